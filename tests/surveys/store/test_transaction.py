"""What is written together is kept together, or taken back alone."""

import asyncio
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from surveys.errors import Misconfigured, Missing
from surveys.feedback import InvitationId, JourneyTag
from surveys.figures import Period
from surveys.invitations import Invitation, InvitationState, Reason
from surveys.journey import (
    EventId,
    JourneyId,
    RespondentId,
    StageId,
    SurveyId,
    TouchpointEvent,
    TouchpointId,
)
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.chats import KnownChat, Purpose
from surveys.store.digests import Digest
from surveys.store.mailbox import Letter, Parked
from surveys.store.store import Store
from surveys.store.transaction import Transaction

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
ADA = Respondent(RespondentId(1), "C-1", 11, "Ada", Language("en"), segments=("vip",))
BOB = Respondent(RespondentId(2), None, 22, "Bob", Language("nl"))


class Trouble(Exception):
    """Something goes wrong in a handler."""


async def _fails(tx: Transaction) -> None:
    with tx.attempt():
        tx.respondents.put(BOB)
        tx.respondents.put(Respondent(ADA.id, "C-9", 99, "Changed", ADA.language))
        tx.mailbox.post(letter(2))
        await tx.chats.choose(KnownChat(-5, "group", "Support"), Purpose.STAFF)
        raise Trouble


def letter(number: int, *, subject: str | None = None, message: int | None = None) -> Letter:
    return Letter(number, 11, "send", b"{}", NOW, subject=subject, message=message)


def happened(number: int, key: str) -> TouchpointEvent:
    return TouchpointEvent(EventId(number), key, ADA.id, TouchpointId("t"), NOW, "web", ("vip",), {"product": "lamp"})


def invited(number: int, respondent: RespondentId) -> Invitation:
    tag = JourneyTag(JourneyId("j"), StageId("s"), TouchpointId("t"), "web", ("vip",))
    return Invitation(
        InvitationId(number), EventId(number), respondent, SurveyId("s"), tag, InvitationState.DUE, None, NOW, NOW
    )


async def test_what_was_put_is_there_after_the_commit(store: Store) -> None:
    async with store.transaction() as tx:
        tx.respondents.put(ADA)
        tx.events.put(happened(1, "k"))
        tx.invitations.add(invited(1, ADA.id), NOW.date())
    async with store.snapshot() as tx:
        assert await tx.respondents.by_chat(11) == ADA == await tx.respondents.by_customer("C-1")
        assert await tx.events.by_key("k") == happened(1, "k")
        assert await tx.invitations.of_event(EventId(1)) == invited(1, ADA.id)


async def test_a_transaction_that_raises_keeps_nothing(store: Store) -> None:
    async def fails() -> None:
        async with store.transaction() as tx:
            tx.respondents.put(ADA)
            await tx.mailbox.unseen([1], NOW)
            raise Trouble

    with pytest.raises(Trouble):
        await fails()
    async with store.transaction() as tx:
        assert await tx.respondents.by_chat(11) is None
        assert await tx.mailbox.unseen([1], NOW) == {1}


async def test_an_attempt_that_raises_takes_back_its_own_writes_only(store: Store) -> None:
    async with store.transaction() as tx:
        tx.respondents.put(ADA)
        tx.mailbox.post(letter(1))
        with pytest.raises(Trouble):
            await _fails(tx)
        assert await tx.respondents.by_chat(11) == ADA
        assert await tx.respondents.by_chat(99) is None
    async with store.snapshot() as tx:
        assert await tx.respondents.by_customer("C-1") == ADA
        assert await tx.respondents.by_chat(22) is None
        assert await tx.chats.with_purpose(Purpose.STAFF) is None
        assert [one.id for one in await tx.mailbox.waiting(NOW, 10)] == [1]


