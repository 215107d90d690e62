"""Enriching: texts that nobody has read yet get their sentiment and mentions, outside any transaction."""

from collections.abc import Sequence

from analysis.reading import Passage, Reading
from analysis.sentiment.engine import TEXT
from bot.worker import Worker
from handlers.cases.correcting import keep_readings
from surveys.catalog import Catalog
from surveys.feedback import Verbatim
from surveys.journey import Journey
from surveys.store.store import Store
from surveys.store.verbatims import ReadVerbatim

READ_ALL = "analysis.reading:read_all"
_AT_ONCE = 500


async def enrich(
    store: Store, catalog: Catalog, engine: str, worker: Worker, *, learn: bool = True
) -> Sequence[Verbatim]:
    """Read up to 500 texts, where it is wanted with what was learnt from scores; returns them."""
    async with store.snapshot() as tx:
        verbatims = await tx.verbatims.unread(_AT_ONCE)
        learnt = await tx.layers.in_use() if verbatims and learn else None
    if verbatims:
        passages = [_passage(one, catalog.journey) for one in verbatims]
        layer = learnt.document if learnt else None
        readings = await worker.run(READ_ALL, passages, catalog.journey.themes, engine, layer)
        async with store.transaction(patient=True) as tx:
            await keep_readings(_together(verbatims, readings), tx)
    return verbatims


def _passage(verbatim: Verbatim, journey: Journey) -> Passage:
    return Passage(verbatim.text, verbatim.language, verbatim.asks or TEXT, among=journey.languages)


def _together(verbatims: Sequence[Verbatim], readings: Sequence[Reading]) -> list[ReadVerbatim]:
    pairs = zip(verbatims, readings, strict=True)
    return [ReadVerbatim(verbatim, read.engine, read.sentiment, read.mentions) for verbatim, read in pairs]
