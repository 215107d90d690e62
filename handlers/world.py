"""World: what handlers know beside the event and the database. Nothing in it changes while a handler runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta, tzinfo
from random import Random

from surveys.catalog import Catalog, survey_from
from surveys.errors import Missing
from surveys.invitations import Rules
from surveys.journey import SurveyId, Touchpoint
from surveys.language import Language, closest
from surveys.store.chats import Purpose
from surveys.survey import Survey, SurveyVersion
from surveys.volunteered import VOLUNTEERED


@dataclass(frozen=True, slots=True)
class World:
    """The catalog, the company's time zone, and who may do what by the settings.

    Words and people are kept for as long as `keeps` says. `fixed_chats` are chats that the settings name for a
    purpose; `code` is what the first owner has to send.
    """

    catalog: Catalog
    zone: tzinfo
    bot: str
    chance: Random
    fixed_chats: Mapping[Purpose, int] = field(default_factory=dict)
    owners: frozenset[int] = frozenset()
    code: str | None = None
    documents: Mapping[SurveyVersion, str] = field(default_factory=dict)
    keeps: timedelta = timedelta(days=730)
    _versions: dict[SurveyVersion, Survey] = field(default_factory=dict)

    @property
    def rules(self) -> Rules:
        """How rarely people are asked."""
        return Rules(self.catalog.journey.fatigue, self.zone)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages people can choose from."""
        return self.catalog.journey.languages

    @property
    def asked_about(self) -> tuple[Touchpoint, ...]:
        """The touchpoints after which something is asked, in the order of the journey."""
        return tuple(one for one in self.catalog.journey.touchpoints() if one.survey)

    def language_for(self, code: str | None) -> Language:
        """The journey's language that fits a person's app best."""
        return closest(code, self.languages)

    def survey(self, version: SurveyVersion | None) -> Survey:
        """A survey as it was in this version; raises `Missing`."""
        if version is None:
            raise Missing("Imported feedback belongs to no survey.")
        if version not in self._versions:
            self._versions[version] = self._read(version)
        return self._versions[version]

    def _read(self, version: SurveyVersion) -> Survey:
        known = (*self.catalog.surveys.values(), VOLUNTEERED)
        now = next((one for one in known if one.version == version), None)
        if now:
            return now
        if version not in self.documents:
            raise Missing(f"The survey version {version} is not in the database.")
        return survey_from(self.documents[version])


def staff_language(world: World) -> Language:
    """The language staff are written to in: the journey's first."""
    return world.languages[0]


def survey_title(survey: SurveyId, world: World) -> str:
    """What staff call a survey; its id where there is none such any more."""
    known = world.catalog.surveys.get(survey)
    return known.title.said_in(staff_language(world)) if known else survey
