"""Faults: everything that is wrong with a request, each with its field and what would be right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError

from bot.importing.fields import Wrong
from surveys.documents.likeness import meant

M = TypeVar("M", bound=BaseModel)

WRONG = 422
AT_ODDS = 409
"""There is nothing wrong with it by itself: it contradicts what was said before, or the clock."""

_SENTENCES = {
    "missing": "it is missing; give it",
    "string_too_short": "it is missing; give it",
    "string_type": "it must be a text",
    "int_type": "it must be a whole number",
    "list_type": "it must be a list of texts",
    "dict_type": "it must be an object of names and values",
    "model_type": "one object is to be sent here",
}


class FaultBody(BaseModel):
    """One thing that is wrong: in which event, counted from 0, in which field, and what would be right.

    `event` is 0 where there are no events to count.
    """

    event: int
    field: str
    fault: str


class FaultsBody(BaseModel):
    """Everything that is wrong; nothing was kept."""

    detail: list[FaultBody]


class RefusalBody(BaseModel):
    """Why a request was not carried out."""

    detail: str


def refused(faults: Iterable[FaultBody], *, code: int = WRONG) -> JSONResponse:
    """The answer to a request with these faults."""
    return JSONResponse(jsonable_encoder(FaultsBody(detail=list(faults))), code)


def shaped(model: type[M], said: Mapping[str, object]) -> tuple[M, Sequence[Wrong]]:
    """What is said, but for the fields that do not have the shape of the model, and what is wrong with these."""
    try:
        return model.model_validate(said), ()
    except ValidationError as error:
        wrong = [Wrong(field, why) for field, why in misshapen(error, model)]
        odd = {one["loc"][0] for one in error.errors(include_url=False, include_input=False)}
    needed = {name: "" for name, field in model.model_fields.items() if field.is_required()}
    return model.model_validate(needed | {name: words for name, words in said.items() if name not in odd}), wrong


def told(event: int, odd: Sequence[Wrong], others: Iterable[Wrong]) -> Iterator[FaultBody]:
    """All that is wrong with an event: of the fields that are `odd` in their shape, nothing else is told."""
    named = {one.field for one in odd}
    rest = (one for one in others if one.field not in named)
    return (FaultBody(event=event, field=one.field, fault=one.sentence) for one in (*odd, *rest))


def misshapen(error: ValidationError, model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The fields that do not have the shape of the model, and what would be right."""
    for wrong in error.errors(include_url=False, include_input=False):
        field = ".".join(map(str, wrong["loc"])) or "body"
        if wrong["type"] == "extra_forbidden":
            yield field, f"there is no such field{meant(field, model.model_fields) or '; leave it out'}"
        else:
            yield field, _SENTENCES.get(wrong["type"], wrong["msg"])


def misgiven(errors: Iterable[Any]) -> list[FaultBody]:
    """The same for what stands in a query."""
    return [FaultBody(event=0, field=str(one["loc"][-1]), fault=one["msg"]) for one in errors]
