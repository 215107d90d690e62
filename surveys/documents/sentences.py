"""What does not fit a shape, as sentences that say what would be right."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from surveys.documents.fields import ALLOWED
from surveys.documents.likeness import meant
from surveys.documents.shapes import PARTS, Document, keys
from surveys.documents.source import Source, Steps
from surveys.errors import Fault

Shape = TypeVar("Shape", bound=Document)

_SENTENCES = {
    "bool_type": "{named} must be true or false",
    "dict_type": "{named} must be a mapping of keys to values",
    "float_type": "{named} must be a number",
    "greater_than_equal": "{named} is {written}; it must lie between 0 and 1",
    "less_than_equal": "{named} is {written}; it must lie between 0 and 1",
    "list_type": "{named} must be a list; begin each entry with -",
    "literal_error": "{named} must be {expected}",
    "missing": "missing key {named}",
    "model_type": "{named} must be a mapping of keys to values",
    "string_pattern_mismatch": "'{written}' cannot be an id; use {allowed}",
    "string_too_long": "{named} is {length} characters long; at most {max_length} can be shown",
    "string_too_short": "{named} is empty; write a text",
    "string_type": "{named} must be text; put it in quotes",
    "too_long": "{named} holds {actual_length} entries; at most {max_length} are possible",
    "too_short": "{named} holds {actual_length} entries; it needs at least {min_length}",
}
"""What is said about each kind of error that pydantic can find in these shapes."""


def fit(source: Source, shape: type[Shape]) -> tuple[Shape | None, tuple[Fault, ...]]:
    """What stands in a source as a document of this shape, or every fault that keeps it from being one."""
    if source.content is None:
        return None, ()
    try:
        return shape.model_validate(source.content), ()
    except ValidationError as error:
        return None, tuple(_faults(source, shape, error.errors()))


def _faults(source: Source, shape: type[Document], errors: Iterable[ErrorDetails]) -> Iterator[Fault]:
    for error in errors:
        # A value that is not there has been reported where the file was read.
        if error["input"] is not None:
            steps = tuple(step for step in error["loc"] if step != "[key]")
            yield source.fault(steps, _sentence(error, steps, shape))


def _sentence(error: ErrorDetails, steps: Steps, shape: type[Document]) -> str:
    bounds = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return _unknown(str(steps[-1]), _shape_at(steps[:-1], shape))
        case "value_error":
            return str(bounds["error"])
        case kind:
            allowed = ALLOWED.get(bounds.get("pattern", ""), "")
            written, length = error["input"], len(str(error["input"]))
            sentence = _SENTENCES.get(kind, f"{{named}} is wrong ({kind})")
            return sentence.format(named=_named(steps), written=written, length=length, allowed=allowed, **bounds)


def _named(steps: Steps) -> str:
    match steps:
        case (*_, str(key), int()):
            return f"an entry of '{key}'"
        case (*_, ("ask" | "title") as key, code):
            return f"'{key}' in {code}"
        case (*_, key):
            return f"'{key}'"
        case _:
            return "the file"


def _shape_at(steps: Steps, shape: type[Document]) -> type[Document]:
    for step in steps:
        shape = PARTS.get((shape, str(step)), shape)
    return shape


def _unknown(key: str, shape: type[Document]) -> str:
    known = keys(shape)
    return f"unknown key '{key}'" + (meant(key, known) or f"; the keys here are {', '.join(known)}")
