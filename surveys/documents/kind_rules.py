"""What must hold for a question of one kind: it has the keys of its kind, and they fit together."""

from collections.abc import Iterator

from surveys.documents.rules import said_in_all, unique
from surveys.documents.source import Place
from surveys.errors import Fault
from surveys.typed import FACES

_OF_KINDS = {
    "options": ("choice", "choices"),
    "direction": ("ces",),
    "look": ("rating",),
    "most": ("rating", "choices"),
    "least": ("choices",),
    "low": ("number",),
    "high": ("number",),
    "decimals": ("number",),
    "unit": ("number",),
    "asks": ("text",),
    "purpose": ("contact",),
}
"""The keys that belong to questions of certain kinds only."""
_NEEDS = {
    "choice": ("options", "a list of entries with id and title"),
    "choices": ("options", "a list of entries with id and title"),
    "contact": ("purpose", "what stands on the button by which somebody agrees, such as {en: Call me back}"),
}
_FEWEST_STEPS = 2


def kind_faults(question: Place, kind: str, languages: tuple[str, ...]) -> Iterator[Fault]:
    """Every fault of a question that has this one kind."""
    yield from _strange_keys(question, kind)
    if (needed := _NEEDS.get(kind)) and question.at(needed[0]).value is None:
        yield question.fault(f"a question of kind '{kind}' needs '{needed[0]}', {needed[1]}")
    for said in ("unit", "purpose"):
        yield from said_in_all(question.at(said), languages)
    yield from _options(question, languages)
    match kind:
        case "rating":
            yield from _steps(question)
        case "choices":
            yield from _bounds(question)
        case "number":
            yield from _range(question)


def _strange_keys(question: Place, kind: str) -> Iterator[Fault]:
    for key, kinds in _OF_KINDS.items():
        if kind not in kinds and question.at(key).value is not None:
            yield question.at(key).fault(f"'{key}' is for a question of kind {' or '.join(kinds)}; remove it")
    if question.at("shuffle").value is True and kind not in _OF_KINDS["options"]:
        meant = "to shuffle questions write the same word at each of them"
        yield question.at("shuffle").fault(f"a question of kind '{kind}' has no options to shuffle; {meant}")


def _options(question: Place, languages: tuple[str, ...]) -> Iterator[Fault]:
    options = tuple(question.at("options").entries())
    yield from unique((option.at("id") for option in options), "option")
    for option in options:
        yield from said_in_all(option.at("title"), languages)
        yield from said_in_all(option.at("other"), languages)
    for second in [option for option in options if option.at("other").value is not None][1:]:
        yield second.at("other").fault("one option asks for other words already; keep one of them")


def _steps(question: Place) -> Iterator[Fault]:
    most = question.at("most")
    if not isinstance(most.value, int):
        return
    if most.value < _FEWEST_STEPS:
        yield most.fault(f"a rating has at least {_FEWEST_STEPS} steps")
    if question.at("look").text == "faces" and most.value > max(FACES):
        yield most.fault(f"there are {max(FACES)} faces; write at most {max(FACES)}, or look: stars")


def _bounds(question: Place) -> Iterator[Fault]:
    """Where a bound is missing, the nearest that changes nothing stands for it."""
    count = len(tuple(question.at("options").entries()))
    least, most = question.at("least"), question.at("most")
    for bound in (least, most):
        if count and isinstance(bound.value, int) and bound.value > count:
            yield bound.fault(f"there are {count} options, so '{bound.steps[-1]}' cannot be {bound.value}")
    if isinstance(most.value, int) and most.value < (least.value if isinstance(least.value, int) else 1):
        yield most.fault("'most' is less than 'least'; nothing could be chosen")


def _range(question: Place) -> Iterator[Fault]:
    low, high = question.at("low"), question.at("high")
    if isinstance(low.value, int | float) and isinstance(high.value, int | float) and low.value >= high.value:
        yield high.fault(f"'high' is {high.value}; it must be more than 'low', which is {low.value}")
