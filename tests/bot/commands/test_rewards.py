"""`rewards`: codes come from a file, each once."""

from pathlib import Path

import pytest

from tests.bot.commands.conftest import Types

pytestmark = pytest.mark.usefixtures("database")
"""The operator's database is there already; what makes one is the subject of others."""


@pytest.fixture
def codes(tmp_path: Path) -> Path:
    """A file as a shop system writes it: with a mark at the beginning, blanks, and a code that stands twice."""
    file = tmp_path / "codes.txt"
    file.write_text("\ufeffA-1\r\n  A-2 \r\n\r\nA-1\r\n", encoding="utf-8")
    return file


def test_adding_twice_adds_nothing(types: Types, codes: Path) -> None:
    added = types("rewards", "add", "winter", str(codes))
    assert (added.code, added.out) == (0, "2 of 2 codes are new. winter: 2 of 2 codes are left.\n")
    again = types("rewards", "add", "winter", str(codes))
    assert (again.code, again.out) == (0, "0 of 2 codes are new. winter: 2 of 2 codes are left.\n")
    assert types("rewards", "list").out == "winter: 2 of 2 codes are left.\n"


def test_without_codes_there_is_a_sentence(types: Types) -> None:
    assert types("rewards", "list").out == "There are no codes yet.\n"


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        (["Winter", "codes.txt"], ["POOL: 'Winter' cannot be a pool; use small letters"]),
        (["winter"], ["FILE: name a text file with one code on each line"]),
        (["winter", "nothing.txt"], ["nothing.txt: the file cannot be read as UTF-8 text"]),
        (["winter", "empty.txt"], ["empty.txt: the file holds no code; write one on each line"]),
        (["Winter", "long.txt"], ["POOL: 'Winter'", "long.txt:2: the code is 257 characters long; at most 256"]),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_added(
    types: Types, codes: Path, words: list[str], sentences: list[str]
) -> None:
    codes.with_name("empty.txt").write_text("\n \n", encoding="utf-8")
    codes.with_name("long.txt").write_text(f"A\n{'x' * 257}\n", encoding="utf-8")
    refused = types("rewards", "add", *words)
    assert refused.code == 2
    for sentence, line in zip(sentences, refused.err.splitlines(), strict=True):
        assert line.startswith(sentence)
    assert types("rewards", "list").out == "There are no codes yet.\n"
