"""Viewing: what opens under a report. A pain point with its quotes and weeks, the stages, one stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from analysis.effects import Complainers
from analysis.pain_points import PainPoint
from analysis.report import Complaint, Heard, Report, StageHeard, TouchpointHeard
from analysis.scores import MINIMUM
from analysis.titles import stage_title
from handlers.reports.voice import Voice, days, fitting, number, quoted
from handlers.texts import Html, lines, say
from surveys.feedback import ResponseId
from surveys.figures import Period
from surveys.language import Language

_BARS = "▁▂▃▄▅▆▇█"
_THEMES = 8
_SEGMENTS = 8


@dataclass(frozen=True, slots=True)
class Closely:
    """What more is known of a pain point: its worst quotes, masked; its last weeks, oldest first; its segments.

    `responses` are those in which the quotes stand, in their order.
    """

    quotes: Sequence[str] = ()
    weeks: Sequence[Complainers] = ()
    segments: Mapping[str, Complainers] = field(default_factory=dict)
    responses: Sequence[ResponseId] = ()


def mark_of(one: PainPoint | StageHeard) -> str:
    """What a button carries to name a pain point or a stage: the same in every report, and short."""
    parts = (one.stage, one.touchpoint or "", one.theme) if isinstance(one, PainPoint) else (one.stage,)
    return f"{crc32('|'.join(parts).encode()):08x}"


def point_marked(report: Report, mark: str) -> PainPoint | None:
    """The pain point with this mark; None where nobody complains of it any more."""
    return next((point for point in report.pain_points if mark_of(point) == mark), None)


def stage_marked(report: Report, mark: str) -> StageHeard | None:
    """The stage with this mark; None where the journey has no such stage any more."""
    return next((one for one in report.stages if mark_of(one) == mark), None)


def view_point(report: Report, point: PainPoint, closely: Closely, language: Language) -> Html:
    """A pain point: what it costs, what customers said, how often in each week, and in which segments."""
    voice = Voice(report, language)
    head = lines((days(report.period, language), voice.point(point), voice.cost(point)))
    quotes = lines(quoted(text, language) for text in closely.quotes)
    said = lines((quotes, say("view-quotes-read", language) if closely.responses else ""))
    return fitting(head, said, _weeks(closely.weeks, language), _segments(closely.segments, language))


def view_stages(report: Report, language: Language) -> Html:
    """Every stage that was heard, with its scores."""
    voice = Voice(report, language)
    told = [_summary(voice.place(one.stage, None), one.heard, voice) for one in report.stages if one.heard.n]
    nothing = "" if told else say("digest-nothing", language)
    return fitting(days(report.period, language), *told, nothing)


def view_stage(report: Report, stage: StageHeard, language: Language) -> Html:
    """A stage: its scores and its tone, its touchpoints, and what is complained of in it."""
    voice = Voice(report, language)
    head = lines((days(report.period, language), _summary(voice.place(stage.stage, None), stage.heard, voice)))
    if not stage.heard.n:
        return fitting(head, say("digest-nothing", language))
    tone = voice.score(stage.heard.sentiment)
    told = [_touchpoint(one, voice) for one in stage.touchpoints if one.touchpoint and one.heard.n]
    return fitting(lines((head, tone)), *told, _complaints(report, stage, voice))


def stage_names(report: Report, language: Language) -> list[tuple[str, str]]:
    """Title and mark of every stage that was heard, in the order of the journey."""
    heard = (one for one in report.stages if one.heard.n)
    return [(stage_title(report.journey, one.stage, language), mark_of(one)) for one in heard]


def weeks_caption(report: Report, language: Language) -> Html:
    """What stands under the chart of the last weeks."""
    if not report.trend:
        return Html(days(report.period, language))
    whole = Period(report.trend[0].period.start, report.trend[-1].period.end)
    return say("view-weeks", language, period=days(whole, language))


def _summary(place: str, heard: Heard, voice: Voice) -> Html:
    named = say("view-place", voice.language, place=place, n=heard.n)
    return lines((named, *(voice.score(measured) for measured in heard.scores)))


def _touchpoint(one: TouchpointHeard, voice: Voice) -> Html:
    return _summary(voice.touchpoint(one.touchpoint), one.heard, voice) if one.touchpoint else Html("")


def _complaints(report: Report, stage: StageHeard, voice: Voice) -> Html:
    """The themes of the stage by the customers who complain of them."""
    found = [one for one in report.complaints if one.stage == stage.stage and one.customers]
    if not found:
        return say("digest-no-pain", voice.language)
    most = sorted(found, key=lambda one: -one.customers)[:_THEMES]
    return lines((say("view-themes", voice.language), *(_complaint(one, voice) for one in most)))


def _complaint(one: Complaint, voice: Voice) -> Html:
    share = Complainers(one.customers, one.heard)
    return _line(voice.theme(one.theme), share, voice.language)


def _weeks(weeks: Sequence[Complainers], language: Language) -> Html:
    """A bar for each week, as high as its share, and below it the counts; a dot where too few were heard."""
    known = [week for week in weeks if week.heard]
    if not known:
        return Html("")
    highest = max(week.value for week in known) or 1.0
    bars = "".join(_bar(week, highest) for week in weeks)
    counts = ", ".join(f"{week.complained}/{week.heard}" if week.heard else "–" for week in weeks)
    return say("view-point-weeks", language, count=len(weeks), bars=bars, counts=counts)


def _bar(week: Complainers, highest: float) -> str:
    if week.heard < MINIMUM:
        return "·"
    return _BARS[round(week.value / highest * (len(_BARS) - 1))]


def _segments(segments: Mapping[str, Complainers], language: Language) -> Html:
    """The segments by the share of their customers who complain, those of whom too few were heard last."""
    if not segments:
        return Html("")
    ordered = sorted(segments.items(), key=lambda one: (one[1].heard < MINIMUM, -one[1].value, one[0]))
    told = (_line(name, share, language) for name, share in ordered[:_SEGMENTS])
    return lines((say("view-segments", language), *told))


def _line(name: str, share: Complainers, language: Language) -> Html:
    told: dict[str, str | int] = {"name": name, "customers": share.complained, "heard": share.heard}
    if share.heard < MINIMUM:
        return say("view-share-too-few", language, **told)
    return say("view-share", language, **told, share=number(100 * share.value, 0, language))
