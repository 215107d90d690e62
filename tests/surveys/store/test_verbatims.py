"""Texts with the score that was given with them: which one it is, and which texts can be learnt from."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from surveys.feedback import Answer, JourneyTag, Response, ResponseId, Sentiment, Verbatim
from surveys.journey import JourneyId, RespondentId, StageId
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import Aim
from surveys.store.store import Store
from surveys.store.verbatims import ReadVerbatim
from surveys.when import SKIPPED, QuestionId, Value

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
SHOP, EN = JourneyId("shop"), Language("en")
TAG = JourneyTag(SHOP, StageId("purchase"), None)
WHY = ("text", "Because.")
Said = tuple[str, Value]


async def said(store: Store, *given: Said, number: int = 1, minutes: int = 1, asks: Aim | None = None) -> None:
    """One response with these answers, one after the other, and the next day for each higher number."""
    response, person = ResponseId(number), RespondentId(number)
    at = NOW + timedelta(days=number)
    answers = [
        Answer(
            response=response,
            respondent=person,
            question=QuestionId(f"q{place}"),
            kind=kind,
            value=value,
            is_score=kind not in {"text", "rating"},
            at=at + place * timedelta(minutes=minutes),
            day=at.date(),
            tag=TAG,
            asks=asks if kind == "text" else None,
        )
        for place, (kind, value) in enumerate(given)
    ]
    async with store.transaction() as tx:
        tx.responses.put(Response(response, person, None, None, TAG, None, None, EN, at))
        await tx.responses.replace(response, answers)


async def unread(store: Store) -> Sequence[Verbatim]:
    async with store.snapshot() as tx:
        return await tx.verbatims.unread(100)


async def read(store: Store) -> None:
    """Everything is read, and nothing felt."""
    await keep(store, await unread(store))


async def keep(store: Store, texts: Sequence[Verbatim]) -> None:
    async with store.transaction() as tx:
        await tx.verbatims.keep([ReadVerbatim(one, "test@1", Sentiment(0, Label.NEUTRAL), ()) for one in texts])


async def scored(store: Store, most: int = 100) -> list[int]:
    """The responses whose texts can be learnt from, in order."""
    async with store.snapshot() as tx:
        return [one.response for one in await tx.verbatims.scored(SHOP, most)]


@pytest.mark.parametrize(
    ("given", "score", "scale"),
    [
        ([("nps", 9), WHY], 9, (0, 10)),
        ([("csat", 2), WHY], 2, (1, 5)),
        ([("ces", 2), WHY], 2, (1, 7)),
        ([("effort", 2), WHY], 6, (1, 7)),
        ([("csat", 5), ("nps", 3), WHY], 3, (0, 10)),
        ([("csat", 5), WHY, ("nps", 3)], 5, (1, 5)),
        ([WHY, ("nps", 3)], 3, (0, 10)),
        ([("nps", SKIPPED), WHY], None, None),
        ([("rating", 7), WHY], None, None),
        ([WHY], None, None),
    ],
    ids=str,
)
async def test_a_text_comes_with_the_score_that_it_explains(
    store: Store, given: list[Said], score: int | None, scale: tuple[int, int] | None
) -> None:
    await said(store, *given)
    (text,) = await unread(store)
    assert (text.score, text.scale) == (score, scale)


async def test_of_scores_given_at_once_satisfaction_comes_first(store: Store) -> None:
    await said(store, ("effort", 1), ("nps", 3), ("csat", 4), WHY, minutes=0)
    assert [text.scale for text in await unread(store)] == [(1, 5)]


async def test_each_text_has_the_score_of_its_own_response(store: Store) -> None:
    for number in range(1, 6):
        await said(store, ("csat", number), WHY, number=number)
    assert [text.score for text in await unread(store)] == [1, 2, 3, 4, 5]


async def test_what_a_text_was_asked_for_is_kept(store: Store) -> None:
    await said(store, WHY, asks=Aim.IMPROVE)
    await said(store, WHY, number=2)
    assert [text.asks for text in await unread(store)] == [Aim.IMPROVE, None]
    async with store.snapshot() as tx:
        (answer,) = await tx.responses.answers(ResponseId(1))
    assert answer.asks is Aim.IMPROVE


async def test_the_newest_scored_texts_that_were_read_can_be_learnt_from(store: Store) -> None:
    for number in range(1, 5):
        await said(store, ("csat", number), WHY, number=number)
    await said(store, WHY, number=5)
    await said(store, ("csat", 1), WHY, number=6, asks=Aim.IMPROVE)
    await said(store, ("csat", 1), WHY, number=7, asks=Aim.GOOD)
    await read(store)
    await said(store, ("csat", 1), WHY, number=8)
    assert await scored(store) == [4, 3, 2, 1]
    assert await scored(store, most=2) == [4, 3]


async def test_what_was_read_in_a_text_that_was_changed_meanwhile_is_not_kept(store: Store) -> None:
    await said(store, ("csat", 2), WHY)
    await said(store, ("csat", 3), WHY, number=2)
    texts = await unread(store)
    await said(store, ("csat", 2), ("text", "Because it was late."))
    await keep(store, texts)
    assert [text.text for text in await unread(store)] == ["Because it was late."]
    assert await scored(store) == [2]
