"""Closed responses keep the order in which they were closed for all to see."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine, text

from surveys.feedback import JourneyTag, Response, ResponseId
from surveys.journey import JourneyId, RespondentId, StageId
from surveys.language import Language
from surveys.store.migrations.applying import configuration
from surveys.store.migrations.upgrade import upgrade
from surveys.store.store import Store

NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
TAG = JourneyTag(JourneyId("shop"), StageId("purchase"), None)


def response(number: int, closed_at: datetime | None) -> Response:
    one = RespondentId(1)
    return Response(ResponseId(number), one, None, None, TAG, None, None, Language("en"), NOW, NOW, closed_at)


async def places(store: Store, after: int = 0, most: int = 10) -> list[tuple[int, int]]:
    async with store.snapshot() as tx:
        return [(one.place, one.response) for one in await tx.closings.after(after, most)]


async def test_who_is_closed_gets_the_next_place_once(store: Store) -> None:
    long_ago = NOW - timedelta(days=400)
    for one in (response(9, None), response(3, NOW), response(9, NOW), response(1, long_ago), response(3, long_ago)):
        async with store.transaction() as tx:
            tx.responses.put(one)
    assert await places(store) == [(1, 3), (2, 9), (3, 1)]
    assert await places(store, 1, 1) == [(2, 9)]


def test_those_closed_before_come_in_the_order_of_their_moments(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'older.db'}")
    with engine.connect() as connection:
        command.upgrade(configuration(connection), "0005")
        older = text(
            "INSERT INTO responses (id, respondent, journey, stage, segments, language, opened_at, closed_at)"
            " VALUES (:id, 1, 'shop', 'purchase', '[]', 'en', 0, :closed_at)"
        )
        rows = [(1, 70), (2, 50), (3, None), (4, 60)]
        connection.execute(older, [{"id": number, "closed_at": closed_at} for number, closed_at in rows])
        upgrade(connection)
        found = connection.execute(text("SELECT place, response FROM closings ORDER BY place")).all()
    engine.dispose()
    assert found == [(1, 2), (2, 4), (3, 1)]
