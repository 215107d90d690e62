"""Faults: everything that is wrong with a request, each with its field and what would be right."""

from collections.abc import Iterable, Iterator
from typing import Any

from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError

from surveys.documents.likeness import meant

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
