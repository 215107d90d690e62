"""`report --format`: a report as files, in every format and in the reader's language."""

import io
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from analysis.picture import Extras, Picture
from analysis.report import build
from bot.commands.paper import Format, Paper
from bot.publishing import DRAW
from surveys.catalog import Catalog
from surveys.figures import Figures, Period
from surveys.language import Language
from tests.bot.commands.conftest import Types

pytestmark = pytest.mark.usefixtures("database")
"""The operator's database is there already; what makes one is the subject of others."""

DAY = datetime.now(UTC).date() - timedelta(days=3)
"""A day that lies in no future and in no period that begins later."""

WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))
PICTURE = Picture("trend", b"a picture")
DAYS = ("--from", str(DAY), "--to", str(DAY))


@pytest.fixture
def _feedback(types: Types, database: Path) -> None:
    rows = "".join(f"The parcel came late.,{DAY},parcel.delivered,{number % 5 + 1},csat\n" for number in range(30))
    (database.parent / "said.csv").write_text(f"text,at,touchpoint,score,scale\n{rows}", encoding="utf-8")
    types("import", "feedback", "said.csv")


@pytest.mark.long
@pytest.mark.usefixtures("_feedback")
def test_every_format_stands_in_the_folder(types: Types, tmp_path: Path) -> None:
    formats = [word for name in ("text", "json", "pdf", "html", "xlsx") for word in ("--format", name)]
    told = types("report", *DAYS, *formats, "--out", "shown")
    assert (told.code, told.err) == (0, "")
    names = [f"shown/report.{ending}" for ending in ("txt", "json", "pdf", "html", "xlsx")]
    assert told.out.splitlines() == names
    text, as_json, pdf, page, book = ((tmp_path / name).read_bytes() for name in names)
    assert b"The parcel came late" in text
    assert json.loads(as_json)["kpis"]["responses"] == 30
    assert pdf.startswith(b"%PDF")
    assert page.startswith(b"<!doctype html>")
    assert len(load_workbook(io.BytesIO(book)).worksheets) == 9
    (act, *_) = reversed(types("audit").out.splitlines())
    assert act.endswith(f"command line  report as text, json, pdf, html, xlsx, {DAY} to {DAY}")


@pytest.mark.long
@pytest.mark.usefixtures("_feedback")
def test_the_language_is_that_of_the_reader(types: Types, tmp_path: Path) -> None:
    told = types("report", *DAYS, "--format", "html", "--out", "shown", "--language", "nl")
    assert told.out == "shown/report.html\n"
    assert "Wat het meest pijn doet" in (tmp_path / "shown" / "report.html").read_text(encoding="utf-8")


@pytest.mark.long
def test_the_screen_shows_text_or_json(types: Types) -> None:
    assert json.loads(types("report", "--format", "json").out)["pain_points"] == []
    assert types("report", "--format", "text").out == types("report").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--format", "pdf"), "--format: pdf is a file; name a folder for it with --out"),
        (
            ("--format", "text", "--json"),
            "--format: the screen shows one at a time; name a folder for both with --out",
        ),
    ],
)
def test_formats_that_cannot_be_had_are_bad_input(words: tuple[str, ...], says: str, types: Types) -> None:
    told = types("report", *words)
    assert (told.code, told.out, told.err) == (2, "", f"{says}\n")


def test_an_unknown_format_is_bad_input(types: Types) -> None:
    assert types("report", "--format", "docx", "--out", "shown").code == 2


def test_a_folder_that_cannot_be_written_is_bad_input(types: Types, tmp_path: Path) -> None:
    (tmp_path / "shown").write_text("a file", encoding="utf-8")
    assert types("report", "--format", "xlsx", "--out", "shown").code == 2


class Printer:
    """Notes what it is asked for; nothing is drawn."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def run(self, function: str, *_: Any) -> Any:
        self.asked.append(function.rpartition(":")[2])
        return (PICTURE,) if function == DRAW else function.encode()

    def retire(self) -> None:
        """Nothing is held."""


@pytest.mark.parametrize(
    ("formats", "asked", "names"),
    [
        (
            (Format.PDF, Format.HTML, Format.XLSX),
            ["draw", "contents", "pdf", "contents", "page", "bytes_of_workbook"],
            ["report.pdf", "report.html", "report.xlsx"],
        ),
        ((Format.TEXT, Format.XLSX), ["bytes_of_workbook"], ["report.txt", "report.xlsx"]),
        ((), ["draw"], ["report.json", "trend.png"]),
    ],
    ids=str,
)
async def test_charts_are_drawn_once_and_only_where_they_stand(
    formats: tuple[Format, ...], asked: list[str], names: list[str], four_stages: Catalog
) -> None:
    nothing = build(four_stages.journey, Figures(WEEK), Figures(WEEK.before()), [])
    printer = Printer()
    files = await Paper(nothing, Language("en"), Extras(), printer).files(formats)
    assert (printer.asked, list(files)) == (asked, names)
