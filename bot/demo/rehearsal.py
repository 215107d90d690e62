"""Rehearsal: a second stage without an audience, where any survey can be answered and nothing counts."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from babel import Locale

from bot.clock import TravelClock
from bot.demo.stage import Stage, raised
from bot.sandbox.people import Person
from bot.sandbox.preview import BOT_AT, Preview
from bot.sandbox.seats import Seat
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from surveys.journey import RespondentId, SurveyId, Touchpoint
from surveys.language import Language
from surveys.links import Link
from surveys.people import Consent, Respondent

_ENGLISH = Language("en")


@asynccontextmanager
async def rehearsing(shown: Stage, address: str) -> AsyncIterator[Preview]:
    """What the page needs to preview the surveys of the stage that is shown; it ends without a trace."""
    async with AsyncExitStack() as opened:
        yield _Rehearsal(shown, f"{address}{BOT_AT}", opened).preview()


class _Rehearsal:
    """A bot of its own with a database of its own; it is raised once the first survey is asked for."""

    def __init__(self, shown: Stage, address: str, opened: AsyncExitStack) -> None:
        self._shown = shown
        self._address = address
        self._opened = opened
        self._telegram = Telegram(TravelClock(shown.clock.now()))
        self._stage: Stage | None = None

    def preview(self) -> Preview:
        catalog = self._shown.app.world.catalog
        surveys = {str(survey): catalog.survey(survey).title.said_in(_ENGLISH) for survey in _touchpoints(catalog)}
        languages = {str(language): _called(language) for language in catalog.journey.languages}
        return Preview(self._telegram, surveys, languages, self._begin, self._settle)

    async def _begin(self, survey: str, language: str) -> Seat:
        """Somebody new, who speaks this language, is asked this survey."""
        stage = await self._raised()
        stage.clock.advance(max(self._shown.clock.now() - stage.clock.now(), timedelta()))
        person = stage.telegram.person("Sam", language=language)
        await self._invite(person, _touchpoints(stage.app.world.catalog)[SurveyId(survey)], stage)
        return Seat("Preview", person.chat, person)

    async def _invite(self, person: Person, touchpoint: Touchpoint, stage: Stage) -> None:
        """They have agreed to be asked and follow a link, which asks at once; the link itself is not shown."""
        now, language = stage.clock.now(), Language(person.account.language_code or _ENGLISH)
        known = Respondent(RespondentId(person.id), None, person.id, person.first_name, language)
        link = Link(f"preview-{person.id}", touchpoint.id, None, {}, now)
        async with stage.app.store.transaction() as tx:
            tx.respondents.put(known.consents(Consent.GIVEN, now))
            await tx.links.add(link)
        started = person.starts(link.token)
        await stage.settle()
        stage.telegram.exchange.delete(started)

    async def _settle(self) -> None:
        await (await self._raised()).settle()

    async def _raised(self) -> Stage:
        if self._stage is None:
            folder = Path(self._opened.enter_context(TemporaryDirectory(prefix="waypulse-preview-")))
            self._stage = await self._opened.enter_async_context(raised(self._telegram, self._address, folder))
        return self._stage


def _touchpoints(catalog: Catalog) -> dict[SurveyId, Touchpoint]:
    """The first touchpoint after which each survey is asked, in the order of the journey."""
    found: dict[SurveyId, Touchpoint] = {}
    for touchpoint in catalog.journey.touchpoints():
        if touchpoint.survey:
            found.setdefault(touchpoint.survey, touchpoint)
    return found


def _called(language: Language) -> str:
    return (Locale.parse(language).get_language_name() or language).title()
