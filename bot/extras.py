"""Extras: what is drawn beside a report, read from what is stored."""

from random import Random

from analysis.picture import Extras, Mark
from analysis.placing import placed
from analysis.report import Report
from bot.worker import Worker
from surveys.figures import Period
from surveys.language import Language
from surveys.scope import EVERYTHING, Scope
from surveys.store.store import Store

WEIGH = "analysis.weighing:importance"
_SEED = 1
"""The same answers give the same intervals, whenever they are asked for."""


async def extras_of(
    report: Report, store: Store, worker: Worker, language: Language, *, scope: Scope = EVERYTHING
) -> Extras:
    """How much each touchpoint matters, and the marks. What matters is worked out in the worker, which has numpy."""
    async with store.snapshot() as tx:
        scores = await tx.figures.customer_scores(report.journey.id, report.period, scope)
    chance = Random(_SEED)  # noqa: S311  draws for an interval, no secrets
    found = await worker.run(WEIGH, report.journey, scores, chance)
    return Extras(placed=placed(found.points, report.journey, language), marks=await marks_of(report, store))


async def marks_of(report: Report, store: Store) -> tuple[Mark, ...]:
    """The moments in the weeks of the trend when something was done."""
    periods = [week.period for week in report.trend] or [report.period]
    async with store.snapshot() as tx:
        done = await tx.deeds.within(Period(periods[0].start, periods[-1].end))
    return tuple(Mark(deed.day, deed.text) for deed in done)
