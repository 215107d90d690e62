"""`export`: what is stored, as a file."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.commands.conftest import Types

FEEDBACK = """\
text,at,touchpoint,score,scale,customer,segments
The box arrived torn open. Mail me at bob@example.org,2026-03-04,parcel.delivered,2,csat,C-1,gold
It came late.,2026-03-11,parcel.delivered,3,nps,C-2,
"""


@pytest.fixture(autouse=True)
def _fed(types: Types, database: Path) -> None:  # noqa: ARG001  the operator has one already
    """There is something to export."""
    Path("reviews.csv").write_text(FEEDBACK, encoding="utf-8")
    assert types("import", "feedback", "reviews.csv").code == 0


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV."""
    return list(csv.DictReader(io.StringIO(Path(name).read_text(encoding="utf-8-sig"), newline="")))


def test_all_of_it_is_written_without_persons(types: Types) -> None:
    done = types("export", "feedback", "--out", "all.csv")
    assert (done.code, done.out, done.err) == (0, "Feedback: 2 rows in all.csv.\n", "")
    first, second = rows("all.csv")
    assert first["text"] == "The box arrived torn open. Mail me at ▮▮▮"
    assert (first["at"], second["scale"]) == ("2026-03-04T00:00:00.000+00:00", "nps")
    assert "C-1" not in Path("all.csv").read_text(encoding="utf-8")


def test_days_and_parts_are_kept_to(types: Types) -> None:
    assert types("export", "feedback", "--out", "a.csv", "--week", "2026-W10").out == "Feedback: 1 row in a.csv.\n"
    words = ("--from", "2026-03-01", "--to", "2026-03-31", "--with-persons", "--segment", "gold", "--stage")
    assert types("export", "feedback", "--out", "b.jsonl", *words, "post-purchase").code == 0
    (row,) = map(json.loads, Path("b.jsonl").read_text(encoding="utf-8").splitlines())
    assert (row["customer"], row["text"][-15:]) == ("C-1", "bob@example.org")
    assert types("export", "verbatims", "--out", "c.csv", "--format", "jsonl", "--product", "x").code == 0
    assert Path("c.csv").read_bytes() == b""


def test_every_export_stands_in_the_log(types: Types) -> None:
    types("export", "--out", "a.xlsx", "--wide", "--with-persons", "--week", "2026-W10")
    types("export", "--out", "a.xlsx")
    with closing(sqlite3.connect("waypulse.db")) as database:
        found = database.execute("SELECT name, about FROM audit WHERE act = 'export'").fetchall()
    assert found == [("command line", "responses as xlsx, 2026-03-02 to 2026-03-08, with persons")]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--out", "reviews.csv"], ["reviews.csv: the file is there already; give another name, or --force"]),
        (["events", "--out", "a.csv", "--wide"], ["--wide: events are one row each anyway; leave it out"]),
        (["--out", "a.csv", "--week", "2026-W99"], ["--week: '2026-W99' is not a week"]),
        (["--out", "a.csv", "--from", "2026-03-01"], ["--to: it is missing; give both days, or a week"]),
        (
            ["--out", "a.csv", "--stage", "nowhere", "--channel", "pigeon"],
            ["--channel: there is no channel 'pigeon'", "stage: there is no stage 'nowhere'"],
        ),
        (["--out", "no/a.csv"], ["no/a.csv: the file cannot be written"]),
    ],
)
def test_what_is_wrong_is_told_and_nothing_written(types: Types, words: list[str], says: list[str]) -> None:
    refused = types("export", *words)
    assert (refused.code, refused.out) == (2, "")
    for sentence, line in zip(says, refused.err.splitlines(), strict=True):
        assert line.startswith(sentence)
    assert sorted(one.name for one in Path().iterdir() if one.suffix != ".db") == ["reviews.csv"]


def test_a_file_is_replaced_where_that_is_meant(types: Types) -> None:
    Path("a.csv").write_text("old", encoding="utf-8")
    assert types("export", "feedback", "--out", "a.csv", "--force").code == 0
    assert len(rows("a.csv")) == 2
