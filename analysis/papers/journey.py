"""The journey on paper: its figures as rows of a table, and words that disagree with their scores."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from analysis.charts.words import Words
from analysis.contradictions import Disagreement
from analysis.key_figures import KeyFigure, Unit, key_figures
from analysis.learning.summary import LearningSummary
from analysis.papers.wording import wording
from analysis.report import Report
from analysis.titles import place_title, stage_title
from surveys.corrections import Checked
from surveys.language import Language
from surveys.questions import SCORE_SCALES

_MOST = 24
FIGURE_COLUMNS = ("figure", "value", "interval", "n")


@dataclass(frozen=True, slots=True)
class Odd:
    """Words that disagree with their score: where and what score, and the words."""

    head: str
    quote: str


def figure_rows(report: Report, language: Language) -> Iterator[tuple[str, ...]]:
    """The first figures of the way along the journey, at most 24, the cells in the order of FIGURE_COLUMNS."""
    text = wording(language)
    for one in key_figures(report.followed)[:_MOST] if report.followed else ():
        name, n = figure_name(one, report, language), text.number(one.n, 0)
        yield (name, _value(one, text), _interval(one, text), n)


def figure_name(figure: KeyFigure, report: Report, language: Language) -> str:
    """What a figure is called."""
    text = wording(language)
    stages = [stage_title(report.journey, stage, language) for stage in figure.stages]
    told = dict(zip(("earlier", "later"), stages, strict=False))
    if figure.kind:
        told["kind"] = text.say(f"kind-{figure.kind}")
    return text.say(f"figure-{figure.name}", **told)


def followed_in(report: Report, text: Words) -> str:
    """In which days customers were followed, and how many figures are not shown; empty without any figure."""
    count = len(key_figures(report.followed)) if report.followed else 0
    if report.followed is None or not count:
        return ""
    rest = text.say("pain-rest", count=count - _MOST) if count > _MOST else ""
    return f"{text.say('journey-span', period=text.period(report.followed.span))} {rest}".rstrip()


def odd_ones(report: Report, language: Language) -> Iterator[Odd]:
    """The plainest disagreements, with their masked words."""
    text = wording(language)
    for one in report.followed.disagreements.shown if report.followed else ():
        opinion = one.contradiction.opinion
        place = place_title(report.journey, opinion.stage, opinion.touchpoint, language)
        head = text.say("odd-head", place=place, score=odd_score(one, language))
        yield Odd(head, text.say("quoted", quote=" ".join(one.text.split())))


def odd_score(one: Disagreement, language: Language) -> str:
    """The score with the highest that there is: Satisfied 5 of 5."""
    text, opinion = wording(language), one.contradiction.opinion
    _, most = SCORE_SCALES[opinion.kind]
    return text.say("odd-score", kind=text.say(f"kind-{opinion.kind}"), value=opinion.value, most=most)


def odd_count(report: Report, text: Words) -> str:
    """How many texts disagree with their score; empty if none."""
    count = report.followed.disagreements.count if report.followed else 0
    return text.say("odd-count", count=count) if count else ""


def read_by(reading: LearningSummary | None, text: Words) -> str:
    """What the reading of texts learnt from the customers' own scores; empty where it learnt nothing."""
    if reading is None:
        return ""
    shares = {"before": text.share(reading.accuracy_before), "after": text.share(reading.accuracy_after)}
    return text.say("reading-learnt", engine=reading.engine, texts=text.number(reading.texts, 0), **shares)


def agreed_with(reading: LearningSummary | None, text: Words) -> str:
    """How many of the texts that staff corrected are read as they say; empty where none were learnt from."""
    if reading is None or reading.agreed is None:
        return ""
    return text.say("reading-agreed", texts=text.number(reading.corrections, 0), agreed=text.share(reading.agreed))


def checked_by_staff(checked: Checked, text: Words) -> str:
    """How many readings staff looked at, and how many they corrected; empty where they looked at none."""
    if not checked.texts:
        return ""
    counts = {"texts": text.number(checked.texts, 0), "corrected": text.number(checked.corrected, 0)}
    return text.say("reading-checked", **counts)


def _value(figure: KeyFigure, text: Words) -> str:
    if figure.value is None:
        return text.say("too-few")
    told = _counted(figure.value, figure.unit, text)
    if figure.is_real is None:
        return told
    signed = f"+{told}" if figure.value > 0 else told
    return text.say("change-real" if figure.is_real else "change-unsure", change=signed)


def _interval(figure: KeyFigure, text: Words) -> str:
    if figure.low is None or figure.high is None:
        return ""
    low, high = (_counted(end, figure.unit, text) for end in (figure.low, figure.high))
    return text.say("interval", low=low, high=high)


def _counted(value: float, unit: Unit, text: Words) -> str:
    match unit:
        case Unit.SHARE:
            return text.share(value)
        case Unit.DAYS | Unit.POINTS | Unit.RATIO:
            return text.number(value)
        case Unit.MONEY:
            return text.number(value, 2)
        case _:
            assert_never(unit)
