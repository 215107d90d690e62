"""What single values in the files may be, each with its JSON Schema."""

import re
from datetime import timedelta
from typing import Annotated

from babel.localedata import exists
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    JsonValue,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)

from surveys.documents.conditions import CONDITION, Condition, condition
from surveys.documents.durations import (
    AT_MOST,
    DURATION,
    QUIET,
    at_most,
    duration,
    longer_than_nothing,
    quiet_hours,
    spell,
)
from surveys.documents.placeholders import well_formed
from surveys.journey import QuietHours

NAME = r"^[a-z0-9_-]{1,40}$"
TOUCHPOINT = r"^[a-z0-9.-]{1,40}$"
QUESTION = r"^[a-z0-9_-]{1,32}$"
OPTION = r"^[a-z0-9-]{1,20}$"
LANGUAGE = r"^[a-z]{2}$"
ALLOWED = {
    NAME: "small letters, digits, - and _, at most 40",
    TOUCHPOINT: "small letters, digits, - and dots, at most 40",
    QUESTION: "small letters, digits, - and _, at most 32",
    OPTION: "small letters, digits and -, at most 20",
}
"""What an id that matches the pattern is made of, in words."""

_WORD = re.compile(r"(?=.{1,60}$)(?:[\w'’/-]+ )*(?:[\w'’/-]*\w|\w{3,}\*)")


def is_language(code: str) -> bool:
    """Whether this is the code of a language in which numbers and dates can be written."""
    return bool(re.match(LANGUAGE, code)) and exists(code)


def _known_language(code: str) -> str:
    if not is_language(code):
        raise ValueError(f"unknown language code '{code}'; write two small letters such as en or nl")
    return code


def _per_language(written: JsonValue) -> JsonValue:
    if not isinstance(written, dict):
        raise ValueError("a text is given per language; write for example {en: Delivery, nl: Bezorging}")  # noqa: TRY004 - pydantic collects ValueErrors only
    return written


def _findable(word: str) -> str:
    if not _WORD.fullmatch(word):
        raise ValueError(f"'{word}' cannot be found; write a word, a phrase, or a stem such as deliver*")
    return word


Code = Annotated[str, AfterValidator(_known_language), WithJsonSchema({"type": "string", "pattern": LANGUAGE})]
Title = Annotated[str, Field(min_length=1, max_length=80), AfterValidator(well_formed)]
Ask = Annotated[str, Field(min_length=1, max_length=999), AfterValidator(well_formed)]
Label = Annotated[str, Field(min_length=1, max_length=40), AfterValidator(well_formed)]
Word = Annotated[str, AfterValidator(_findable)]
NOT_EMPTY = Field(min_length=1)
Titles = Annotated[dict[Code, Title], NOT_EMPTY, BeforeValidator(_per_language)]
Asks = Annotated[dict[Code, Ask], NOT_EMPTY, BeforeValidator(_per_language)]
Labels = Annotated[dict[Code, Label], NOT_EMPTY, BeforeValidator(_per_language)]
Duration = Annotated[
    timedelta,
    BeforeValidator(duration),
    PlainSerializer(spell),
    WithJsonSchema(
        {
            "anyOf": [{"type": "string", "pattern": DURATION}, {"const": 0}],
            "examples": ["30m", "2h", "5d", "2w", 0],
        }
    ),
]
SomeTime = Annotated[Duration, AfterValidator(longer_than_nothing)]
When = Annotated[
    Condition,
    PlainValidator(condition),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": CONDITION, "examples": ["satisfied <= 3", "solved == no"]}),
]
AtMost = Annotated[
    tuple[int, timedelta],
    PlainValidator(at_most),
    WithJsonSchema({"type": "string", "pattern": AT_MOST, "examples": ["3 per 30d"]}),
]
Quiet = Annotated[
    QuietHours | None,
    PlainValidator(quiet_hours),
    WithJsonSchema({"type": "string", "pattern": QUIET, "examples": ["21:00-09:00", "none"]}),
]
Name = Annotated[str, Field(pattern=NAME)]
TouchpointName = Annotated[str, Field(pattern=TOUCHPOINT)]
QuestionName = Annotated[str, Field(pattern=QUESTION)]
OptionName = Annotated[str, Field(pattern=OPTION)]
Share = Annotated[float, Field(ge=0, le=1)]
