"""The analyse command: lines in, lines out."""

import json
import pickle

from analysis.analyse import Reader, analyse
from analysis.reading import Passage, read_all
from analysis.sentiment.engines import engine
from analysis.themes import ThemeFinder
from surveys.language import Language
from surveys.mood import Label
from tests.analysis.shops import shop

THEMES = shop().themes
READER = Reader(engine(), ThemeFinder(THEMES), (Language("en"), Language("nl")))


def analysed(*lines: str) -> list[dict[str, object]]:
    return [json.loads(line.json) for line in analyse(lines, READER)]


def test_a_text_is_read_as_promised() -> None:
    (found,) = analysed('{"id": 7, "text": "The delivery was late", "score": 2, "scale": [1, 5]}')
    sentiment = found.pop("sentiment")
    assert isinstance(sentiment, float)
    assert -1 <= sentiment < 0
    assert found == {
        "id": 7,
        "language": "en",
        "label": "negative",
        "mentions": [{"theme": "delivery", "sentiment": sentiment, "label": "negative", "start": 4, "end": 12}],
        "engine": f"{READER.engine.name}@{READER.engine.version}",
    }


def test_the_language_given_counts() -> None:
    found = analysed('{"text": "slecht", "language": "nl-BE"}', '{"text": "terrible", "language": "eo"}')
    assert [(one["language"], one["label"]) for one in found] == [("nl", "negative"), ("eo", None)]
    assert found[1]["sentiment"] is None


def test_a_text_that_names_no_language_is_read_in_the_one_it_is_written_in() -> None:
    found = analysed('{"text": "Het pakket kwam veel te laat."}', '{"text": "It came late."}', '{"text": "Prima"}')
    assert [one["language"] for one in found] == ["nl", "en", "en"]
    assert found[0]["label"] == "negative"


def test_the_question_asked_counts() -> None:
    assert analysed('{"text": "Nothing", "question": "improve"}')[0]["label"] == "positive"


def test_a_bad_line_stops_none_of_the_others() -> None:
    lines = (
        "oops",
        '{"id": 1, "text": "good"}',
        "[1]",
        '{"id": 2}',
        '{"text": 3}',
        "",
        '{"text": "x", "id": NaN}',
        '{"text": "x", "id": 1e999}',
    )
    found = list(analyse(lines, READER))
    assert [line.failed for line in found] == [True, False, *[True] * 6]
    documents = [json.loads(line.json) for line in found]
    assert documents[0] == {"id": None, "error": "line 1: this is not valid JSON; write one object on each line."}
    assert documents[1]["id"] == 1
    assert [str(one["error"])[:7] for one in documents[2:]] == [f"line {number}:" for number in range(3, 9)]


def test_the_id_comes_back_whatever_it_is() -> None:
    ids: list[object] = ["a", None, [1, {"b": 2}], 1.5, "\ud83d"]
    assert [one["id"] for one in analysed(*(json.dumps({"id": one, "text": ""}) for one in ids))] == ids


def test_endless_brackets_are_one_bad_line() -> None:
    assert "error" in analysed("[" * 100_000)[0]


def test_a_worker_can_read_many_texts() -> None:
    passages = pickle.loads(pickle.dumps([Passage("late delivery", Language("en")), Passage("mal", Language("eo"))]))  # noqa: S301  our own bytes
    late, unread = pickle.loads(pickle.dumps(read_all(passages, THEMES, "waypulse")))  # noqa: S301  our own bytes
    assert late.sentiment.label is Label.NEGATIVE
    assert [mention.theme for mention in late.mentions] == ["delivery"]
    assert unread.sentiment is None
    assert unread.engine == late.engine
