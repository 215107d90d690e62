"""Event rows: what happened to customers, one row each, with a column for each attribute."""

from collections.abc import AsyncIterator, Sequence

from bot.exporting.cells import Row
from bot.exporting.sheet import Portion, Sheet
from bot.exporting.source import Source
from bot.exporting.veil import VEILED_ATTRIBUTES
from surveys.exports import EventRecord

_COLUMNS = ("id", "customer", "touchpoint", "at", "channel", "language", "segments")


async def event_sheet(source: Source) -> Sheet:
    """The columns are those that an import of events reads; there a name would be one more attribute."""
    wanted = source.wanted
    chosen = (source.journey, wanted.period, source.zone, wanted.scope)
    names = await source.exports.attributes(*chosen) if wanted.with_persons else VEILED_ATTRIBUTES
    # An attribute that is called like a column has none: it would be read as that column.
    shown = [name for name in names if name not in _COLUMNS]
    return Sheet((*_COLUMNS, *shown), await source.exports.count_events(*chosen), _portions(source, shown))


async def _portions(source: Source, names: Sequence[str]) -> AsyncIterator[Portion]:
    wanted = source.wanted
    async for part in source.exports.events(source.journey, wanted.period, source.zone, wanted.scope):
        yield Portion([_row(one, names, source) for one in part], len(part))


def _row(one: EventRecord, names: Sequence[str], source: Source) -> Row:
    known = source.veil.attributes(one.attributes)
    what = (
        source.veil.person(one.who),
        one.touchpoint,
        source.local(one.at),
        one.channel,
        one.language,
        one.segments,
    )
    return (source.veil.id(one.key), *what, *(known.get(name) for name in names))
