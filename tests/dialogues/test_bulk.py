"""A CSV dropped into the staff chat is checked row by row, summed up, and started on one tap."""

from datetime import timedelta

import pytest

from bot.sandbox.faults import Blocked, Down
from bot.sandbox.people import Person
from surveys.bulks import MOST_BYTES
from tests.service import Chats, Service, said
from tests.statements import asked

FILE = """customer,touchpoint,at,product
C-1,repair.completed,2026-11-16T09:00Z,lamp
C-2,repair.completed,2026-11-16T09:00Z,kettle
C-9,parcel.delivered,2026-11-16T09:00Z,sofa
C-2,parcel.eaten,2026-11-16T09:00Z,bread
C-2,parcel.delivered,tomorrow,bread
"""


def told(service: Service, chats: Chats) -> str:
    """The newest message of the bot in the staff group."""
    return said(chats.staff, service.place.telegram.bot.id)[-1]


async def drop(service: Service, chats: Chats, eva: Person, content: str = FILE) -> None:
    eva.sends_document("orders.csv", content.encode(), chat=chats.staff)
    await service.settle()


async def start(service: Service, chats: Chats, eva: Person) -> None:
    """Eva starts the file, and lets the minute pass in which she could take it back."""
    await service.taps(eva, "Start", chat=chats.staff)
    await service.pass_time(minutes=1)


async def test_a_file_is_summed_up_and_started_on_one_tap(
    service: Service, ada: Person, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.says(bob, "/pause")
    await service.taps(bob, "7 days")
    await drop(service, chats, eva)
    shown = told(service, chats).splitlines()
    assert shown[:4] == [
        "📄 orders.csv: 5 rows",
        "Will be asked: 1",
        "Deferred: 2 (has not started the bot yet 1, has paused the questions 1)",
        "Cannot be used and would be left out: 2",
    ]
    assert shown[4].startswith("Line 5: touchpoint: there is no touchpoint “parcel.eaten”")
    assert shown[5].startswith("Line 6: at: “tomorrow”")
    assert service.rows("SELECT count(*) FROM events") == [(0,)]
    await start(service, chats, eva)
    assert told(service, chats) == "📄 orders.csv is started. New: 3, known already: 0, left out: 2."
    assert service.rows("SELECT count(*) FROM events") == [(3,)]
    assert service.rows("SELECT act, name FROM audit") == [("bulk-check-in", "Eva")]
    await service.pass_time(days=2)
    assert ada.sees.startswith("Your repair")


async def test_dropped_twice_it_adds_nothing(service: Service, chats: Chats, eva: Person) -> None:
    await drop(service, chats, eva)
    await start(service, chats, eva)
    await drop(service, chats, eva)
    assert "Known already: 3" in told(service, chats)
    assert told(service, chats).endswith("There is nothing to start.")
    assert service.rows("SELECT count(*) FROM events") == [(3,)]


async def test_to_know_rows_again_costs_no_question_for_each(service: Service, chats: Chats, eva: Person) -> None:
    rows = [f"K-{number},parcel.delivered,2026-11-16T09:00Z" for number in range(60)]
    content = "\n".join(["customer,touchpoint,at", *rows])
    await drop(service, chats, eva, content)
    await start(service, chats, eva)
    with asked() as questions:
        await drop(service, chats, eva, content)
    assert "Known already: 60" in told(service, chats)
    assert sum("FROM invitations" in question for question, _ in questions) < len(rows)


async def test_pressed_twice_it_is_started_once(service: Service, chats: Chats, eva: Person, olga: Person) -> None:
    await drop(service, chats, eva)
    eva.taps("Start", chat=chats.staff)
    olga.taps("Start", chat=chats.staff)
    await service.settle()
    assert olga.toasts == ["This was started already."]
    await service.pass_time(minutes=1)
    assert service.rows("SELECT count(*) FROM events") == [(3,)]
    assert service.rows("SELECT count(*) FROM bulks") == [(0,)]


async def test_cancelled_it_leaves_nothing(service: Service, chats: Chats, eva: Person) -> None:
    await drop(service, chats, eva)
    await service.taps(eva, "Cancel", chat=chats.staff)
    assert told(service, chats) == "Nothing was sent."
    assert service.rows("SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM bulks)") == [(0, 0)]


async def test_within_a_minute_it_can_be_taken_back(
    service: Service, ada: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await drop(service, chats, eva)
    await service.taps(eva, "Start", chat=chats.staff)
    assert told(service, chats).startswith("📄 orders.csv: started by Eva. It begins in a minute")
    await service.pass_time(seconds=59)
    await service.taps(olga, "Undo", chat=chats.staff)
    assert told(service, chats) == "📄 orders.csv: taken back by Olga. Nothing of it was kept."
    await service.pass_time(days=3)
    assert ada.sees == ""
    assert service.rows("SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM bulks)") == [(0, 0)]
    assert service.rows("SELECT act, name FROM audit ORDER BY id") == [("bulk-check-in", "Eva"), ("undo", "Olga")]


async def test_after_the_minute_it_is_too_late(service: Service, chats: Chats, eva: Person, olga: Person) -> None:
    await drop(service, chats, eva)
    await service.taps(eva, "Start", chat=chats.staff)
    message = next(iter(chats.staff.newest_first))
    (undo,) = message.content.keyboard[0]
    service.clock.advance(timedelta(minutes=1))
    eva.taps_data(undo.value, message)
    await service.settle()
    olga.taps_data(undo.value, message)
    await service.settle()
    assert eva.toasts[-1] == "It is too late to take this back."
    assert olga.toasts[-1] == "This button is out of date."
    assert service.rows("SELECT count(*) FROM events") == [(3,)]


async def test_a_bot_that_ends_within_the_minute_starts_the_file_later(
    service: Service, chats: Chats, eva: Person
) -> None:
    await drop(service, chats, eva)
    await service.taps(eva, "Start", chat=chats.staff)
    await service.restart()
    await service.pass_time(minutes=1)
    assert told(service, chats) == "📄 orders.csv is started. New: 3, known already: 0, left out: 2."


async def test_semicolons_a_mark_at_the_start_and_windows_letters_are_read(
    service: Service, chats: Chats, eva: Person
) -> None:
    rows = "customer;touchpoint;at;product\nC-7;parcel.delivered;2026-11-16T09:00Z;Stühlchen\n"
    eva.sends_document("Aufträge.CSV", rows.encode("cp1252"), chat=chats.staff)
    await service.settle()
    await start(service, chats, eva)
    eva.sends_document("orders.csv", b"\xef\xbb\xbf" + rows.encode(), chat=chats.staff)
    await service.settle()
    assert "Known already: 1" in told(service, chats)
    assert service.rows("SELECT json_extract(attributes, '$.product') FROM events") == [("Stühlchen",)]


async def test_lines_of_json_are_read_whatever_the_name_of_the_file(
    service: Service, chats: Chats, eva: Person
) -> None:
    row = '{"customer": "C-7", "touchpoint": "parcel.delivered", "at": "2026-11-16T09:00Z"}'
    await drop(service, chats, eva, f"{row}\nC-8\n")
    assert told(service, chats).splitlines()[0] == "📄 orders.csv: 2 rows"
    assert "Line 2: this is not a JSON object; write one on each line" in told(service, chats)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("Orders of 2026,,\ncustomer,touchpoint,at\n", "📄 orders.csv cannot be used: the first line holds “Orders"),
        ("name,age\nAda,36\n", "📄 orders.csv cannot be used: the column"),
        (
            ",".join(f"column{number}" for number in range(900)) + "\nAda\n",
            "📄 orders.csv cannot be used: the column",
        ),
        ("\n", "📄 orders.csv cannot be used: the file is empty"),
    ],
)
async def test_a_file_of_something_else_is_refused_with_the_reason(
    service: Service, chats: Chats, eva: Person, content: str, why: str
) -> None:
    await drop(service, chats, eva, content)
    assert told(service, chats).startswith(why)
    assert service.rows("SELECT count(*) FROM bulks") == [(0,)]


