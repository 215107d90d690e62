"""Moved: which score the stages are compared by, and what is said and shown of its change."""

from analysis.charts.sheet import BETTER, UNSURE, WORSE
from analysis.charts.words import words
from analysis.measures import Measured
from analysis.report import Report
from analysis.titles import stage_title
from surveys.language import Language
from surveys.questions import SCORED


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


def moved_title(report: Report, kind: str | None, chart: str, language: Language) -> str | None:
    """The greatest real change for the worse, else for the better, as a sentence; None without any."""
    moved = [
        (measured.change or 0.0, one.stage, measured)
        for one in report.stages
        for measured in [one.heard.measured(kind) if kind else None]
        if measured and measured.change_is_real
    ]
    if kind is None or not moved:
        return None
    worst, best = min(moved, key=lambda one: one[0]), max(moved, key=lambda one: one[0])
    change, stage, measured = worst if worst[0] < 0 else best
    text = words(language)
    return text.say(
        f"{chart}-title-{'worse' if change < 0 else 'better'}",
        stage=stage_title(report.journey, stage, language),
        before=text.score(kind, measured.before or 0.0),
        value=text.named_score(kind, measured.score.value or 0.0),
    )