async def test_an_update_is_new_once(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.mailbox.unseen([1, 2], NOW) == {1, 2}
    async with store.transaction() as tx:
        assert await tx.mailbox.unseen([2, 3], NOW) == {3}
        await tx.mailbox.unsee(2)
    async with store.transaction() as tx:
        assert await tx.mailbox.unseen([1, 2, 3], NOW) == {2}


async def test_a_digest_of_the_same_key_is_asked_for_once(store: Store) -> None:
    week = Period(date(2026, 11, 9), date(2026, 11, 15))
    first, second = (Digest(n, "week:46", -1, None, "report", Language("en"), week, NOW) for n in (1, 2))
    async with store.transaction() as tx:
        assert await tx.digests.ask(first)
        assert not await tx.digests.ask(second)
        assert list(await tx.digests.waiting()) == [first]
        await tx.digests.done(first, NOW)
        assert list(await tx.digests.waiting()) == []
        assert await tx.digests.was_asked("week:46")


async def test_a_newer_message_about_a_subject_takes_the_place_of_one_not_yet_committed(store: Store) -> None:
    async with store.transaction() as tx:
        for one in (letter(1, subject="a"), letter(2, subject="b"), letter(3, subject="a", message=7)):
            tx.mailbox.post(one)
        tx.mailbox.take_back("a")
        assert [one.id for one in tx.mailbox.posted()] == [2, 3]
    async with store.snapshot() as tx:
        assert [one.id for one in await tx.mailbox.waiting(NOW, 10)] == [2, 3]


async def test_what_is_put_aside_twice_is_there_once(store: Store) -> None:
    for _ in range(2):
        async with store.transaction() as tx:
            tx.mailbox.park(Parked("update", 1, None, b"{}", "odd", NOW))
    async with store.snapshot() as tx:
        assert (await tx.workload.now()).parked == 1


async def test_two_records_become_one_person(store: Store) -> None:
    async with store.transaction() as tx:
        for person in (ADA, BOB):
            tx.respondents.put(person)
        tx.events.put(happened(1, "k"))
        tx.invitations.add(invited(1, ADA.id), NOW.date())
    async with store.transaction() as tx:
        merged = await tx.respondents.merge(ADA, BOB)
        assert (merged.customer, merged.chat, merged.segments) == ("C-1", 22, ("vip",))
        assert [one.id for one in await tx.invitations.waiting(BOB.id)] == [1]
    async with store.snapshot() as tx:
        assert await tx.respondents.by_customer("C-1") == merged
        with pytest.raises(Missing, match="no respondent 1"):
            await tx.respondents.get(ADA.id)


async def test_what_waits_is_closed_with_its_reason(store: Store) -> None:
    async with store.transaction() as tx:
        tx.invitations.add(invited(1, ADA.id), NOW.date())
        await tx.invitations.close(ADA.id, InvitationState.SUPPRESSED, Reason.OPTED_OUT)
    async with store.snapshot() as tx:
        one = await tx.invitations.get(InvitationId(1))
        assert (one.state, one.reason) == (InvitationState.SUPPRESSED, Reason.OPTED_OUT)


async def test_ids_grow_and_are_never_given_twice(store: Store) -> None:
    async with store.transaction() as tx:
        ids = [tx.new_id(NOW) for _ in range(1000)]
    assert ids == sorted(set(ids))
    assert all(0 < number < 2**63 for number in ids)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("nonsense", "not a database URL"),
        ("postgresql+asyncpg://x/y", "not supported yet"),
        ("sqlite+aiosqlite:////no/such/folder/x.db", "does not exist"),
    ],
)
async def test_a_database_that_cannot_be_used_names_its_setting(url: str, why: str) -> None:
    with pytest.raises(Misconfigured, match=rf"WAYPULSE_DATABASE_URL.*{why}"):
        await Store.open(url)


async def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "waypulse.db"
    file.write_bytes(b"no database" * 99)
    with pytest.raises(Misconfigured, match=r"waypulse.db cannot be opened: file is not a database; nothing"):
        await Store.open(f"sqlite+aiosqlite:///{file}")


async def test_whoever_is_patient_waits_until_another_process_has_written(tmp_path: Path) -> None:
    store = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'waypulse.db'}")
    other = sqlite3.connect(tmp_path / "waypulse.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = asyncio.Event()

    async def write() -> None:
        async with store.transaction(patient=True) as tx:
            began.set()
            await tx.chats.own(1, NOW)

    writing = asyncio.ensure_future(write())
    await asyncio.sleep(0)
    assert not began.is_set()
    other.execute("COMMIT")
    await writing
    async with store.snapshot() as tx:
        assert await tx.chats.is_owner(1)
    other.close()
    await store.close()
