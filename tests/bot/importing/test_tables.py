"""Tables: files as spreadsheets and other programs write them."""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from bot.importing.table import read_table
from surveys.errors import Unreadable
from surveys.feedback import Answer
from tests.bot.importing.shop import Shop
from tests.bot.importing.workbooks import archive, swollen, workbook

HEADER = ("Text", "At", "Stage", "Score", "Scale", "Customer")


async def test_a_workbook_says_the_same_as_a_csv_file(shop: Shop) -> None:
    at = datetime(2026, 11, 9, 14, 30)  # noqa: DTZ001 - a workbook knows no offsets
    path = workbook(
        shop.folder / "file.xlsx",
        HEADER,
        ("Too\nlate", at, "purchase", 2.0, "csat", 1001),
        (),
        ("Fine", date(2026, 11, 10), "purchase", None, None, "C-2"),
    )
    done = await shop.imports("feedback", path.read_bytes(), name="file.xlsx")
    assert (done.added, done.bad) == (2, 0)
    response, answers = await shop.said_by("1001")
    assert response.closed_at == datetime(2026, 11, 9, 13, 30, tzinfo=UTC)
    assert [answer.value for answer in sorted(answers, key=_question)] == ["Too\nlate", 2]
    again = await shop.imports("feedback", path.read_bytes(), name="again.xlsx")
    assert (again.added, again.known) == (0, 2)
    csv = "text,at,stage,score,scale,customer\nFine,2026-11-10,purchase,,,C-2\n"
    assert (await shop.imports("feedback", csv)).known == 1


async def test_bad_rows_of_a_workbook_are_told_by_their_row_and_set_aside_as_csv(shop: Shop) -> None:
    content = workbook(
        shop.folder / "file.xlsx", HEADER, (), ("Late", "soon", "purchase"), ("Good", date(2026, 11, 9), "purchase")
    ).read_bytes()
    assert await shop.refuses("feedback", content, "file.xlsx") == [
        "file.xlsx:3: at: 'soon' is not a date; write one such as 2026-11-09T14:30+01:00"
    ]
    done = await shop.imports("feedback", content, skip_bad=True, name="file.xlsx")
    assert (done.added, done.bad, done.bad_file) == (1, 1, shop.folder / "file.bad.csv")
    assert "Late,soon,purchase,,,,at: 'soon' is not a date" in (shop.folder / "file.bad.csv").read_text("utf-8")


async def test_a_workbook_is_known_whatever_its_name(shop: Shop) -> None:
    path = workbook(shop.folder / "file.xlsx", HEADER, ("Fine", date(2026, 11, 10), "purchase"))
    assert (await shop.imports("feedback", path.read_bytes(), name="file.csv")).added == 1


async def test_of_several_sheets_the_first_is_read(shop: Shop) -> None:
    row = ("Fine", date(2026, 11, 10), "purchase")
    path = workbook(shop.folder / "file.xlsx", HEADER, row, sheets=2)
    assert (await shop.imports("feedback", path.read_bytes(), name="file.xlsx")).added == 1
    empty = workbook(shop.folder / "empty.xlsx", sheets=2)
    (fault,) = await shop.refuses("feedback", empty.read_bytes(), "empty.xlsx")
    assert fault.startswith("empty.xlsx: the first sheet is empty, and only that one is read")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (swollen("xl/worksheets/sheet1.xml", 5_000_000_000), "this workbook is too large when unpacked"),
        (swollen("xl/sharedStrings.xml", 300_000_000), "this workbook is too large when unpacked"),
        (b"PK\x03\x04 and nothing else", "this is no workbook that can be read (BadZipFile)"),
        (archive(), "this is an archive, but no workbook; unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old Excel file, or a locked one"),
        (b"", "the file is empty"),
        (b"\xff\xfe", "the file is empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "this is no text, but a picture or a PDF perhaps"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "this is no text, but a picture or a PDF perhaps"),
        (b"\x8f\x03\x1b[2Jtext,at\nGood,2026-11-09\n", "this is no text, but a picture or a PDF perhaps"),
    ],
)
async def test_what_is_no_table_is_said_to_be_none(shop: Shop, content: bytes, told: str) -> None:
    (fault,) = await shop.refuses("feedback", content, "file.xlsx")
    assert fault.startswith(f"file.xlsx: {told}")


