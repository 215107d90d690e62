"""Contents: a report as sentences and table rows, the same on paper and in the browser."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.charts.words import Words
from analysis.findings import Finding, PainMoved, ScoreMoved, findings
from analysis.measures import SENTIMENT, Measured
from analysis.pain_points import PainPoint
from analysis.papers.journey import (
    FIGURE_COLUMNS,
    Odd,
    agreed_with,
    checked_by_staff,
    figure_rows,
    followed_in,
    odd_count,
    odd_ones,
    read_by,
)
from analysis.papers.wording import wording
from analysis.report import Heard, Report
from analysis.revisions import touchpoints_of
from analysis.scores import MINIMUM
from analysis.titles import place_title, scope_title, stage_title, theme_title, touchpoint_title
from surveys.figures import Asked
from surveys.journey import StageId, TouchpointId
from surveys.language import Language

_NEWS = 8
_PAIN_POINTS = 10
FATES = ("invited", "delivered", "started", "completed", "partial", "expired", "declined", "undeliverable")
"""What can become of an invitation, as `Asked` counts it."""
COLUMNS = ("where", "kind", "value", "interval", "n", "change", "sentiment")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A score of a stage or, `inner`, of a touchpoint in it; the cells stand in the order of COLUMNS."""

    cells: tuple[str, ...]
    inner: bool


@dataclass(frozen=True, slots=True)
class Pain:
    """A pain point in words."""

    head: str
    facts: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that is said of a report; `asked` are pairs of what became of an invitation and how often."""

    title: str
    part: str
    compared: str
    denominator: str
    news: tuple[str, ...]
    asked: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    pain: tuple[Pain, ...]
    unlisted: str
    figure_columns: tuple[str, ...]
    figures: tuple[tuple[str, ...], ...]
    followed: str
    odd_count: str
    odd: tuple[Odd, ...]
    coverage: tuple[str, ...]
    method: tuple[str, ...]


def contents(report: Report, language: Language) -> Contents:
    """The report in the reader's language; quotes come masked from the report itself."""
    text = wording(language)
    period = text.period(report.period)
    return Contents(
        title=text.say("paper-title", journey=report.journey.title.said_in(language), period=period),
        part=_part(report, language),
        compared=text.say("paper-compared", period=text.period(report.previous)),
        denominator=_denominator(report, text),
        news=tuple(_news(report, language)),
        asked=tuple(_fates(report.asked, text)),
        columns=tuple(text.say(f"column-{column}") for column in COLUMNS),
        rows=tuple(_rows(report, language)),
        pain=tuple(_pain(point, report, language) for point in report.pain_points[:_PAIN_POINTS]),
        unlisted=_unlisted(report, text),
        figure_columns=tuple(text.say(f"column-{column}") for column in FIGURE_COLUMNS),
        figures=tuple(figure_rows(report, language)),
        followed=followed_in(report, text),
        odd_count=odd_count(report, text),
        odd=tuple(odd_ones(report, language)),
        coverage=tuple(_coverage(report, language)),
        method=tuple(_method(report, text)),
    )


def _fates(asked: Asked, text: Words) -> Iterator[tuple[str, str]]:
    """What became of the invitations, then why others were not asked, the most frequent reason first."""
    for fate in FATES:
        yield text.say(f"asked-{fate}"), text.number(getattr(asked, fate), 0)
    for reason, count in not_asked(asked).most_common():
        yield text.say("asked-not", reason=reason_said(reason, text)), text.number(count, 0)


def not_asked(asked: Asked) -> Counter[str]:
    """How many were not asked, or not yet, by reason."""
    return Counter(asked.suppressed) + Counter(asked.deferred)


def reason_said(reason: str, text: Words) -> str:
    """A reason in words; as it is where no words are known for it."""
    key = f"reason-{reason}"
    return text.say(key) if key in text.texts else reason


def _part(report: Report, language: Language) -> str:
    """The part of the journey or of the customers that it is about; empty where it is everything."""
    part = scope_title(report.journey, report.scope, language)
    return wording(language).say("part", part=part) if part else ""


