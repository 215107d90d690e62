"""Reply: what a person sends in answer to a question; read() makes a value, or a refusal, of it."""

from dataclasses import dataclass, field
from typing import assert_never

from surveys import typed
from surveys.files import PICTURES, SPOKEN
from surveys.language import Language, Text
from surveys.questions import (
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
    Look,
    Nps,
    Number,
    OpenText,
    Option,
    Photo,
    Question,
    Rating,
    Stepped,
    YesNo,
    ends,
)
from surveys.when import SKIPPED, Value

LONGEST_TEXT = 4096


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was tapped; `value` is what it stands for."""

    value: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """Done was tapped with these options ticked."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wrote:
    """A text was typed, in this language."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is no text was sent: `what` is Telegram's word for it, `text` are the words beside it."""

    what: str
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Shared:
    """The person shared their own telephone number."""

    phone: str


Reply = Pressed | Ticked | Wrote | Sent | Shared


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a reply is no answer: the key of a text, with what it needs."""

    key: str
    arguments: dict[str, int | float] = field(default_factory=dict)


SKIP = "skip"
"""What a press on the skip button stands for."""


def read(question: Question, reply: Reply) -> Value | Refusal:
    """The value a reply stands for, or why it is none.

    Never raises on what a person can send. A typed answer counts as the button it spells out; options can be named
    by their titles in any language, or by their numbers in the order in which the question has them.
    """
    if isinstance(reply, Pressed) and reply.value == SKIP:
        return SKIPPED if question.optional else Refusal("refusal-skip")
    match question.kind:
        case Nps() | Csat() | Ces() | Rating() as kind:
            return _step(kind, reply)
        case Choice(options):
            return _option(options, reply)
        case Choices() as kind:
            return _several(kind, reply)
        case YesNo():
            return typed.truth(_words(reply)) or Refusal("refusal-yesno")
        case Number() as kind:
            return _number(kind, reply)
        case OpenText():
            return _text(reply)
        case Photo():
            is_picture = isinstance(reply, Sent) and reply.what in PICTURES
            return _words(reply).strip()[:LONGEST_TEXT] if is_picture else Refusal("refusal-photo")
        case Contact():
            return _contact(reply)
        case _:
            assert_never(question.kind)


def _words(reply: Reply) -> str:
    match reply:
        case Pressed(value):
            return value
        case Wrote(text) | Sent(_, text):
            return text
        case Ticked() | Shared():
            return ""
        case _:
            assert_never(reply)


def _step(kind: Stepped, reply: Reply) -> int | Refusal:
    low, high = ends(kind)
    words = _words(reply)
    step = typed.rated(words, high) if isinstance(kind, Rating) else typed.whole(words, high)
    if step is not None and low <= step <= high:
        return step
    shows_faces = isinstance(kind, Rating) and kind.look is Look.FACES and high in typed.FACES
    return Refusal("refusal-choice") if shows_faces else Refusal("refusal-scale", {"low": low, "high": high})


def _option(options: tuple[Option, ...], reply: Reply) -> str | Refusal:
    if isinstance(reply, Pressed):
        return reply.value if any(o.id == reply.value for o in options) else Refusal("refusal-choice")
    return option_named(options, _words(reply)) or Refusal("refusal-choice")


def option_named(options: tuple[Option, ...], words: str) -> str | None:
    """The id of the option that is called so in any language, else of the one with this number, counted from 1."""
    wrote = typed.bare(words)
    spelt = (o.id for o in options if wrote in {typed.bare(title) for title in o.title.by_language.values()})
    place = typed.whole(wrote, len(options)) or 0
    return next(spelt, None) or (options[place - 1].id if 0 < place <= len(options) else None)


def _several(kind: Choices, reply: Reply) -> tuple[str, ...] | Refusal:
    """The options by their ids in alphabetical order, so that the same choice is the same value."""
    match reply:
        case Ticked(chosen):
            named: set[str | None] = {option.id for option in kind.options if option.id in chosen}
        case _:
            words = _words(reply)
            alone = option_named(kind.options, words)
            named = {alone} if alone else {option_named(kind.options, part) for part in typed.listed(words)}
    ids = tuple(sorted(one for one in named if one))
    if len(ids) < len(named) or not (ids or isinstance(reply, Ticked)):
        return Refusal("refusal-choices")
    if len(ids) < kind.least:
        return Refusal("refusal-least", {"least": kind.least})
    return ids if kind.most is None or len(ids) <= kind.most else Refusal("refusal-most", {"most": kind.most})


def _number(kind: Number, reply: Reply) -> int | float | Refusal:
    words, language = _words(reply), reply.language if isinstance(reply, Wrote | Sent) else _PLAIN
    value = typed.number(_without_unit(words, kind.unit), language)
    if value is None:
        return Refusal("refusal-number")
    if typed.decimals(value) > kind.decimals:
        return Refusal("refusal-decimals", {"decimals": kind.decimals}) if kind.decimals else Refusal("refusal-whole")
    is_low, is_high = kind.low is not None and value < kind.low, kind.high is not None and value > kind.high
    return _out_of(kind) if is_low or is_high else value


_PLAIN = Language("en")
"""How a number is spelt behind a button."""


def _without_unit(text: str, unit: Text | None) -> str:
    words = typed.bare(text)
    units = () if unit is None else (typed.bare(one) for one in unit.by_language.values())
    named = next((one for one in units if one and words.endswith(one)), "")
    return words.removesuffix(named)


def _out_of(kind: Number) -> Refusal:
    bounds = {"low": kind.low, "high": kind.high}
    given = {name: bound for name, bound in bounds.items() if bound is not None}
    key = "refusal-between" if len(given) > 1 else f"refusal-too-{next(iter(given))}"
    return Refusal(key, given)


def _text(reply: Reply) -> str | Refusal:
    """Who speaks into the telephone has said something, in words that we do not have."""
    if isinstance(reply, Sent) and reply.what in SPOKEN:
        return reply.text.strip()[:LONGEST_TEXT]
    said = _words(reply).strip()[:LONGEST_TEXT] if isinstance(reply, Wrote | Sent) else ""
    return said if typed.shows(said) else Refusal("refusal-text")


def _contact(reply: Reply) -> str | Refusal:
    if isinstance(reply, Shared):
        return typed.telephone(reply.phone) or Refusal("refusal-contact")
    said = typed.address(reply.text) if isinstance(reply, Wrote | Sent) else None
    return said or Refusal("refusal-contact")
