"""Moved: which score the stages are compared by, and what is said and shown of its change."""

from collections.abc import Sequence
from operator import itemgetter

from analysis.charts.sheet import BETTER, UNSURE, WORSE
from analysis.charts.words import words
from analysis.measures import RANGES, Measured
from analysis.report import Report
from analysis.titles import stage_title
from surveys.journey import StageId
from surveys.language import Language
from surveys.questions import SCORED

Shown = Sequence[tuple[StageId, Measured | None]]
"""What a chart shows of each stage."""


def main_kind(report: Report) -> str | None:
    """The score given in most stages, of equal ones the one given most often; None without any score."""
    given = {kind: [one.heard.measured(kind) for one in report.stages] for kind in SCORED}
    weight = {
        kind: (len(found), sum(one.score.n for one in found))
        for kind, all_of in given.items()
        if (found := [one for one in all_of if one])
    }
    return max(weight, key=lambda kind: weight[kind], default=None)


def colour(measured: Measured, *, quiet: str = UNSURE) -> str:
    """Worse in one colour, better in another, and `quiet` for what may be chance."""
    if not measured.change_is_real or measured.change is None:
        return quiet
    return BETTER if measured.change > 0 else WORSE


def moved_title(report: Report, shown: Shown, chart: str, language: Language) -> str | None:
    """The greatest real change for the worse of what a chart shows, else for the better; None without any.

    Scores of different kinds are compared by how much of their scale they moved.
    """
    moved = [(_part(one), stage, one) for stage, one in shown if one and one.change_is_real]
    if not moved:
        return None
    worst, best = min(moved, key=itemgetter(0)), max(moved, key=itemgetter(0))
    part, stage, measured = worst if worst[0] < 0 else best
    text, kind = words(language), measured.score.kind
    return text.say(
        f"{chart}-title-{'worse' if part < 0 else 'better'}",
        stage=stage_title(report.journey, stage, language),
        before=text.score(kind, measured.before or 0.0),
        value=text.named_score(kind, measured.score.value or 0.0),
    )


def _part(measured: Measured) -> float:
    """A change as a part of the scale."""
    low, high = RANGES[measured.score.kind]
    return (measured.change or 0.0) / (high - low)
