"""What must hold for the conditions of a survey: they ask about an earlier answer, and can come true."""

from collections.abc import Iterator, Mapping

from surveys.documents.conditions import Condition, claim, condition
from surveys.documents.sentences import meant
from surveys.documents.source import Place
from surveys.errors import Fault
from surveys.questions import KINDS, SCALES, Kind
from surveys.when import applies


def kinds_of(question: Place) -> tuple[str, ...]:
    """The keys of a question that name a kind; a sound question has one."""
    return tuple(key for key in question.keys if key in KINDS)


def id_of(question: Place) -> Place:
    """Where a question has its id: under the first of its kinds."""
    return question.at(next(iter(kinds_of(question)), ""))


def condition_faults(questions: tuple[Place, ...]) -> Iterator[Fault]:
    """A fault for each condition that cannot come true."""
    later = [id_of(question).text for question in questions]
    earlier: dict[str, Place] = {}
    for question in questions:
        when = question.at("when")
        spelt = _spelt(when)
        if spelt and spelt.question not in earlier:
            yield when.fault(_not_earlier(spelt.question, earlier, known=spelt.question in later))
        elif spelt and (sentence := _never(spelt, earlier[spelt.question])):
            yield when.fault(sentence)
        earlier[id_of(question).text or ""] = question


def _spelt(when: Place) -> Condition | None:
    try:
        return condition(when.text)
    except ValueError:
        return None


def _not_earlier(asked: str, earlier: Mapping[str, Place], *, known: bool) -> str:
    if known:
        return f"the question '{asked}' is not asked before this one; a condition needs an earlier answer"
    return f"there is no question '{asked}' before this one" + (
        meant(asked, earlier) or "; a condition names the id of an earlier question"
    )


def _never(spelt: Condition, about: Place) -> str | None:
    """Why a condition about this question cannot come true, or None where it can."""
    match next(iter(kinds_of(about)), None):
        case "nps" | "csat" | "ces" as kind:
            return _off_scale(spelt, KINDS[kind])
        case "yesno":
            return _not_among(spelt, ("yes", "no"))
        case "choice":
            options = (option.at("id").text for option in about.at("options").entries())
            return _not_among(spelt, tuple(option for option in options if option))
        case "text":
            wrong = f"the answer to '{spelt.question}' is free text and cannot be compared"
            return f"{wrong}; ask about a score, a choice or a yes or no"
        case _:
            return None


def _off_scale(spelt: Condition, kind: type[Kind]) -> str | None:
    low, high = SCALES[kind]
    runs = f"the scale of '{spelt.question}' runs from {low} to {high}"
    if not spelt.value.isdecimal() or not low <= int(spelt.value) <= high:
        return f"'{spelt.value}' is not on the scale; {runs}"
    when = claim(spelt, kind)
    holds = any(applies(when, {when.question: value}) for value in range(low, high + 1))
    return None if holds else f"'{spelt}' can never hold; {runs}"


def _not_among(spelt: Condition, values: tuple[str, ...]) -> str | None:
    if spelt.sign not in {"==", "!="}:
        return f"the answer to '{spelt.question}' is no number; compare it with == or !="
    if not values or spelt.value in values:
        return None
    said = meant(spelt.value, values) or f"; it can be {', '.join(values)}"
    return f"'{spelt.value}' is no answer to '{spelt.question}'{said}"
