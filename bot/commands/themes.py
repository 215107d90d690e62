"""`waypulse themes suggest`: words that the themes of the journey lack, from the company's own texts."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Annotated

import typer

from analysis.exclusions import LookedAt, exclusions
from analysis.proposals import FEWEST_TEXTS, Proposal, Spoken, propose
from bot.clock import SystemClock
from bot.commands.proposed_themes import as_yaml
from bot.commands.workplace import workplace
from surveys.corrections import Objection
from surveys.figures import Period
from surveys.journey import Journey
from surveys.language import Language
from surveys.mood import Label
from surveys.store.corrections import Check
from surveys.store.sayings import Saying

_MOST_TEXTS = 20_000
_LONGEST_PERIOD = 3650


class Work(StrEnum):
    """What to do about the themes."""

    SUGGEST = "suggest"


@dataclass(frozen=True, slots=True)
class _Heard:
    """The texts of a period, and of the one before; and all whose reading staff looked at."""

    journey: Journey
    period: Period
    now: Sequence[Saying]
    earlier: Sequence[Saying]
    checks: Sequence[Check]


def themes(
    work: Annotated[Work, typer.Argument(help="What to do.")],  # noqa: ARG001 - there is one thing to do so far
    *,
    days: Annotated[int, typer.Option(help="How far back to read.", min=1, max=_LONGEST_PERIOD)] = 90,
) -> None:
    """Propose words for the themes, and themes, as lines for journey.yaml: what complaints speak of, and what is new.

    What staff said is no such theme, three times or more, is proposed as words that do not count for it.
    The texts are read on this machine only. Paste what makes sense, then run `waypulse check`.
    """
    heard = asyncio.run(_heard(days))
    typer.echo("\n\n".join(_told(heard, language) for language in heard.journey.languages))


async def _heard(days: int) -> _Heard:
    async with workplace() as place:
        today = SystemClock().now().astimezone(place.world.zone).date()
        period = Period(today - timedelta(days=days - 1), today)
        journey = place.world.catalog.journey
        async with place.store.snapshot() as tx:
            now = await tx.sayings.within(journey.id, period, _MOST_TEXTS)
            earlier = await tx.sayings.within(journey.id, period.before(), _MOST_TEXTS)
            checks = await tx.corrections.looked_at(journey.id, _MOST_TEXTS)
    return _Heard(journey, period, now, earlier, checks)


def _told(heard: _Heard, language: Language) -> str:
    spoken = _spoken(heard, language)
    found = propose(spoken, heard.journey.themes, language)
    excluded = exclusions([_looked_at(one) for one in heard.checks if one.read.verbatim.language == language])
    return "\n".join([*_opening(heard, spoken, found, language), *as_yaml(found, excluded, heard.journey, language)])


def _spoken(heard: _Heard, language: Language) -> Spoken:
    now = [one for one in heard.now if one.language == language]
    return Spoken(
        complaints=[one.text for one in now if one.label is Label.NEGATIVE],
        others=[one.text for one in now if one.label is not Label.NEGATIVE],
        earlier=[one.text for one in heard.earlier if one.language == language],
    )


def _looked_at(check: Check) -> LookedAt:
    said = (one.theme for one in check.corrections if one.objection is Objection.THEME)
    return LookedAt(check.read.verbatim.text, check.read.mentions, frozenset(theme for theme in said if theme))


def _opening(heard: _Heard, spoken: Spoken, found: Sequence[Proposal], language: Language) -> Iterator[str]:
    """Comments above the lines to paste, so that all of the output is YAML."""
    count, span = len(spoken.texts), f"from {heard.period.start} to {heard.period.end}"
    if count < FEWEST_TEXTS:
        yield f"# {language}: {count} texts {span} are too few to propose anything; {FEWEST_TEXTS} are needed."
    elif not found:
        yield f"# {language}: in {count} texts {span} nothing stands out that the themes do not find already."
    else:
        yield f"# {language}: {count} texts {span}, {len(spoken.complaints)} of them complaints."