def _denominator(report: Report, text: Words) -> str:
    overall, asked = report.overall, report.asked
    answers = text.number(overall.responses, 0)
    if overall.response_rate is None:
        return text.say("paper-answers", answers=answers, customers=text.number(overall.customers, 0))
    counts = {"started": text.number(asked.started, 0), "asked": text.number(asked.delivered, 0)}
    return text.say("paper-rate", answers=answers, rate=text.share(overall.response_rate), **counts)


def _news(report: Report, language: Language) -> Iterator[str]:
    """What really changed, or that nothing did."""
    text, found = wording(language), _told_once(findings(report))
    if not report.overall.responses:
        yield text.say("news-empty")
    elif not found:
        compared = any(one.change is not None for stage in report.stages for one in stage.heard.scores)
        yield text.say("news-none" if compared else "news-too-few")
    yield from (_said(finding, report, language) for finding in found[:_NEWS])
    if len(found) > _NEWS:
        yield text.say("news-more", count=len(found) - _NEWS)
    yield from _solved(report, text)
    yield from _revised(report, language)


def _solved(report: Report, text: Words) -> Iterator[str]:
    """How many of the customers whose case was closed say that theirs is solved."""
    found = report.recovery
    if found and found.closed:
        counts = {"solved": found.solved, "closed": found.closed, "silent": found.closed - found.answered}
        yield text.say("news-solved", **{name: text.number(count, 0) for name, count in counts.items()})


def _revised(report: Report, language: Language) -> Iterator[str]:
    """Which score questions are asked otherwise than before, and whether their answers can be compared."""
    text = wording(language)
    for one in report.revisions:
        titles = [touchpoint_title(report.journey, at, language) for at in touchpoints_of(one, report.journey)]
        filled = {"place": ", ".join(titles) or one.survey, "day": text.day(one.at.date())}
        yield text.say("revised-comparable" if one.is_comparable else "revised-apart", **filled)


def _told_once(found: Sequence[Finding]) -> list[Finding]:
    """Without the sentiment of places whose score changed as well: it is the same news."""
    scored = {(one.stage, one.touchpoint) for one in found if isinstance(one, ScoreMoved) and one.kind != SENTIMENT}

    def is_told(one: Finding) -> bool:
        return isinstance(one, ScoreMoved) and one.kind == SENTIMENT and (one.stage, one.touchpoint) in scored

    return [one for one in found if not is_told(one)]


def _said(finding: Finding, report: Report, language: Language) -> str:
    text, way = wording(language), "better" if finding.better else "worse"
    match finding:
        case ScoreMoved(stage, touchpoint, kind, before, after, n):
            values = {"before": text.score(kind, before), "after": text.score(kind, after), "n": text.number(n, 0)}
            place = _place(report, stage, touchpoint, language)
            return text.say(f"news-score-{way}", place=place, kind=text.say(f"kind-{kind}"), **values)
        case PainMoved(point):
            place = place_title(report.journey, point.stage, point.touchpoint, language)
            theme = theme_title(report.journey, point.theme, language)
            if point.by_number and point.before:
                counts = {"customers": point.customers, "heard": point.heard}
                past = {"hits": point.before.hits, "n": point.before.n}
                return text.say("news-pain-number", theme=theme, place=place, **counts, **past)
            points = text.number(abs(point.change or 0.0))
            return text.say(f"news-pain-{way}", theme=theme, place=place, points=points)


def _place(report: Report, stage: StageId, touchpoint: TouchpointId | None, language: Language) -> str:
    title = stage_title(report.journey, stage, language)
    return title if touchpoint is None else f"{title} › {touchpoint_title(report.journey, touchpoint, language)}"


def _rows(report: Report, language: Language) -> Iterator[TableRow]:
    for stage in report.stages:
        yield from _heard(stage_title(report.journey, stage.stage, language), stage.heard, language, inner=False)
        for one in stage.touchpoints:
            if one.touchpoint and one.heard.n:
                title = touchpoint_title(report.journey, one.touchpoint, language)
                yield from _heard(title, one.heard, language, inner=True)


