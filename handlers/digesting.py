"""Digesting: a report in words, made to be read on a phone in a minute."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from babel.dates import format_date
from babel.numbers import format_decimal

from analysis.findings import Finding, PainMoved, ScoreMoved, findings
from analysis.measures import SENTIMENT
from analysis.pain_points import PainPoint
from analysis.report import Report
from analysis.scores import MINIMUM
from analysis.titles import stage_title, theme_title, touchpoint_title
from handlers.texts import Html, lines, say
from surveys.figures import Period
from surveys.journey import StageId, ThemeId, TouchpointId
from surveys.language import Language

_PAIN_POINTS = 5
_OTHERS = 6
_QUOTE = 140
_LONGEST = 4000
_Told = dict[str, str | int]


def digest(report: Report, language: Language) -> Html:
    """The whole digest as one message."""
    voice = _Voice(report, language)
    parts = (voice.head(), voice.changes(), voice.pain(_PAIN_POINTS), voice.not_asked(), voice.blind())
    return _fitting(parts)


def pain(report: Report, language: Language) -> Html:
    """Only what hurts most."""
    voice = _Voice(report, language)
    return _fitting((voice.head(), voice.pain(_PAIN_POINTS * 2)))


class _Voice:
    """One report told in one language."""

    def __init__(self, report: Report, language: Language) -> None:
        self._report = report
        self._language = language
        self._journey = report.journey

    def head(self) -> Html:
        """The period, and how many answered of how many asked."""
        asked, overall = self._report.asked, self._report.overall
        told: _Told = {"period": _days(self._report.period, self._language), "answers": overall.responses}
        if not asked.delivered or overall.response_rate is None:
            return self._say("digest-head", **told)
        return self._say(
            "digest-head-asked", **told, asked=asked.delivered, rate=self._number(100 * overall.response_rate)
        )

    def changes(self) -> Html:
        """What really changed, or that nothing did."""
        if not self._report.overall.responses:
            return self._say("digest-nothing")
        moved = [self._moved(one) for one in _news(findings(self._report))]
        if moved:
            return lines(moved)
        can_tell = any(score.change is not None for one in self._report.stages for score in one.heard.scores)
        return self._say("digest-no-change") if can_tell else self._say("digest-too-few", minimum=MINIMUM)

    def pain(self, most: int) -> Html:
        """What surely hurts, with what it costs and what people said; then what was mentioned besides."""
        points = self._report.pain_points
        if not points:
            return self._say("digest-no-pain")
        certain = [point for point in points if point.is_real][:most]
        told = [self._point(point) for point in certain] or [self._say("digest-pain-unsure")]
        return Html("\n\n".join((self._say("digest-pain"), *told, *self._besides(certain))))

    def _besides(self, certain: Sequence[PainPoint]) -> list[Html]:
        """The other complaints, by theme; who complains at two places counts twice."""
        others: Counter[str] = Counter()
        for point in self._report.pain_points:
            if point not in certain:
                others[self._theme(point.theme)] += point.customers
        named = ", ".join(f"{theme} {count}" for theme, count in others.most_common(_OTHERS))
        return [self._say("digest-besides", themes=named)] if named else []

    def not_asked(self) -> Html:
        """Who was not asked, and why."""
        asked = self._report.asked
        reasons = {
            reason: asked.suppressed.get(reason, 0) + asked.deferred.get(reason, 0)
            for reason in {*asked.suppressed, *asked.deferred}
        }
        if not reasons:
            return Html("")
        ordered = sorted(reasons.items(), key=lambda one: -one[1])
        named = ", ".join(f"{self._say(f'reason-{reason}')} {count}" for reason, count in ordered)
        return self._say("digest-not-asked", count=sum(reasons.values()), reasons=Html(named))

    def blind(self) -> Html:
        """The touchpoints that nobody is asked about."""
        unasked = (gap.touchpoint for gap in self._report.coverage if not gap.asked)
        names = [touchpoint_title(self._journey, touchpoint, self._language) for touchpoint in unasked]
        return self._say("digest-blind", touchpoints=", ".join(names)) if names else Html("")

    def _moved(self, finding: Finding) -> Html:
        way = "better" if finding.better else "worse"
        match finding:
            case ScoreMoved(stage, touchpoint, kind, before, after, n):
                place = self._place(stage, touchpoint)
                told: _Told = {"before": self._value(kind, before), "after": self._value(kind, after), "n": n}
                return self._say(f"digest-score-{way}", place=place, score=self._say(f"score-{kind}"), **told)
            case PainMoved(point):
                named_pain: _Told = {
                    "theme": self._theme(point.theme),
                    "place": self._place(point.stage, point.touchpoint),
                }
                return self._say(f"digest-pain-{way}", **named_pain, points=self._number(abs(point.change or 0), 1))

    def _point(self, point: PainPoint) -> Html:
        named: _Told = {"rank": point.rank, "place": self._place(point.stage, point.touchpoint)}
        head = self._say("digest-point", **named, theme=self._theme(point.theme))
        quotes = (self._say("digest-quote", quote=_cut(quote.text)) for quote in point.quotes[:1])
        return lines((head, self._cost(point), *quotes))

    def _cost(self, point: PainPoint) -> Html:
        told: _Told = {"customers": point.customers, "heard": point.heard}
        since = self._since(point)
        if point.impact is None or point.low is None or point.high is None:
            return _with(self._say("digest-cost-unknown", **told), since)
        low, high = self._number(point.low, 1), self._number(point.high, 1)
        cost: _Told = {"points": self._number(point.impact, 1), "low": low, "high": high}
        return _with(self._say("digest-cost", **told, **cost, score=self._say(f"score-{point.kind}")), since)

    def _since(self, point: PainPoint) -> Html:
        """How it was in the period before; nothing where too few answered then to say so."""
        if point.new:
            return self._say("digest-since-new")
        if point.change is None:
            return Html("")
        if not point.change_is_real:
            return self._say("digest-since-same")
        key = "digest-since-more" if point.change > 0 else "digest-since-less"
        return self._say(key, points=self._number(abs(point.change), 1))

    def _place(self, stage: StageId, touchpoint: TouchpointId | None) -> str:
        title = stage_title(self._journey, stage, self._language)
        return f"{title} › {touchpoint_title(self._journey, touchpoint, self._language)}" if touchpoint else title

    def _theme(self, theme: ThemeId) -> str:
        return theme_title(self._journey, theme, self._language)

    def _value(self, kind: str, value: float) -> str:
        number = self._number(value, 0 if kind in {"nps", "csat"} else 1)
        return f"{number} %" if kind == "csat" else number

    def _number(self, value: float, digits: int = 0) -> str:
        return str(
            format_decimal(round(value, digits), format=f"0.{'0' * digits}" if digits else "0", locale=self._language)
        )

    def _say(self, key: str, **arguments: str | int) -> Html:
        return say(key, self._language, **arguments)


def _news(found: Sequence[Finding]) -> list[Finding]:
    """Each piece of news once: of a place its scores before its tone, and a stage before what lies in it."""
    scores = [one for one in found if isinstance(one, ScoreMoved)]
    scored = {(one.stage, one.touchpoint) for one in scores if one.kind != SENTIMENT}
    stages = {(one.stage, one.kind) for one in scores if one.touchpoint is None}

    def is_news(one: Finding) -> bool:
        if isinstance(one, PainMoved):
            return True
        if one.kind == SENTIMENT and ((one.stage, one.touchpoint) in scored or (one.stage, None) in scored):
            return False
        return one.touchpoint is None or (one.stage, one.kind) not in stages

    return [one for one in found if is_news(one)]


def _days(period: Period, language: Language) -> str:
    first, last = period.start, period.end
    form = "d MMM" if first.year == last.year else "d MMM y"
    end = format_date(last, "d MMM y", locale=language)
    days = end if first == last else f"{format_date(first, form, locale=language)} – {end}"
    is_week = first.weekday() == 0 and last - first == timedelta(days=6)
    week = first.isocalendar().week
    return say("digest-week", language, week=week, days=days) if is_week else days


def _with(cost: Html, since: Html) -> Html:
    return Html(f"{cost} · {since}") if since else cost


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _QUOTE else flat[: _QUOTE - 1].rstrip() + "…"


def _fitting(parts: Iterable[Html]) -> Html:
    """As many of the parts, from the first, as one message holds."""
    said = Html("")
    for part in parts:
        longer = "\n\n".join(one for one in (said, part) if one)
        said = Html(longer) if len(longer) <= _LONGEST else said
    return said
