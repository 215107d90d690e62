"""What is wrong with a file is said in the language of the staff, whatever it is."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.importing.announcing import Announcement
from bot.importing.events import Events
from bot.importing.reader import check
from bot.importing.spool import Spool
from bot.importing.table import read_table
from bot.importing.terms import Terms
from handlers.bulk_faults import FAULTS, said_of_file, said_of_row
from handlers.texts import LANGUAGES
from handlers.world import World
from surveys.errors import Unreadable
from surveys.language import Language
from tests.service import Service

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
HEAD = "customer,touchpoint,at,channel,language"
ROWS = (
    *("C-1,parcel.deliverd,2026-11-16,,", "C-1,zzz,2026-11-16,,", "C-1,parcel.delivered,2026-11-16,stores,"),
    *("C-1,parcel.delivered,2026-11-16,zzz,", "C-1,parcel.delivered,today,,", "C-1,parcel.delivered,2027-11-16,,"),
    *("C-1,parcel.delivered,1960-11-16,,", "C-1,parcel.delivered,2026-11-16,,2", ",parcel.delivered,2026-11-16,,"),
    *("C\x07,parcel.delivered,2026-11-16,,", f"{'C' * 300},parcel.delivered,2026-11-16,,", "C-1,parcel.delivered"),
    *('C-1,"parcel" x,2026-11-16,,', f"{'x' * 200_000},parcel.delivered,2026-11-16,,"),
)
FILES = ("", "customer,touchpoint,moment", "customer,touchpont,at", "customer,touchpoint,at,,x", "at,at,customer")
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
OTHERS = [one for one in LANGUAGES if one != "en"]


def row_faults(folder: Path, world: World) -> list[str]:
    """What the reader of files says of rows."""
    file, form = folder / "rows.csv", Events(world, Terms(world.catalog, UTC, NOW))
    file.write_text("\n".join([HEAD, *ROWS]))
    with Spool[Announcement]() as records:
        bad = check(read_table(file, form.columns.known), form, records).bad
    return [sentence for line in sorted(bad) for sentence in bad[line]]


def file_faults(folder: Path) -> list[str]:
    """What it says of whole files."""
    found = [_fault_of(content, folder) for content in (*(file.encode() for file in FILES), OLD_EXCEL)]
    return [fault for faults in found for fault in faults]


def _fault_of(content: bytes, folder: Path) -> list[str]:
    file = folder / "whole.csv"
    file.write_bytes(content)
    with pytest.raises(Unreadable) as unreadable:
        Events.columns.check(read_table(file, Events.columns.known))
    return [fault.sentence for fault in unreadable.value.faults]


async def test_every_fault_is_said_in_the_language_of_the_staff(service: Service, tmp_path: Path) -> None:
    of_rows, of_files = row_faults(tmp_path, service.app.world), file_faults(tmp_path)
    assert len(of_rows) >= len(ROWS)
    for language in OTHERS:
        assert [one for one in of_rows if said_of_row(one, language) == one] == []
        assert [one for one in of_files if said_of_file(one, language) == one] == []


async def test_no_sentence_is_known_that_nobody_says(service: Service, tmp_path: Path) -> None:
    said = [one.partition(": ")[2] for one in row_faults(tmp_path, service.app.world)]
    said += [*row_faults(tmp_path, service.app.world), *file_faults(tmp_path)]
    unsaid = [key for key, pattern in FAULTS.items() if not any(re.fullmatch(pattern, one) for one in said)]
    assert unsaid == []


def test_what_is_not_known_stands_as_it_is() -> None:
    assert said_of_row("nothing: of this kind", OTHERS[0]) == "nothing: of this kind"
    assert said_of_file("the disk is on fire", OTHERS[0]) == "the disk is on fire"


def test_a_word_of_the_file_is_told_as_it_was_written() -> None:
    said = said_of_row('touchpoint: there is no touchpoint "it\'s <b>"; there are a, b', Language("de"))
    assert said == "touchpoint: es gibt keinen Kontaktpunkt „it's <b>“; es gibt a, b"
