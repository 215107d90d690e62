"""Publishing: figures become a report, the report words and pictures, and these letters to whoever asked."""

from analysis.report import Report, build
from bot.worker import Worker
from handlers.digesting import digest as digest_text
from handlers.digesting import pain as pain_text
from handlers.replies import Album, Mail, Picture, Send
from surveys.catalog import Catalog
from surveys.figures import Period
from surveys.store.digests import Digest
from surveys.store.store import Store

DRAW = "analysis.charts:draw"
TREND_WEEKS = 8


async def report_of(period: Period, store: Store, catalog: Catalog) -> Report:
    """The report of a period, from what is stored now."""
    journey = catalog.journey
    async with store.snapshot() as tx:
        figures = await tx.figures.all_of(journey.id, period)
        before = await tx.figures.all_of(journey.id, period.before())
        weeks = [await tx.figures.scores_of(journey.id, week) for week in period.weeks_back(TREND_WEEKS)]
    return build(journey, figures, before, weeks)


async def publish(digest: Digest, store: Store, catalog: Catalog, worker: Worker) -> tuple[Mail, ...]:
    """What is posted for a digest: an album of charts, and the words."""
    report = await report_of(digest.period, store, catalog)
    drawn = await worker.run(DRAW, report, digest.language)
    pictures = tuple(Picture(f"{one.name}.png", one.png) for one in drawn)
    is_pain = digest.kind == "pain"
    shown = pictures[:1] if is_pain else pictures
    text = pain_text(report, digest.language) if is_pain else digest_text(report, digest.language)
    album = Album(digest.chat, shown, thread=digest.thread, repeat=True)
    return album, Send(digest.chat, text, thread=digest.thread, urgent=False, repeat=True)
