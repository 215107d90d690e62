"""Shapes: the JSON Schema of what is sent, as narrow as this journey makes it."""

from typing import Any

from pydantic import BaseModel

from bot.importing.terms import LONGEST_ATTRIBUTE, LONGEST_NAME
from surveys.catalog import Catalog
from surveys.journey import CHANNELS
from surveys.links import LASTS, MOST_PEOPLE

_SIGN = r"[^\x00-\x1f\x7f]"
_END = r"[^\x00-\x1f\x7f\s]"
_WORDS = rf"{_END}({_SIGN}{{0,{LONGEST_NAME - 2}}}{_END})?"
_NUMBER = {"type": "number"}
"""It is taken for its digits."""

_NAME = [{"type": "string", "pattern": rf"^\s*{_WORDS}\s*$"}, _NUMBER]
_LANGUAGE = {"type": "string", "pattern": r"^\s*[a-zA-Z]{2,3}([-_][a-zA-Z0-9_-]{1,20})?\s*$"}
_LABEL = {"type": "string", "pattern": rf"^{_SIGN}{{0,{LONGEST_NAME}}}$"}
_ATTRIBUTE = {"type": "string", "maxLength": LONGEST_ATTRIBUTE}
_BLANK = {"type": "string", "pattern": r"^\s*$"}
_NOTHING = {"type": "null"}


def narrowed(model: type[BaseModel], catalog: Catalog) -> dict[str, Any]:
    """The model's schema with this journey's touchpoints and the limits of each field."""
    schema = model.model_json_schema()
    touchpoints = [one.id for one in catalog.journey.touchpoints()]
    limits: dict[str, list[dict[str, Any]]] = {
        "customer": _NAME,
        "touchpoint": [{"type": "string", "enum": touchpoints}],
        "at": [{"type": "string", "format": "date-time"}],
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


def _left_out(ways: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What says nothing counts as not given: null, and where a text may stand, one without a letter."""
    return [_BLANK, _NOTHING] if ways[0]["type"] == "string" else [_NOTHING]
