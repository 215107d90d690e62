"""The command: what is said on the command line about strange columns, and what it says back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main

REVIEWS = "Review,Stars,Day\nIt was late again,2,9/11/2026\n,,10/11/2026\n"
MAPPED = ("--map", "Review=text", "--map", "Stars=score:1-5", "--map", "Day=at:dmy")


@pytest.fixture(autouse=True)
def _folder(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operator's folder, with a file of another tool."""
    monkeypatch.chdir(database.parent)
    Path("reviews.csv").write_text(REVIEWS, encoding="utf-8")


def test_columns_are_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "feedback", "reviews.csv"]) == 2
    assert "its columns are not ours; say once what they are" in capsys.readouterr().err
    assert not Path("imports.yaml").exists()
    assert main(["import", "feedback", "reviews.csv", *MAPPED, "--set", "stage=purchase"]) == 0
    said = capsys.readouterr()
    assert "Feedback: 1 imported, 0 were there already." in said.out
    assert "stage purchase in every row" in said.out
    assert "Rows in which nobody said anything were passed over: 1." in said.err
    assert main(["import", "feedback", "reviews.csv"]) == 0
    assert "Feedback: 0 imported, 1 were there already." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["--map", "Review"], "--map: 'Review' has no name and value; write NAME=VALUE"),
        (["--set", "stage="], "--set: 'stage=' has no name and value; write NAME=VALUE"),
        (
            ["--map", "Title=text"],
            "reviews.csv: there is no column 'Title' to be text; the columns are Review, Stars",
        ),
        (["--set", "stage=moon"], "reviews.csv: in every row, stage: there is no stage 'moon'; there are awareness"),
        (["--set", "language=english!"], "reviews.csv: in every row, language: 'english!' is not a language"),
    ],
)
def test_what_cannot_be_meant_is_told(words: list[str], fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = [*MAPPED, "--set", "stage=purchase", *words]
    assert main(["import", "feedback", "reviews.csv", *told]) == 2
    assert fault in " ".join(capsys.readouterr().err.split())
    assert not Path("imports.yaml").exists()


@pytest.mark.long
def test_whoever_runs_out_of_disk_is_told_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"C-{number},ad.seen,2026-11-09\n" for number in range(800))
    Path("events.csv").write_text(f"customer,touchpoint,at\n{rows}", encoding="utf-8")
    with closing(sqlite3.connect("waypulse.db")) as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON respondents WHEN new.customer = 'C-700'"
            " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )
        assert main(["import", "events", "events.csv"]) == 2
        connection.execute("DROP TRIGGER full")
    assert " ".join(capsys.readouterr().err.split()) == (
        "events.csv: the database cannot be used now: the disk is full;"
        " 500 of 800 records are kept; import the file again to add the rest"
    )
    assert main(["import", "events", "events.csv"]) == 0
    assert "Events: 300 imported, 500 were there already." in capsys.readouterr().out
    with closing(sqlite3.connect("waypulse.db")) as connection:
        acts = connection.execute("SELECT about FROM audit ORDER BY id").fetchall()
    assert acts == [("events: up to 800",), ("events: 300",)]
