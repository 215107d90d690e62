"""Responses over HTTP: what customers said, page by page, each response once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, Field

from surveys.feedback import Answer, Response
from surveys.people import Respondent
from surveys.questions import is_in_words
from surveys.store.closings import Closed
from surveys.store.transaction import Transaction
from surveys.when import as_json

MOST = 500
LARGEST_PLACE = 2**63 - 1

Since = Annotated[
    str, Query(pattern="^[0-9]{1,18}$", description="Where to read on: the `next` of the page before; 0 at first.")
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many responses a page holds at most.")]


class AnswerBody(BaseModel):
    """One answer; `value` is None where it was skipped. Answers in words are left out for keys without `texts`."""

    question: str
    kind: str
    value: int | float | str | list[str] | None
    at: datetime


class ResponseBody(BaseModel):
    """One run through a survey that is over, with where on the journey it belongs."""

    id: str
    customer: Annotated[str | None, Field(description="Your own reference, where it is known.")]
    journey: str
    stage: str
    touchpoint: str | None
    channel: str | None
    segments: list[str]
    survey: str | None
    version: str | None
    language: str
    opened_at: datetime
    started_at: datetime | None
    closed_at: datetime | None
    answers: list[AnswerBody]


class PageBody(BaseModel):
    """Responses in the order in which they were closed. `next` reads on, now or when more have come."""

    responses: list[ResponseBody]
    next: str
    more: bool


async def page(since: int, limit: int, tx: Transaction, *, with_texts: bool) -> PageBody:
    """The responses behind a place."""
    found = await tx.closings.after(since, limit + 1)
    here = found[:limit]
    responses = await _responses(here, tx, with_texts=with_texts)
    return PageBody(responses=responses, next=str(here[-1].place if here else since), more=len(found) > limit)


async def _responses(closed: Sequence[Closed], tx: Transaction, *, with_texts: bool) -> list[ResponseBody]:
    await tx.responses.load([one.response for one in closed], [])
    found = [one for place in closed if (one := await tx.responses.get(place.response))]
    await tx.respondents.load([one.respondent for one in found])
    return [await _response(one, tx, with_texts=with_texts) for one in found]


async def _response(one: Response, tx: Transaction, *, with_texts: bool) -> ResponseBody:
    person: Respondent = await tx.respondents.get(one.respondent)
    said = await tx.responses.answers(one.id)
    answers = [_answer(answer) for answer in said if with_texts or not is_in_words(answer.kind, answer.value)]
    return ResponseBody(
        id=str(one.id),
        customer=person.customer,
        journey=one.tag.journey,
        stage=one.tag.stage,
        touchpoint=one.tag.touchpoint,
        channel=one.tag.channel,
        segments=list(one.tag.segments),
        survey=one.survey,
        version=one.version,
        language=one.language,
        opened_at=one.opened_at,
        started_at=one.started_at,
        closed_at=one.closed_at,
        answers=answers,
    )


def _answer(one: Answer) -> AnswerBody:
    return AnswerBody(question=one.question, kind=one.kind, value=as_json(one.value), at=one.at)
