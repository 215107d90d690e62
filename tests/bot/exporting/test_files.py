"""Files: what a spreadsheet makes of them, and that they are there whole or not at all."""

import io
from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from bot.exporting.cells import defused
from bot.exporting.draft import draft
from bot.exporting.text_files import CsvFile
from bot.exporting.workbook import WorkbookFile
from surveys.errors import Unreadable
from surveys.exports import Format, Sort
from tests.bot.exporting.desk import cells, exported, table, wanted
from tests.bot.importing.shop import ZONE, Shop

FORMULAS = ("=1+1", "+1", "-2", "@SUM(A1)", "\tx", "\rx", "＝1", '=HYPERLINK("http://example.org")')  # fmt: skip
FEEDBACK = (
    "text,score,scale,at,touchpoint\n"
    "\"=cmd|' /C calc'!A0\",2,csat,2026-11-09T10:00Z,parcel.delivered\n"
    "#N/A,5,csat,2026-11-09T10:00Z,parcel.delivered\n"
    "+31 is a prefix,5,csat,2026-11-09T10:00Z,parcel.delivered\n"
)


@given(st.text())
def test_no_words_begin_like_a_formula(words: str) -> None:
    assert defused(words)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n"}
    assert defused(words).endswith(words)


def test_what_is_none_of_ours_is_defused_in_csv_and_numbers_stay_numbers() -> None:
    out = io.BytesIO()
    file = CsvFile(out, ["=name", "number"])
    file.write([(words, -5) for words in FORMULAS])
    file.write([(["=a", "b"], 0.5), (None, None)])
    file.close()
    lines = out.getvalue().decode("utf-8-sig").split("\r\n")
    assert lines[0] == "'=name,number"
    assert lines[1] == "'=1+1,-5"
    assert lines[-3:] == ["'=a;b,0.5", ",", ""]


async def test_a_workbook_calculates_with_nothing_that_a_customer_wrote(shop: Shop) -> None:
    await shop.imports("feedback", FEEDBACK)
    head, *rows = await cells(shop, wanted(Sort.FEEDBACK, persons=True))
    names = [cell.value for cell in head]
    texts = [row[names.index("text")] for row in rows]
    assert [cell.value for cell in texts] == ["=cmd|' /C calc'!A0", "#N/A", "+31 is a prefix"]
    assert {cell.data_type for cell in texts} == {"s"}
    assert [cell.quotePrefix for cell in texts] == [True, False, True]
    first = dict(zip(names, [cell.value for cell in rows[0]], strict=True))
    assert (first["score"], first["at"]) == (2, datetime(2026, 11, 9, 11))  # noqa: DTZ001  workbooks know no time zones
    assert head[0].font.b


async def test_csv_is_defused_and_excel_knows_its_letters(shop: Shop) -> None:
    await shop.imports("feedback", FEEDBACK.replace("prefix", "prefix für Holland"))
    assert (await exported(shop, wanted(Sort.FEEDBACK), Format.CSV)).startswith(b"\xef\xbb\xbfid,")
    texts = [row["text"] for row in await table(shop, wanted(Sort.FEEDBACK))]
    assert texts == ["'=cmd|' /C calc'!A0", "#N/A", "'+31 is a prefix für Holland"]


def test_a_sheet_that_is_full_is_followed_by_another() -> None:
    out = io.BytesIO()
    file = WorkbookFile(out, ["a"], most_rows=3)
    file.write([(str(number),) for number in range(5)])
    file.close()
    book = load_workbook(out)
    found = [[row[0] for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets]
    assert found == [["a", "0", "1"], ["a", "2", "3"], ["a", "4"]]


def test_what_a_workbook_cannot_hold_is_left_out() -> None:
    out = io.BytesIO()
    file = WorkbookFile(out, ["a"])
    file.write([("bell \x07!",), ("x" * 40_000,)])
    file.close()
    _, bell, long = [row[0] for row in load_workbook(out).worksheets[0].iter_rows(values_only=True)]
    assert bell == "bell  !"
    assert len(str(long)) == 32_000


def test_a_workbook_keeps_words_numbers_and_moments_as_they_are() -> None:
    said = ("a < b & c > d ]]>", "two\r\nlines", " room ", "ä 🙂", "")
    at = datetime(2026, 3, 29, 1, 59, 59, 250_000, tzinfo=ZONE)
    out = io.BytesIO()
    file = WorkbookFile(out, ["a", "b", "c", "d", "e", "f", "g", "h"])
    file.write([(*said, -2.5, at, ["x", "=y"])])
    file.close()
    *words, number, moment, several = list(load_workbook(out).worksheets[0].iter_rows(values_only=True))[1]
    assert words == [*said[:-1], None]
    assert (number, moment, several) == (-2.5, at.replace(tzinfo=None), "x;=y")


def test_midnight_is_a_moment_like_any_other() -> None:
    (book, lines), midnight = (io.BytesIO(), io.BytesIO()), datetime(2026, 3, 29, tzinfo=ZONE)
    for file in (WorkbookFile(book, ["at"]), CsvFile(lines, ["at"])):
        file.write([(midnight,)])
        file.close()
    assert load_workbook(book).worksheets[0]["A2"].value == midnight.replace(tzinfo=None)
    assert lines.getvalue().decode().splitlines()[1] == midnight.isoformat(timespec="milliseconds")


def test_every_part_of_a_workbook_is_sound() -> None:
    out = io.BytesIO()
    file = WorkbookFile(out, ["=a"], most_rows=2)
    file.write([("b",), ("c",)])
    file.close()
    with ZipFile(out) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        kinds = archive.read("[Content_Types].xml").decode()
        for name in names:
            fromstring(archive.read(name))  # noqa: S314  our own words
    sheets = [name for name in names if "sheet" in name]
    assert sheets == ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]
    assert all(f"/{name}" in kinds for name in [*sheets, "xl/workbook.xml", "xl/styles.xml"])


def test_a_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with draft(path, replaces=False) as file:
        file.write(b"half")
        assert not path.exists()
    assert path.read_bytes() == b"half"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError), draft(path, replaces=True) as file:
        file.write("half\ud800".encode())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with pytest.raises(Unreadable, match="there already"), draft(path, replaces=False):
        path.write_text("somebody else was faster")
    assert path.read_text() == "somebody else was faster"
    with pytest.raises(Unreadable, match="there already"), draft(path, replaces=False):
        pass
    with draft(path, replaces=True) as file:
        file.write(b"new")
    assert path.read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be written"), draft(tmp_path / "no" / "a.csv", replaces=False):
        pass
