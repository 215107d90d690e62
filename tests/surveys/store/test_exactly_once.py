"""Killed at any point, with everything delivered again: each answer is stored once, and each reply is sent once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.intake import Intake, RawUpdate
from handlers.buttons import Choose, pack
from handlers.invitations.inviting import Happened, happen, send
from handlers.replies import Toast
from handlers.world import World
from surveys.feedback import ResponseId
from surveys.journey import RespondentId, TouchpointId
from surveys.language import Language
from surveys.people import Consent, Respondent
from surveys.store.mailbox import Letter
from surveys.store.store import Store
from surveys.when import SKIPPED, Answers
from tests.service import sample

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
PRESSES = ((0, "2"), (1, "other"), (2, "skip"), (3, "yes"))
SAID: Answers = {"satisfied": 2, "wrong": "other", "what": SKIPPED, "again": "yes"}  # type: ignore[dict-item]  # plain words
WORLD = World(sample("branching"), UTC, "waypulse_bot", Random(1))


class Killed(BaseException):
    """The process is gone."""


@dataclass(slots=True)
class Fuse:
    """A clock, and a post, that end the process once they were used so often."""

    left: int
    is_full: bool = False

    def now(self) -> datetime:
        self._burn()
        return NOW

    async def sleep(self, seconds: float) -> None:
        raise NotImplementedError(seconds)

    def hand_over(self, letters: Sequence[Letter], toasts: Sequence[Toast]) -> None:  # noqa: ARG002 - nothing is sent
        self._burn()

    def _burn(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Killed


@dataclass(slots=True)
class Queue:
    """Telegram's queue: it forgets what stands before the offset it is asked for, and nothing else."""

    size: int
    updates: list[RawUpdate] = field(default_factory=list)

    async def fetch(self, offset: int, timeout_seconds: int) -> list[RawUpdate]:  # noqa: ARG002 - Telegram's own
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        return self.updates[: self.size]


def _press(number: int, chat: int, response: ResponseId, question: int, value: str) -> RawUpdate:
    person = {"id": chat, "first_name": "Ada"}
    message = {"message_id": 5, "chat": {"id": chat, "type": "private"}}
    data = pack(Choose(response, question, value))
    return {
        "update_id": number,
        "callback_query": {"id": str(number), "from": person, "message": message, "data": data},
    }


async def _asked(store: Store, chats: Sequence[int]) -> dict[int, ResponseId]:
    """These people have the survey before them."""
    found = {}
    async with store.transaction() as tx:
        for chat in chats:
            person = Respondent(RespondentId(chat), None, chat, "Ada", Language("en"), Consent.GIVEN)
            tx.respondents.put(person)
            decided = await happen(Happened(TouchpointId("visit.ended"), NOW, f"k{chat}"), person, tx, WORLD)
            assert decided.invitation
            await send(decided.invitation, person, NOW, tx, WORLD)
            response = await tx.responses.open_of(person.id)
            assert response
            found[chat] = response.id
    return found


async def _live(store: Store, queue: Queue, fuses: Sequence[int]) -> None:
    """The bot is started again after each death, until nothing is left."""
    for burns in (*fuses, 10_000):
        fuse = Fuse(burns)
        intake = Intake(queue, store, WORLD, fuse, fuse)
        try:
            while await intake.step():
                pass
        except Killed:
            continue


async def _one_life(store: Store, first: int, size: int, fuses: list[int]) -> None:
    chats = [first + place for place in range(2)]
    responses = await _asked(store, chats)
    pairs = [(chat, press) for press in PRESSES for chat in chats]
    updates = [_press(first * 100 + n, chat, responses[chat], *press) for n, (chat, press) in enumerate(pairs)]
    await _live(store, Queue(size, updates), fuses)
    async with store.snapshot() as tx:
        for chat in chats:
            assert await tx.responses.values(responses[chat]) == SAID
        letters = await tx.mailbox.waiting(NOW + timedelta(days=1), 10_000)
        sent = [one.chat for one in letters if one.chat in chats]
        assert sorted(sent) == sorted(chat for chat, _ in pairs), "One edit for each press."
        assert (await tx.workload.now()).parked == 0


@pytest.mark.long
def test_whenever_it_is_killed_each_answer_counts_once(tmp_path: Path) -> None:
    with asyncio.Runner() as runner:
        store = runner.run(Store.open(f"sqlite+aiosqlite:///{tmp_path / 'waypulse.db'}", Random(1)))
        firsts = iter(range(1000, 10**6, 10))

        @settings(max_examples=20, suppress_health_check=[HealthCheck.nested_given])
        @given(st.integers(1, 12), st.lists(st.integers(0, 20), max_size=6))
        def lives(size: int, fuses: list[int]) -> None:
            runner.run(_one_life(store, next(firsts), size, fuses))

        try:
            lives()
        finally:
            runner.run(store.close())
