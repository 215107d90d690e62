"""Tray: which letters of the outbox are in memory, and which are left in the database for now."""

from collections.abc import Iterable
from datetime import datetime

from bot.books import Books
from bot.lanes import Haste, Lanes, Parcel, haste
from surveys.store.mailbox import Letter

MOST = 2_000
"""How many letters are held in memory: so many urgent ones, and as many patient ones."""

_PORTION = 1_000


class Tray:
    """Fills the lanes: with what is handed over, and with what was left in the database, in portions.

    While letters of one haste are left there, new ones of the same haste are left there too: else an older edit could
    follow a newer one. Letters that answer a person never wait behind a broadcast that does not fit into memory.
    """

    def __init__(self, books: Books, lanes: Lanes) -> None:
        self._books = books
        self._lanes = lanes
        self._left: set[Haste] = {"urgent", "patient"}
        self._left_meanwhile: set[Haste] = set()
        self._look_at: datetime | None = None

    def put(self, letters: Iterable[Letter], now: datetime) -> None:
        """Take letters that were committed to the outbox, as far as there is room."""
        for letter in letters:
            if letter.due_at > now:
                self.look_again(letter.due_at)
            elif haste(letter) in self._left or self._is_full(haste(letter)):
                self._left.add(haste(letter))
                self._left_meanwhile.add(haste(letter))
            else:
                self._hold(letter)

    def look_again(self, at: datetime) -> None:
        """There may be something new in the database at that time."""
        self._look_at = min(at, self._look_at or at)

    def should_refill(self, now: datetime) -> bool:
        """Whether letters are left in the database, and half of the room for them is free again."""
        look_at = self.next_at()
        return (look_at is not None and look_at <= now) or any(self._has_half(kind) for kind in self._left)

    def next_at(self) -> datetime | None:
        """When to refill; None where there is nothing to expect, or no room for it before some letters are gone."""
        return self._look_at if self._has_half("urgent") and self._has_half("patient") else None

    async def refill(self) -> None:
        """Read a portion of what was left."""
        # What is handed over during the read may be missing in it, or not: it is left for the next one.
        self._left, self._left_meanwhile, self._look_at = {"urgent", "patient"}, set(), None
        letters, is_more = await self._books.read(_PORTION)
        self._left = self._left_meanwhile
        for letter in letters:
            if self._is_full(haste(letter)):
                self._left.add(haste(letter))
            else:
                self._hold(letter)
        if is_more:
            # Urgent ones are read first: where the portion ends with one, more of both kinds may follow.
            self._left |= {"patient"} if not letters or haste(letters[-1]) == "patient" else {"urgent", "patient"}

    def _hold(self, letter: Letter) -> None:
        self._books.in_hand.add(letter.id)
        self._lanes.add(Parcel(letter))

    def _is_full(self, kind: Haste) -> bool:
        return self._lanes.counts[kind] >= MOST

    def _has_half(self, kind: Haste) -> bool:
        return self._lanes.counts[kind] <= MOST // 2
