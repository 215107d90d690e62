"""What the questions of a sound document become: each with its kind, and with a further one for own words."""

from collections.abc import Callable, Iterator, Mapping

from surveys.documents.shapes import OptionDocument, QuestionDocument
from surveys.errors import Missing
from surveys.language import Language, Text
from surveys.questions import (
    Aim,
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
    Direction,
    Kind,
    Look,
    Nps,
    Number,
    OpenText,
    Option,
    Photo,
    Question,
    Rating,
    YesNo,
    own_words,
)
from surveys.when import Has, QuestionId

_FEWEST, _STEPS = 1, 5


def questions(document: QuestionDocument) -> Iterator[Question]:
    """The question, and after it one for the words of whoever chooses what is not listed."""
    name, kind = _kind(document)
    block = document.shuffle if isinstance(document.shuffle, str) else None
    # Nobody has to leave a way to be reached.
    optional = document.optional or isinstance(kind, Contact)
    asked = Question(
        id=QuestionId(name),
        ask=sorted_text(document.ask),
        kind=kind,
        when=document.when,
        optional=optional,
        end_if=document.go,
        shuffle=block,
    )
    yield asked
    for option in kind.options if isinstance(kind, Choice | Choices) else ():
        if option.other:
            when, key = Has(asked.id, option.id), own_words(asked, option)
            yield Question(key, option.other, OpenText(), when, optional=True, shuffle=block)


def text(words: Mapping[str, str]) -> Text:
    """Words by their language, in the order in which they are written."""
    return Text({Language(code): said for code, said in words.items()})


def sorted_text(words: Mapping[str, str]) -> Text:
    """A survey's text; sorted, because the order of its languages is no part of what the survey says."""
    return text(dict(sorted(words.items())))


def _kind(document: QuestionDocument) -> tuple[str, Kind]:
    """A question's id and kind."""
    for kind, made in _MADE.items():
        name = getattr(document, kind)
        if name is not None:
            return name, made(document)
    raise Missing("A question of a stored survey has no kind.")


def _rating(document: QuestionDocument) -> Rating:
    return Rating(document.most or _STEPS, Look(document.look))


def _number(document: QuestionDocument) -> Number:
    unit = sorted_text(document.unit) if document.unit else None
    return Number(document.low, document.high, document.decimals, unit)


def _choice(document: QuestionDocument) -> Choice:
    return Choice(_options(document), shuffled=document.shuffle is True)


def _choices(document: QuestionDocument) -> Choices:
    least = _FEWEST if document.least is None else document.least
    return Choices(_options(document), least, document.most, shuffled=document.shuffle is True)


def _options(document: QuestionDocument) -> tuple[Option, ...]:
    return tuple(_option(option) for option in document.options or ())


def _option(document: OptionDocument) -> Option:
    other = sorted_text(document.other) if document.other else None
    return Option(document.id, sorted_text(document.title), other)


_MADE: dict[str, Callable[[QuestionDocument], Kind]] = {
    "nps": lambda _: Nps(),
    "csat": lambda _: Csat(),
    "ces": lambda document: Ces(Direction(document.direction)),
    "rating": _rating,
    "choice": _choice,
    "choices": _choices,
    "yesno": lambda _: YesNo(),
    "number": _number,
    "text": lambda document: OpenText(Aim(document.asks) if document.asks else None),
    "photo": lambda _: Photo(),
    "contact": lambda document: Contact(sorted_text(document.purpose or document.ask)),
}
