"""The bot learns what words mean to a company's customers, from the scores that they gave with them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from analysis.reading import signature
from analysis.sentiment.engines import engine
from bot.importing.feedback import SCORE, TEXT
from bot.importing.given import Given, Said, keep
from bot.importing.people import Who
from bot.learning import FIT, SWITCHED_OFF, Learning, what_was_learnt
from bot.publishing import report_of
from bot.sandbox.people import Person
from bot.worker import ThreadWorker, WorkerDied
from surveys.catalog import Catalog
from surveys.corrections import Correction, Objection
from surveys.feedback import JourneyTag
from surveys.figures import Period
from surveys.journey import JourneyId, StageId, TouchpointId
from surveys.mood import Label
from surveys.questions import Aim
from surveys.store.layers import Attempt
from tests.service import Place, Service, company, serving

ALONE = signature(engine())
TOO_FEW = "too few texts with a score"
AT_SALE = JourneyTag(JourneyId("four-stages"), StageId("post-purchase"), TouchpointId("parcel.delivered"))
PLACES = ("kitchen", "hall", "garage", "attic", "cellar", "garden")
SAYINGS = (
    ("a zorbler in the {}", 1),
    ("terrible {}", 1),
    ("it stands in the {}", 3),
    ("blimwise work on the {}", 5),
    ("excellent {}", 5),
)
"""What the customers of a company write, with two words of their own: a zorbler is bad, blimwise is good."""


@pytest.fixture
async def learner(catalog: Catalog, place: Place, olga: Person) -> AsyncIterator[Service]:
    wanted = company(catalog, owners=[olga.id])
    async with serving(replace(wanted, plan=replace(wanted.plan, learns=True)), place) as running:
        yield running


async def told(service: Service, often: int, *, first: int = 0, asks: Aim | None = None) -> None:
    """So many customers gave a score and said why, or what they were asked for, and all of it was read."""
    given = [_given(service, number, *SAYINGS[number % len(SAYINGS)], asks) for number in range(first, first + often)]
    async with service.app.store.transaction() as tx:
        await keep(given, tx, service.app.world, service.clock.now())
    await service.settle()


def _given(service: Service, number: int, saying: str, score: int, asks: Aim | None) -> Given:
    words = saying.format(PLACES[number // len(SAYINGS) % len(PLACES)])
    text = Said(TEXT, "text", words, is_score=False, asks=asks)
    both = (Said(SCORE, "csat", score, is_score=True), text)
    return Given(f"{number}", Who(f"C-{number}", None, ()), service.clock.now(), AT_SALE, None, both)


async def reading_of(service: Service, words: str) -> tuple[str, str]:
    """What is read in a new text: its label, and by whom."""
    ((before,),) = service.rows("SELECT count(*) FROM responses")
    said = (Said(TEXT, "text", words, is_score=False),)
    given = Given(f"new-{before}", Who(None, None, ()), service.clock.now(), AT_SALE, None, said)
    async with service.app.store.transaction() as tx:
        await keep([given], tx, service.app.world, service.clock.now())
    await service.settle()
    query = "SELECT s.label, a.read_by FROM answers a JOIN sentiments s USING (response, question) WHERE a.text = ?"
    ((label, reader),) = service.rows(query, words)
    return label, reader


def attempts(service: Service) -> list[tuple[int, str | None, bool]]:
    """From how many texts it was tried to learn, why nothing came of it, and whether it is in use; oldest first."""
    rows = service.rows("SELECT texts, reason, in_use FROM layers ORDER BY id")
    return [(texts, reason, bool(in_use)) for texts, reason, in_use in rows]


class _Frail:
    """A worker that dies the first time it is to learn."""

    def __init__(self) -> None:
        self._alive = ThreadWorker()
        self._deaths = 0

    async def run(self, function: str, *arguments: Any) -> Any:
        if function == FIT and not self._deaths:
            self._deaths += 1
            raise WorkerDied
        return await self._alive.run(function, *arguments)

    def retire(self) -> None:
        """Nothing is held."""


@pytest.mark.long
async def test_new_texts_are_read_with_what_the_scores_have_taught(learner: Service) -> None:
    assert await reading_of(learner, "zorbler!") == (Label.NEUTRAL, ALONE)
    await told(learner, 300)
    await learner.pass_time(hours=1)
    label, reader = await reading_of(learner, "a zorbler there")
    async with learner.app.store.snapshot() as tx:
        learnt = await what_was_learnt(tx)
    assert learnt
    assert label == Label.NEGATIVE
    assert reader == f"{learnt.engine}+{learnt.version}"
    assert learnt.texts == 300
    assert learnt.accuracy_before < learnt.accuracy_after
    assert "zorbler" in " ".join(learnt.words[Label.NEGATIVE])
    today = learner.clock.now().date()
    report = await report_of(Period(today, today), learner.app.store, learner.app.world.catalog)
    assert report.reading == learnt
    assert learner.rows("SELECT read_by FROM answers WHERE text = 'zorbler!'") == [(ALONE,)]


@pytest.mark.long
async def test_it_is_tried_once_a_day_and_said_why_nothing_came_of_it(learner: Service) -> None:
    await told(learner, 199)
    assert attempts(learner) == [(199, TOO_FEW, False)]
    await learner.pass_time(hours=23)
    await learner.restart()
    await learner.pass_time(minutes=59)
    assert len(attempts(learner)) == 1
    await learner.pass_time(minutes=1)
    assert attempts(learner) == [(199, TOO_FEW, False)] * 2


@pytest.mark.long
async def test_it_is_tried_again_when_many_more_have_scored(learner: Service) -> None:
    await told(learner, 120)
    await told(learner, 199, first=120)
    await learner.pass_time(hours=2)
    assert attempts(learner) == [(120, TOO_FEW, False)]
    await told(learner, 1, first=319)
    assert attempts(learner) == [(120, TOO_FEW, False), (320, None, True)]


async def test_an_answer_to_what_could_be_better_is_no_lesson(learner: Service) -> None:
    await told(learner, 250, asks=Aim.IMPROVE)
    await told(learner, 30, first=250)
    await learner.pass_time(days=1)
    assert attempts(learner)[-1] == (30, TOO_FEW, False)


@pytest.mark.long
async def test_what_staff_say_outweighs_the_scores(learner: Service) -> None:
    await told(learner, 300)
    await learner.pass_time(hours=1)
    label, _ = await reading_of(learner, "terrible, that garage")
    assert label == Label.NEGATIVE
    async with learner.app.store.transaction() as tx:
        responses = learner.rows("SELECT response FROM answers WHERE text LIKE 'terrible %' LIMIT 40")
        checks = [check for (number,) in responses for check in await tx.corrections.texts(number)]
        said = Correction(Objection.NOT_NEGATIVE, 7, learner.clock.now())
        await tx.corrections.keep([replace(one, corrections=(said,)) for one in checks], learner.clock.now())
    await learner.pass_time(days=1)
    async with learner.app.store.snapshot() as tx:
        learnt = await what_was_learnt(tx)
    assert learnt
    assert learnt.corrections == len(checks) == 40
    assert learnt.agreed == 1, "All of them were foreseen from the others."
    label, _ = await reading_of(learner, "terrible garden, that")
    assert label == Label.NEUTRAL


@pytest.mark.long
async def test_switched_off_nothing_learnt_is_used(
    learner: Service, catalog: Catalog, place: Place, olga: Person
) -> None:
    await told(learner, 200)
    await learner.pass_time(hours=1)
    assert attempts(learner) == [(200, None, True)]
    async with serving(company(catalog, owners=[olga.id]), place) as plain:
        assert await reading_of(plain, "a zorbler there") == (Label.NEUTRAL, ALONE)
    assert attempts(learner) == [(200, None, False), (200, SWITCHED_OFF, False)]
    await learner.restart()
    await learner.pass_time(hours=1)
    assert attempts(learner)[-1] == (200, None, True)


async def test_what_cannot_be_understood_any_more_is_passed_over(learner: Service) -> None:
    kept = Attempt(learner.clock.now(), ALONE, 300, "3f9c01ab", '{"old": 1}', document='{"older": 2}')
    async with learner.app.store.transaction() as tx:
        await tx.layers.keep(kept, 1)
    assert await reading_of(learner, "terrible") == (Label.NEGATIVE, ALONE)
    async with learner.app.store.snapshot() as tx:
        assert await what_was_learnt(tx) is None


async def test_an_attempt_that_was_cut_short_is_made_again(service: Service) -> None:
    await told(service, 200)
    now, journey, store = service.clock.now(), service.app.world.catalog.journey, service.app.store
    frail = Learning(store, journey, "waypulse", _Frail())
    with pytest.raises(WorkerDied):
        await frail.step(now)
    assert attempts(service) == []
    assert not await frail.step(now)
    assert await frail.step(now + timedelta(hours=1))
    assert attempts(service) == [(200, None, True)]


async def test_what_an_end_cut_short_is_learnt_at_the_next_start(service: Service) -> None:
    await told(service, 200)
    now, journey, store = service.clock.now(), service.app.world.catalog.journey, service.app.store
    with pytest.raises(WorkerDied):
        await Learning(store, journey, "waypulse", _Frail()).step(now)
    assert await Learning(store, journey, "waypulse", ThreadWorker()).step(now)
    assert attempts(service) == [(200, None, True)]
