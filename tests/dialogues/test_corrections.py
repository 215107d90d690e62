"""Staff and managers say what was read wrongly in a text; figures change at once, and a second tap undoes it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.publishing import report_of
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import pack
from handlers.cases.correction_buttons import Look, Object, PickWrong, Retheme, mark_of
from surveys.alert_rules import AlertRules
from surveys.catalog import Catalog
from surveys.corrections import Checked, Objection
from surveys.feedback import ResponseId
from surveys.figures import Period
from surveys.when import QuestionId
from tests.dialogues.feedback import LATE, Visit, brought_weekly
from tests.service import Chats, Service, said

LABELS = "SELECT label FROM sentiments", "SELECT theme, label FROM mentions ORDER BY place"
RUDE = "The delivery was terribly late."
NEGATIVE = [("negative",)]


def read(service: Service) -> list[list[tuple[str, ...]]]:
    """How the texts sound and what they mention, as the figures have it."""
    return [service.rows(query) for query in LABELS]


def sheet(chats: Chats, service: Service) -> str:
    """The newest message of the bot in the staff group."""
    return said(chats.staff, service.place.telegram.bot.id)[-1]


async def checked(service: Service) -> Checked:
    """What the report of the last week says of corrections."""
    day = service.clock.now().date()
    week = Period(day - timedelta(days=7), day)
    return (await report_of(week, service.app.store, service.app.world.catalog)).checked


@pytest.fixture
def catalog(four_stages: Catalog) -> Catalog:
    """The shop is told of complaints about the delivery, whatever the score."""
    rules = AlertRules(themes=frozenset({"delivery"}))
    return replace(four_stages, journey=replace(four_stages.journey, alerts=rules))


@pytest.fixture
async def complained(service: Service, bob: Person, chats: Chats) -> Chats:
    """Bob complained, staff were told, and his words were read."""
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No")
    await service.says(bob, RUDE)
    assert read(service) == [NEGATIVE, [("delivery", "negative")]]
    return chats


async def test_one_tap_under_an_alert_changes_the_figures_and_another_undoes_it(
    service: Service, complained: Chats, eva: Person
) -> None:
    await service.taps(eva, "Not negative", chat=complained.staff)
    assert eva.toasts == ["Noted. The figures count it from now on. Tap again to take it back."]
    assert read(service) == [[("neutral",)], [("delivery", "neutral")]]
    assert "✏️ Corrected: Not negative" in sheet(complained, service)
    assert ["✓ Not negative", "Not a complaint"] in eva.buttons(complained.staff)
    await service.taps(eva, "✓ Not negative", chat=complained.staff)
    assert eva.toasts[-1] == "Taken back. It counts as it was read."
    assert read(service) == [NEGATIVE, [("delivery", "negative")]]
    assert "Corrected" not in sheet(complained, service)
    acts = service.rows("SELECT name, about FROM audit WHERE act = 'correction' ORDER BY id")
    assert [name for name, _ in acts] == ["Eva", "Eva"]
    assert [about.partition(": ")[2] for _, about in acts] == ["not-negative", "not-negative taken back"]


async def test_two_who_tap_at_the_same_moment_mean_the_same(
    service: Service, complained: Chats, eva: Person, olga: Person
) -> None:
    for person in (eva, olga, eva):
        person.taps("Not negative", chat=complained.staff)
    await service.settle()
    assert read(service) == [[("neutral",)], [("delivery", "neutral")]]
    assert service.rows("SELECT name FROM audit WHERE act = 'correction'") == [("Eva",)]


async def test_every_corrected_text_counts(service: Service, complained: Chats, ada: Person, eva: Person) -> None:
    await service.taps(eva, "Not negative", chat=complained.staff)
    await service.deliver(ada)
    await service.taps(ada, "1", "No", "No")
    await service.says(ada, RUDE)
    await service.taps(eva, "Not negative", chat=complained.staff)
    assert await checked(service) == Checked(2, 2)


async def test_what_is_no_complaint_may_still_sound_sad(service: Service, complained: Chats, eva: Person) -> None:
    await service.taps(eva, "Not a complaint", chat=complained.staff)
    assert read(service) == [NEGATIVE, [("delivery", "neutral")]]
    await service.taps(eva, "Not negative", chat=complained.staff)
    assert ["✓ Not negative", "Not a complaint"] in eva.buttons(complained.staff), "The last word counts."


async def test_a_wrong_theme_becomes_another_or_none(service: Service, complained: Chats, eva: Person) -> None:
    await service.taps(eva, "Wrong theme", chat=complained.staff)
    assert "“The delivery was terribly late.”\n\nRead as: negative\nThemes: Delivery\n\nWhich theme" in sheet(
        complained, service
    )
    await service.taps(eva, "Delivery", "Staff", chat=complained.staff)
    assert read(service) == [NEGATIVE, [("staff", "negative")]]
    assert "✏️ Corrected: Delivery → Staff" in sheet(complained, service)
    await service.taps(eva, "✓ Wrong theme", "✓ Delivery", "No theme", chat=complained.staff)
    assert read(service) == [NEGATIVE, []]
    await service.taps(eva, "✓ Wrong theme", "✓ Delivery", "✓ No theme", chat=complained.staff)
    assert read(service) == [NEGATIVE, [("delivery", "negative")]]


async def test_an_alert_that_was_raised_by_a_misreading_says_so(
    service: Service, bob: Person, eva: Person, chats: Chats
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "4", "No", "No")
    await service.says(bob, RUDE)
    assert sheet(chats, service).startswith("🔔 Bob (C-2) is not happy")
    await service.taps(eva, "Not a complaint", chat=chats.staff)
    assert sheet(chats, service).startswith("✏️ Bob (C-2): read again, no reason for an alert")
    await service.taps(eva, "✓ Not a complaint", chat=chats.staff)
    assert sheet(chats, service).startswith("🔔 Bob (C-2) is not happy")


async def test_a_theme_that_was_missed_is_added(service: Service, complained: Chats, eva: Person) -> None:
    await service.taps(eva, "Wrong theme", "A theme was missed", "Staff", chat=complained.staff)
    assert read(service) == [NEGATIVE, [("delivery", "negative"), ("staff", "negative")]]
    await service.taps(eva, "✓ Wrong theme", "‹ Back", chat=complained.staff)
    assert "Themes: Delivery, Staff" in sheet(complained, service)


async def test_a_correction_survives_another_reading(service: Service, complained: Chats, eva: Person) -> None:
    await service.taps(eva, "Not negative", "Wrong theme", "Delivery", "Staff", chat=complained.staff)
    with closing(sqlite3.connect(service.place.database)) as database:
        database.execute("UPDATE answers SET read_by = NULL")
        database.execute("DELETE FROM mentions")
        database.commit()
    await service.settle()
    assert read(service) == [[("neutral",)], [("staff", "neutral")]]
    await service.taps(eva, "✓ Not negative", chat=complained.staff)
    assert read(service) == [NEGATIVE, [("staff", "negative")]]


async def test_what_was_said_of_other_words_counts_no_more(
    service: Service, complained: Chats, bob: Person, eva: Person
) -> None:
    await service.taps(eva, "Not negative", chat=complained.staff)
    bob.edits(bob.chat.messages[-2], "The delivery was awful.")
    await service.settle()
    assert (await service.answers(bob))[QuestionId("why")] == "The delivery was awful."
    assert read(service) == [NEGATIVE, [("delivery", "negative")]]
    assert service.rows("SELECT count(*) FROM checks") == [(0,)]


@pytest.mark.long
async def test_a_manager_looks_at_a_quote_of_a_pain_point_and_corrects_it(
    service: Service, telegram: Telegram, max_: Person, chats: Chats
) -> None:
    await brought_weekly(service, [(Visit(12, 2, LATE), Visit(10, 5, "Great."))])
    await service.taps(max_, "1", chat=chats.admin)
    assert max_.buttons(chats.admin) == [["✏️ 1"]]
    await service.taps(max_, "✏️ 1", chat=chats.admin)
    text = said(chats.admin, telegram.bot.id)[-1]
    assert "Read as: negative\nThemes: Delivery" in text
    assert "1234" not in text
    assert await checked(service) == Checked(1, 0)
    await service.taps(max_, "Not a complaint", chat=chats.admin)
    assert "✏️ Corrected: Not a complaint" in said(chats.admin, telegram.bot.id)[-1]
    assert service.rows("SELECT label, count(*) FROM mentions GROUP BY label ORDER BY 1") == [
        ("negative", 22),
        ("neutral", 2),
    ]
    assert await checked(service) == Checked(1, 1)


@pytest.mark.usefixtures("complained")
async def test_customers_correct_nothing(service: Service, bob: Person) -> None:
    ((response,),) = service.rows("SELECT response FROM alerts")
    bob.taps_data(pack(Object(ResponseId(response), "", Objection.NOT_NEGATIVE)), bob.chat.messages[-1])
    await service.settle()
    assert bob.toasts[-1] == "This button is not for you."
    assert read(service)[0] == NEGATIVE


async def test_what_is_gone_or_forged_is_refused_with_a_sentence(
    service: Service, complained: Chats, eva: Person
) -> None:
    ((response, question),) = service.rows("SELECT response, question FROM mentions")
    number, mark = ResponseId(response), mark_of(question)
    forged = (
        Look(ResponseId(7)),
        Object(number, "00000000", Objection.THEME),
        PickWrong(number, mark, "00000000"),
        Retheme(number, mark, "00000000", ""),
        Retheme(number, mark, "", "00000000"),
        Retheme(number, mark, "", ""),
    )
    for press in forged:
        eva.taps_data(pack(press), complained.staff.messages[-1])
        await service.settle()
    assert {toast.partition(":")[0] for toast in eva.toasts} == {"There is nothing to correct here"}
    assert read(service)[0] == NEGATIVE


async def test_two_texts_of_an_alert_are_corrected_alike(service: Service, complained: Chats, eva: Person) -> None:
    """Whoever opens a quote corrects that one; under an alert the whole response is meant."""
    with closing(sqlite3.connect(service.place.database)) as database:
        columns = ", ".join(row[1] for row in database.execute("PRAGMA table_info(answers)") if row[1] != "question")
        database.execute(
            f"INSERT INTO answers (question, {columns}) SELECT 'more', {columns} FROM answers WHERE question = 'why'"  # noqa: S608 - names of our own columns
        )
        database.execute("UPDATE answers SET read_by = NULL")
        database.commit()
    await service.settle()
    await service.taps(eva, "Not negative", chat=complained.staff)
    assert read(service)[0] == [("neutral",)] * 2
    await service.taps(eva, "✓ Not negative", chat=complained.staff)
    assert read(service)[0] == NEGATIVE * 2
