"""What is wrong with a file is said in the language of the staff, whatever it is."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.importing.announcing import Announcement
from bot.importing.events import Events
from bot.importing.fields import Wrong
from bot.importing.reader import check
from bot.importing.spool import Spool
from bot.importing.table import read_table
from bot.importing.terms import Terms
from handlers.check_ins.bulk import said
from handlers.texts import LANGUAGES, keys
from handlers.world import World
from surveys.errors import Sentence, Unreadable, Why
from surveys.language import Language
from tests.bot.importing.workbooks import archive, swollen, workbook
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
IDS = (HEAD + ",id", "C-1,parcel.delivered,2026-11-16,,,7", "C-2,parcel.delivered,2026-11-16,,,7")
MONEY = (HEAD + ",amount", "C-1,parcel.delivered,2026-11-16,,,1.250")
LINES = ('{"customer": "C-1", "touchpoint": "parcel.delivered", "at": "2026-11-16", "x": {}}', "C-2")
FILES = (
    *("", "customer,touchpoint,moment", "customer,touchpont,at", "customer,touchpoint,at,,x", "at,at,customer"),
    *("sep=;", "[", "Orders of 2026,,\ncustomer,touchpoint,at", "[]", "%PDF-1.7"),
)
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
OTHERS = [one for one in LANGUAGES if one != "en"]
_TEXT = "bulk-fault-"


def row_faults(folder: Path, world: World) -> list[Wrong]:
    """What the reader of files says of rows."""
    files = (([HEAD, *ROWS], len(ROWS)), (IDS, 1), (MONEY, 1), (LINES, 1))
    return [one for lines, least in files for one in _wrong(lines, folder, world, least)]


def _wrong(lines: Sequence[str], folder: Path, world: World, least: int) -> list[Wrong]:
    file, form = folder / "rows.csv", Events(world, Terms(world.catalog, UTC, NOW))
    file.write_text("\n".join(lines))
    with Spool[Announcement]() as records:
        bad = check(read_table(file, form.columns.known), form, records).bad
    assert len(bad) >= least
    return [wrong for line in sorted(bad) for wrong in bad[line]]


def file_faults(folder: Path) -> list[Why]:
    """What it says of whole files."""
    workbooks = (
        archive(),
        swollen("xl/sharedStrings.xml", 300_000_000),
        workbook(folder / "empty.xlsx").read_bytes(),
    )
    contents = (*(file.encode() for file in FILES), OLD_EXCEL, b"PK\x03\x04", *workbooks)
    return [why for content in contents for why in _faults_of(content, folder)]


def _faults_of(content: bytes, folder: Path) -> list[Why]:
    file = folder / "whole.csv"
    file.write_bytes(content)
    with pytest.raises(Unreadable) as unreadable:
        Events.columns.check(read_table(file, Events.columns.known))
    return [fault.why for fault in unreadable.value.faults]


async def test_every_fault_has_a_text_in_the_language_of_the_staff(service: Service, tmp_path: Path) -> None:
    told = [*(wrong.why for wrong in row_faults(tmp_path, service.app.world)), *file_faults(tmp_path)]
    for language in OTHERS:
        assert [one for one in told if said(one, language) == str(one)] == []
    texts = {one.text for one in told if isinstance(one, Sentence)}
    assert {f"{_TEXT}{one}" for one in texts} == {key for key in keys(OTHERS[0]) if key.startswith(_TEXT)}


def test_what_nobody_reads_in_the_chat_stands_as_it_is() -> None:
    assert said("the disk is on fire", OTHERS[0]) == "the disk is on fire"


def test_what_cannot_be_shown_tears_no_line() -> None:
    why = Sentence("past", "{value!r} lies before 1970; write when it happened", {"value": "19\n\x0769"})
    assert said(why, Language("en"), "at\n") == "at : “19  69” lies before 1970; write when it happened"


def test_a_word_of_the_file_is_told_as_it_was_written() -> None:
    why = Sentence(
        "touchpoint", "there is no touchpoint {value!r}; there are {known}", {"value": "it's {0}", "known": "a, b"}
    )
    assert str(why) == 'there is no touchpoint "it\'s {0}"; there are a, b'
    assert said(why, Language("de")) == "es gibt keinen Kontaktpunkt „it's {0}“; es gibt a, b"
