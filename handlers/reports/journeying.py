"""Journeying: the way along the journey in figures, and the words that disagree with their scores."""

from typing import assert_never

from analysis.contradictions import Disagreement
from analysis.key_figures import KeyFigure, Unit, key_figures
from analysis.paired import Crossing
from analysis.report import Report
from analysis.titles import stage_title
from handlers.reports.voice import Told, Voice, days, fitting, number, quoted
from handlers.texts import Html, lines, say
from surveys.language import Language

_FIGURES = 12
_DISAGREEMENTS = 5


def view_journey(report: Report, language: Language) -> Html:
    """The key figures of the journey, then the plainest of the words that disagree with their scores."""
    followed = report.followed
    figures = key_figures(followed) if followed else ()
    if followed is None or not (figures or followed.disagreements.count):
        return fitting(days(report.period, language), say("journey-nothing", language))
    head = say("journey-head", language, period=days(followed.span, language))
    parts = ([one for one in figures if _part(one) == part] for part in ("way", "worth", "paired"))
    told = (lines(_told(one, report, language) for one in part[:_FIGURES]) for part in parts)
    return fitting(head, *told, _disagreements(report, language))


def first_crossed(report: Report, language: Language) -> Html:
    """The plainest difference between two stages that the period before did not show yet; nothing without one."""
    followed = report.followed
    new = [one for one in followed.crossings if followed.is_new(one)] if followed else []
    if not new:
        return Html("")
    first = max(new, key=_size)
    stages = {"earlier": first.earlier, "later": first.later}
    told: Told = {name: stage_title(report.journey, stage, language) for name, stage in stages.items()}
    way = "better" if first.paired and first.paired.difference > 0 else "worse"
    points = number(_size(first), 1, language)
    return say(
        f"digest-crossing-{way}", language, **told, points=points, n=first.n, score=_score(first.kind, language)
    )


def _part(figure: KeyFigure) -> str:
    """What belongs together: the way from stage to stage, what customers are worth, the same customers compared."""
    return "worth" if not figure.stages else "paired" if figure.kind else "way"


def _told(figure: KeyFigure, report: Report, language: Language) -> Html:
    named: Told = {"name": _name(figure, report, language), "n": figure.n}
    if figure.value is None:
        return say("figure-too-few", language, **named)
    voice = Voice(report, language)
    named["value"] = _counted(figure.value, figure.unit, voice)
    if figure.low is None or figure.high is None:
        return say("figure-plain", language, **named)
    ends = {name: _counted(end, figure.unit, voice) for name, end in (("low", figure.low), ("high", figure.high))}
    return say("figure-real" if figure.is_real else "figure-told", language, **named, **ends)


def _name(figure: KeyFigure, report: Report, language: Language) -> str:
    stages = [stage_title(report.journey, stage, language) for stage in figure.stages]
    told: Told = dict(zip(("earlier", "later"), stages, strict=False))
    if figure.kind:
        told["score"] = _score(figure.kind, language)
    return say(f"figure-{figure.name}", language, **told)


def _counted(value: float, unit: Unit, voice: Voice) -> str:
    match unit:
        case Unit.SHARE:
            return voice.value("csat", 100 * value)
        case Unit.DAYS | Unit.POINTS | Unit.RATIO:
            return number(value, 1, voice.language)
        case Unit.MONEY:
            return number(value, 2, voice.language)
        case _:
            assert_never(unit)


def _disagreements(report: Report, language: Language) -> Html:
    found = report.followed.disagreements if report.followed else None
    if not found or not found.count:
        return Html("")
    voice = Voice(report, language)
    head = say("journey-odd", language, count=found.count)
    return lines((head, *(_disagreement(one, voice) for one in found.shown[:_DISAGREEMENTS])))


def _disagreement(one: Disagreement, voice: Voice) -> Html:
    opinion = one.contradiction.opinion
    told: Told = {"place": voice.place(opinion.stage, opinion.touchpoint), "value": opinion.value}
    head = say("journey-odd-line", voice.language, **told, score=_score(opinion.kind, voice.language))
    return lines((head, quoted(one.text, voice.language)))


def _score(kind: str, language: Language) -> str:
    return say(f"score-{kind}", language)


def _size(crossing: Crossing) -> float:
    return abs(crossing.paired.difference) if crossing.paired else 0.0
