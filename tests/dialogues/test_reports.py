"""Managers see what hurts: when they ask, and each Monday at nine."""

import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.figures import Period
from surveys.language import Language
from surveys.store.chats import Purpose
from surveys.store.digests import Digest
from tests.dialogues.feedback import CALM, LATE, LATENESS, WELL, Visit, brought_weekly
from tests.service import Chats, Service, said

COMPLAINT = "The courier was terribly late. Mail me at bob@example.org or call +31 6 1234 5678!"


async def complains(service: Service, person: Person) -> None:
    """A parcel arrives badly, and the person says so."""
    await service.deliver(person)
    await service.taps(person, "1", "No", "No")
    await service.says(person, COMPLAINT)


def told(service: Service, chats: Chats) -> list[str]:
    """All texts of the bot in the admin channel."""
    return [text for text in said(chats.admin, service.place.telegram.bot.id) if text]


def pictures(chats: Chats) -> int:
    """How many pictures stand in the admin channel."""
    return sum(message.content.attachment is not None for message in chats.admin.messages)


async def asks(service: Service, max_: Person, chats: Chats, command: str) -> str:
    """A manager asks in the channel; the newest text is the answer."""
    max_.posts(chats.admin, command)
    await service.settle()
    return told(service, chats)[-1]


async def test_a_report_counts_what_was_asked_and_said(
    service: Service, ada: Person, bob: Person, max_: Person, chats: Chats
) -> None:
    await service.touchpoint("parcel.delivered", ada)
    await complains(service, bob)
    await service.taps(ada, "5")
    text = await asks(service, max_, chats, "/report")
    assert text.startswith("10–16 Nov 2026 · 2 responses · 2 asked, 2 of them answered (100%)")
    assert "Too few answers to compare with the period before: a score needs 10 in both." in text
    assert "Delivery" in text
    assert "Nobody is asked about: Post on social media, Store visit." in text
    assert len(text) <= 4096
    assert 2 <= pictures(chats) <= 4
    assert not re.search(r"bob@|1234", "".join(told(service, chats)))


@pytest.mark.long
async def test_other_periods_can_be_asked_for_and_nonsense_is_explained(
    service: Service, bob: Person, max_: Person, chats: Chats
) -> None:
    await complains(service, bob)
    for command in ("/report 2026-W99", "/report last week", "/report 2026-11-15 2026-11-01", "/pain 1 2 3"):
        assert (await asks(service, max_, chats, command)).startswith("Which period? Write /report 2026-W46")
    assert pictures(chats) == 0
    text = await asks(service, max_, chats, "/pain 2026-W47")
    assert text.startswith("Week 47 (16–22 Nov 2026) · 1 response · 1 asked")
    assert "What hurts most" in text
    assert "Nobody is asked about" not in text
    assert pictures(chats) == 1
    text = await asks(service, max_, chats, "/report 2026-01-01 2026-02-28")
    assert "Nobody answered in this period." in text
    assert pictures(chats) == 1, "There is nothing to draw."


@pytest.mark.long
async def test_a_part_of_the_customers_can_be_asked_for_and_compared(
    service: Service, max_: Person, chats: Chats
) -> None:
    await brought_weekly(service, [CALM, CALM, LATENESS])
    text = await asks(service, max_, chats, "/report 2026-W46 stage=post-purchase segment=private vs 2026-W44")
    assert text.startswith("Week 46 (9–15 Nov 2026) · 48 responses\nOnly: After the purchase · private\n")
    assert "Compared with Week 44 (26 Oct\N{THIN SPACE}–\N{THIN SPACE}1 Nov 2026)" in text
    assert "satisfaction 100% → 62%" in text
    assert "Nobody is asked about" not in text, "The blind spots of other stages are no part of it."
    text = await asks(service, max_, chats, "/report 2026-W46 stage=purchase")
    assert "Nobody answered in this period." in text
    assert max_.buttons(chats.admin) == [
        ["1 · Delivery"],
        ["By stage", "The journey"],
        ["Eight weeks", "PDF"],
        ["Spreadsheet"],
    ]


async def test_a_part_that_there_is_not_is_explained(service: Service, max_: Person, chats: Chats) -> None:
    text = await asks(service, max_, chats, "/report stage=moon")
    assert text.startswith("There is no “moon” to report on. Possible: awareness, consideration, purchase, ")
    text = await asks(service, max_, chats, "/report colour=red")
    assert text.endswith("Possible: stage=…, touchpoint=…, segment=…, channel=…, product=….")
    assert service.rows("SELECT count(*) FROM digests") == [(0,)]


