"""Lanes: the letters in memory, in one lane per chat. Decides which goes next; sends nothing and knows no database.

A chat gets one letter at a time, in order, urgent ones first. A lane is in one place only: `urgent` or `patient` (its
next letter may go as soon as limits allow), `later` (it waits for a moment), or `busy` (a letter is under way). Where
it moves on, it leaves a mark behind in the queue or heap where it was; such a mark is skipped when it comes up.
"""

from bisect import insort
from collections import deque
from dataclasses import dataclass, field, replace
from heapq import heappop, heappush
from typing import Literal

from bot.limits import Limits
from surveys.store.mailbox import Letter

Haste = Literal["urgent", "patient"]


def haste(letter: Letter) -> Haste:
    """Whether it answers a person's own action, or can wait behind those that do."""
    return "urgent" if letter.urgent else "patient"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A letter to be delivered, with the numbers of older edits of the same message that it makes superfluous."""

    letter: Letter
    instead_of: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The letters that are settled once this one is delivered."""
        return (self.letter.id, *self.instead_of)

    def merged(self, other: "Parcel") -> "Parcel":
        """The newer of two edits of one message, for both."""
        newer, older = (self, other) if self.letter.id > other.letter.id else (other, self)
        return Parcel(newer.letter, newer.instead_of + older.numbers)


@dataclass(slots=True)
class _Lane:
    urgent: list[Parcel] = field(default_factory=list)
    patient: list[Parcel] = field(default_factory=list)
    place: Literal["new", "urgent", "patient", "later", "busy"] = "new"
    not_before: float = float("-inf")


class Lanes:
    """What waits, and what of it may go. Times are seconds, as in Limits."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lanes: dict[int, _Lane] = {}
        self._urgent: deque[int] = deque()
        self._patient: deque[int] = deque()
        self._later: list[tuple[float, int]] = []
        self.counts: dict[Haste, int] = {"urgent": 0, "patient": 0}

    def add(self, parcel: Parcel) -> None:
        """Let a parcel wait for its turn."""
        letter = parcel.letter
        lane = self._lanes.setdefault(letter.chat, _Lane())
        self._insert(lane, parcel)
        # A lane that waits as `later` is held by its chat's own limit, which urgency does not lift.
        if lane.place == "new" or (lane.place == "patient" and letter.urgent):
            self._queue(letter.chat, lane)

    def take(self, now: float) -> Parcel | None:
        """The next parcel to go now, if any. Its chat gets no other until `free` or `put_back`."""
        self._wake(now)
        while self._urgent:
            if parcel := self._start(self._urgent.popleft(), "urgent", now):
                return parcel
        while self._patient and not self._limits.broadcast_wait(now):
            if parcel := self._start(self._patient.popleft(), "patient", now):
                return parcel
        return None

    def free(self, chat: int) -> None:
        """The parcel that was under way to this chat is done with."""
        lane = self._lanes.get(chat)
        if lane is None:
            return
        if lane.urgent or lane.patient:
            self._queue(chat, lane)
        else:
            del self._lanes[chat]

    def put_back(self, parcel: Parcel, not_before: float) -> None:
        """Try the parcel that was under way again, not before then, and in its old place before the others."""
        chat = parcel.letter.chat
        lane = self._lanes.setdefault(chat, _Lane())
        lane.not_before = not_before
        self._insert(lane, parcel)
        self.free(chat)

    def move(self, old: int, new: int) -> None:
        """The parcels of a chat go to another from now on."""
        for parcel in self.drop(old):
            self.add(replace(parcel, letter=replace(parcel.letter, chat=new)))

    def drop(self, chat: int) -> list[Parcel]:
        """Give up everything that waits for this chat."""
        lane = self._lanes.pop(chat, _Lane())
        self.counts["urgent"] -= len(lane.urgent)
        self.counts["patient"] -= len(lane.patient)
        return [*lane.urgent, *lane.patient]

    def next_at(self, now: float) -> float | None:
        """When `take` will have something to give; None where nothing waits."""
        if self._urgent:
            return now
        moments = [self._later[0][0]] if self._later else []
        if self._patient:
            moments.append(now + self._limits.broadcast_wait(now))
        return min(moments, default=None)

    def _insert(self, lane: _Lane, parcel: Parcel) -> None:
        """By age, or in the place of another edit of the same message."""
        letter = parcel.letter
        parcels = lane.urgent if letter.urgent else lane.patient
        place = None if letter.message is None else _edit_of(letter.message, parcels)
        if place is not None:
            parcels[place] = parcel.merged(parcels[place])
            return
        if parcels and letter.id < parcels[-1].letter.id:
            insort(parcels, parcel, key=_age)
        else:
            parcels.append(parcel)
        self.counts[haste(letter)] += 1

    def _queue(self, chat: int, lane: _Lane) -> None:
        if lane.urgent:
            lane.place = "urgent"
            self._urgent.append(chat)
        else:
            lane.place = "patient"
            self._patient.append(chat)

    def _wake(self, now: float) -> None:
        while self._later and self._later[0][0] <= now:
            _, chat = heappop(self._later)
            lane = self._lanes.get(chat)
            if lane is not None and lane.place == "later":
                self._queue(chat, lane)

    def _start(self, chat: int, place: Haste, now: float) -> Parcel | None:
        lane = self._lanes.get(chat)
        if lane is None or lane.place != place:
            return None
        wait = max(self._limits.wait(chat, now), lane.not_before - now)
        if wait > 0:
            lane.place = "later"
            heappush(self._later, (now + wait, chat))
            return None
        lane.place = "busy"
        parcel = (lane.urgent or lane.patient).pop(0)
        self.counts[haste(parcel.letter)] -= 1
        self._limits.spend(chat, now, urgent=parcel.letter.urgent)
        return parcel


def _edit_of(message: int, parcels: list[Parcel]) -> int | None:
    return next((place for place, parcel in enumerate(parcels) if parcel.letter.message == message), None)


def _age(parcel: Parcel) -> int:
    return parcel.letter.id
