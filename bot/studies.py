"""Studies: what is read from the store beside the counts of a report.

A pain point from close by, what came of deeds, and single customers on their way.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import islice

from analysis.contradictions import CLEAR, ENDS
from analysis.effects import Complainers, Effect, complainers, complainers_at, effects
from analysis.followed import Traces, span_of
from analysis.masking import masked
from analysis.pain_points import PainPoint
from analysis.places import Place
from handlers.reports.doing import MEASURED
from handlers.reports.viewing import Closely
from surveys.deeds import Deed
from surveys.feedback import ResponseId
from surveys.figures import Figures, Period, Quote
from surveys.journey import Journey, JourneyId
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
    worst = _worst(quotes, point)
    return Closely(tuple(worst), weeks, among, tuple(worst.values()))


async def outcomes(
    period: Period, journey: JourneyId, tx: Transaction, scope: Scope
) -> tuple[tuple[Deed, Effect], ...]:
    """What was done in the last eight weeks, and complaints in the four weeks before each against those after."""
    end = period.end
    deeds = [one for one in await tx.deeds.within(Period(end - MEASURED, end)) if one.day < end][-_DEEDS:]
    counted = partial(_counted, journey, scope=scope, tx=tx)
    pairs = {deed: await _pair(deed, end, counted) for deed in deeds}
    return tuple(effects(pairs).items())


async def traces(period: Period, journey: Journey, tx: Transaction, scope: Scope) -> Traces:
    """What single customers of this part did and said up to the end of a period; its days are those of UTC."""
    span = span_of(period)
    earlier = Period(span.start - (period.end - period.start) - _DAY, period.start - _DAY)
    start, end = (datetime.combine(day, time(), UTC) for day in (span.start, span.end + _DAY))
    return Traces(
        span,
        passages=await tx.passages.between(journey, start, end, scope),
        scores=await tx.paths.scores(journey.id, span, scope),
        earlier=await tx.paths.scores(journey.id, earlier, scope),
        at_odds=await tx.paths.at_odds(journey.id, period, ENDS, CLEAR, scope),
    )


async def _pair(
    deed: Deed, end: date, counted: Callable[[Period], Awaitable[Figures]]
) -> tuple[Complainers, Complainers]:
    before = Period(deed.day - _MONTH, deed.day - _DAY)
    after = Period(deed.day + _DAY, min(end, deed.day + _MONTH))
    old, new = [await counted(period) for period in (before, after)]
    return complainers(old, new, deed.theme)


async def _complainers(
    point: PainPoint, journey: JourneyId, period: Period, scope: Scope, tx: Transaction
) -> Complainers:
    counted = await _counted(journey, period, scope, tx)
    return complainers_at(counted, Place(point.stage, point.touchpoint), point.theme)


async def _counted(journey: JourneyId, period: Period, scope: Scope, tx: Transaction) -> Figures:
    """Only what a share is made of."""
    mentions = await tx.figures.mentions(journey, period, scope)
    return Figures(period, mentions=mentions, audience=await tx.figures.audience(journey, period, scope))


async def _segments(digest: Digest, journey: JourneyId, scope: Scope, tx: Transaction) -> Sequence[str]:
    """None where the report is about one segment already."""
    return () if scope.segment else await tx.verbatims.segments(journey, digest.period, scope)


def _worst(quotes: Sequence[Quote], point: PainPoint) -> Mapping[str, ResponseId]:
    """The texts of the worst quotes, masked, each once, and the response in which it stands."""
    own = (q for q in quotes if (q.theme, q.stage, q.touchpoint) == (point.theme, point.stage, point.touchpoint))
    worst = sorted(own, key=lambda quote: (quote.sentiment, -quote.at.timestamp(), quote.response))
    said: dict[str, ResponseId] = {}
    for quote in worst:
        if quote.text:
            said.setdefault(masked(quote.text), quote.response)
    return dict(islice(said.items(), _QUOTES))
