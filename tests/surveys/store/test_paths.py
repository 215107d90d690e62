"""Single customers as they are stored: who scored several stages, who contradicts themselves, one customer's path."""

from datetime import UTC, datetime, timedelta

import pytest

from surveys.feedback import Answer, JourneyTag, Response, ResponseId, Sentiment
from surveys.figures import CustomerScore, Opinion, Period
from surveys.journey import (
    EventId,
    Journey,
    JourneyId,
    RespondentId,
    Stage,
    StageId,
    Touchpoint,
    TouchpointEvent,
    TouchpointId,
)
from surveys.language import Language, Text
from surveys.mood import Label
from surveys.passage import Contact
from surveys.scope import Scope
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.store.verbatims import ReadVerbatim
from surveys.when import QuestionId

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
TODAY = Period(NOW.date(), NOW.date())
EN, NO_TITLE = Language("en"), Text({Language("en"): "-"})
BUYING, AFTER = StageId("purchase"), StageId("post-purchase")
ORDER, PARCEL = TouchpointId("order.placed"), TouchpointId("parcel.delivered")
SHOP = Journey(
    JourneyId("shop"),
    NO_TITLE,
    (EN,),
    (
        Stage(BUYING, NO_TITLE, (Touchpoint(ORDER, NO_TITLE),)),
        Stage(AFTER, NO_TITLE, (Touchpoint(PARCEL, NO_TITLE),)),
    ),
)
ENDS = {"csat": (1, 5), "ces": (1, 7)}
MOVER, STAYER = RespondentId(1), RespondentId(2)


@pytest.fixture
async def shop(store: Store) -> Store:
    """One customer is content at first and not after; another was heard once, angry about an effort of 1."""
    async with store.transaction() as tx:
        tx.events.put(_event(1, MOVER, ORDER))
        tx.events.put(_event(2, MOVER, PARCEL))
        tx.events.put(_event(3, MOVER, TouchpointId("no.longer.there")))
        await _answer(tx, 11, (MOVER, BUYING, ORDER), ("csat", 5), event=1)
        await _answer(tx, 12, (MOVER, AFTER, None), ("csat", 2))
        await _answer(tx, 13, (STAYER, BUYING, ORDER), ("effort", 1))
    async with store.transaction() as tx:
        read = [
            ReadVerbatim(text, "test@1", Sentiment(-0.5, Label.NEGATIVE), ()) for text in await tx.verbatims.unread(9)
        ]
        await tx.verbatims.keep(read)
    return store


def _event(number: int, who: RespondentId, at: TouchpointId) -> TouchpointEvent:
    return TouchpointEvent(EventId(number), f"k{number}", who, at, NOW + timedelta(hours=number), None, (), {})


async def _answer(
    tx: Transaction,
    number: int,
    where: tuple[RespondentId, StageId, TouchpointId | None],
    score: tuple[str, int],
    *,
    event: int | None = None,
) -> None:
    who, stage, touchpoint = where
    tag, led = JourneyTag(SHOP.id, stage, touchpoint, "web"), EventId(event) if event else None
    response = Response(ResponseId(number), who, None, led, tag, None, None, EN, NOW)
    given = ((QuestionId("score"), *score, True), (QuestionId("why"), "text", "Late!", False))
    answers = [
        Answer(response.id, who, question, kind, value, is_score=is_score, at=NOW, day=NOW.date(), tag=tag)
        for question, kind, value, is_score in given
    ]
    tx.responses.put(response)
    await tx.responses.replace(response.id, answers)


async def test_only_who_scored_several_stages_is_compared(shop: Store) -> None:
    async with shop.snapshot() as tx:
        found = await tx.paths.scores(SHOP.id, TODAY)
        assert await tx.paths.scores(SHOP.id, TODAY, Scope(stage=AFTER)) == ()
        assert await tx.paths.scores(SHOP.id, TODAY.before()) == ()
    assert set(found) == {
        CustomerScore(MOVER, BUYING, ORDER, "csat", 5),
        CustomerScore(MOVER, AFTER, None, "csat", 2),
    }


async def test_words_that_do_not_fit_come_with_their_text_and_effort_is_turned_round(shop: Store) -> None:
    async with shop.snapshot() as tx:
        found = await tx.paths.at_odds(SHOP.id, TODAY, ENDS, 0.4)
        assert await tx.paths.at_odds(SHOP.id, TODAY, ENDS, 0.6) == {}
        assert await tx.paths.at_odds(SHOP.id, TODAY, ENDS, 0.4, Scope(channel="store")) == {}
    assert found == {
        Opinion(ResponseId(11), QuestionId("why"), BUYING, ORDER, "csat", 5, -0.5): "Late!",
        Opinion(ResponseId(13), QuestionId("why"), BUYING, ORDER, "ces", 7, -0.5): "Late!",
    }


async def test_a_path_holds_what_happened_and_what_was_said_of_it(shop: Store) -> None:
    async with shop.snapshot() as tx:
        assert await tx.paths.of(SHOP, MOVER) == (
            Contact(NOW, AFTER, None, "csat", 2, Label.NEGATIVE),
            Contact(NOW + timedelta(hours=1), BUYING, ORDER, "csat", 5, Label.NEGATIVE),
            Contact(NOW + timedelta(hours=2), AFTER, PARCEL),
        )
        assert [(one.kind, one.number) for one in await tx.paths.of(SHOP, STAYER)] == [("ces", 7)]
        assert await tx.paths.of(SHOP, RespondentId(9)) == ()
