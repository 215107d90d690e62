"""Any survey, answered by anybody in any way: what is stored is what was said, and there is always an end."""

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings

from bot.clock import TravelClock
from bot.sandbox.world import World as Telegram
from surveys.journey import SurveyId
from surveys.proof import proof
from surveys.survey import Survey
from surveys.when import Facts
from tests.dialogues.walker import Walker
from tests.service import START, Place, company, sample, serving
from tests.surveys.models import chances, facts, surveys
from tests.surveys.written import written

BRANCHING = SurveyId("branching")


async def _walked(survey: Survey, known: Facts, chance: Random, database: Path) -> None:
    """One person meets one survey, and answers it to its end."""
    clock = TravelClock(START)
    place = Place(Telegram(clock), clock, database)
    ada = place.telegram.person("Ada")
    async with serving(company(replace(sample("branching"), surveys={survey.id: survey})), place) as service:
        await service.admit(ada, "C-1")
        await service.know(replace(await service.respondent(ada), segments=known.segments))
        await service.touchpoint("visit.ended", ada, **known.attributes)
        response = await service.response(ada)
        attributes = {"name": "Ada", "touchpoint": "visit.ended", **known.attributes}
        met = Facts(attributes, known.segments, response.language, chance=response.id)
        walker = Walker(service, ada, survey, met, chance)
        await walker.check()
        await walker.walk()
        assert await service.state(ada) == ("completed", None)
        assert service.parked == []


@pytest.mark.long
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(surveys(), facts(), chances())
def test_whatever_is_asked_and_however_it_is_answered_what_was_said_is_kept(
    tmp_path: Path, empty_database: Path, survey: Survey, known: Facts, chance: Random
) -> None:
    made = written(replace(survey, id=BRANCHING))
    assume(not proof(made).is_idle)
    asyncio.run(_walked(made, known, chance, Path(shutil.copy(empty_database, tmp_path / "waypulse.db"))))
