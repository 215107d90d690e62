"""Enriching: texts that nobody has read yet get their sentiment and mentions, outside any transaction."""

from collections.abc import Sequence

from analysis.reading import Passage, Reading
from bot.worker import Worker
from surveys.catalog import Catalog
from surveys.feedback import Verbatim
from surveys.store.store import Store
from surveys.store.verbatims import ReadVerbatim

READ_ALL = "analysis.reading:read_all"
_AT_ONCE = 500


async def enrich(store: Store, catalog: Catalog, engine: str, worker: Worker) -> int:
    """Read up to 500 texts; returns how many there were."""
    async with store.snapshot() as tx:
        verbatims = await tx.verbatims.unread(_AT_ONCE)
    if not verbatims:
        return 0
    spoken = catalog.journey.languages
    passages = [Passage(one.text, one.language, among=spoken) for one in verbatims]
    readings = await worker.run(READ_ALL, passages, catalog.journey.themes, engine)
    async with store.transaction(patient=True) as tx:
        await tx.verbatims.keep(_together(verbatims, readings))
    return len(verbatims)


def _together(verbatims: Sequence[Verbatim], readings: Sequence[Reading]) -> list[ReadVerbatim]:
    pairs = zip(verbatims, readings, strict=True)
    return [ReadVerbatim(verbatim, read.engine, read.sentiment, read.mentions) for verbatim, read in pairs]
