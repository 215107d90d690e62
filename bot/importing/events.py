"""Events: touchpoints that happened, from a file."""

from collections.abc import Mapping, Sequence

from bot.importing.announcing import Announcement, announce, read
from bot.importing.columns import Columns
from bot.importing.fields import MISSING, Fields, Wrong
from bot.importing.row import Row
from bot.importing.row_keys import TAKEN, RowKeys
from bot.importing.terms import Terms, attribute_in_a_file
from handlers.world import World
from surveys.store.transaction import Transaction


class Events:
    """One event a row; a column that means nothing else is an attribute."""

    columns = Columns(
        required=(("customer",), ("touchpoint",), ("at",)),
        optional=("id", "channel", "language", "segments"),
        others=True,
    )
    together = None

    def __init__(self, world: World, terms: Terms) -> None:
        self._world = world
        self._terms = terms
        self._keys = RowKeys()
        self._named = frozenset(self.columns.known)
        self._told: list[Announcement] = []

    def read(self, row: Row) -> Sequence[Wrong]:
        """Note an event."""
        fields = Fields(row.words)
        if not fields.words("at"):
            fields.refuse("at", MISSING)
        own_id = fields.words("id")
        told = read(fields, self._terms, "" if own_id else self._keys.of(row), self._attributes(row, fields))
        if told and own_id and self._keys.is_taken(own_id, row.words):
            fields.refuse("id", TAKEN)
        elif told:
            self._told.append(told)
        return fields.wrong

    def records(self) -> tuple[Sequence[Announcement], Mapping[int, Sequence[Wrong]]]:
        """The events noted since."""
        told, self._told = self._told, []
        return told, {}

    async def save(self, records: Sequence[Announcement], tx: Transaction) -> int:
        """Keep the events and plan their invitations."""
        decided = await announce(await unknown(records, tx), tx, self._world, self._terms.now)
        return sum(not one.repeated for one in decided)

    def _attributes(self, row: Row, fields: Fields) -> dict[str, str]:
        others = {key: fields.words(key) for key in row.words if key not in self._named}
        for key in others:
            fields.optional(key, attribute_in_a_file(key))
        return {key: words for key, words in others.items() if words}


async def unknown(told: Sequence[Announcement], tx: Transaction) -> Sequence[Announcement]:
    """Those that were not told before: to announce the others again would ask the database about each."""
    await tx.events.load_keys(one.happened.key for one in told)
    return [one for one in told if not await tx.events.by_key(one.happened.key)]