async def test_what_is_too_large_is_for_the_command_line(service: Service, chats: Chats, eva: Person) -> None:
    eva.sends_document("orders.csv", b"x" * (MOST_BYTES + 1), chat=chats.staff)
    await service.settle()
    assert told(service, chats).startswith("This file is too large; up to 5 MB can be dropped here.")


async def test_elsewhere_and_of_another_kind_files_are_talk(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    eva.sends_document("orders.pdf", FILE.encode(), chat=chats.staff)
    eva.sends_document("orders.csv", FILE.encode())
    ada.sends_document("orders.csv", FILE.encode())
    await service.settle()
    assert service.rows("SELECT count(*) FROM bulks") == [(0,)]
    assert service.parked == []


async def test_what_telegram_does_not_give_away_is_said(service: Service, chats: Chats, eva: Person) -> None:
    service.place.telegram.faults.order("getFile", Blocked(), times=1)
    await drop(service, chats, eva)
    assert told(service, chats).startswith("📄 orders.csv cannot be used: Telegram does not give the file away.")
    assert service.rows("SELECT count(*) FROM bulks") == [(0,)]


async def test_while_telegram_is_down_the_file_is_waited_for(service: Service, chats: Chats, eva: Person) -> None:
    service.place.telegram.faults.order("getFile", Down(), times=1)
    await drop(service, chats, eva)
    await service.pass_time(seconds=1)
    assert told(service, chats).startswith("📄 orders.csv: 5 rows")
