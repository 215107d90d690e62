"""The command: what is said on the command line about strange columns, and what it says back."""

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
    assert main(["import", "feedback", "reviews.csv", *MAPPED, "--set", "stage=purchase", "--give-way"]) == 0
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
    ],
)
def test_what_cannot_be_meant_is_told(words: list[str], fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = [*MAPPED, "--set", "stage=purchase", *words]
    assert main(["import", "feedback", "reviews.csv", *told]) == 2
    assert fault in " ".join(capsys.readouterr().err.split())
    assert not Path("imports.yaml").exists()
