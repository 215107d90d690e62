"""Effect: the share of customers who complain of a theme, before something was done about it and after."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from analysis.changes import FALSE_DISCOVERIES, Change, Family, real, z_test
from analysis.places import Place
from analysis.scores import MINIMUM
from surveys.figures import Figures
from surveys.journey import ThemeId
from surveys.mood import Label

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Complainers:
    """So many customers complained, of so many heard; 0 <= `complained` <= `heard`."""

    complained: int
    heard: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 where nobody was heard."""
        return self.complained / self.heard if self.heard else 0.0


@dataclass(frozen=True, slots=True)
class Effect:
    """Two shares, and `change`, after minus before, -1 to 1; None where either side has too few answers."""

    before: Complainers
    after: Complainers
    change: float | None = None
    is_real: bool = False


def effects(pairs: Mapping[K, tuple[Complainers, Complainers]], *, minimum: int = MINIMUM) -> dict[K, Effect]:
    """What was done, each told from chance in one family (Benjamini and Hochberg 1995).

    At the rate that the changes of scores have, as a digest tells of deeds for weeks beside all that it tells of
    the week.
    """
    found = {key: _change(before, after, max(1, minimum)) for key, (before, after) in pairs.items()}
    certain = real(found, FALSE_DISCOVERIES * Family.SCORES.value)
    return {
        key: Effect(before, after, change.value if change else None, key in certain)
        for key, (before, after) in pairs.items()
        for change in (found[key],)
    }


def complainers(before: Figures, after: Figures, theme: ThemeId) -> tuple[Complainers, Complainers]:
    """Who complains of a theme on both sides, at the places where anybody does, before or after.

    A customer heard at two places counts at both.
    """
    places = _complaining(before, theme).keys() | _complaining(after, theme).keys()
    return _complainers(before, theme, places), _complainers(after, theme, places)


def complainers_at(figures: Figures, place: Place, theme: ThemeId) -> Complainers:
    """Who complains of a theme at one place."""
    return _complainers(figures, theme, (place,))


def _change(before: Complainers, after: Complainers, minimum: int) -> Change | None:
    """The z test on two proportions, one pseudo-answer of each sort on each side (Agresti and Caffo 2000)."""
    if min(before.heard, after.heard) < minimum:
        return None
    return Change(after.value - before.value, z_test(_padded(before), _padded(after)))


def _padded(side: Complainers) -> tuple[float, float]:
    n = side.heard + 2
    p = (side.complained + 1) / n
    return p, p * (1 - p) / n


def _complaining(figures: Figures, theme: ThemeId) -> dict[Place, int]:
    mentions = (one for one in figures.mentions if one.theme == theme and one.label is Label.NEGATIVE)
    return {Place(one.stage, one.touchpoint): one.customers for one in mentions}


def _complainers(figures: Figures, theme: ThemeId, places: Iterable[Place]) -> Complainers:
    complaining, counted = _complaining(figures, theme), set(places)
    heard = sum(heard.customers for place, heard in figures.audience.places.items() if place in counted)
    complained = sum(customers for place, customers in complaining.items() if place in counted)
    return Complainers(min(heard, complained), heard)
