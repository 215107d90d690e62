"""Studies: what is read from the store beside a report. A pain point from close by, and what came of deeds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from analysis.effects import Complainers, Effect, complainers, complainers_at, effects
from analysis.masking import masked
from analysis.pain_points import PainPoint
from analysis.places import Place
from handlers.doing import MEASURED
from handlers.viewing import Closely
from surveys.deeds import Deed
from surveys.figures import Figures, Period, Quote
from surveys.journey import JourneyId
from surveys.scope import Scope
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction

WEEKS = 8
_QUOTES = 5
_SEGMENTS = 12
_DEEDS = 10
_MONTH = timedelta(days=28)
_DAY = timedelta(days=1)


async def closely(point: PainPoint, digest: Digest, journey: JourneyId, tx: Transaction) -> Closely:
    """A pain point in the weeks up to the end of a period, and among the segments heard in it."""
    scope = replace(digest.scope, stage=point.stage, touchpoint=point.touchpoint)
    quotes = await tx.figures.quotes(journey, digest.period, scope)
    weeks = [await _complainers(point, journey, week, scope, tx) for week in digest.period.weeks_back(WEEKS)]
    names = await _segments(digest, journey, scope, tx)
    among = {
        name: await _complainers(point, journey, digest.period, replace(scope, segment=name), tx)
        for name in names[:_SEGMENTS]
    }
    return Closely(_worst(quotes, point), weeks, among)


async def outcomes(digest: Digest, journey: JourneyId, tx: Transaction) -> list[tuple[Deed, Effect]]:
    """What was done in the last eight weeks, and complaints in the four weeks before each against those after."""
    end = digest.period.end
    deeds = [one for one in await tx.deeds.within(Period(end - MEASURED, end)) if one.day < end][-_DEEDS:]
    pairs = {deed: await _pair(deed, digest, journey, tx) for deed in deeds}
    return list(effects(pairs).items())


async def _pair(deed: Deed, digest: Digest, journey: JourneyId, tx: Transaction) -> tuple[Complainers, Complainers]:
    before = Period(deed.day - _MONTH, deed.day - _DAY)
    after = Period(deed.day + _DAY, min(digest.period.end, deed.day + _MONTH))
    old, new = [await _counted(journey, period, digest.scope, tx) for period in (before, after)]
    return complainers(old, new, deed.theme)


async def _complainers(
    point: PainPoint, journey: JourneyId, period: Period, scope: Scope, tx: Transaction
) -> Complainers:
    counted = await _counted(journey, period, scope, tx)
    return complainers_at(counted, Place(point.stage, point.touchpoint), point.theme)


async def _counted(journey: JourneyId, period: Period, scope: Scope, tx: Transaction) -> Figures:
    """Only what a share is made of."""
    mentions = await tx.figures.mentions(journey, period, scope)
    return Figures(period, mentions=mentions, heard=await tx.figures.heard(journey, period, scope))


async def _segments(digest: Digest, journey: JourneyId, scope: Scope, tx: Transaction) -> Sequence[str]:
    """None where the report is about one segment already."""
    return () if scope.segment else await tx.verbatims.segments(journey, digest.period, scope)


def _worst(quotes: Sequence[Quote], point: PainPoint) -> tuple[str, ...]:
    """The texts of the worst quotes, masked, each once."""
    own = (q for q in quotes if (q.theme, q.stage, q.touchpoint) == (point.theme, point.stage, point.touchpoint))
    worst = sorted(own, key=lambda quote: (quote.sentiment, -quote.at.timestamp(), quote.response))
    return tuple(dict.fromkeys(masked(quote.text) for quote in worst))[:_QUOTES]
