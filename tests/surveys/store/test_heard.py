"""Who was heard where: counted from one answer of each response, whatever became of the others."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from surveys.feedback import Answer, JourneyTag, Response, ResponseId
from surveys.figures import Audience, Heard, Period
from surveys.journey import JourneyId, RespondentId, StageId, TouchpointId
from surveys.language import Language
from surveys.people import Respondent
from surveys.scope import Scope
from surveys.store.store import Store
from surveys.when import QuestionId

NOW = datetime(2026, 11, 16, 23, 59, 59, tzinfo=UTC)
SHOP, EN = JourneyId("shop"), Language("en")
TAGS = (
    JourneyTag(SHOP, StageId("purchase"), TouchpointId("order.placed"), "web", ("vip",)),
    JourneyTag(SHOP, StageId("purchase"), None),
    JourneyTag(SHOP, StageId("post-purchase"), TouchpointId("parcel.delivered")),
)
DAYS = [NOW.date() + timedelta(days=day) for day in range(3)]
ALWAYS = Period(DAYS[0], DAYS[-1])
PERIODS = [ALWAYS, *(Period(day, day) for day in DAYS)]


def _response(number: int) -> Response:
    tag = TAGS[number % 3]
    return Response(ResponseId(number), RespondentId(1 + number % 5), None, None, tag, None, None, EN, NOW)


def _answer(response: Response, question: str, at: datetime) -> Answer:
    return Answer(
        response=response.id,
        respondent=response.respondent,
        question=QuestionId(question),
        kind="yesno",
        value="yes",
        is_score=False,
        at=at,
        day=at.date(),
        tag=response.tag,
    )


async def _say(store: Store, response: Response, answers: Iterable[Answer]) -> None:
    async with store.transaction() as tx:
        if not await tx.responses.get(response.id):
            tx.responses.put(response)
        await tx.responses.replace(response.id, answers)


async def _heard(store: Store, period: Period, scope: Scope = Scope()) -> Audience:  # noqa: B008 - it is frozen
    async with store.snapshot() as tx:
        return await tx.figures.audience(SHOP, period, scope)


def _counted(said: Iterable[Answer], period: Period) -> Audience:
    """The same from all answers, one by one."""
    counted = [one for one in said if period.start <= one.day <= period.end]
    tags = {one.tag for one in counted}
    return Audience(
        _of(counted),
        {tag.stage: _of([one for one in counted if one.tag.stage == tag.stage]) for tag in tags},
        {(tag.stage, tag.touchpoint): _of([one for one in counted if one.tag == tag]) for tag in tags},
    )


def _of(said: Collection[Answer]) -> Heard:
    return Heard(len({one.response for one in said}), len({one.respondent for one in said}))


async def test_each_response_is_heard_once_whatever_is_withdrawn_and_said_again(store: Store) -> None:
    chance = Random(7)
    said: dict[int, dict[str, Answer]] = defaultdict(dict)
    for _ in range(60):
        response = _response(chance.randrange(12))
        answers = said[response.id]
        for question in chance.sample("abcd", 2):
            late = NOW + timedelta(days=chance.randrange(3), milliseconds=chance.randrange(2))
            answers[question] = _answer(response, question, late + timedelta(microseconds=chance.randrange(999)))
        for question in chance.sample("abcd", chance.randrange(4)):
            answers.pop(question, None)
        await _say(store, response, answers.values())
    everything = [one for answers in said.values() for one in answers.values()]
    for period in PERIODS:
        assert await _heard(store, period) == _counted(everything, period)


async def test_whoever_answers_past_midnight_is_heard_on_both_days_and_counts_once(store: Store) -> None:
    response = _response(0)
    late = NOW + timedelta(minutes=5)
    await _say(store, response, [_answer(response, "b", NOW), _answer(response, "a", late)])
    once = Audience(
        Heard(1, 1),
        {StageId("purchase"): Heard(1, 1)},
        {(StageId("purchase"), TouchpointId("order.placed")): Heard(1, 1)},
    )
    assert [await _heard(store, period) for period in PERIODS] == [once, once, once, Audience()]
    assert await _heard(store, ALWAYS, Scope(segment="vip", channel="web")) == once
    assert await _heard(store, ALWAYS, Scope(channel="store")) == Audience()


async def test_two_records_of_one_person_are_heard_as_one(store: Store) -> None:
    ada, same = (Respondent(RespondentId(number), None, number, "Ada", EN) for number in (1, 2))
    for number, person in ((2, ada), (4, same)):
        response = replace(_response(number), respondent=person.id)
        await _say(store, response, [_answer(response, "a", NOW)])
    async with store.transaction() as tx:
        await tx.respondents.merge(same, ada)
    assert (await _heard(store, ALWAYS)).overall == Heard(2, 1)


async def test_whoever_is_heard_at_several_places_counts_once_in_their_stage_and_once_in_all(store: Store) -> None:
    for number in range(3):
        response = replace(_response(number), respondent=RespondentId(7))
        await _say(store, response, [_answer(response, "a", NOW)])
    heard = await _heard(store, ALWAYS)
    assert heard.overall == Heard(3, 1)
    assert heard.stages == {StageId("purchase"): Heard(2, 1), StageId("post-purchase"): Heard(1, 1)}
    assert set(heard.places.values()) == {Heard(1, 1)}
