"""What must hold for the conditions of a survey: they ask about what is known by then, and can come true."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from surveys.documents.claim_rules import id_of, never, not_among, number_missing, unordered
from surveys.documents.conditions import RESERVED, condition
from surveys.documents.likeness import meant
from surveys.documents.source import Place
from surveys.documents.spelling import named
from surveys.documents.ways import way
from surveys.errors import Fault
from surveys.when import Attribute, Claim, Known, When, claims, subject_of


@dataclass(frozen=True, slots=True)
class Before:
    """What a condition can be about: the questions before it, all questions there are, and the languages."""

    questions: Mapping[str, Place]
    all: Sequence[str]
    languages: Sequence[str]


def condition_faults(questions: tuple[Place, ...], languages: Sequence[str] = ()) -> Iterator[Fault]:
    """A fault for each condition that cannot come true, and for each shuffled question that it would upset."""
    names = [id_of(question).text or "" for question in questions]
    for at, question in enumerate(questions):
        known = Before(dict(zip(names[:at], questions[:at], strict=True)), names, languages)
        yield from _block_faults(questions, at)
        yield from _faults(
            question.at("when"), condition, _without_block(known, question.at("shuffle").text, questions[:at])
        )
        itself = {**known.questions, names[at]: question}
        yield from _faults(question.at("go"), way, Before(itself, names, languages))
        if names[at] in RESERVED:
            yield id_of(question).fault(f"'{names[at]}' means something else in conditions; choose another id")


def _block_faults(questions: tuple[Place, ...], at: int) -> Iterator[Fault]:
    shuffle = questions[at].at("shuffle")
    if shuffle.text is None:
        return
    neighbours = (*questions[max(at - 1, 0) : at], *questions[at + 1 : at + 2])
    if all(neighbour.at("shuffle").text != shuffle.text for neighbour in neighbours):
        yield shuffle.fault(
            "a question alone cannot be shuffled; give its neighbours the same word, or remove the key"
        )
    if questions[at].at("go").value is not None:
        yield questions[at].at("go").fault("a shuffled question cannot end the survey; take it out of its block")


def _without_block(known: Before, shuffle: str | None, before: Sequence[Place]) -> Before:
    """Without the neighbours that may be asked later than this question."""
    at = len(before)
    while shuffle and at and before[at - 1].at("shuffle").text == shuffle:
        at -= 1
    return Before(dict(list(known.questions.items())[:at]), known.all, known.languages)


def _faults(place: Place, read: Callable[[object], When], known: Before) -> Iterator[Fault]:
    for claim in dict.fromkeys(claims(_fitted(place, read))):
        sentence = _wrong(claim, known)
        if sentence:
            yield place.fault(sentence)


def _fitted(place: Place, read: Callable[[object], When]) -> When | None:
    try:
        return None if place.value is None else read(place.value)
    except ValueError:
        return None  # The shape says what is wrong with it.


def _wrong(claim: Claim, known: Before) -> str | None:
    """Why a claim cannot come true, or None where it can."""
    match subject_of(claim):
        case Known.SEGMENT | Attribute() as subject:
            return unordered(claim, named(subject)) if subject is Known.SEGMENT else number_missing(claim)
        case Known.LANGUAGE:
            return unordered(claim, "language") or not_among(claim, "language", known.languages)
        case question if question in known.questions:
            return never(claim, known.questions[question])
        case question:
            return _not_earlier(question, known)


def _not_earlier(asked: str, known: Before) -> str:
    if asked in known.all:
        return f"the question '{asked}' is not asked before this one; a condition needs an earlier answer"
    ending = f"; a condition names the id of an earlier question, or event.{asked} for what the event says"
    return f"there is no question '{asked}' before this one{meant(asked, known.questions) or ending}"
