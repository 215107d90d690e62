"""What can be claimed of the answer to a question of one kind, and of what is no answer."""

from collections.abc import Sequence
from typing import assert_never

from surveys.documents.likeness import meant
from surveys.documents.source import Place
from surveys.documents.spelling import named, spelt
from surveys.holding import applies, is_number
from surveys.questions import KINDS, SCORE_SCALES
from surveys.when import Among, Claim, Compared, Feels, Given, Has, Known, PassedOver, QuestionId


def kinds_of(question: Place) -> tuple[str, ...]:
    """The keys of a question that name a kind; a sound question has one."""
    return tuple(key for key in question.keys if key in KINDS)


def id_of(question: Place) -> Place:
    """Where a question has its id: under the first of its kinds."""
    return question.at(next(iter(kinds_of(question)), ""))


def never(claim: Claim, about: Place) -> str | None:
    """Why a claim about the answer to this question cannot come true, or None where it can."""
    match claim:
        case PassedOver(question):
            # Nobody has to leave a way to be reached.
            optional = about.at("optional").value is True or "contact" in kinds_of(about)
            return None if optional else f"'{question}' cannot be skipped; write 'optional: true' there"
        case Given():
            return None
        case Feels(question):
            is_text = "text" in kinds_of(about)
            return None if is_text else f"'{question}' asks for no text, so it has no mood; compare its answer"
        case Has(question, value):
            several = "choices" in kinds_of(about)
            sentence = f"'{question}' has one answer only; write {question} == {value}"
            return not_among(claim, question, _options(about)) if several else sentence
        case Compared() | Among():
            return _uncomparable(claim, about)
        case _:
            assert_never(claim)


def _uncomparable(claim: Compared | Among, about: Place) -> str | None:
    asked = named(claim.subject)
    match next(iter(kinds_of(about)), None):
        case "nps" | "csat" | "ces" | "rating" | "number" as kind:
            return _off_scale(claim, _scale(kind, about))
        case "yesno":
            return unordered(claim, asked) or not_among(claim, asked, ("yes", "no"))
        case "choice":
            return unordered(claim, asked) or not_among(claim, asked, _options(about))
        case "choices" if isinstance(claim, Compared):
            return f"the answer to '{asked}' can be several at once; write {asked} has {claim.value}"
        case "choices":
            return not_among(claim, asked, _options(about))
        case "text":
            wrong = f"the answer to '{asked}' is free text and cannot be compared"
            return f"{wrong}; ask about a score, a choice or a yes or no, or write {asked} is negative"
        case "photo" | "contact":
            return f"the answer to '{asked}' cannot be compared; write {asked} answered"
        case _:
            return None


def _scale(kind: str, about: Place) -> tuple[float | None, float | None]:
    """Lowest and highest value, None where there is no such bound."""
    match kind:
        case "rating":
            most = about.at("most").value
            return 1, most if isinstance(most, int) else 5
        case "number":
            low, high = about.at("low").value, about.at("high").value
            return low if isinstance(low, int | float) else None, high if isinstance(high, int | float) else None
        case _:
            return SCORE_SCALES[kind]


def _off_scale(claim: Compared | Among, scale: tuple[float | None, float | None]) -> str | None:
    low, high = scale
    runs = f"the scale of '{named(claim.subject)}' runs from {_bound(low)} to {_bound(high)}"
    for value in _values(claim):
        if not is_number(value) or not _within(float(value), low, high):
            return f"'{value}' is not on the scale; {runs}"
    if low is None or high is None:
        return None
    question = QuestionId(named(claim.subject))
    # Where a comparison holds for no end of the scale and not for the value itself, it holds for nothing on it.
    holds = any(applies(claim, {question: value}) for value in (low, *map(float, _values(claim)), high))
    return None if holds else f"'{spelt(claim)}' can never hold; {runs}"


def _within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


def _bound(bound: float | None) -> str:
    return "anything" if bound is None else str(bound)


def _values(claim: Claim) -> tuple[str, ...]:
    match claim:
        case Among(_, values):
            return values
        case Compared(_, _, value) | Has(_, value):
            return (value,)
        case _:
            return ()


def unordered(claim: Claim, asked: str) -> str | None:
    """Why a claim that asks for more or less is wrong about words."""
    if not isinstance(claim, Compared) or claim.sign in {"==", "!="}:
        return None
    about = "" if isinstance(claim.subject, Known) else "the answer to "
    return f"{about}'{asked}' is no number; compare it with == or !="


def number_missing(claim: Claim) -> str | None:
    """Why a claim that asks for more or less of an attribute can never hold."""
    if not isinstance(claim, Compared) or claim.sign in {"==", "!="} or is_number(claim.value):
        return None
    return f"'{claim.value}' is no number; after {claim.sign} comes one"


def not_among(claim: Claim, asked: str, values: Sequence[str]) -> str | None:
    """Which value of a claim is none of those that there can be; None where all are, or these are not known."""
    for value in _values(claim):
        if values and value not in values:
            said = meant(value, values) or f"; it can be {', '.join(values)}"
            return f"'{value}' is no answer to '{asked}'{said}"
    return None


def _options(about: Place) -> tuple[str, ...]:
    options = (option.at("id").text for option in about.at("options").entries())
    return tuple(option for option in options if option)
