"""What single values in the files may be, each with its JSON Schema."""

import re
from collections.abc import Callable
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

from surveys import when
from surveys.documents.conditions import LONGEST, condition
from surveys.documents.durations import (
    AT_MOST,
    DURATION,
    QUIET,
    WORKING,
    at_most,
    duration,
    longer_than_nothing,
    quiet_hours,
    spell,
    spell_at_most,
    spell_yes_or_no,
    working_hours,
    yes_or_no,
)
from surveys.documents.placeholders import well_formed
from surveys.documents.spelling import spelt
from surveys.documents.ways import WAY, spell_way, way
from surveys.journey import QuietHours
from surveys.working_hours import WorkingHours

NAME = r"^[a-z0-9_-]{1,40}$"
TOUCHPOINT = r"^[a-z0-9.-]{1,40}$"
QUESTION = r"^[a-z0-9_-]{1,32}$"
OPTION = r"^[a-z0-9-]{1,20}$"
TOPIC = r"^orders/[a-z_]{1,40}$"
STATE = r"^[a-z-]{1,40}$"
LANGUAGE = r"^[a-z]{2}$"
ALLOWED = {
    NAME: "small letters, digits, - and _, at most 40",
    TOUCHPOINT: "small letters, digits, - and dots, at most 40",
    QUESTION: "small letters, digits, - and _, at most 32",
    OPTION: "small letters, digits and -, at most 20",
    TOPIC: "orders/ and a word, such as orders/fulfilled",
    STATE: "the state of an order, such as completed",
}
"""What an id that matches the pattern is made of, in words."""

PROMISED_BY = "name"
"""The key of a promise that names a person; the others are languages."""

_ADDRESS = re.compile(r"https://[^\s/.]+(\.[^\s/.]+)+(/\S*)?")
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


def _number(written: JsonValue) -> int | float:
    if isinstance(written, bool) or not isinstance(written, int | float):
        raise ValueError(f"'{written}' is no number; write for example 0 or 12.5")  # noqa: TRY004 - pydantic collects ValueErrors only
    return written


def _whole(low: int, high: int) -> Callable[[JsonValue], int]:
    def validate(written: JsonValue) -> int:
        if isinstance(written, bool) or not isinstance(written, int) or not low <= written <= high:
            raise ValueError(f"'{written}' does not fit; write a whole number from {low} to {high}")
        return written

    return validate


def _whole_schema(low: int, high: int) -> WithJsonSchema:
    return WithJsonSchema({"type": "integer", "minimum": low, "maximum": high})


def _shuffle(written: JsonValue) -> bool | str:
    if written is True or (isinstance(written, str) and re.match(QUESTION, written)):
        return written
    words = "true to shuffle the options, or a word that neighbouring questions share to shuffle them"
    raise ValueError(f"'{written}' says nothing to shuffle by; write {words}")


def _promised(written: JsonValue) -> JsonValue:
    """Who reads what somebody wrote, a text in each language, or both in one mapping."""
    keys = written if isinstance(written, dict) else {"": None}
    wrong = next((key for key in keys if key != PROMISED_BY and not is_language(key)), None)
    if wrong is not None:
        instead = "write for example {name: Anna}, or a text per language such as {en: We read this today.}"
        raise ValueError(f"'{wrong}' is no part of a promise; {instead}" if wrong else instead)
    return written


def _page(address: str) -> str:
    if not _ADDRESS.fullmatch(address):
        raise ValueError(f"'{address}' is not the address of a page; write one such as https://example.com/review")
    return address


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
Promised = Annotated[
    dict[str, Ask],
    NOT_EMPTY,
    BeforeValidator(_promised),
    WithJsonSchema(
        {
            "type": "object",
            "properties": {PROMISED_BY: {"type": "string"}},
            "patternProperties": {LANGUAGE: {"type": "string"}},
            "additionalProperties": False,
        }
    ),
]
Address = Annotated[str, AfterValidator(_page), WithJsonSchema({"type": "string", "pattern": "^https://"})]
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
    when.When,
    PlainValidator(condition),
    PlainSerializer(spelt),
    WithJsonSchema(
        {
            "type": "string",
            "maxLength": LONGEST,
            "examples": ["satisfied <= 3", "solved == no and event.channel == web"],
        }
    ),
]
Go = Annotated[
    when.When,
    PlainValidator(way),
    PlainSerializer(spell_way),
    WithJsonSchema(
        {"type": "string", "pattern": WAY, "maxLength": LONGEST, "examples": ["end", "end if satisfied >= 4"]}
    ),
]
AtMost = Annotated[
    tuple[int, timedelta],
    PlainValidator(at_most),
    PlainSerializer(spell_at_most),
    WithJsonSchema({"type": "string", "pattern": AT_MOST, "examples": ["3 per 30d"]}),
]
Quiet = Annotated[
    QuietHours | None,
    PlainValidator(quiet_hours),
    WithJsonSchema({"type": "string", "pattern": QUIET, "examples": ["21:00-09:00", "none"]}),
]
Working = Annotated[
    WorkingHours,
    PlainValidator(working_hours),
    WithJsonSchema({"type": "string", "pattern": WORKING, "examples": ["mon-fri 09:00-17:00"]}),
]
Step = Annotated[int, PlainValidator(_whole(0, 10)), _whole_schema(0, 10)]
Signature = Annotated[str, Field(min_length=1, max_length=60)]
YesNo = Annotated[
    bool,
    PlainValidator(yes_or_no),
    PlainSerializer(spell_yes_or_no),
    WithJsonSchema({"enum": ["yes", "no", True, False]}),
]
Least = Annotated[int, PlainValidator(_whole(0, 10)), _whole_schema(0, 10)]
Most = Annotated[int, PlainValidator(_whole(1, 10)), _whole_schema(1, 10)]
Decimals = Annotated[int, PlainValidator(_whole(0, 3)), _whole_schema(0, 3)]
Bound = Annotated[int | float, PlainValidator(_number), WithJsonSchema({"type": "number"})]
Shuffle = Annotated[
    bool | str,
    PlainValidator(_shuffle),
    WithJsonSchema({"anyOf": [{"const": True}, {"type": "string", "pattern": QUESTION}]}),
]
Name = Annotated[str, Field(pattern=NAME)]
TouchpointName = Annotated[str, Field(pattern=TOUCHPOINT)]
Topic = Annotated[str, Field(pattern=TOPIC)]
OrderState = Annotated[str, Field(pattern=STATE)]
QuestionName = Annotated[str, Field(pattern=QUESTION)]
OptionName = Annotated[str, Field(pattern=OPTION)]
Share = Annotated[float, Field(ge=0, le=1)]
