"""Figures of a part of the customers: each filter alone, all of them together, and none."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from surveys.feedback import (
    Answer,
    InvitationId,
    JourneyTag,
    Mention,
    Response,
    ResponseId,
    Sentiment,
)
from surveys.figures import Audience, CustomerScore, Period
from surveys.invitations import Invitation, InvitationState
from surveys.journey import (
    EventId,
    Journey,
    JourneyId,
    RespondentId,
    Stage,
    StageId,
    SurveyId,
    ThemeId,
    Touchpoint,
    TouchpointEvent,
    TouchpointId,
)
from surveys.language import Language, Text
from surveys.mood import Label
from surveys.scope import EVERYTHING, Scope
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from surveys.store.verbatims import ReadVerbatim
from surveys.when import QuestionId

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
TODAY = Period(NOW.date(), NOW.date())
SHOP, EN = JourneyId("shop"), Language("en")
PURCHASE, AFTER = StageId("purchase"), StageId("post-purchase")
ORDER, PARCEL = TouchpointId("order.placed"), TouchpointId("parcel.delivered")
NO_TITLE = Text({EN: "-"})
JOURNEY = Journey(
    SHOP,
    NO_TITLE,
    (EN,),
    (
        Stage(PURCHASE, NO_TITLE, (Touchpoint(ORDER, NO_TITLE),)),
        Stage(AFTER, NO_TITLE, (Touchpoint(PARCEL, NO_TITLE),)),
    ),
)
TAGS = (
    JourneyTag(SHOP, PURCHASE, ORDER, "web", ("vip", "b2b")),
    JourneyTag(SHOP, PURCHASE, ORDER, "store", ("vi",)),
    JourneyTag(SHOP, AFTER, PARCEL, "web", ('odd "one"',)),
    JourneyTag(SHOP, AFTER, PARCEL, "web", ("vip",)),
)
PRODUCTS = ("lamp", "chair", "lamp", "chair")


@pytest.fixture
async def shop(store: Store) -> Store:
    """Four customers, number n with the score n, an unhappy text, and an event that says what was bought."""
    async with store.transaction() as tx:
        for number, tag in enumerate(TAGS, start=1):
            await _hear(tx, number, tag, PRODUCTS[number - 1])
    async with store.transaction() as tx:
        read = [
            ReadVerbatim(text, "test@1", Sentiment(-0.5, Label.NEGATIVE), (_mention(),))
            for text in await tx.verbatims.unread(10)
        ]
        await tx.verbatims.keep(read)
    return store


async def _hear(tx: Transaction, number: int, tag: JourneyTag, product: str) -> None:
    event, person, response = EventId(number), RespondentId(number), ResponseId(number)
    said = {"product": product, "amount": f"{number},50", "order": f"O-{number}"}
    place = tag.touchpoint or ORDER
    at = NOW + timedelta(minutes=number)
    tx.events.put(TouchpointEvent(event, f"k{number}", person, place, at, tag.channel, tag.segments, said))
    state = InvitationState.SENT
    invited = Invitation(InvitationId(number), event, person, SurveyId("s"), tag, state, None, NOW, NOW)
    tx.invitations.add(invited, NOW.date())
    tx.responses.put(Response(response, person, invited.id, event, tag, SurveyId("s"), None, EN, NOW))
    score = Answer(
        response, person, QuestionId("satisfied"), "csat", number, is_score=True, at=NOW, day=NOW.date(), tag=tag
    )
    why = Answer(
        response, person, QuestionId("why"), "text", "Late!", is_score=False, at=NOW, day=NOW.date(), tag=tag
    )
    await tx.responses.replace(response, [score, why])


def _mention() -> Mention:
    return Mention(ThemeId("delivery"), 0, 4, -0.5, Label.NEGATIVE)


@pytest.mark.long
@pytest.mark.parametrize(
    ("scope", "customers"),
    [
        (EVERYTHING, {1, 2, 3, 4}),
        (Scope(segment="vip"), {1, 4}),
        (Scope(segment="vi"), {2}),
        (Scope(segment='odd "one"'), {3}),
        (Scope(segment="VIP"), set()),
        (Scope(channel="web"), {1, 3, 4}),
        (Scope(product="lamp"), {1, 3}),
        (Scope(stage=AFTER), {3, 4}),
        (Scope(touchpoint=ORDER), {1, 2}),
        (Scope("vip", "web", "chair", AFTER, PARCEL), {4}),
        (Scope(segment="vip", channel="store"), set()),
    ],
    ids=str,
)
async def test_every_figure_keeps_to_the_scope(shop: Store, scope: Scope, customers: set[int]) -> None:
    async with shop.snapshot() as tx:
        figures = await tx.figures.all_of(SHOP, TODAY, scope)
        scores = await tx.figures.scores_of(SHOP, TODAY, scope)
        single = await tx.figures.customer_scores(SHOP, TODAY, scope)
        passages = await tx.passages.between(JOURNEY, NOW, NOW + timedelta(days=1), scope)
        anybody = await tx.figures.has_any(SHOP, TODAY, scope)
    n = len(customers)
    assert scores.scores == figures.scores
    assert {count.value for count in figures.scores} == customers
    assert {count.value for count in figures.complaints} == customers
    assert sum(count.customers for count in figures.mentions) == n
    assert sum(felt.n for felt in figures.sentiments) == n
    assert figures.audience.overall.customers == n
    assert {quote.response for quote in figures.quotes} == customers
    assert figures.asked.invited == n
    assert {one.customer for one in single} == customers == {passage.customer for passage in passages}
    assert anybody == bool(customers)


async def test_each_score_stands_with_its_customer(shop: Store) -> None:
    async with shop.snapshot() as tx:
        scores = await tx.figures.customer_scores(SHOP, TODAY, Scope(product="lamp", stage=AFTER))
    assert scores == (CustomerScore(RespondentId(3), AFTER, PARCEL, "csat", 3),)


async def test_a_passage_tells_of_its_money(shop: Store) -> None:
    async with shop.snapshot() as tx:
        passages = await tx.passages.between(JOURNEY, NOW, NOW + timedelta(minutes=4))
    assert [one.customer for one in passages] == [1, 2, 3]
    assert Counter(one.stage for one in passages) == {PURCHASE: 2, AFTER: 1}
    assert [(one.amount, one.cost, one.order) for one in passages[:2]] == [(1.5, None, "O-1"), (2.5, None, "O-2")]


async def test_an_empty_shop_has_no_figures_of_anybody(store: Store, tmp_path: Path) -> None:
    assert (tmp_path / "waypulse.db").exists()
    async with store.snapshot() as tx:
        figures = await tx.figures.all_of(SHOP, TODAY, Scope(segment="vip", channel="web", product="lamp"))
        assert not await tx.passages.between(JOURNEY, NOW, NOW)
    assert (figures.scores, figures.audience, figures.asked.invited) == ((), Audience(), 0)
