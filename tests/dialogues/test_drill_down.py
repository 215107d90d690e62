"""Managers open what stands behind a report: a pain point, a stage, the last weeks, and what can be kept."""

import re
import shutil
from pathlib import Path

import pytest

from bot.sandbox.faults import Cut
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import Open, View, pack
from surveys.catalog import Catalog
from tests.dialogues.feedback import CALM, LATE, LATENESS, WELL, Visit, brought_weekly, documents, fill, photos
from tests.service import Chats, Service, said


@pytest.fixture(scope="module")
def four_weeks(empty_database: Path, four_stages: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three calm weeks, and one that was not."""
    file = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("weeks") / "waypulse.db"))
    fill(file, four_stages, [CALM, CALM, CALM, LATENESS])
    return file


@pytest.fixture
def database(four_weeks: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(four_weeks, tmp_path / "waypulse.db"))


@pytest.fixture
async def reported(service: Service, chats: Chats) -> Chats:
    """The weekly report of the last of these weeks in the admin channel."""
    await service.settle()
    return chats


def newest(telegram: Telegram, chats: Chats) -> str:
    """The newest text of the bot in the admin channel."""
    return [text for text in said(chats.admin, telegram.bot.id) if text][-1]


async def test_a_report_can_be_opened_from_the_buttons_below_it(
    telegram: Telegram, max_: Person, reported: Chats
) -> None:
    text = newest(telegram, reported)
    assert "After the purchase got worse: satisfaction 100% → 50%" in text
    assert "1  Delivery · After the purchase › Parcel delivered" in text
    assert text.count("“Terrible delivery") == 1, "The same words are said once."
    assert max_.buttons(reported.admin) == [
        ["1 · Delivery"],
        ["By stage", "The journey"],
        ["Eight weeks", "PDF"],
        ["Spreadsheet"],
    ]
    assert len(photos(reported.admin)) == 4


async def test_a_pain_point_opens_with_its_quotes_weeks_and_segments(
    service: Service, telegram: Telegram, max_: Person, reported: Chats
) -> None:
    report = next(reported.admin.newest_first)
    await service.taps(max_, "1", chat=reported.admin)
    text = newest(telegram, reported)
    assert max_.toasts == ["Coming in a moment."]
    assert next(reported.admin.newest_first).reply_to == report.id
    assert "1  Delivery · After the purchase › Parcel delivered\ncosts" in text
    assert "“Terrible delivery" in text
    assert "complaints of customers heard: –, –, –, –, 0/60, 0/60, 0/60, 30/60" in text
    assert "The last 8 weeks ····▁▁▁█" in text
    assert "business: 12 of 12 customers (100%)\nprivate: 18 of 48 customers (38%)" in text
    assert not re.search(r"1234|Bob", text)


async def test_a_stage_opens_from_the_list_of_stages(
    service: Service, telegram: Telegram, max_: Person, reported: Chats
) -> None:
    await service.taps(max_, "By stage", chat=reported.admin)
    assert "After the purchase · 60 responses\nsatisfaction 50% (38% to 62%, n 60)" in newest(telegram, reported)
    assert max_.buttons(reported.admin) == [["After the purchase"]]
    await service.taps(max_, "After the purchase", chat=reported.admin)
    text = newest(telegram, reported)
    assert "was 100%, a real change" in text
    assert "sentiment of the texts (−1 to 1)" in text
    assert "Parcel delivered · 60 responses" in text
    assert "Delivery: 30 of 60 customers (50%)" in text


@pytest.mark.long
async def test_the_journey_opens_with_words_that_disagree_with_their_score(
    service: Service, telegram: Telegram, max_: Person, chats: Chats
) -> None:
    await brought_weekly(service, [(Visit(12, 5, LATE), Visit(20, 5, WELL))])
    await service.taps(max_, "The journey", chat=chats.admin)
    text = newest(telegram, chats)
    assert text.startswith("The journey in figures · ")
    assert "Words and scores that disagree: 12" in text
    assert "After the purchase › Parcel delivered: satisfaction 5\n“Terrible delivery" in text
    assert not re.search(r"1234|Bob", text)


async def test_eight_weeks_open_as_a_chart(service: Service, max_: Person, reported: Chats) -> None:
    await service.taps(max_, "Eight weeks", chat=reported.admin)
    chart = photos(reported.admin)[4]
    assert chart.text == "Eight weeks · 21 Sept\N{THIN SPACE}–\N{THIN SPACE}15 Nov 2026"


@pytest.mark.long
async def test_a_report_can_be_kept_as_a_file(service: Service, max_: Person, reported: Chats) -> None:
    report = next(reported.admin.newest_first)
    await service.taps(max_, "PDF", "Spreadsheet", chat=reported.admin)
    files = [message.content.attachment for message in documents(reported.admin)]
    named = {file.name: file.content[:2] for file in files if file}
    days = "2026-11-09-2026-11-15"
    assert named == {f"four-stages-{days}.pdf": b"%P", f"four-stages-{days}.xlsx": b"PK"}
    assert {message.reply_to for message in documents(reported.admin)} == {report.id}
    days = "2026-11-09 to 2026-11-15"
    acts = service.rows("SELECT act, name, about FROM audit WHERE act = 'export' ORDER BY id")
    assert acts == [("export", "Max", f"report as pdf, {days}"), ("export", "Max", f"report as xlsx, {days}")]


@pytest.mark.long
async def test_a_file_that_may_have_arrived_is_not_sent_twice(
    service: Service, telegram: Telegram, max_: Person, reported: Chats
) -> None:
    telegram.fail_next("sendDocument", Cut())
    await service.taps(max_, "PDF", chat=reported.admin)
    await service.pass_time(minutes=10)
    assert len(documents(reported.admin)) == 1
    assert len(service.parked) == 1


async def test_two_taps_in_a_hurry_open_one_answer(
    service: Service, telegram: Telegram, max_: Person, reported: Chats
) -> None:
    max_.taps("By stage", chat=reported.admin)
    max_.taps("By stage", chat=reported.admin)
    await service.settle()
    assert max_.toasts == ["Coming in a moment.", "It is on its way already."]
    assert service.rows("SELECT * FROM audit WHERE act = 'export'") == [], "No file left the chat."
    assert sum("60 responses\nsatisfaction" in text for text in said(reported.admin, telegram.bot.id)) == 1


async def test_a_report_that_is_gone_says_so(service: Service, max_: Person, reported: Chats) -> None:
    report = next(reported.admin.newest_first)
    max_.taps_data(pack(Open(12345, View.STAGES)), report)
    await service.settle()
    assert max_.toasts == ["This report is not there any more. /report makes a new one."]


async def test_what_nobody_complains_of_any_more_says_so(
    service: Service, telegram: Telegram, max_: Person, reported: Chats
) -> None:
    report = next(reported.admin.newest_first)
    ((digest,),) = service.rows("SELECT id FROM digests")
    for view in (View.PAIN_POINT, View.STAGE):
        max_.taps_data(pack(Open(digest, view, "00000000")), report)
        await service.settle()
        assert newest(telegram, reported).startswith("Nobody complains about this any more")


async def test_only_who_may_ask_for_reports_may_open_them(
    service: Service, ada: Person, eva: Person, reported: Chats
) -> None:
    ((digest,),) = service.rows("SELECT id FROM digests")
    for person, chat in ((ada, ada.chat), (eva, reported.staff)):
        await service.says(person, "/help", chat=chat)
        person.taps_data(pack(Open(digest, View.PDF)), next(chat.newest_first))
        await service.settle()
        assert person.toasts == ["This button is not for you."]
    assert service.rows("SELECT count(*) FROM digests") == [(1,)]


@pytest.mark.long
async def test_a_part_is_opened_of_the_same_customers(
    service: Service, telegram: Telegram, max_: Person, reported: Chats
) -> None:
    max_.posts(reported.admin, "/report 2026-11-10 2026-11-16 segment=business")
    await service.settle()
    assert "12 responses" in newest(telegram, reported)
    assert "Only: business" in newest(telegram, reported)
    await service.taps(max_, "By stage", chat=reported.admin)
    assert "After the purchase · 12 responses" in newest(telegram, reported)


@pytest.mark.long
async def test_what_hurts_most_can_be_opened_too(
    service: Service, telegram: Telegram, max_: Person, reported: Chats
) -> None:
    max_.posts(reported.admin, "/pain touchpoint=parcel.delivered")
    await service.settle()
    assert "Only: Parcel delivered" in newest(telegram, reported)
    assert max_.buttons(reported.admin) == [["1 · Delivery"]]
    await service.taps(max_, "1", chat=reported.admin)
    assert "By segment" in newest(telegram, reported)


@pytest.mark.long
async def test_a_second_pain_point_has_a_button_of_its_own(service: Service, max_: Person, chats: Chats) -> None:
    rude = Visit(15, 1, "The assistant was rude and unfriendly.", touchpoint="store.purchase", stage="purchase")
    fine = Visit(30, 5, "Great.", touchpoint="store.purchase", stage="purchase")
    await brought_weekly(service, [(rude, fine)])
    assert max_.buttons(chats.admin)[0] == ["1 · Delivery", "2 · Staff"]
