"""The report as JSON, in the shape that `report --json` promises."""

from dataclasses import asdict

from analysis.contradictions import Disagreement, Disagreements
from analysis.coverage import BlindSpot
from analysis.flow import Onward
from analysis.followed import Followed
from analysis.journey_figures import Money
from analysis.learning.summary import LearningSummary
from analysis.measures import SENTIMENT, Measured
from analysis.pain_points import PainPoint
from analysis.paired import Crossing
from analysis.report import Heard, Report, StageHeard, TouchpointHeard
from analysis.scores import Score
from analysis.shares import Share, share
from surveys.cases import Recovery
from surveys.corrections import Checked
from surveys.figures import Asked, Period, Quote
from surveys.mood import Label
from surveys.revision import Revision

Json = dict[str, object]

_SCORE_DIGITS = 1
_SHARE_DIGITS = 3
_MONEY_DIGITS = 2
_TOO_FEW: Json = {"too_few": True}


def to_json(report: Report) -> Json:
    """Scores with one decimal, shares and sentiments with three; null and `too_few` below the minimum."""
    return {
        "journey": report.journey.id,
        "period": _period(report.period),
        "previous": _period(report.previous),
        "responses": _asked(report.asked),
        "stages": [_stage(stage) for stage in report.stages],
        "pain_points": [_pain_point(point) for point in report.pain_points],
        "kpis": _kpis(report),
        "coverage": [_blind_spot(spot) for spot in report.coverage],
        "revisions": [_revision(one) for one in report.revisions],
        "contradictions": _contradictions(report.followed),
        "reading": _reading(report.reading),
        "checked": _checked(report.checked),
        "cases": _cases(report.recovery),
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


def _kpis(report: Report) -> Json:
    overall, asked = report.overall, report.asked
    tone = overall.sentiment
    return {
        "responses": overall.responses,
        "customers": overall.customers,
        "response_rate": _share(share(asked.started, asked.delivered)),
        "completion_rate": _share(share(asked.completed, asked.started)),
        "mean_sentiment": _score(tone),
        "negative_share": _share(overall.negative),
        **{score.kind: _score(score) for score in overall.scores},
        **(_followed(report.followed) if report.followed else {}),
    }


def _followed(followed: Followed) -> Json:
    """The figures of the journey: each null where no event tells of it."""
    figures = followed.figures
    return {
        "span": _period(followed.span),
        "onward": [_onward(one) for one in figures.onward],
        "repeat_purchase_rate": _share(figures.repeat) if figures.repeat else None,
        "order_value": _money(figures.order_value),
        "lifetime_value": _money(figures.lifetime_value),
        "acquisition_cost": _money(figures.acquisition_cost),
        "value_per_cost": _rounded(figures.worth, _MONEY_DIGITS),
        "paired": [_crossing(one) for one in followed.crossings],
    }


def _onward(onward: Onward) -> Json:
    days = onward.days
    waited: Json = {
        "lower": _rounded(days.lower if days else None, _SCORE_DIGITS),
        "median": _rounded(days.median if days else None, _SCORE_DIGITS),
        "upper": _rounded(days.upper if days else None, _SCORE_DIGITS),
        "n": onward.went_on.hits,
        **({} if days else _TOO_FEW),
    }
    return {"stage": onward.stage, "to": onward.to, "share": _share(onward.went_on), "days": waited}


def _share(share: Share) -> Json:
    return {**_figure(share, _SHARE_DIGITS), "hits": share.hits}


def _money(money: Money | None) -> Json | None:
    return _figure(money, _MONEY_DIGITS) if money else None


def _figure(one: Share | Money, digits: int) -> Json:
    return {
        "value": _rounded(one.value, digits),
        "low": _rounded(one.low, digits),
        "high": _rounded(one.high, digits),
        "n": one.n,
        **(_TOO_FEW if one.value is None else {}),
    }


def _crossing(one: Crossing) -> Json:
    """A change of the mean of the same persons, in points of 100."""
    paired = one.paired
    return {
        "kind": one.kind,
        "from": one.earlier,
        "to": one.later,
        "n": one.n,
        "change": _rounded(paired.difference if paired else None, _SCORE_DIGITS),
        "low": _rounded(paired.low if paired else None, _SCORE_DIGITS),
        "high": _rounded(paired.high if paired else None, _SCORE_DIGITS),
        "change_is_real": one.is_real,
        **({} if paired else _TOO_FEW),
    }


def _contradictions(followed: Followed | None) -> Json:
    found = followed.disagreements if followed else Disagreements()
    return {"count": found.count, "shown": [_disagreement(one) for one in found.shown]}


def _disagreement(one: Disagreement) -> Json:
    opinion = one.contradiction.opinion
    return {
        "odd": one.contradiction.odd.value,
        "stage": opinion.stage,
        "touchpoint": opinion.touchpoint,
        "kind": opinion.kind,
        "score": opinion.value,
        "sentiment": _rounded(opinion.sentiment, _SHARE_DIGITS),
        "text": one.text,
        "response": opinion.response,
    }


def _reading(reading: LearningSummary | None) -> Json | None:
    """What was learnt from the customers' own scores; null where the engine reads alone."""
    if reading is None:
        return None
    learnt: Json = {
        "version": reading.version,
        "texts": reading.texts,
        "accuracy_before": _rounded(reading.accuracy_before, _SHARE_DIGITS),
        "accuracy_after": _rounded(reading.accuracy_after, _SHARE_DIGITS),
        "corrections": reading.corrections,
        "corrections_agreed": _rounded(reading.agreed, _SHARE_DIGITS),
        "words": {label.value: list(words) for label, words in reading.words.items()},
    }
    return {"engine": reading.engine, "learnt": learnt}


def _checked(checked: Checked) -> Json:
    """Of the texts of the period that staff looked at, which are no sample: they look where something seems wrong."""
    return {"texts": checked.texts, "corrected": checked.corrected}


def _blind_spot(spot: BlindSpot) -> Json:
    return {"stage": spot.stage, "touchpoint": spot.touchpoint, "n": spot.n, "asked": spot.asked}


def _revision(one: Revision) -> Json:
    return {"survey": one.survey, "question": one.question, "at": one.at.isoformat(), "what": one.what.value}


def _digits(score: Score) -> int:
    return _SHARE_DIGITS if score.kind == SENTIMENT else _SCORE_DIGITS


def _too_few(figure: Score | PainPoint) -> Json:
    return _TOO_FEW if figure.too_few else {}


def _rounded(value: float | None, digits: int) -> float | None:
    """Adding 0.0 turns a rounded -0.0 into 0.0."""
    return None if value is None else round(value, digits) + 0.0


def _cases(recovery: Recovery | None) -> Json | None:
    return asdict(recovery) if recovery else None
