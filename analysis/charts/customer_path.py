"""One customer's path: every contact in order, from top to bottom, each in the lane of its stage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from unicodedata import bidirectional

from matplotlib.figure import Figure

from analysis.charts.lettering import readable, width, wrap
from analysis.charts.sheet import (
    BETTER,
    FAINT,
    INK,
    LABEL,
    MARGIN,
    NOTE,
    UNSURE,
    VALUE,
    WIDTH,
    WORSE,
    Heading,
    Sheet,
    room,
)
from analysis.charts.stacking import fitting, stretched
from analysis.charts.words import Words, words
from analysis.picture import Step
from surveys.figures import Period
from surveys.language import Language

_DAYS = 170
_LANES = 240
_WIDEST_LANE = 60
_SPACE = 26
_MOST_ROW = 190
_BORDERS = {"nps": (6, 9, 10), "csat": (2, 4, 5), "ces": (3, 5, 7)}
"""Up to the first an answer is bad, from the second on good; the third is the best there is."""
_LEFT_TO_RIGHT = "\u200e"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the lanes stand, by stage, then the answers, then the words."""

    lanes: dict[str, float]
    answers: float
    words: float


@dataclass(frozen=True, slots=True)
class _Row:
    """One contact with its words, wrapped."""

    step: Step
    lane: float
    label: list[str]
    stage: list[str]

    @property
    def height(self) -> float:
        return len(self.label) * LABEL.leading + len(self.stage) * NOTE.leading + _SPACE


def customer_path(steps: Sequence[Step], customer: str, stages: Sequence[str], language: Language) -> Figure:
    """A dot for each contact, the first on top; `stages` are the titles of the lanes in the order of the journey.

    The answer is written at the dot, and how the customer's words sound beside the stage. Where not all contacts fit
    the latest are shown, and the others counted.
    """
    text, ordered = words(language), sorted(steps, key=lambda step: step.at)
    heading = Heading(_title(ordered, text), _subtitle(ordered, customer, text))
    columns = _columns(ordered, stages, text)
    rows = [_row(step, columns, text) for step in ordered]
    shown = rows[len(rows) - fitting([row.height for row in reversed(rows)], room(heading)) :]
    sheet = Sheet(heading, sum(row.height for row in shown))
    middles = _middles(shown, sheet)
    _draw_lanes(sheet, columns, shown)
    for (one, upper), (other, lower) in pairwise(zip(shown, middles, strict=True)):
        sheet.line([(one.lane, upper), (other.lane, lower)], UNSURE, 4)
    for row, middle in zip(shown, middles, strict=True):
        _draw_row(sheet, row, middle, columns, text)
    sheet.notes(_notes(len(rows) - len(shown), shown, text))
    return sheet.figure


def _columns(steps: Sequence[Step], stages: Sequence[str], text: Words) -> _Columns:
    """Lanes only of stages that were met; those that the journey no longer has stand last."""
    met = {step.stage for step in steps}
    used = [stage for stage in dict.fromkeys([*stages, *(step.stage for step in steps)]) if stage in met]
    wide = min(_WIDEST_LANE, _LANES / max(1, len(used)))
    left = MARGIN + _DAYS
    answers = left + len(used) * wide + _SPACE
    widest = max((width(_answer(step, text), VALUE.size, bold=True) for step in steps), default=0.0)
    lanes = {stage: left + (number + 0.5) * wide for number, stage in enumerate(used)}
    return _Columns(lanes, answers, answers + widest + (_SPACE if widest else 0.0))


def _row(step: Step, columns: _Columns, text: Words) -> _Row:
    space = WIDTH - MARGIN - columns.words
    label = wrap(step.touchpoint, space, LABEL.size, bold=True)
    said = step.stage if step.mood is None else f"{step.stage} · {text.say(f'path-mood-{step.mood.value}')}"
    return _Row(step, columns.lanes[step.stage], label, wrap(said, space, NOTE.size))


def _middles(rows: Sequence[_Row], sheet: Sheet) -> list[float]:
    """The rows below each other, with the spare room shared among them."""
    heights = stretched([row.height for row in rows], sheet.bottom - sheet.top, _MOST_ROW)
    tops = accumulate(heights, initial=sheet.top)
    return [top + height / 2 for top, height in zip(tops, heights, strict=False)]


def _answer(step: Step, text: Words) -> str:
    """What the customer answered, such as 2 of 5; nothing without an answer or on an unknown scale."""
    if step.kind not in _BORDERS or step.number is None:
        return ""
    number = text.number(step.number, 0 if step.number == int(step.number) else 1)
    return text.say("path-answer", number=number, most=_BORDERS[step.kind][2])


def _look(step: Step) -> str:
    if step.kind not in _BORDERS or step.number is None:
        return UNSURE
    bad, good, _ = _BORDERS[step.kind]
    if step.number <= bad:
        return WORSE
    return BETTER if step.number >= good else UNSURE


def _title(steps: Sequence[Step], text: Words) -> str:
    answered = [step for step in steps if step.kind in _BORDERS and step.number is not None]
    if not answered:
        return text.say("path-title-silent" if steps else "path-title-empty")
    bad = [step for step in answered if _look(step) == WORSE]
    if not bad:
        return text.say("path-title-fine", count=len(answered))
    last = bad[-1]
    key = "path-title-bad" if last is answered[-1] else "path-title-mended"
    return text.say(key, touchpoint=last.touchpoint, answer=_answer(last, text).replace(" ", "\u00a0"))


def _subtitle(steps: Sequence[Step], customer: str, text: Words) -> str:
    if not steps:
        return _named(customer)
    period = Period(steps[0].at.date(), steps[-1].at.date())
    answers = sum(step.number is not None for step in steps)
    told = {"contacts": text.number(len(steps), 0), "answers": text.number(answers, 0)}
    # A name of which the font has no sign leaves nothing but what would stand between it and the rest.
    return text.say("path-subtitle", customer=_named(customer), period=text.period(period), **told).lstrip(" ·")


def _named(customer: str) -> str:
    """The name as it can be written; one that is written from right to left does not turn the line around."""
    name = readable(customer)
    is_turned = any(bidirectional(sign) in {"R", "AL"} for sign in name)
    return f"{_LEFT_TO_RIGHT}{name}{_LEFT_TO_RIGHT}" if is_turned else name


def _draw_lanes(sheet: Sheet, columns: _Columns, rows: Sequence[_Row]) -> None:
    lower = _middles(rows, sheet)[-1:] or [sheet.top]
    for lane in columns.lanes.values():
        sheet.line([(lane, sheet.top), (lane, lower[0] + _SPACE)], FAINT, 2)


def _draw_row(sheet: Sheet, row: _Row, middle: float, columns: _Columns, text: Words) -> None:
    look, step = _look(row.step), row.step
    sheet.write(MARGIN, middle - NOTE.leading / 2, text.day(step.at.date()))
    sheet.dot(row.lane, middle, look, hollow=step.number is None)
    style = replace(VALUE, colour=INK if look == UNSURE else look)
    sheet.write(columns.answers, middle - VALUE.leading / 2, _answer(step, text), style)
    top = middle - (row.height - _SPACE) / 2
    lower = sheet.write_lines(columns.words, top, row.label, LABEL)
    sheet.write_lines(columns.words, lower, row.stage, NOTE)


def _notes(earlier: int, shown: Sequence[_Row], text: Words) -> list[str]:
    silent = any(row.step.number is None for row in shown)
    return [
        *([text.say("path-hollow")] if silent else []),
        *([text.say("path-earlier", count=earlier)] if earlier else []),
        *([text.say("nothing")] if not shown else []),
    ]