@pytest.mark.parametrize("titles", [("Reviews of 2026",), ("Reviews of 2026", "Shop in Delft")])
async def test_a_title_above_the_names_is_told_in_one_sentence(shop: Shop, titles: Sequence[str]) -> None:
    told = (
        "the first line holds 'Reviews of 2026' alone; it must name the columns: remove what stands above their names"
    )
    row = ("Fine", date(2026, 11, 10), "purchase")
    path = workbook(shop.folder / "file.xlsx", *((title,) for title in titles), (), HEADER, row)
    assert await shop.refuses("feedback", path.read_bytes(), "file.xlsx") == [f"file.xlsx:1: {told}"]
    as_csv = "\n".join([*(f"{title},," for title in titles), "text,at,stage", "Fine,2026-11-10,purchase"])
    assert await shop.refuses("feedback", as_csv) == [f"file.csv:1: {told}"]


def test_a_file_of_one_column_has_no_title(shop: Shop) -> None:
    found = read_table(shop.file('text\ngood\n"late, and cold"\n'), ["text"])
    assert [row.words["text"] for row in found.rows] == ["good", "late, and cold"]


async def test_what_can_be_read_only_once_must_be_saved_first(shop: Shop) -> None:
    pipe = shop.folder / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Unreadable, match="this can be read only once; save it as a file first"):
        read_table(pipe, ["text"])


@pytest.mark.long
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
async def test_any_usual_encoding_and_end_of_line_is_read(shop: Shop, encoding: str, end: str) -> None:
    lines = ("customer;text;at;stage", 'C-1;"Trop cher; déçu";2026-11-09;purchase', "")
    done = await shop.imports("feedback", end.join(lines).encode(encoding))
    assert done.added == 1
    _, (answer,) = await shop.said_by("C-1")
    assert answer.value == "Trop cher; déçu"


async def test_a_spreadsheet_may_name_its_delimiter(shop: Shop) -> None:
    done = await shop.imports("feedback", "sep=|\r\ncustomer|text|at|stage\r\nC-1|a,b;c|2026-11-09|purchase\r\n")
    assert done.added == 1
    _, (answer,) = await shop.said_by("C-1")
    assert answer.value == "a,b;c"


async def test_after_very_many_bad_rows_the_rest_is_counted(shop: Shop) -> None:
    faults = await shop.refuses("feedback", "text,at,stage\n" + "late,soon,purchase\n" * 1203)
    assert faults[999].startswith("file.csv:1001: at:")
    assert faults[1000:] == ["file.csv: 203 more rows cannot be used; mend what these have in common first"]


@pytest.mark.parametrize("column", ["task", "test", "store", "state", "tags", "time", "sources of joy"])
async def test_a_word_of_its_own_is_no_slip_of_the_pen(shop: Shop, column: str) -> None:
    done = await shop.imports("feedback", f"text,at,stage,{column}\ngood,2026-11-09,purchase,x\n")
    assert done.unused == (column,)


@pytest.mark.parametrize(
    ("column", "meant"),
    [("sorce", "source"), ("csutomer", "customer"), ("Languages", "language"), ("scroe", "score"), ("asksk", "asks")],
)
async def test_a_slip_of_the_pen_is_a_fault(shop: Shop, column: str, meant: str) -> None:
    assert await shop.refuses("feedback", f"text,at,stage,{column}\ngood,2026-11-09,purchase,x\n") == [
        f"file.csv:1: there is no column '{column}'; did you mean '{meant}'?"
    ]


def _question(answer: Answer) -> str:
    return answer.question
