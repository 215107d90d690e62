"""`try`: an operator answers a survey at the terminal."""

import io
import json
from pathlib import Path

import pytest

from tests.bot.commands.conftest import Printed, Types
from tests.surveys.folders import folder

SURVEY = """\
survey: delivery
title: {en: Your delivery, nl: Uw bezorging}
questions:
  - csat: satisfied
    ask: {en: "How was {product|your order}?", nl: "Hoe was {product|uw bestelling}?"}
    go: end if satisfied >= 4 and not segment == vip
  - text: why
    optional: true
    ask: {en: What happened?, nl: Wat is er gebeurd?}
  - yesno: call
    when: why is negative
    ask: {en: "May we call you about “{answer.why}”?", nl: Mogen wij u bellen?}
  - choices: topics
    least: 0
    ask: {en: What was it about?, nl: Waar ging het over?}
    options:
      - {id: price, title: {en: Price, nl: Prijs}}
      - {id: speed, title: {en: Speed, nl: Snelheid}}
  - photo: picture
    optional: true
    ask: {en: Have you got a picture?, nl: Hebt u een foto?}
  - contact: reach
    purpose: {en: Call me, nl: Bel mij}
    ask: {en: How can we reach you?, nl: Hoe kunnen wij u bereiken?}
"""


@pytest.fixture
def says(types: Types, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Types:
    """Types a command, the first word of which are the lines to answer with."""
    shop = tmp_path / "shop"
    shop.mkdir()
    folder(shop, delivery=SURVEY)

    def said(lines: str, *words: str) -> Printed:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines.split("|"))))
        return types("try", "delivery", "--folder", "shop", *words)

    return said


def _answers(out: str) -> object:
    return json.loads(out.splitlines()[-1])


def test_a_survey_is_answered_by_typing(says: Types) -> None:
    tried = says("2|It arrived broken.|yes|1, 2|the box|a@example.org", "--attribute", "product=the kettle")
    assert tried.code == 0, tried.err
    assert "How was the kettle?" in tried.out
    assert "[1] [2] [3] [4] [5]" in tried.out
    assert "May we call you about “It arrived broken.”?" in tried.out
    assert _answers(tried.out) == {
        "satisfied": 2,
        "why": "It arrived broken.",
        "call": "yes",
        "topics": ["price", "speed"],
        "picture": "the box",
        "reach": "a@example.org",
    }


def test_the_conditions_and_the_language_are_those_of_the_chat(says: Types) -> None:
    assert _answers(says("5").out) == {"satisfied": 5}, "Whoever is content is done."
    tried = says("5|Alles prima.|gereed|overslaan|nee, dank u", "--segment", "vip", "--language", "nl")
    assert "Hoe was uw bestelling?" in tried.out
    assert "Mogen wij u bellen?" not in tried.out


def test_words_of_both_directions_are_printed_without_the_marks_that_part_them(says: Types) -> None:
    tried = says("5", "--attribute", "product=קומקום")
    assert "How was קומקום?" in tried.out
    assert not set("\u2066\u2067\u2068\u2069") & set(tried.out)


def test_back_skip_and_what_is_no_answer(says: Types) -> None:
    tried = says("9|2|back|3|skip|done|skip|no, thanks")
    assert "Please choose" in tried.out
    assert _answers(tried.out) == {"satisfied": 3, "why": None, "topics": [], "picture": None, "reach": None}


def test_what_the_chat_understands_is_understood_here(says: Types) -> None:
    marked = says("2|It arrived broken.|yes|☐ Price|☐ speed|☑ price|done|the box|no")
    assert "[☑ Price]" in marked.out
    assert '"topics": ["speed"]' in marked.out
    tried = says("2|It arrived broken.|yes|done|the box|no")
    assert _answers(tried.out) == {
        "satisfied": 2,
        "why": "It arrived broken.",
        "call": "yes",
        "topics": [],
        "picture": "the box",
        "reach": None,
    }
    other = SURVEY.replace(
        "      - {id: speed, ", "      - {id: speed, other: {en: What was it?, nl: Wat was het?}, "
    )
    folder(Path("shop"), delivery=other)
    tried = says("2|It arrived broken.|yes|the smell|skip|no")
    assert tried.code == 0, tried.err
    assert _answers(tried.out) == {
        "satisfied": 2,
        "why": "It arrived broken.",
        "call": "yes",
        "topics": ["speed"],
        "topics.speed": "the smell",
        "picture": None,
        "reach": None,
    }


def test_who_stops_or_says_no_more_leaves_nothing(says: Types) -> None:
    for lines in ("2|stop", "2"):
        tried = says(lines)
        assert tried.code == 0
        assert "{" not in tried.out


def test_what_is_not_there_is_named(types: Types) -> None:
    assert types("try", "deliver").err == "SURVEY: there is no survey 'deliver'; did you mean 'delivery'?\n"
    unknown = types("try", "delivery", "--language", "sv")
    assert (unknown.code, unknown.err) == (
        2,
        "--language: the journey has no 'sv'; it has en, nl, de, fr, es, it, pt\n",
    )
    assert types("try", "delivery", "--attribute", "product").code == 2
