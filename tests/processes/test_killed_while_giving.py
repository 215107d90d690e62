"""The bot is killed while it gives codes and erases people: each code is given once, and who is erased is wholly."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from benchmarks.taps import Seat
from bot.clock import TravelClock
from bot.erasing import erase
from bot.sandbox.world import World as Telegram
from handlers.buttons import Forget, pack
from surveys.catalog import Catalog, built_in_folder
from surveys.journey import SurveyId
from surveys.store.store import Store
from tests.processes.bot_api import PATIENCE_SECONDS, Manner, RawUpdate, bot_api
from tests.processes.crowd import Crowd, Records
from tests.processes.program import DATABASE, waypulse
from tests.service import Place, company, serving

PEOPLE = 60
LEAVING = 20
"""So many of them want to be forgotten once they have answered."""
_ERASED = 5
"""So many have been erased when the bot is killed."""


@pytest.mark.long
async def test_killed_in_the_middle_it_gives_each_code_once_and_erases_people_wholly(tmp_path: Path) -> None:
    database, folder = tmp_path / DATABASE, _operators_folder(tmp_path / "shop")
    crowd, catalog, records = (
        await Crowd.sit_down(database, PEOPLE, Random(23)),
        Catalog.load(folder),
        Records(database),
    )
    await _offer_codes(database, crowd.people, catalog)
    updates = _in_order(crowd)
    async with bot_api(updates, Manner(latency=0.03, most=12, chance=Random(24))) as api:
        async with waypulse(api.url, tmp_path, FOLDER=str(folder)) as program:
            await _until_some_are_erased(records)
            await program.kill()
        assert api.waiting, "It had taken in everything before it was killed: nothing was tried."
    _expect_nothing_by_halves(records)
    # All that was ever sent comes once more: what was taken in before is known.
    place = Place(Telegram(clock := TravelClock(datetime.now(UTC))), clock, database)
    async with serving(company(catalog), place) as after:
        await after.app.intake.take(updates)
        await erase(after.app.store, after.app.world, clock.now())
    _expect_nothing_by_halves(records)
    assert records.count("rewards", "given_at IS NOT NULL") == PEOPLE
    assert records.count("rewards", "respondent IS NOT NULL") == PEOPLE - LEAVING
    assert records.count("erasures", "respondent IS NULL") == LEAVING
    assert records.count("respondents", f"chat < {crowd.people[LEAVING].chat}") == 0


def _expect_nothing_by_halves(records: Records) -> None:
    """A code goes with the answers that it rewards, and whoever is gone has left nothing that names them."""
    assert records.count("responses", "closed_at IS NOT NULL") == records.count("rewards", "given_at IS NOT NULL")
    people = "respondent IS NOT NULL AND respondent NOT IN (SELECT id FROM respondents)"
    for table in ("events", "invitations", "responses", "rewards"):
        assert records.count(table, people) == 0, table
    assert records.count("respondents", "chat IS NULL") == records.count("erasures", "respondent IS NULL")
    assert records.count("rewards", "respondent IN (SELECT id FROM respondents WHERE chat IS NULL)") == 0
    twice = "respondent IN (SELECT respondent FROM rewards GROUP BY respondent HAVING count(*) > 1)"
    assert records.count("rewards", twice) == 0


async def _until_some_are_erased(records: Records) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while records.count("erasures", "respondent IS NULL") < _ERASED:  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(0.005)


def _operators_folder(folder: Path) -> Path:
    """The built-in journey, with a code for whoever tells of a delivery."""
    built_in = built_in_folder("four-stages")
    (folder / "surveys").mkdir(parents=True)
    for file in built_in.rglob("*.yaml"):
        reward = "\nreward: winter\n" if file.name == "delivery.yaml" else ""
        text = file.read_text(encoding="utf-8") + reward
        (folder / file.relative_to(built_in)).write_text(text, encoding="utf-8")
    return folder


async def _offer_codes(database: Path, people: Sequence[Seat], catalog: Catalog) -> None:
    """Everybody has the survey open that gives a code; there are some more codes than people."""
    survey, store = (
        catalog.surveys[SurveyId("delivery")],
        await Store.open(f"sqlite+aiosqlite:///{database}", Random(1)),
    )
    async with store.transaction() as tx:
        await tx.survey_versions.remember([survey], datetime.now(UTC))
        await tx.rewards.add("winter", [f"W-{number}" for number in range(PEOPLE + 10)])
        for one in people:
            response = await tx.responses.get(one.response)
            assert response is not None
            tx.responses.put(replace(response, version=survey.version))
    await store.close()


def _in_order(crowd: Crowd) -> list[RawUpdate]:
    """Those who leave answer first, and go while the others answer."""
    leaving = {one.chat for one in crowd.people[:LEAVING]}
    taps = sorted(zip(crowd.taps, crowd.updates, strict=True), key=lambda one: one[0].seat.chat not in leaving)
    updates = [update for _, update in taps]
    asked = int(datetime.now(UTC).timestamp()) // 60
    last = {update["callback_query"]["from"]["id"]: update for tap, update in taps if tap.seat.chat in leaving}
    goes = [_pressing(update, pack(Forget(sure=True, asked=asked))) for update in last.values()]
    begun = sum(tap.seat.chat in leaving for tap, _ in taps)
    ordered = [*updates[:begun], *goes, *updates[begun:]]
    return [{**update, "update_id": number} for number, update in enumerate(ordered, 1)]


def _pressing(update: RawUpdate, data: str) -> RawUpdate:
    """The same person presses another button."""
    return {"callback_query": {**update["callback_query"], "data": data}}
