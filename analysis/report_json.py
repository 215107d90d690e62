"""The report as JSON, in the shape that `report --json` promises."""

from analysis.coverage import Gap
from analysis.measures import SENTIMENT, Measured
from analysis.pain_points import PainPoint
from analysis.report import Heard, Overall, Report, StageHeard, TouchpointHeard
from analysis.scores import Score
from surveys.feedback import Label
from surveys.figures import Asked, Period, Quote

Json = dict[str, object]

_SCORE_DIGITS = 1
_SHARE_DIGITS = 3


def to_json(report: Report) -> Json:
    """Scores with one decimal, shares and sentiments with three; null and `too_few` below the minimum."""
    return {
        "journey": report.journey.id,
        "period": _period(report.period),
        "previous": _period(report.previous),
        "responses": _asked(report.asked),
        "stages": [_stage(stage) for stage in report.stages],
        "pain_points": [_pain_point(point) for point in report.pain_points],
        "kpis": _kpis(report.overall),
        "coverage": [_gap(gap) for gap in report.coverage],
    }


def _period(period: Period) -> Json:
    return {"from": period.start.isoformat(), "to": period.end.isoformat()}


def _asked(asked: Asked) -> Json:
    return {
        "invited": asked.invited,
        "delivered": asked.delivered,
        "started": asked.started,
        "completed": asked.completed,
        "partial": asked.partial,
        "expired": asked.expired,
        "declined": asked.declined,
        "undeliverable": asked.undeliverable,
        "suppressed": dict(asked.suppressed),
        "deferred": dict(asked.deferred),
    }


def _stage(stage: StageHeard) -> Json:
    touchpoints = [_touchpoint(one) for one in stage.touchpoints]
    return {"stage": stage.stage, **_heard(stage.heard), "touchpoints": touchpoints}


def _touchpoint(one: TouchpointHeard) -> Json:
    return {"touchpoint": one.touchpoint, **_heard(one.heard)}


def _heard(heard: Heard) -> Json:
    scores = {measured.score.kind: _measured(measured) for measured in heard.scores}
    labels = {label.value: heard.labels.get(label, 0) for label in Label}
    return {"n": heard.n, **scores, "sentiment": {**_measured(heard.sentiment), "labels": labels}}


def _measured(measured: Measured) -> Json:
    digits = _digits(measured.score)
    return {
        **_score(measured.score),
        "change": _rounded(measured.change, digits),
        "change_is_real": measured.change_is_real,
    }


def _score(score: Score) -> Json:
    digits = _digits(score)
    figures: Json = {
        "value": _rounded(score.value, digits),
        "low": _rounded(score.low, digits),
        "high": _rounded(score.high, digits),
        "n": score.n,
    }
    easy: Json = {"easy": _rounded(score.easy, _SCORE_DIGITS)} if score.kind == "ces" else {}
    return {**figures, **easy, **_too_few(score)}


def _pain_point(point: PainPoint) -> Json:
    return {
        "rank": point.rank,
        "stage": point.stage,
        "touchpoint": point.touchpoint,
        "theme": point.theme,
        "mentions": point.mentions,
        "customers": point.customers,
        "share": _rounded(point.share, _SHARE_DIGITS),
        "severity": _rounded(point.severity, _SHARE_DIGITS),
        "impact": _rounded(point.impact, _SCORE_DIGITS),
        "low": _rounded(point.low, _SCORE_DIGITS),
        "high": _rounded(point.high, _SCORE_DIGITS),
        "change": _rounded(point.change, _SCORE_DIGITS),
        "change_is_real": point.change_is_real,
        "new": point.new,
        "quotes": [_quote(quote) for quote in point.quotes],
        **_too_few(point),
    }


def _quote(quote: Quote) -> Json:
    return {"text": quote.text, "at": quote.at.isoformat(), "response": quote.response}


def _kpis(overall: Overall) -> Json:
    return {
        "responses": overall.responses,
        "customers": overall.customers,
        "response_rate": _rounded(overall.response_rate, _SHARE_DIGITS),
        "completion_rate": _rounded(overall.completion_rate, _SHARE_DIGITS),
        "mean_sentiment": _rounded(overall.sentiment.value, _SHARE_DIGITS),
        "negative_share": _rounded(overall.negative_share, _SHARE_DIGITS),
        **{score.kind: _score(score) for score in overall.scores},
    }


def _gap(gap: Gap) -> Json:
    return {"stage": gap.stage, "touchpoint": gap.touchpoint, "n": gap.n, "asked": gap.asked}


def _digits(score: Score) -> int:
    return _SHARE_DIGITS if score.kind == SENTIMENT else _SCORE_DIGITS


def _too_few(figure: Score | PainPoint) -> Json:
    return {"too_few": True} if figure.too_few else {}


def _rounded(value: float | None, digits: int) -> float | None:
    """Adding 0.0 turns a rounded -0.0 into 0.0."""
    return None if value is None else round(value, digits) + 0.0
