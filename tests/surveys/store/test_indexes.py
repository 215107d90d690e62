"""The questions that are asked often are answered from indexes alone."""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from surveys.cases import AlertId
from surveys.feedback import ResponseId
from surveys.figures import Period
from surveys.journey import Journey, JourneyId, RespondentId, Stage, StageId, SurveyId, Touchpoint, TouchpointId
from surveys.language import Text
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from tests.statements import asked

NOW = datetime(2026, 11, 16, tzinfo=UTC)
SHOP, WEEK = JourneyId("shop"), Period(date(2026, 11, 9), date(2026, 11, 15))
JOURNEY = Journey(
    SHOP, Text({}), (), (Stage(StageId("purchase"), Text({}), (Touchpoint(TouchpointId("t"), Text({})),)),)
)
Ask = Callable[[Transaction], Awaitable[object]]


@pytest.mark.long
@pytest.mark.parametrize(
    ("ask", "plan"),
    [
        (lambda tx: tx.figures.scores(SHOP, WEEK), "SEARCH answers USING COVERING INDEX answers_scores"),
        (lambda tx: tx.figures.audience(SHOP, WEEK), "SEARCH answers USING COVERING INDEX answers_heard"),
        (lambda tx: tx.figures.mentions(SHOP, WEEK), "SEARCH mentions USING COVERING INDEX mentions_by_day"),
        (lambda tx: tx.figures.complainers(SHOP, WEEK), "SEARCH mentions USING COVERING INDEX mentions_by_day"),
        (lambda tx: tx.figures.sentiments(SHOP, WEEK), "SEARCH sentiments USING COVERING INDEX sentiments_by_day"),
        (lambda tx: tx.figures.asked(SHOP, WEEK), "SEARCH invitations USING INDEX invitations_by_day"),
        (lambda tx: tx.passages.between(JOURNEY, NOW, NOW), "SEARCH events USING INDEX events_at"),
        (lambda tx: tx.verbatims.unread(10), "USING INDEX answers_unread"),
        (lambda tx: tx.verbatims.scored(SHOP, 10), "SEARCH sentiments USING COVERING INDEX sentiments_by_day"),
        (lambda tx: tx.digests.waiting(), "USING INDEX digests_waiting"),
        (lambda tx: tx.invitations.due(NOW, 10), "USING INDEX invitations_waiting"),
        (lambda tx: tx.invitations.overdue(NOW, 10), "USING INDEX invitations_running"),
        (lambda tx: tx.invitations.reminding(NOW, 10), "USING INDEX invitations_reminding"),
        (lambda tx: tx.invitations.contacts(RespondentId(1)), "USING INDEX invitations_of_respondent"),
        (lambda tx: tx.invitations.sent_of(SurveyId("s"), NOW), "INDEX invitations_sent"),
        (lambda tx: tx.invitations.sent_by_stage([SurveyId("s")], NOW), "USING COVERING INDEX invitations_sent"),
        (lambda tx: tx.cases.running_of(RespondentId(1)), "USING INDEX cases_of_respondent"),
        (lambda tx: tx.cases.at(1, thread=2), "USING INDEX cases_in_chat"),
        (lambda tx: tx.cases.at(1, message=2), "USING INDEX cases_of_message"),
        (lambda tx: tx.cases.due(NOW, 10), "USING INDEX cases_waiting"),
        (lambda tx: tx.cases.before(AlertId(7 << 20), NOW, 6), "SEARCH cases USING INTEGER PRIMARY KEY"),
        (lambda tx: tx.cases.solved(WEEK), "USING COVERING INDEX cases_closed"),
        (lambda tx: tx.relays.to(1, 2), "USING INDEX relays_to"),
        (lambda tx: tx.relays.from_(1, 2), "USING INDEX relays_from"),
        (lambda tx: tx.responses.load([], [RespondentId(1)]), "USING INDEX responses_of_respondent"),
        (lambda tx: tx.respondents.by_chat(1), "SEARCH respondents USING INDEX"),
        (lambda tx: tx.respondents.by_order("4711", 10), "SEARCH events USING INDEX events_of_order"),
        (lambda tx: tx.exports.count_responses(JOURNEY, WEEK), "SEARCH answers USING COVERING INDEX answers_heard"),
        (lambda tx: tx.exports.count_events(JOURNEY, WEEK, UTC), "SEARCH events USING COVERING INDEX events_at"),
        (lambda tx: tx.exports.count_invitations(JOURNEY, WEEK), "USING COVERING INDEX invitations_by_day"),
        (lambda tx: tx.rewards.of(RespondentId(1), "winter"), "USING INDEX rewards_of_respondent"),
        (lambda tx: tx.rewards.give("winter", RespondentId(1), ResponseId(1), NOW), "USING INDEX rewards_free"),
    ],
    ids=[
        *(
            "scores",
            "heard",
            "mentions",
            "complainers",
            "sentiments",
            "asked",
            "passages",
            "unread",
            "scored",
            "digests",
        ),
        *(
            "due",
            "overdue",
            "reminding",
            "contacts",
            "quota",
            "rarest",
            *("running case", "topic", "alert", "cases", "crowd", "solved", "relay to", "relay from"),
            "open responses",
            *("chats", "orders"),
            *("heard at all", "happened", "invited"),
            "rewards",
        ),
        "free codes",
    ],
)
async def test_a_question_uses_its_index(store: Store, tmp_path: Path, ask: Ask, plan: str) -> None:
    assert plan in await _plan(ask, store, tmp_path)


async def test_the_glance_at_all_that_waits_uses_an_index_for_each_part(store: Store, tmp_path: Path) -> None:
    plan = await _plan(lambda tx: tx.agendas.now(), store, tmp_path)
    invitations = {f"invitations_{name}" for name in ("waiting", "reminding", "running")}
    wanted = invitations | {"cases_waiting", "answers_unread", "digests_waiting", "sqlite_autoindex_erasures_2"}
    assert {index for index in wanted if f" INDEX {index}" in plan} == wanted


async def _plan(ask: Ask, store: Store, place: Path) -> str:
    """How the database answers the last statement that a question leads to."""
    with asked() as sent:
        async with store.snapshot() as tx:
            await ask(tx)
    statement, values = sent[-1]
    with closing(sqlite3.connect(place / "waypulse.db")) as connection:
        steps = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    return "\n".join(step[-1] for step in steps)


async def test_responses_are_exported_in_the_order_of_their_ids_without_being_sorted(
    store: Store, tmp_path: Path
) -> None:
    async def ask(tx: Transaction) -> object:
        return [part async for part in tx.exports.responses(JOURNEY, WEEK, asked=True)]

    plan = await _plan(ask, store, tmp_path)
    assert "SEARCH run USING INTEGER PRIMARY KEY" in plan
    assert "TEMP B-TREE" not in plan
