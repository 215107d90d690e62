"""What a report is made of: beside its counts, single customers on their way, and what was learnt."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from analysis.learning.summary import LearningSummary
from bot.publishing import report_of
from surveys.catalog import Catalog
from surveys.figures import Period
from surveys.journey import EventId, RespondentId, TouchpointEvent, TouchpointId
from surveys.mood import Label
from surveys.scope import Scope
from surveys.store.layers import Attempt
from surveys.store.store import Store

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))
WAY = ("ad.seen", "product.page", "order.placed", "parcel.delivered")
LEARNT = LearningSummary("ab12", "waypulse@2", 300, 0.7, 0.8, {Label.NEGATIVE: ("flat",)})


def _event(number: int, who: int, touchpoint: str, at: datetime) -> TouchpointEvent:
    said = {"amount": "10,50"} if touchpoint == "order.placed" else {}
    segments = ("even",) if who % 2 == 0 else ()
    where = TouchpointId(touchpoint)
    return TouchpointEvent(EventId(number), f"k{number}", RespondentId(who), where, at, "web", segments, said)


async def test_customers_are_followed_for_a_year_and_what_was_learnt_is_told(tmp_path: Path) -> None:
    store, catalog = (
        await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'waypulse.db'}"),
        Catalog.built_in("four-stages"),
    )
    async with store.transaction() as tx:
        for who in range(24):
            for day, touchpoint in enumerate(WAY):
                at = NOW - timedelta(days=60 - day)
                tx.events.put(_event(10 * who + day + 1, who, touchpoint, at))
        tx.events.put(_event(999, 99, "ad.seen", NOW - timedelta(days=400)))
        await tx.layers.keep(Attempt(NOW, "waypulse@2", 300, "ab12", LEARNT.to_json(), document="{}"), 1)
    whole = await report_of(WEEK, store, catalog)
    part = await report_of(WEEK, store, catalog, scope=Scope(segment="even"))
    await store.close()
    assert whole.reading == LEARNT
    assert whole.followed
    assert [(one.went_on.hits, one.went_on.n) for one in whole.followed.figures.onward] == [(24, 24)] * 3
    assert whole.followed.figures.lifetime_value
    assert whole.followed.figures.lifetime_value.value == 10.5
    assert part.followed
    assert [(one.went_on.hits, one.went_on.n) for one in part.followed.figures.onward] == [(12, 12)] * 3
    assert part.scope == Scope(segment="even")
