"""Terms: what the words of a file, a request or a command stand for; what they do not say is a ValueError."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from difflib import get_close_matches

from bot.importing.fields import NotYet
from surveys.catalog import Catalog
from surveys.errors import Missing, Sentence
from surveys.journey import CHANNELS, StageId, SurveyId, TouchpointId
from surveys.language import Language
from surveys.money import MONEY, is_doubtful, money
from surveys.survey import Survey

LONGEST_NAME = 200
LONGEST_ATTRIBUTE = 1000

_LANGUAGE = re.compile(r"([a-zA-Z]{2,3})([-_][a-zA-Z0-9_-]{1,20})?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_AHEAD = timedelta(days=1)
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_SHOWN = 60
_EXAMPLE = "2026-11-09T14:30+01:00"
_IN_CHAT = {"touchpoint", "channel"}
"""What a file of events can name: no other is read in the chat."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What words are understood against: the catalog, the company's time zone, and now."""

    catalog: Catalog
    zone: tzinfo
    now: datetime

    def touchpoint(self, words: str) -> TouchpointId:
        """A touchpoint of the journey."""
        known = [one.id for one in self.catalog.journey.touchpoints()]
        return TouchpointId(_known(words, known, "touchpoint"))

    def stage(self, words: str) -> StageId:
        """A stage of the journey."""
        return StageId(_known(words, [one.id for one in self.catalog.journey.stages], "stage"))

    def survey(self, words: str) -> Survey:
        """A survey of the catalog."""
        return self.catalog.survey(SurveyId(_known(words, list(self.catalog.surveys), "survey")))

    def survey_of(self, touchpoint: TouchpointId) -> Survey:
        """The survey that a touchpoint is asked about with."""
        try:
            found = self.catalog.survey_for(touchpoint)
        except Missing:
            found = None
        if found is None:
            raise ValueError(f"the touchpoint {touchpoint} has no survey; name one in the column survey")
        return found

    def moment(self, words: str) -> datetime:
        """A moment in UTC. Without an offset it is meant in the company's time zone; a date alone is its midnight."""
        try:
            written = datetime.fromisoformat(words)
            at = (written if written.tzinfo else written.replace(tzinfo=self.zone)).astimezone(UTC)
        except (ValueError, OverflowError):
            told = {"value": _short(words), "example": _EXAMPLE}
            raise ValueError(Sentence("date", "{value!r} is not a date; write one such as {example}", told)) from None
        told = {"value": _short(words)}
        if at > self.now + _AHEAD:
            raise NotYet(Sentence("future", "{value!r} lies in the future; write when it happened", told))
        if at < _EARLIEST:
            raise ValueError(Sentence("past", "{value!r} lies before 1970; write when it happened", told))
        return at


def name(words: str) -> str:
    """A reference, an id or a label of the company's own."""
    if _CONTROL.search(words):
        raise ValueError(Sentence("control", "it holds control characters; remove them"))
    return _no_longer(words, LONGEST_NAME)


def attribute(words: str) -> str:
    """What an attribute of an event says."""
    return _no_longer(words, LONGEST_ATTRIBUTE)


def attribute_of(name: str) -> Callable[[str], str]:
    """How an attribute of this name is read: one that is money must be a number."""
    return _money if name in MONEY else attribute


def attribute_in_a_file(name: str) -> Callable[[str], str]:
    """The same where people write numbers, too: whether a point stands before decimals must be clear."""
    return _clear_money if name in MONEY else attribute


def _money(words: str) -> str:
    if money(words) is None:
        raise ValueError(_no_amount(words))
    return words


def _clear_money(words: str) -> str:
    if is_doubtful(words):
        raise ValueError(_no_amount(words))
    return _money(words)


def _no_amount(words: str) -> Sentence:
    sentence = "{value!r} is no amount that can be read in one way only; write a number such as 1250.00"
    return Sentence("money", sentence, {"value": _short(words)})


def channel(words: str) -> str:
    """One of the channels on which customers are met."""
    return _known(words.lower(), CHANNELS, "channel")


def language(words: str) -> Language:
    """A language by its code; a region after it is left out."""
    found = _LANGUAGE.fullmatch(words)
    if found is None:
        sentence = "{value!r} is not a language; write a code such as en or nl"
        raise ValueError(Sentence("language", sentence, {"value": _short(words)}))
    return Language(found[1].lower())


def segments(words: str) -> tuple[str, ...]:
    """Labels with semicolons between them."""
    return tuple(dict.fromkeys(name(part.strip()) for part in words.split(";") if part.strip()))


def whole_number(words: str) -> int:
    """A whole number; 8.0 is one, as spreadsheets write it."""
    found = re.fullmatch(r"([-+]?[0-9]{1,9})(\.0+)?", words)
    if found is None:
        raise ValueError(f"{_short(words)!r} is not a whole number")
    return int(found[1])


def _no_longer(words: str, most: int) -> str:
    if len(words) > most:
        told = {"length": len(words), "most": most}
        raise ValueError(Sentence("long", "it is {length} characters long; at most {most} are possible", told))
    return words


def _known(words: str, known: Sequence[str], noun: str) -> str:
    if words not in known:
        why = _unknown(words, known, noun)
        raise ValueError(why if noun in _IN_CHAT else str(why))
    return words


def _unknown(words: str, known: Sequence[str], noun: str) -> Sentence:
    close = get_close_matches(words, known, n=1)
    there_is_none = f"there is no {noun} {{value!r}}"
    if close:
        sentence = f"{there_is_none}; did you mean '{{meant}}'?"
        return Sentence(f"{noun}-meant", sentence, {"value": _short(words), "meant": close[0]})
    return Sentence(
        noun, f"{there_is_none}; there are {{known}}", {"value": _short(words), "known": ", ".join(known)}
    )


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
