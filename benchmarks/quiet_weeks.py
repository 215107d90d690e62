"""Quiet weeks: weeks in which nothing changed, and everything that a digest claims of them all the same."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from random import Random

from analysis.effects import Complainers, Effect, effects
from analysis.findings import PainMoved, findings
from analysis.followed import Traces, follow, span_of
from analysis.report import Report, build
from benchmarks.simulation import THEMES, UNHAPPY, WEEK, Habit, Where, answer, counted, journey, ordinary, places
from surveys.figures import Asked, CustomerScore
from surveys.journey import Journey, RespondentId, ThemeId

SCORES, COMPLAINTS, BETWEEN, DONE = "a score", "a pain point", "between stages", "since a deed"
_WEEKS = 53
_REMEMBERED = 16
_MONTH = 4
_DEEDS = 3
_LASTING = 8


@dataclass(frozen=True, slots=True)
class Quiet:
    """A shop with the habits that its customers always have, and how many answer at each touchpoint in a week."""

    shop: Journey
    habits: Mapping[Where, Habit]
    per_place: int


def quiet(chance: Random) -> Quiet:
    """A shop of any size."""
    shop = journey(chance.randint(1, 7), chance.randint(1, 3))
    per_place = chance.choice((12, 30, 80, 200))
    return Quiet(shop, {place: ordinary(chance) for place in places(shop)}, per_place)


def claims(chance: Random, *, hasty: bool = False) -> Counter[str]:
    """How many changes the digest of a quiet week claims, of each sort.

    Each shop has up to three deeds to tell of. They mean nothing; `hasty` ones are each about the theme that was
    named most above its usual share in a week, and done right after it, as people do who are alarmed.
    """
    week = quiet(chance)
    found = findings(_report(week, chance))
    complaints = sum(isinstance(one, PainMoved) for one in found)
    return Counter(
        {
            SCORES: len(found) - complaints,
            COMPLAINTS: complaints,
            BETWEEN: _crossed(week.shop, chance),
            DONE: sum(one.is_real for one in _deeds(week, chance, hasty=hasty)),
        }
    )


def _report(week: Quiet, chance: Random) -> Report:
    now, past = (
        counted(period, [answer(*place, week.habits[place], chance) for place in week.habits for _ in _times(week)])
        for period in (WEEK, WEEK.before())
    )
    return build(week.shop, now, past)


def _times(week: Quiet) -> range:
    return range(week.per_place)


def _crossed(shop: Journey, chance: Random) -> int:
    """How many differences between stages are told of as new, where customers score all stages alike."""
    often, unhappy = chance.choice((0, 1, 4, 12)), chance.uniform(0.05, 0.3)
    weeks = [
        list(_travellers(shop, range(week * often, (week + 1) * often), unhappy, chance)) for week in range(_WEEKS)
    ]
    before, after = ([one for week in part for one in week] for part in (weeks[:-1], weeks[1:]))
    return len(follow(shop, Traces(span_of(WEEK), scores=after, earlier=before), Asked()).new)


def _travellers(shop: Journey, who: range, unhappy: float, chance: Random) -> Iterator[CustomerScore]:
    """Customers who pass all stages, some easier to please than others, but no stage harder than another."""
    for number in who:
        mood = min(1.0, 2 * unhappy * chance.random())
        for stage in shop.stages:
            value = chance.choice(UNHAPPY) if chance.random() < mood else chance.choice((4, 5))
            yield CustomerScore(RespondentId(number), stage.id, None, "csat", value)


def _deeds(week: Quiet, chance: Random, *, hasty: bool) -> Sequence[Effect]:
    """What came of each deed, by the complaints of the four weeks before and of those since, four at most."""
    heard = len(week.habits) * week.per_place
    named = {theme: _named(theme, week, chance) for theme in THEMES}
    pairs = {}
    for number in range(chance.randint(0, _DEEDS)):
        day = chance.randint(_REMEMBERED - _LASTING, _REMEMBERED - 1)
        theme = _most_alarming(named, day) if hasty else chance.choice(THEMES)
        before, after = named[theme][day - _MONTH : day], named[theme][day : day + _MONTH]
        pairs[number] = (_complainers(before, heard), _complainers(after, heard))
    return list(effects(pairs).values())


def _most_alarming(named: Mapping[ThemeId, Sequence[int]], day: int) -> ThemeId:
    """The theme whose last week stands farthest above its usual, in standard errors."""
    usual = {theme: sum(weeks) / len(weeks) for theme, weeks in named.items()}
    return max(named, key=lambda theme: (named[theme][day - 1] - usual[theme]) / max(1.0, usual[theme]) ** 0.5)


def _complainers(weeks: Sequence[int], heard: int) -> Complainers:
    return Complainers(sum(weeks), heard * len(weeks))


def _named(theme: ThemeId, week: Quiet, chance: Random) -> list[int]:
    """By how many a theme is complained of in each of the last weeks."""
    shares = [habit.complaints[theme] for habit in week.habits.values()]
    return [sum(_hits(week.per_place, share, chance) for share in shares) for _ in range(_REMEMBERED)]


def _hits(n: int, share: float, chance: Random) -> int:
    """How many of so many come true; drawn from one to the next, so that rare ones cost little."""
    hits, at = 0, 0
    while share and (at := at + 1 + int(log(1 - chance.random()) / log(1 - share))) <= n:
        hits += 1
    return hits
