"""What is counted for a report."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from surveys.feedback import Answer, JourneyTag, Mention, Response, ResponseId, Sentiment
from surveys.figures import MentionCount, Period
from surveys.journey import JourneyId, RespondentId, StageId, ThemeId, TouchpointId
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import Ces, Direction, kept_as
from surveys.store.store import Store
from surveys.store.verbatims import ReadVerbatim
from surveys.when import QuestionId

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
TODAY = Period(NOW.date(), NOW.date())
SHOP, PURCHASE, ORDER = JourneyId("shop"), StageId("purchase"), TouchpointId("order.placed")
TAG = JourneyTag(SHOP, PURCHASE, ORDER)
LATE = Mention(ThemeId("delivery"), 0, 4, -0.5, Label.NEGATIVE)


def _response(number: int, customer: int) -> Response:
    return Response(ResponseId(number), RespondentId(customer), None, None, TAG, None, None, Language("en"), NOW)


def _answer(response: Response, question: str, **said: Any) -> Answer:
    at = NOW + timedelta(minutes=response.id)
    return Answer(
        response=response.id,
        respondent=response.respondent,
        question=QuestionId(question),
        at=at,
        day=at.date(),
        tag=TAG,
        **said,
    )


async def test_much_effort_counts_as_little_ease(store: Store) -> None:
    response = _response(1, 1)
    hard = _answer(response, "effort", kind=kept_as(Ces(Direction.EFFORT)), value=7, is_score=True)
    async with store.transaction() as tx:
        tx.responses.put(response)
        await tx.responses.replace(response.id, [hard])
    async with store.snapshot() as tx:
        counted = await tx.figures.scores(SHOP, TODAY)
        said = await tx.responses.values(response.id)
    assert [(one.kind, one.value, one.n) for one in counted] == [("ces", 1, 1)]
    assert said == {"effort": 7}


async def test_the_worst_words_are_quoted_however_old_and_all_count_in_how_bad_it_is(store: Store) -> None:
    async with store.transaction() as tx:
        for number in range(1, 26):
            response = _response(number, customer=number)
            tx.responses.put(response)
            why = _answer(response, "why", kind="text", value=f"Late, {number}", is_score=False)
            await tx.responses.replace(response.id, [why])
    async with store.transaction() as tx:
        felt = Sentiment(-0.5, Label.NEGATIVE)
        for one in await tx.verbatims.unread(100):
            mention = replace(LATE, sentiment=-1.0 if one.response == 1 else -0.25)
            await tx.verbatims.keep([ReadVerbatim(one, "test@1", felt, (mention,))])
    async with store.snapshot() as tx:
        figures = await tx.figures.all_of(SHOP, TODAY)
    assert [one.total for one in figures.mentions] == [-1.0 - 24 * 0.25]
    assert {quote.response for quote in figures.quotes} == {1, *range(7, 26)}


async def test_whoever_complains_often_is_one_customer_and_the_newest_words_are_quoted(store: Store) -> None:
    async with store.transaction() as tx:
        for number in range(1, 26):
            response = _response(number, customer=number % 3)
            tx.responses.put(response)
            why = _answer(response, "why", kind="text", value=f"Late, {number}", is_score=False)
            await tx.responses.replace(response.id, [why])
    async with store.transaction() as tx:
        felt = Sentiment(-0.5, Label.NEGATIVE)
        unread = await tx.verbatims.unread(100)
        await tx.verbatims.keep([ReadVerbatim(one, "test@1", felt, (LATE, LATE)) for one in unread])
    async with store.snapshot() as tx:
        figures = await tx.figures.all_of(SHOP, TODAY)
    assert figures.mentions == (
        MentionCount(LATE.theme, PURCHASE, ORDER, Label.NEGATIVE, 50, 3, 50 * LATE.sentiment),
    )
    assert sorted(quote.response for quote in figures.quotes) == sorted([*range(16, 26)] * 2)
    assert {(quote.text, quote.sentiment) for quote in figures.quotes} == {
        (f"Late, {n}", -0.5) for n in range(16, 26)
    }
