"""Ticking: options marked one by one before Done, by presses or in the words that stand on their buttons."""

from collections.abc import Sequence

from handlers.dialogue.offering import BOXES, TICK
from surveys.questions import Choices
from surveys.reply import Refusal, option_named


def ticked(kind: Choices, tick: str, draft: Sequence[str]) -> tuple[str, ...] | Refusal:
    """The options that are marked after one press: TICK or UNTICK, and the option behind it. Twice is as once."""
    option, before = tick[1:], frozenset(draft)
    after = before | {option} if tick[0] == TICK else before - {option}
    if kind.most is not None and len(after) > max(kind.most, len(before)):
        return Refusal("refusal-most", {"most": kind.most})
    return tuple(sorted(after))


def ticks_in(kind: Choices, text: str) -> tuple[str, ...]:
    """The presses that are written here, a line for each: an option with the box that stands before it on its button.

    Nothing where any line says something else.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    ticks = [f"{BOXES[line[0]]}{option}" for line in lines if (option := _boxed(kind, line))]
    return tuple(ticks) if len(ticks) == len(lines) else ()


def _boxed(kind: Choices, line: str) -> str | None:
    return option_named(kind.options, line[1:]) if line[0] in BOXES else None
