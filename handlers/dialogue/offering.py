"""Offering: the buttons under a question, and which of them are ticked."""

from functools import lru_cache
from typing import NamedTuple, assert_never

from handlers.texts import LANGUAGES, plain
from surveys.feedback import AGREED
from surveys.language import Language
from surveys.questions import (
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
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
    ends,
)
from surveys.reply import SKIP
from surveys.typed import FACES, STAR, bare

TICK = "+"
UNTICK = "-"
"""What stands before the option that a press ticks or unticks."""
BOXES = {"☐": TICK, "☑": UNTICK}
"""What a press does on the button of an option, by the box that stands there."""
DONE = "="
AGREE = "agree"
_ORNAMENTS = "‹ \n"
"""What stands on a button beside its words."""
_LONGEST_ROW = 7
_STARS_SHOWN = 5
_MOST_NUMBERS = 11


class Offer(NamedTuple):
    """One button: what it says, what it stands for, and how it looks."""

    label: str
    value: str
    style: str | None = None


Rows = tuple[tuple[Offer, ...], ...]


def offered(question: Question, language: Language, draft: tuple[str, ...]) -> Rows:
    """The buttons that answer a question; the others, such as back and skip, stand below them."""
    match question.kind:
        case Nps() | Csat() | Ces() as kind:
            return _numbers(*ends(kind))
        case Rating() as kind:
            return _steps(kind)
        case YesNo():
            return ((Offer(word("answer-yes", language), "yes"), Offer(word("answer-no", language), "no")),)
        case Choice(options):
            return tuple((Offer(option.title.said_in(language), option.id),) for option in options)
        case Choices(options) as kind:
            ticks = tuple((_tick(option, language, draft),) for option in options)
            return (*ticks, (_done(kind, language, draft),))
        case Number(low, high, decimals):
            return _few(low, high) if decimals == 0 and isinstance(low, int) and isinstance(high, int) else ()
        case Contact(purpose):
            agree = () if AGREED in draft else ((Offer(f"✓ {purpose.said_in(language)}", AGREE, "primary"),),)
            return (*agree, (Offer(word("button-refuse", language), SKIP),))
        case OpenText() | Photo():
            return ()
        case _:
            assert_never(question.kind)


def has_own_skip(kind: Kind) -> bool:
    """Whether to decline stands among the answers already."""
    return isinstance(kind, Contact)


def spells(key: str, text: str) -> bool:
    """Whether a text says what our button of this key says, in any of our languages."""
    return bare(text) in _spelt(key)


def is_label(key: str, text: str, language: Language) -> bool:
    """Whether a text is exactly what our button of this key says in this language."""
    return as_typed(text) == as_typed(word(key, language))


def is_ours(text: str, language: Language) -> bool:
    """Whether a text says what a button of ours says, be it that this one does not stand under every question."""
    anywhere = any(spells(key, text) for key in ("button-skip", "button-done"))
    return anywhere or any(is_label(key, text, language) for key in ("button-back", "button-now"))


def as_typed(label: str) -> str:
    """A label as people write it: without its ornament, in any case, with the apostrophe that their keys have."""
    return " ".join(label.strip(_ORNAMENTS).casefold().replace("’", "'").split())


@lru_cache(maxsize=256)
def word(key: str, language: Language) -> str:
    """A label of ours."""
    return plain(key, language)


@lru_cache(maxsize=16)
def _spelt(key: str) -> frozenset[str]:
    return frozenset(bare(plain(key, language)) for language in LANGUAGES)


def _tick(option: Option, language: Language, draft: tuple[str, ...]) -> Offer:
    is_ticked = option.id in draft
    title = option.title.said_in(language)
    return Offer(f"{'☑' if is_ticked else '☐'} {title}", f"{UNTICK if is_ticked else TICK}{option.id}")


def _done(kind: Choices, language: Language, draft: tuple[str, ...]) -> Offer:
    return Offer(word("button-done", language), DONE, "primary" if len(draft) >= kind.least else None)


def _numbers(low: int, high: int) -> Rows:
    return _rows([Offer(str(number), str(number)) for number in range(low, high + 1)])


def _few(low: int, high: int) -> Rows:
    """Buttons for a number, where there are few to choose from."""
    return _numbers(low, high) if high - low < _MOST_NUMBERS else ()


def _steps(kind: Rating) -> Rows:
    steps = range(1, kind.most + 1)
    match kind.look:
        case Look.FACES if kind.most in FACES:
            return (tuple(Offer(face, str(step)) for step, face in zip(steps, FACES[kind.most], strict=True)),)
        case Look.STARS if kind.most <= _STARS_SHOWN:
            stars = [Offer(STAR * step, str(step)) for step in steps]
            # Short rows of few stars above, longer ones below: each still wide enough for a thumb.
            return tuple(row for row in (tuple(stars[:3]), tuple(stars[3:])) if row)
        case Look.STARS:
            return _rows([Offer(f"{step} {STAR}", str(step)) for step in steps], longest=_STARS_SHOWN)
        case Look.NUMBERS | Look.FACES:
            return _numbers(1, kind.most)
        case _:
            assert_never(kind.look)


def _rows(offers: list[Offer], longest: int = _LONGEST_ROW) -> Rows:
    """One row where it fits a phone, else two; the first one is the shorter."""
    if len(offers) <= longest:
        return (tuple(offers),)
    half = len(offers) // 2
    return tuple(offers[:half]), tuple(offers[half:])
