"""Voice: one report told in one language. How its places, figures and changes are called."""

from dataclasses import dataclass
from datetime import timedelta

from babel.dates import format_interval
from babel.numbers import format_decimal, format_percent

from analysis.measures import Measured
from analysis.pain_points import PainPoint
from analysis.report import Report
from analysis.titles import stage_title, theme_title, touchpoint_title
from handlers.texts import Html, locale_of, say, shortened
from surveys.figures import Period
from surveys.journey import StageId, ThemeId, TouchpointId
from surveys.language import Language

_QUOTE = 140
_LONGEST = 4000
Told = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who tells a report: the report, and the language it is told in."""

    report: Report
    language: Language

    def point(self, point: PainPoint) -> Html:
        """A pain point in one line: its rank, its theme, and where."""
        told: Told = {"rank": point.rank, "place": self.place(point.stage, point.touchpoint)}
        return say("digest-point", self.language, **told, theme=self.theme(point.theme))

    def cost(self, point: PainPoint) -> Html:
        """What a pain point costs, how many complain, and how it was before."""
        told: Told = {"customers": point.customers, "heard": point.heard}
        since = self._since(point)
        if point.impact is None or point.low is None or point.high is None:
            key = "digest-cost-everybody" if point.everybody else "digest-cost-unknown"
            return _joined(say(key, self.language, **told), since)
        told |= {name: number(getattr(point, key), 1, self.language) for name, key in _ENDS}
        score = say(f"score-{point.kind}", self.language)
        return _joined(say("digest-cost", self.language, **told, score=score), since)

    def score(self, measured: Measured) -> Html:
        """A score with its interval and its change; the words for too few answers where there is none."""
        score, language = measured.score, self.language
        named: Told = {"score": say(f"score-{score.kind}", language), "n": score.n}
        if score.value is None or score.low is None or score.high is None:
            return say("score-too-few", language, **named)
        ends = ("value", score.value), ("low", score.low), ("high", score.high)
        told: Told = {name: self.value(score.kind, end) for name, end in ends}
        return _joined(say("score-told", language, **named, **told), self._moved(measured))

    def place(self, stage: StageId, touchpoint: TouchpointId | None) -> str:
        """Stage and touchpoint as people read them."""
        title = stage_title(self.report.journey, stage, self.language)
        return f"{title} › {self.touchpoint(touchpoint)}" if touchpoint else title

    def touchpoint(self, touchpoint: TouchpointId) -> str:
        """A touchpoint as people read it."""
        return touchpoint_title(self.report.journey, touchpoint, self.language)

    def theme(self, theme: ThemeId) -> str:
        """A theme as people read it."""
        return theme_title(self.report.journey, theme, self.language)

    def value(self, kind: str, value: float) -> str:
        """A score in its own unit."""
        if kind == "csat":
            return str(format_percent(value / 100, locale=locale_of(self.language)))
        return number(value, 0 if kind == "nps" else 1, self.language)

    def _since(self, point: PainPoint) -> Html:
        """How it was in the period before; nothing where too few answered then to say so."""
        if point.new:
            return say("digest-since-new", self.language)
        if point.change is None:
            return Html("")
        if not point.change_is_real:
            return say("digest-since-same", self.language)
        if point.by_number and point.before:
            return say("digest-since-number", self.language, hits=point.before.hits, n=point.before.n)
        key = "digest-since-more" if point.change > 0 else "digest-since-less"
        return say(key, self.language, points=number(abs(point.change), 1, self.language))

    def _moved(self, measured: Measured) -> Html:
        if measured.before is None:
            return Html("")
        if not measured.change_is_real:
            return say("digest-since-same", self.language)
        return say("score-before", self.language, before=self.value(measured.score.kind, measured.before))


def number(value: float, digits: int, language: Language) -> str:
    """A number with so many digits after the point, or comma, and a true minus sign; never a negative zero."""
    form = f"0.{'0' * digits}" if digits else "0"
    said = format_decimal(round(value, digits) + 0.0, format=form, locale=locale_of(language))
    return str(said).replace("-", "−")


def days(period: Period, language: Language) -> str:
    """A period as people write it; a week by its number."""
    first, last = period.start, period.end
    said = str(format_interval(first, last, "yMMMd", locale=locale_of(language)))
    is_week = first.weekday() == 0 and last - first == timedelta(days=6)
    return say("digest-week", language, week=first.isocalendar().week, days=said) if is_week else said


def quoted(text: str, language: Language) -> Html:
    """A customer's words in one line, cut where they are long."""
    return say("digest-quote", language, quote=shortened(" ".join(text.split()), _QUOTE))


def fitting(*parts: str) -> Html:
    """As many of the parts, from the first, as one message holds; a blank line between them."""
    said = Html("")
    for part in parts:
        longer = "\n\n".join(one for one in (said, part) if one)
        said = Html(longer) if len(longer) <= _LONGEST else said
    return said


_ENDS = (("points", "impact"), ("low", "low"), ("high", "high"))


def _joined(first: Html, second: Html) -> Html:
    return Html(f"{first} · {second}") if second else first