def _heard(title: str, heard: Heard, language: Language, *, inner: bool) -> Iterator[TableRow]:
    """A row for each score; the name and the sentiment stand in the first only."""
    text = wording(language)
    sentiment = _value(heard.sentiment, text) if heard.sentiment.score.n else ""
    scored = [_cells(one, text) for one in heard.scores] or [(text.say("no-score"), "", "", "", "")]
    for number, cells in enumerate(scored):
        first = number == 0
        yield TableRow((title if first else "", *cells, sentiment if first else ""), inner)


def _cells(measured: Measured, text: Words) -> tuple[str, str, str, str, str]:
    score = measured.score
    kind, n = text.say(f"kind-{score.kind}"), text.number(score.n, 0)
    if score.low is None or score.high is None:
        return kind, _value(measured, text), "", n, ""
    low, high = text.score(score.kind, score.low), text.score(score.kind, score.high)
    return kind, _value(measured, text), text.say("interval", low=low, high=high), n, _change(measured, text)


def _value(measured: Measured, text: Words) -> str:
    score = measured.score
    return text.say("too-few") if score.value is None else text.score(score.kind, score.value)


def _change(measured: Measured, text: Words) -> str:
    if measured.change is None:
        return "–"
    change = text.number(measured.change)
    signed = f"+{change}" if measured.change > 0 else change
    return text.say("change-real" if measured.change_is_real else "change-unsure", change=signed)


def _pain(point: PainPoint, report: Report, language: Language) -> Pain:
    text = wording(language)
    place = _place(report, point.stage, point.touchpoint, language)
    theme = theme_title(report.journey, point.theme, language)
    quotes = tuple(text.say("quoted", quote=" ".join(quote.text.split())) for quote in point.quotes)
    heard = {"customers": text.number(point.customers, 0), "heard": text.number(point.heard, 0)}
    facts = (_cost(point, text), text.say("pain-customers", **heard), _since(point, text))
    return Pain(
        text.say("pain-head", rank=point.rank, theme=theme, place=place), " · ".join(filter(None, facts)), quotes
    )


def _cost(point: PainPoint, text: Words) -> str:
    if point.impact is None or point.low is None or point.high is None:
        return text.say("pain-cost-everybody" if point.everybody else "pain-cost-unknown")
    points = {"points": text.number(point.impact), "low": text.number(point.low), "high": text.number(point.high)}
    return text.say("pain-cost", **points)


def _since(point: PainPoint, text: Words) -> str:
    """How it was before; nothing where that is not known."""
    if point.new:
        return text.say("pain-new")
    if point.change is None:
        return ""
    if not point.change_is_real:
        return text.say("pain-same")
    if point.by_number and point.before:
        return text.say("pain-before", hits=point.before.hits, n=point.before.n)
    return text.say("pain-more" if point.change > 0 else "pain-less", points=text.number(abs(point.change)))


def _unlisted(report: Report, text: Words) -> str:
    if not report.pain_points:
        return text.say("pain-none")
    more = len(report.pain_points) - _PAIN_POINTS
    return text.say("pain-rest", count=more) if more > 0 else ""


def _coverage(report: Report, language: Language) -> Iterator[str]:
    text = wording(language)
    named = [(gap.asked, touchpoint_title(report.journey, gap.touchpoint, language)) for gap in report.coverage]
    for asked, key in ((False, "coverage-unasked"), (True, "coverage-silent")):
        places = ", ".join(title for is_asked, title in named if is_asked is asked)
        if places:
            yield text.say(key, places=places)
    if not named:
        yield text.say("coverage-all")


def _method(report: Report, text: Words) -> Iterator[str]:
    for key in ("nps", "csat", "ces", "sentiment", "real", "impact"):
        yield text.say(f"method-{key}")
    read = read_by(report.reading, text), agreed_with(report.reading, text), checked_by_staff(report.checked, text)
    yield from filter(None, read)
    yield text.say("method-few", minimum=MINIMUM)
    yield text.say("method-masked")
