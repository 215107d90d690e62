"""Real feedback: the engines keep their floor, and a report of it counts what the file holds."""

from collections import Counter, defaultdict
from datetime import UTC, date, datetime

import pytest

from analysis.charts import draw
from analysis.reading import Passage, Reading, read_all
from analysis.report import Report, build
from analysis.sentiment.engine import BAND
from surveys.feedback import ResponseId
from surveys.figures import ComplaintCount, Figures, MentionCount, Period, Quote, ScoreCount, SentimentSum
from surveys.journey import Journey, JourneyId, Stage, StageId, Theme, ThemeId
from surveys.language import Language, Text
from surveys.mood import Label
from tests.analysis.audiences import apart, complainers
from tests.analysis.real_feedback import FOLDER, Agreement, Labelled, agreement, in_language, labelled

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")

EN, NL = Language("en"), Language("nl")
THEMES = (
    Theme(ThemeId("connection"), Text({EN: "Connection"}), {EN: ("connect*", "broadband", "internet", "wifi")}, {}),
    Theme(ThemeId("installation"), Text({EN: "Installation"}), {EN: ("install*", "engineer*", "appointment*")}, {}),
    Theme(ThemeId("staff"), Text({EN: "Staff"}), {EN: ("staff", "advisor*", "helpful", "rude")}, {}),
    Theme(ThemeId("price"), Text({EN: "Price"}), {EN: ("price*", "bill*", "expensive", "charge*")}, {}),
)


def agrees(rows: list[Labelled], language: Language, name: str) -> Agreement:
    readings = read_all([Passage(row.text, language) for row in rows], (), name)
    return agreement(rows, [one.sentiment.value if one.sentiment else 0.0 for one in readings], BAND)


@pytest.mark.long
def test_the_default_engine_reads_telecom_customers_better_than_textblob() -> None:
    rows = labelled("telecom_nps")
    own, plain = agrees(rows, EN, "waypulse"), agrees(rows, EN, "textblob")
    assert own.accuracy > max(0.70, plain.accuracy)
    assert own.macro_f1 > max(0.55, plain.macro_f1)


@pytest.mark.long
@pytest.mark.parametrize("name", ["nhs_fft", "hutto_amazon"])
def test_it_reads_patients_and_buyers_better_too(name: str) -> None:
    rows = labelled(name)[:1000]
    own, plain = agrees(rows, EN, "waypulse"), agrees(rows, EN, "textblob")
    assert own.accuracy > plain.accuracy
    assert own.macro_f1 > plain.macro_f1


def test_it_reads_dutch_customers() -> None:
    assert agrees(in_language(labelled("keytrade_nl_fr_en"), NL), NL, "waypulse").accuracy > 0.71


@pytest.fixture(scope="module")
def rows() -> list[Labelled]:
    """The customers of a telecom."""
    return labelled("telecom_nps")


@pytest.fixture(scope="module")
def report(rows: list[Labelled]) -> Report:
    """All of them as one period, after one of silence."""
    days = [_day(row) for row in rows]
    period = Period(min(days), max(days))
    readings = read_all([Passage(row.text, EN) for row in rows], THEMES, "waypulse")
    return build(_journey(rows), _figures(rows, readings, period), Figures(period.before()))


def test_the_report_counts_what_the_file_holds(rows: list[Labelled], report: Report) -> None:
    by_stage = Counter(row.columns["stage"] for row in rows)
    assert {one.stage: one.heard.n for one in report.stages} == by_stage
    assert report.overall.responses == len(rows)
    for one in report.stages:
        scores = [int(row.columns["score"]) for row in rows if row.columns["stage"] == one.stage]
        expected = 100 * (sum(v >= 9 for v in scores) - sum(v <= 6 for v in scores)) / len(scores)
        assert one.heard.main is not None
        assert one.heard.main.score.n == len(scores)
        assert one.heard.main.score.value == pytest.approx(expected)


def test_stages_stand_in_the_order_of_their_scores_by_their_texts_alone(report: Report) -> None:
    heard = [(one.heard.main.score.value, one.heard.sentiment.score.value) for one in report.stages if one.heard.main]
    by_score = sorted(heard, key=lambda one: one[0] or 0.0)
    by_sentiment = sorted(heard, key=lambda one: one[1] or 0.0)
    assert len(heard) == 4
    assert by_score == by_sentiment


def test_its_pain_points_hurt(report: Report) -> None:
    assert report.pain_points[0].is_real
    assert all(point.customers <= point.heard for point in report.pain_points)


@pytest.mark.long
def test_its_charts_can_be_drawn(report: Report) -> None:
    assert len(draw(report, EN)) == 4


def _day(row: Labelled) -> date:
    day, month, year = (int(part) for part in row.columns["date"].split("/"))
    return date(year, month, day)


def _journey(rows: list[Labelled]) -> Journey:
    stages = tuple(Stage(StageId(name), Text({EN: name})) for name in sorted({row.columns["stage"] for row in rows}))
    return Journey(JourneyId("telecom"), Text({EN: "Telecom"}), (EN,), stages, THEMES)


def _figures(rows: list[Labelled], readings: list[Reading], period: Period) -> Figures:
    """What a store would count if each row were a response of its own customer."""
    read = [
        (StageId(row.columns["stage"]), int(row.columns["score"]), one)
        for row, one in zip(rows, readings, strict=True)
    ]
    complaints = [(stage, score, theme) for stage, score, one in read for theme in _complained(one)]
    by_theme = Counter((stage, theme) for stage, _, theme in complaints)
    mentions = tuple(
        MentionCount(theme, stage, None, Label.NEGATIVE, n, n, -0.5 * n) for (stage, theme), n in by_theme.items()
    )
    return Figures(
        period=period,
        scores=tuple(
            ScoreCount(stage, None, "nps", score, n)
            for (stage, score), n in Counter((s, v) for s, v, _ in read).items()
        ),
        complaints=tuple(
            ComplaintCount(theme, stage, None, "nps", score, n)
            for (stage, score, theme), n in Counter(complaints).items()
        ),
        mentions=mentions,
        complainers=complainers(mentions),
        sentiments=_sentiments(read),
        audience=apart(Counter((stage, None) for stage, _, _ in read)),
        quotes=tuple(
            Quote(
                mention.theme,
                StageId(row.columns["stage"]),
                None,
                row.text,
                _at(row),
                ResponseId(n),
                mention.sentiment,
            )
            for n, (row, one) in enumerate(zip(rows, readings, strict=True))
            for mention in one.mentions
            if mention.label is Label.NEGATIVE
        ),
    )


def _complained(reading: Reading) -> set[ThemeId]:
    return {mention.theme for mention in reading.mentions if mention.label is Label.NEGATIVE}


def _sentiments(read: list[tuple[StageId, int, Reading]]) -> tuple[SentimentSum, ...]:
    values: dict[tuple[StageId, Label], list[float]] = defaultdict(list)
    for stage, _, one in read:
        if one.sentiment:
            values[stage, one.sentiment.label].append(one.sentiment.value)
    return tuple(
        SentimentSum(stage, None, label, len(found), sum(found), sum(value * value for value in found))
        for (stage, label), found in values.items()
    )


def _at(row: Labelled) -> datetime:
    day = _day(row)
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
