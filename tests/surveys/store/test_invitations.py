"""What a person was asked before, how often a survey was sent, and what is due, as the database tells it."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest

from surveys.feedback import InvitationId
from surveys.invitations import Contact, Contacts, Invitation, InvitationState
from surveys.journey import QuietHours, RespondentId, StageId, SurveyId, TouchpointId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.zones import ZoneSource
from tests.surveys.calendars import wanting

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
DAY = timedelta(days=1)
ADA = Respondent(RespondentId(1), "C-1", 11, "Ada", Language("en"))
BOB = Respondent(RespondentId(2), None, 22, "Bob", Language("nl"))


def sent(number: int, at: datetime, *, person: Respondent = ADA, touchpoint: str = "0.1") -> Invitation:
    """An invitation that was sent at this moment."""
    waiting = wanting(number, person, TouchpointId(touchpoint), at)
    return replace(waiting, state=InvitationState.SENT, sent_at=at, expires_at=at + 5 * DAY)


async def keep(store: Store, *invitations: Invitation) -> None:
    async with store.transaction() as tx:
        for one in invitations:
            tx.invitations.add(one, NOW.date())


async def _send_and_fail(tx: Transaction) -> None:
    with tx.attempt():
        tx.invitations.add(sent(5, NOW), NOW.date())
        raise ZeroDivisionError


async def test_what_a_person_decided_is_kept(store: Store) -> None:
    own = replace(ADA, quiet=QuietHours(time(22, 30), time(8)), paused_until=NOW).lives_in(
        "Asia/Tokyo", ZoneSource.PERSON
    )
    async with store.transaction() as tx:
        tx.respondents.put(own)
    async with store.snapshot() as tx:
        assert await tx.respondents.get(ADA.id) == own


async def test_of_two_records_of_one_person_the_surer_zone_stays(store: Store) -> None:
    guessed = BOB.lives_in("Europe/Amsterdam", ZoneSource.LANGUAGE)
    async with store.transaction() as tx:
        for person in (ADA.lives_in("Asia/Tokyo", ZoneSource.COUNTRY), guessed):
            tx.respondents.put(person)
    async with store.transaction() as tx:
        merged = await tx.respondents.merge(await tx.respondents.get(ADA.id), guessed)
    assert (merged.zone, merged.zone_by) == ("Asia/Tokyo", ZoneSource.COUNTRY)


async def test_contacts_are_all_that_was_sent_and_when_it_was_answered(store: Store) -> None:
    done = replace(sent(1, NOW - 9 * DAY), state=InvitationState.COMPLETED, closed_at=NOW - 8 * DAY)
    gone = replace(sent(2, NOW - 6 * DAY), state=InvitationState.EXPIRED, closed_at=NOW - DAY)
    await keep(store, done, gone, sent(3, NOW), wanting(4, ADA, TouchpointId("0.1"), NOW), sent(5, NOW, person=BOB))
    async with store.snapshot() as tx:
        await tx.invitations.load_contacts([ADA.id, BOB.id])
        found = await tx.invitations.contacts(ADA.id)
    survey = SurveyId("0.1")
    asked = Contact(survey, NOW - 9 * DAY, NOW - 8 * DAY), Contact(survey, NOW - 6 * DAY), Contact(survey, NOW)
    assert found == Contacts(asked, NOW + 5 * DAY)


async def test_a_quota_counts_what_this_transaction_sends_too_and_not_what_it_takes_back(store: Store) -> None:
    await keep(store, sent(1, NOW - 8 * DAY), sent(2, NOW - DAY), sent(3, NOW, touchpoint="0.2"))
    survey, week = SurveyId("0.1"), NOW - 7 * DAY
    async with store.transaction() as tx:
        assert await tx.invitations.sent_of(survey, week) == [NOW - DAY]
        tx.invitations.add(sent(4, NOW), NOW.date())
        assert await tx.invitations.sent_of(survey, week) == [NOW - DAY, NOW]
        with pytest.raises(ZeroDivisionError):
            await _send_and_fail(tx)
        assert len(await tx.invitations.sent_of(survey, week)) == 2
        assert len(await tx.invitations.sent_of(survey, NOW - 9 * DAY)) == 3


async def test_two_processes_that_send_at_the_same_moment_do_not_pass_a_quota(store: Store, database: Path) -> None:
    other = await Store.open(f"sqlite+aiosqlite:///{database}", Random(2))
    survey, week = SurveyId("0.1"), NOW - 7 * DAY

    async def send(one: Store, number: int) -> None:
        async with one.transaction(patient=True) as tx:
            if len(await tx.invitations.sent_of(survey, week)) < 3:
                tx.invitations.add(sent(number, NOW), NOW.date())

    await asyncio.gather(
        *(send(one, 2 * turn + place) for turn in range(5) for place, one in enumerate((store, other)))
    )
    await other.close()
    async with store.snapshot() as tx:
        assert len(await tx.invitations.sent_of(survey, week)) == 3


async def test_invitations_are_counted_for_each_stage(store: Store) -> None:
    await keep(store, sent(1, NOW - 8 * DAY), sent(2, NOW), sent(3, NOW), sent(4, NOW, touchpoint="1.1"))
    async with store.snapshot() as tx:
        found = await tx.invitations.sent_by_stage(map(SurveyId, ("0.1", "1.1", "2.1")), NOW - 7 * DAY)
    assert found == {StageId("0"): 2, StageId("1"): 1}


async def test_all_that_is_due_for_a_person_comes_together(store: Store) -> None:
    touchpoint = TouchpointId("0.1")
    await keep(
        store,
        wanting(1, ADA, touchpoint, NOW - 2 * DAY),
        wanting(2, BOB, touchpoint, NOW - DAY),
        wanting(3, ADA, touchpoint, NOW),
        wanting(4, ADA, touchpoint, NOW + DAY),
    )
    async with store.snapshot() as tx:
        due = await tx.invitations.due(NOW, 1)
        assert [one.id for one in due] == [1, 3]
        assert (await tx.agendas.now()).invite_at == NOW - 2 * DAY


async def test_only_who_has_answered_nothing_is_to_be_reminded(store: Store) -> None:
    begun = replace(sent(2, NOW - DAY), state=InvitationState.STARTED, remind_at=NOW)
    await keep(store, replace(sent(1, NOW - DAY), remind_at=NOW), begun, sent(3, NOW - DAY))
    async with store.snapshot() as tx:
        assert [one.id for one in await tx.invitations.reminding(NOW, 10)] == [InvitationId(1)]
        assert (await tx.agendas.now()).remind_at == NOW
        assert await tx.invitations.reminding(NOW - DAY, 10) == []
