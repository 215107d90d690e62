"""Sentiment on real feedback: the default engine keeps its floor, and stays ahead of TextBlob and VADER."""

import pytest

from analysis.sentiment.engine import BAND, GOOD, IMPROVE, TEXT
from analysis.sentiment.engines import engine
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER, Agreement, Labelled, agreement, labelled

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")

EN = Language("en")
ASKED = {"What could we do better?": IMPROVE, "How could we improve?": IMPROVE, "What was good?": GOOD}


def agrees(rows: list[Labelled], name: str) -> Agreement:
    reader = engine(name)
    found = [reader.score(row.text, EN, ASKED.get(row.columns.get("question", ""), TEXT)) for row in rows]
    return agreement(rows, [one.value if one else 0.0 for one in found], BAND)


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "accuracy", "macro_f1"),
    [
        ("telecom_nps", 0.74, 0.60),
        ("nhs_fft", 0.78, 0.63),
        ("airline", 0.73, 0.66),
        ("hutto_amazon", 0.67, 0.63),
    ],
)
def test_the_default_engine_keeps_its_floor(name: str, accuracy: float, macro_f1: float) -> None:
    found = agrees(labelled(name), "waypulse")
    assert found.accuracy >= accuracy
    assert found.macro_f1 >= macro_f1


@pytest.mark.parametrize("other", ["textblob", "vader"])
def test_it_reads_better_than_the_usual_engines(other: str) -> None:
    rows = labelled("hutto_amazon")[:600]
    own, usual = agrees(rows, "waypulse"), agrees(rows, other)
    assert own.accuracy > usual.accuracy
    assert own.macro_f1 > usual.macro_f1


@pytest.mark.long
def test_knowing_the_question_helps() -> None:
    rows = [row for row in labelled("nhs_fft") if row.columns["question"] in ASKED]
    plain = [Labelled(row.text, row.label, {}) for row in rows]
    assert agrees(rows, "waypulse").accuracy > agrees(plain, "waypulse").accuracy + 0.05
