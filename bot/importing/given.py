"""Given: a response that was given elsewhere, as it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.importing.people import Who, meet
from handlers.world import World
from surveys.feedback import Answer, JourneyTag, Response, ResponseId, day_of
from surveys.journey import SurveyId
from surveys.people import Respondent
from surveys.questions import Aim
from surveys.store.transaction import Transaction
from surveys.when import QuestionId, Value


@dataclass(frozen=True, slots=True)
class Said:
    """One answer; `kind` is that of the question, `is_score` says whether it counts in the stage's score.

    `asks` is what a text was asked for.
    """

    question: QuestionId
    kind: str
    value: Value
    is_score: bool
    asks: Aim | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A whole response. `key` makes it unique; feedback belongs to no survey."""

    key: str
    who: Who
    at: datetime
    tag: JourneyTag
    survey: SurveyId | None
    said: tuple[Said, ...]


async def keep(given: Sequence[Given], tx: Transaction, world: World, now: datetime) -> int:
    """Keep those whose key is new, and what is new of the others; returns how many tell anything new."""
    known = await tx.responses.known_keys([one.key for one in given])
    new = {one.key: one for one in reversed(given) if one.key not in known}
    await tx.respondents.load_customers(one.who.customer for one in new.values() if one.who.customer)
    surveys = {one.survey for one in new.values() if one.survey}
    await tx.survey_versions.remember(map(world.catalog.survey, sorted(surveys)), now)
    for one in reversed(new.values()):
        person = await meet(one.who, tx, world, now)
        await _keep(one, person, tx, world, ResponseId(tx.new_id(now)))
    return len(new) + await _complete([one for one in given if one.key in known], tx, world)


async def _complete(told: Sequence[Given], tx: Transaction, world: World) -> int:
    """Add the answers that were missing when the same responses were imported before; those that stand stay."""
    before = await tx.responses.imported([one.key for one in told])
    completed = 0
    for one in told:
        response = await tx.responses.get(before[one.key]) if one.key in before else None
        person = await tx.respondents.get(response.respondent) if response else None
        if response and person and _is_same(one, response, person):
            completed += await _add(one, response, person, tx, world)
    return completed


def _is_same(told: Given, response: Response, person: Respondent) -> bool:
    """Whether this is the response that is meant, and not another under its id."""
    place = told.survey, told.tag.touchpoint, told.tag.stage, told.at
    here = response.survey, response.tag.touchpoint, response.tag.stage, response.opened_at
    return place == here and told.who.customer in (None, person.customer)


async def _add(told: Given, response: Response, person: Respondent, tx: Transaction, world: World) -> bool:
    said = await tx.responses.answers(response.id)
    known = {one.question for one in said}
    there = replace(told, tag=response.tag)
    new = [_answer(one, there, person, world, response.id) for one in told.said if one.question not in known]
    if new:
        await tx.responses.replace(response.id, [*said, *new])
    return bool(new)


async def _keep(given: Given, person: Respondent, tx: Transaction, world: World, number: ResponseId) -> None:
    if given.survey and (person.answered_at is None or person.answered_at < given.at):
        # Whoever answered a survey elsewhere is spared by us too.
        tx.respondents.put(replace(person, answered_at=given.at))
    tx.responses.put(_response(given, person, world, number), given.key)
    await tx.responses.replace(number, [_answer(said, given, person, world, number) for said in given.said])


def _response(given: Given, person: Respondent, world: World, number: ResponseId) -> Response:
    return Response(
        id=number,
        respondent=person.id,
        invitation=None,
        event=None,
        tag=given.tag,
        survey=given.survey,
        version=world.catalog.survey(given.survey).version if given.survey else None,
        language=given.who.language or world.language_for(None),
        opened_at=given.at,
        started_at=given.at,
        closed_at=given.at,
    )


def _answer(said: Said, given: Given, person: Respondent, world: World, number: ResponseId) -> Answer:
    return Answer(
        response=number,
        respondent=person.id,
        question=said.question,
        kind=said.kind,
        value=said.value,
        is_score=said.is_score,
        at=given.at,
        day=day_of(given.at, world.zone),
        tag=given.tag,
        asks=said.asks,
    )
