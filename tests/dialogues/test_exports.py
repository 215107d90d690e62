"""Managers take what was said along as a file: by buttons, with and without persons."""

import csv
import io
import json
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from bot.exporting import posting
from bot.sandbox.people import Person
from handlers.buttons import pack
from handlers.reports.export_buttons import PickExport
from surveys.exports import Format, Sort
from tests.dialogues.feedback import documents
from tests.service import Chats, Service, heard, said

COMPLAINT = "The courier was late. Regards, Bob Miller, bob@example.org"


async def complains(service: Service, person: Person) -> None:
    """A parcel arrives badly, and the person says so."""
    await service.deliver(person, product="kettle", order="A-17")
    await service.taps(person, "1", "No", "No")
    await service.says(person, COMPLAINT)


async def asks(service: Service, max_: Person, chats: Chats, command: str, *labels: str) -> str:
    """A manager asks in the channel, and chooses; the newest text is the answer."""
    max_.posts(chats.admin, command)
    await service.settle()
    await service.taps(max_, *labels, chat=chats.admin)
    return [text for text in said(chats.admin, service.place.telegram.bot.id) if text][-1]


def files(chats: Chats) -> list[tuple[str, str, bytes]]:
    """Name, caption and content of each file in the admin channel."""
    attached = [(message.content.attachment, message.text) for message in documents(chats.admin)]
    return [(one.name, caption, one.content) for one, caption in attached if one]


def log(service: Service) -> list[tuple[str, str]]:
    """Who exported what."""
    return service.rows("SELECT name, about FROM audit WHERE act = 'export' ORDER BY id")


async def test_a_file_is_two_taps_away_and_shows_nobody(
    service: Service, bob: Person, max_: Person, chats: Chats
) -> None:
    await complains(service, bob)
    offered = await asks(service, max_, chats, "/export 2026-W47 stage=post-purchase")
    assert offered.startswith("Export · Week 47 (16–22 Nov 2026)\nWhat shall be in the file?")
    assert "Only: After the purchase" in offered
    assert "Without persons" in offered
    assert max_.buttons(chats.admin) == [
        ["✓ Responses", "Feedback"],
        ["Events", "Invitations"],
        ["Texts and themes"],
        ["With persons"],
        ["CSV", "XLSX", "JSONL"],
    ]
    assert files(chats) == []
    await service.taps(max_, "CSV", chat=chats.admin)
    ((name, caption, content),) = files(chats)
    assert name == "responses-2026-11-16-to-2026-11-22.csv"
    assert caption == "Week 47 (16–22 Nov 2026) · one row, without persons"
    (row,) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert (row["delivery.satisfied"], row["delivery.on-time"], row["state"]) == ("1", "no", "completed")
    assert row["delivery.why"].startswith("The courier was late.")
    assert not any(word in content for word in (b"C-2", b"Bob", b"example.org"))
    told = "responses as csv, 2026-11-16 to 2026-11-22, a part, without persons"
    assert log(service) == [("Max", told)]


async def test_persons_are_shown_where_they_are_asked_for(
    service: Service, bob: Person, max_: Person, chats: Chats
) -> None:
    await complains(service, bob)
    offered = await asks(service, max_, chats, "/export", "Texts and themes", "With persons")
    assert "With persons: references, names" in offered
    assert ["Without persons"] in max_.buttons(chats.admin)
    await service.taps(max_, "JSONL", chat=chats.admin)
    ((name, caption, content),) = files(chats)
    assert name == "verbatims-2026-11-10-to-2026-11-16.jsonl"
    assert caption.endswith("one row, with persons. Pass it on to those only who may know them.")
    (row,) = map(json.loads, content.splitlines())
    assert (row["customer"], row["name"], row["text"]) == ("C-2", "Bob", COMPLAINT)
    assert (row["complaints"], row["label"]) == (["delivery"], "negative")
    assert log(service)[0][1].endswith("with persons")


async def test_excel_opens_it(service: Service, bob: Person, max_: Person, chats: Chats) -> None:
    await complains(service, bob)
    await asks(service, max_, chats, "/export", "Events", "XLSX")
    ((name, _, content),) = files(chats)
    assert name.endswith(".xlsx")
    head, row = load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    told = dict(zip(head, row, strict=True))
    assert (told["touchpoint"], told["product"]) == ("parcel.delivered", "kettle")
    assert told["order"] != "A-17"


async def test_whoever_taps_twice_gets_it_once(service: Service, bob: Person, max_: Person, chats: Chats) -> None:
    await complains(service, bob)
    await asks(service, max_, chats, "/export", "CSV", "CSV")
    assert len(files(chats)) == len(log(service)) == 1
    service.clock.advance(timedelta(minutes=1))
    await service.taps(max_, "CSV", chat=chats.admin)
    assert len(files(chats)) == 2


async def test_where_there_is_nothing_or_too_much_it_is_said(
    service: Service, bob: Person, max_: Person, chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    await complains(service, bob)
    assert await asks(service, max_, chats, "/export 2026-W01", "CSV") == (
        "There is nothing to export: Week 1 (29 Dec 2025\N{THIN SPACE}–\N{THIN SPACE}4 Jan 2026)."
    )
    assert (await asks(service, max_, chats, "/export next week")).startswith("Which period? Write /export 2026-W46")
    assert (await asks(service, max_, chats, "/export stage=nowhere")).startswith("There is no “nowhere”")
    monkeypatch.setattr(posting, "MOST_RECORDS", 0)
    monkeypatch.setattr(posting, "MOST_BYTES", 10)
    assert (await asks(service, max_, chats, "/export", "JSONL")).startswith("This is too much for a chat")
    monkeypatch.setattr(posting, "MOST_RECORDS", 0)
    told = await asks(service, max_, chats, "/export", "CSV")
    assert told.startswith("This is too much for a chat: 1 record")
    assert told.endswith("or have it made with waypulse export.")
    assert files(chats) == []


async def test_staff_and_customers_take_nothing_along(
    service: Service, bob: Person, eva: Person, chats: Chats
) -> None:
    await complains(service, bob)
    eva.says("/export", chat=chats.staff)
    await service.says(bob, "/export")
    assert not any("Export" in text for text in (*said(chats.staff, service.place.telegram.bot.id), *heard(bob)))
    assert log(service) == []


@pytest.mark.long
async def test_a_forged_press_makes_no_export(service: Service, bob: Person, max_: Person, chats: Chats) -> None:
    await complains(service, bob)
    await asks(service, max_, chats, "/report")
    ((report,),) = service.rows("SELECT id FROM digests WHERE kind = 'report'")
    forged = pack(PickExport(report, Sort.RESPONSES, with_persons=True, form=Format.CSV))
    for data in (forged, forged.replace("csv", "exe"), forged.replace("responses", "owners"), "ex:1"):
        max_.taps_data(data, chats.admin.messages[-1])
        await service.settle()
        assert "This button" in max_.toasts[-1]
    bob.taps_data(forged, bob.chat.messages[-1])
    await service.settle()
    assert bob.toasts[-1] == "This button is not for you."
    assert (files(chats), log(service)) == ([], [])
