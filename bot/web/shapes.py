"""Shapes: the JSON Schema of what is sent, as narrow as this journey makes it."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator
from pydantic_core import PydanticCustomError

from bot.importing.terms import LONGEST_ATTRIBUTE, LONGEST_NAME
from surveys.catalog import Catalog
from surveys.journey import CHANNELS
from surveys.links import LASTS, MOST_PEOPLE

SCHEMAS = "#/components/schemas/"
"""Where schemas stand in the document."""

_SIGN = r"[^\x00-\x1f\x7f]"
_END = r"[^\x00-\x1f\x7f\s]"
_WORDS = rf"{_END}({_SIGN}{{0,{LONGEST_NAME - 2}}}{_END})?"
_NUMBER: dict[str, Any] = {"type": "number"}
"""It is taken for its digits."""

_SMALLEST, _LARGEST = -(2**63), 2**64 - 1
_WHOLE: dict[str, Any] = {"type": "integer", "minimum": _SMALLEST, "maximum": _LARGEST}
_NAME = [{"type": "string", "pattern": rf"^\s*{_WORDS}\s*$"}, _WHOLE]
_LANGUAGE = {"type": "string", "pattern": r"^\s*[a-zA-Z]{2,3}([-_][a-zA-Z0-9_-]{1,20})?\s*$"}
_LABEL = {"type": "string", "pattern": rf"^\s*{_SIGN}{{0,{LONGEST_NAME}}}\s*$"}
_SINCE_1970 = "^(19[7-9]|[2-9])"
_ATTRIBUTE = {"type": "string", "pattern": rf"^\s*[\s\S]{{0,{LONGEST_ATTRIBUTE}}}\s*$"}
_BLANK = {"type": "string", "pattern": r"^\s*$"}
_NOTHING = {"type": "null"}


def _digits(said: object) -> object:
    """A number as it is written; one that is too large lost its last digits in reading, and would name another."""
    if not isinstance(said, float):
        return said
    if said.is_integer() and _SMALLEST < said <= _LARGEST:
        return int(said)
    raise PydanticCustomError("no_name", "as a number it cannot be a name; write it in quotes")


Name = Annotated[str, BeforeValidator(_digits)]
"""A reference or an id of the company's own, which may also be written as a whole number."""


def narrowed(model: type[BaseModel], catalog: Catalog) -> dict[str, Any]:
    """The model's schema with this journey's touchpoints and the limits of each field."""
    schema = model.model_json_schema()
    touchpoints = [one.id for one in catalog.journey.touchpoints()]
    limits: dict[str, list[dict[str, Any]]] = {
        "customer": _NAME,
        "touchpoint": [{"type": "string", "enum": touchpoints}],
        "at": [{"type": "string", "format": "date-time", "pattern": _SINCE_1970}],
        "id": _NAME,
        "channel": [{"type": "string", "enum": list(CHANNELS)}],
        "language": [_LANGUAGE],
        "segments": [{"type": "array", "items": {"anyOf": [_LABEL, _NUMBER]}}],
        "attributes": [{"type": "object", "additionalProperties": {"anyOf": [_ATTRIBUTE, _NUMBER]}}],
        "lasts": [{"type": "string", "pattern": rf"^\s*{LASTS}\s*$"}],
        "most": [{"type": "integer", "minimum": 1, "maximum": MOST_PEOPLE}],
    }
    needed = schema["required"]
    for name, field in schema["properties"].items():
        said = {key: field[key] for key in ("description", "examples") if key in field}
        ways = limits[name] if name in needed else [*limits[name], *_left_out(limits[name])]
        schema["properties"][name] = said | (ways[0] if len(ways) == 1 else {"anyOf": ways})
    return schema


def schemas_of(*models: type[BaseModel]) -> dict[str, Any]:
    """The schemas of these models and of their parts, by name, as they stand in the document."""
    found: dict[str, Any] = {}
    for model in models:
        schema = model.model_json_schema(ref_template=f"{SCHEMAS}{{model}}")
        found |= {**schema.pop("$defs", {}), model.__name__: schema}
    return found


def wanted_body(schema: dict[str, Any]) -> dict[str, Any]:
    """What a route says of the body that it reads by itself."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def _left_out(ways: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What says nothing counts as not given: null, and where a text may stand, one without a letter."""
    return [_BLANK, _NOTHING] if ways[0]["type"] == "string" else [_NOTHING]
