"""The demo, with a week or two and a few dozen simulated customers."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import cycle
from random import Random

import pytest

from bot.clock import TravelClock
from bot.demo.crowd import Walker
from bot.demo.happenings import CUSTOMER
from bot.demo.performance import opened, performing
from bot.demo.plot import Plot
from bot.demo.rehearsal import rehearsing
from bot.demo.scene import Scene
from bot.demo.stage import Stage, first_day
from bot.demo.weeks import Weeks
from bot.sandbox.faults import Down
from bot.sandbox.page import build as build_page
from bot.sandbox.world import World as Telegram
from handlers.texts import LANGUAGES
from surveys.catalog import Catalog
from surveys.figures import Period
from surveys.journey import SurveyId

NOW = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)
SUNDAY_EVENING = datetime(2026, 11, 22, 19, 16, tzinfo=UTC)
"""Who is asked at the end of the quiet hours is asked when the next digest goes out."""

MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


@pytest.mark.long
@pytest.mark.parametrize(("now", "customers"), [(NOW, 60), (SUNDAY_EVENING, 30)], ids=["Tuesday", "Sunday"])
async def test_a_scripted_person_finds_all_that_is_promised(now: datetime, customers: int) -> None:
    async with opened(Telegram(TravelClock(first_day(now, 1))), 0) as (stage, curtain, address):
        weeks = Weeks(stage, Random(4), Plot(Random(4)), customers=customers)
        await weeks.join(CUSTOMER)
        await weeks.pass_until(MONDAY, lambda _: None)
        await weeks.open_the_channel()
        assert stage.clock.now() - MONDAY < timedelta(minutes=1)
        assert _digests(stage) == 1, "It comes when it is due."
        await weeks.pass_until(now, lambda _: None)
        await weeks.open_topics()
        assert await _answered(stage) > 20
        assert _digests(stage) == 1
        async with performing(stage, curtain, address, asyncio.Event()):
            assert await Scene(stage).play() == []


def _digests(stage: Stage) -> int:
    return sum("What hurts most" in message.text for message in stage.cast.admin.messages)


@pytest.mark.long
async def test_surveys_are_rehearsed_in_every_language_and_nothing_of_it_counts() -> None:
    async with opened(Telegram(TravelClock(NOW)), 0) as (stage, curtain, address):
        async with rehearsing(stage, address) as preview:
            curtain.application = build_page(stage.telegram, [], [], preview)
            assert set(preview.languages) == set(LANGUAGES)
            for language, survey in zip(LANGUAGES, cycle(preview.surveys), strict=False):
                title = stage.app.world.catalog.survey(SurveyId(survey)).title.said_in(language)
                assert (await preview.begin(survey, language)).person.sees.startswith(f"{title} · 1 ")
            sam = (await preview.begin("delivery", "de")).person
            assert "1 von 4" in sam.sees
            sam.taps("4")
            await preview.settle()
            assert "2 von 4" in sam.sees
        async with stage.app.store.snapshot() as tx:
            assert await tx.respondents.by_chat(sam.id) is None


async def test_a_call_without_an_answer_does_not_end_it() -> None:
    async with opened(Telegram(TravelClock(NOW)), 0) as (stage, _, _):
        stage.telegram.fail_next("getUpdates", Down())
        stage.cast.customer.says("/help")
        await stage.settle()
        assert "/stop" in stage.cast.customer.sees


def test_the_plot_speaks_of_touchpoints_and_themes_that_exist() -> None:
    journey, plot = Catalog.built_in("four-stages").journey, Plot(Random(1))
    known, themes = {touchpoint.id for touchpoint in journey.touchpoints()}, {theme.id for theme in journey.themes}
    for _ in range(200):
        touchpoint, scene = plot.next()
        assert touchpoint in known
        assert {*scene.praises, *(pain.about for pain in scene.pains)} <= themes
        assert set(plot.experience(scene, 8).words) == set(journey.languages)


async def test_who_is_asked_nothing_does_nothing() -> None:
    person = Telegram(TravelClock(NOW)).person("Ada")
    walker = Walker(person, "C-9")
    assert not walker.is_asked
    assert not walker.act(Random(1))


async def _answered(stage: Stage) -> int:
    async with stage.app.store.snapshot() as tx:
        figures = await tx.figures.asked(stage.app.world.catalog.journey.id, _week())
    return figures.completed


def _week() -> Period:
    return Period(MONDAY.date().replace(day=9), MONDAY.date().replace(day=15))
