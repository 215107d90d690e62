"""Source: what an export is made from."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.exporting.cells import Cell
from bot.exporting.veil import Veil
from surveys.catalog import Catalog
from surveys.exports import ResponseRecord, Wanted, Who
from surveys.feedback import JourneyTag
from surveys.journey import Journey
from surveys.store.exports import Exports


@dataclass(frozen=True, slots=True)
class Source:
    """What is wanted, where it is read, and how it is shown."""

    wanted: Wanted
    exports: Exports
    catalog: Catalog
    zone: tzinfo
    veil: Veil

    @property
    def journey(self) -> Journey:
        """The journey that it is about."""
        return self.catalog.journey

    def responses(self, *, asked: bool | None = None) -> AsyncIterator[Sequence[ResponseRecord]]:
        """The responses, in portions; `asked` keeps to answers to surveys, or to what was said without one."""
        return self.exports.responses(self.journey, self.wanted.period, self.wanted.scope, asked=asked)

    async def count_responses(self, *, asked: bool | None = None) -> int:
        """How many these are."""
        return await self.exports.count_responses(self.journey, self.wanted.period, self.wanted.scope, asked=asked)

    def local(self, at: datetime | None) -> datetime | None:
        """A moment in the company's time zone."""
        return None if at is None else at.astimezone(self.zone)

    def id_of(self, response: ResponseRecord) -> str:
        """The id under which a response is imported again: the one that it was imported with, else our own."""
        own = response.key.partition(":")[2] if response.key else ""
        return self.veil.id(own or str(response.id))

    @property
    def who_columns(self) -> tuple[str, ...]:
        """The columns that say who it was."""
        return ("customer", "name") if self.wanted.with_persons else ("customer",)

    def who(self, who: Who) -> tuple[Cell, ...]:
        """The person by reference and, where that is wanted, by name."""
        return (self.veil.person(who), who.name) if self.wanted.with_persons else (self.veil.person(who),)


PLACE_COLUMNS = ("stage", "touchpoint", "channel", "segments")


def place(tag: JourneyTag) -> tuple[Cell, ...]:
    """Where on the journey something was said."""
    return tag.stage, tag.touchpoint, tag.channel, tag.segments