@pytest.mark.long
async def test_a_complaint_that_is_made_less_often_stands_among_what_recovered(
    service: Service, max_: Person, chats: Chats
) -> None:
    fewer = (Visit(3, 1, LATE), Visit(57, 5, WELL))
    await brought_weekly(service, [LATENESS, fewer])
    text = await asks(service, max_, chats, "/report 2026-W46")
    assert "▲ After the purchase got better: satisfaction 50% → 95%" in text
    told = "3 of 60 customers complain, 30 of 60 before (a real change)"
    assert f"What recovered\n▲ Delivery at After the purchase › Parcel delivered: {told}" in text


async def test_the_weekly_digest_comes_on_monday_at_nine_exactly_once(
    service: Service, bob: Person, chats: Chats
) -> None:
    await complains(service, bob)
    await service.pass_time(days=6, hours=20)
    assert told(service, chats) == []
    await service.pass_time(hours=1)
    (digest,) = told(service, chats)
    assert digest.startswith("Week 47 (16–22 Nov 2026) · 1 response")
    assert pictures(chats) == 4
    await service.restart()
    await service.pass_time(days=1)
    assert told(service, chats) == [digest]
    await service.pass_time(days=14)
    assert told(service, chats) == [digest], "There is no digest about nothing."


async def test_whether_a_digest_was_asked_for_is_looked_up_once_after_a_restart(
    service: Service, bob: Person, chats: Chats
) -> None:
    await complains(service, bob)
    await service.pass_time(days=6, hours=21)
    await service.restart()
    await service.settle()
    with closing(sqlite3.connect(service.place.database)) as database, database:
        database.execute("DELETE FROM digests")
    await service.pass_time(minutes=1)
    assert len(told(service, chats)) == 1, "Nobody looked again."


@pytest.mark.long
async def test_a_digest_that_was_due_while_the_bot_was_down_comes_when_it_is_back(
    service: Service, bob: Person, chats: Chats, telegram: Telegram
) -> None:
    await complains(service, bob)
    service.clock.advance(telegram.clock.now().replace(day=24, hour=15) - telegram.clock.now())
    await service.restart()
    await service.settle()
    (digest,) = told(service, chats)
    assert digest.startswith("Week 47")


async def test_a_channel_that_is_chosen_late_gets_the_digest_within_a_minute(
    service: Service, bob: Person, olga: Person, telegram: Telegram
) -> None:
    channel = telegram.channel("Insights", admins=[olga])
    await complains(service, bob)
    await service.pass_time(days=7)
    await service.set_up(channel, Purpose.ADMIN)
    await service.settle()
    assert said(channel, telegram.bot.id) == [], "It was looked for a moment ago, and is not at each look."
    await service.pass_time(minutes=1)
    assert [text[:7] for text in said(channel, telegram.bot.id) if text] == ["Week 47"]


@pytest.mark.long
async def test_a_report_that_cannot_be_made_stands_in_nobodys_way(
    service: Service, bob: Person, max_: Person, chats: Chats
) -> None:
    week = Period(date(1, 1, 1), date(1, 1, 7))
    impossible = Digest(1, "asked:before", chats.admin.id, None, "report", Language("en"), week, service.clock.now())
    async with service.app.store.transaction() as tx:
        await tx.digests.ask(impossible)
    await complains(service, bob)
    assert (await asks(service, max_, chats, "/report")).startswith("10–16 Nov 2026 · 1 response")
    for _ in range(3):
        await service.pass_time(seconds=1)
    assert service.rows("SELECT count(*) FROM digests WHERE done_at IS NULL") == [(0,)]
    sorry = "A report or a file could not be made, not even at the third try. The operator’s log says why."
    assert told(service, chats).count(sorry) == 1


async def test_only_managers_get_reports(
    service: Service, bob: Person, eva: Person, chats: Chats, telegram: Telegram
) -> None:
    for text in ("/report", "/pain"):
        await service.says(bob, text)
        assert bob.sees.startswith("This command is not for this chat.")
        await service.says(eva, text, chat=chats.staff)
        assert said(chats.staff, telegram.bot.id)[-1].startswith("This command is not for this chat.")
    assert service.rows("SELECT count(*) FROM digests") == [(0,)]


async def test_the_owner_may_ask_for_reports_anywhere(service: Service, olga: Person, chats: Chats) -> None:
    await service.says(olga, "/report when?")
    assert olga.sees.startswith("Which period?")
    assert told(service, chats) == []
