"""Where a person lives is told by their app, an event, or a telephone number that they left."""

from datetime import UTC, datetime

import pytest

from handlers.respondents.locating import located_by_answers, located_by_app, located_by_event
from surveys.journey import EventId, RespondentId, SurveyId, TouchpointEvent, TouchpointId
from surveys.language import Language, Text
from surveys.people import Respondent
from surveys.questions import Contact, OpenText, Question
from surveys.survey import Survey
from surveys.when import SKIPPED, QuestionId, Value
from surveys.zones import ZoneSource

ADA = Respondent(RespondentId(1), "C-1", 1, "Ada", Language("en"))
_TEXT = Text({Language("en"): "Call you?"})
SURVEY = Survey(
    SurveyId("s"),
    _TEXT,
    (Question(QuestionId("reach"), _TEXT, Contact(_TEXT)), Question(QuestionId("why"), _TEXT, OpenText())),
    "{}",
)


def event(**attributes: str) -> TouchpointEvent:
    """Something that happened to Ada."""
    return TouchpointEvent(
        EventId(1), "k", ADA.id, TouchpointId("t"), datetime(2026, 11, 16, tzinfo=UTC), None, (), attributes
    )


def test_the_time_zone_of_an_event_is_surer_than_its_country_and_the_app() -> None:
    by_app = located_by_app(ADA, "pt-br")
    by_country = located_by_event(by_app, event(country="JP"))
    by_zone = located_by_event(by_country, event(country="JP", timezone="Asia/Seoul"))
    assert [one.zone for one in (by_app, by_country, by_zone)] == ["America/Sao_Paulo", "Asia/Tokyo", "Asia/Seoul"]
    assert located_by_app(by_zone, "nl") == by_zone
    assert located_by_event(by_zone, event(country="NL", timezone="Atlantis")) == by_zone
    assert located_by_app(ADA, None) == located_by_event(ADA, event()) == ADA


@pytest.mark.parametrize(
    ("left", "zone"),
    [
        ("+55 11 91234 5678", "America/Sao_Paulo"),
        ("ada@example.org", None),
        (SKIPPED, None),
    ],
)
def test_a_telephone_number_is_at_home_somewhere(left: Value, zone: str | None) -> None:
    assert located_by_answers(ADA, SURVEY, {QuestionId("reach"): left}).zone == zone


def test_a_number_in_a_text_says_nothing_and_an_event_is_surer() -> None:
    assert located_by_answers(ADA, SURVEY, {QuestionId("why"): "+55 11 91234 5678"}) == ADA
    told = ADA.lives_in("Asia/Tokyo", ZoneSource.COUNTRY)
    assert located_by_answers(told, SURVEY, {QuestionId("reach"): "+55 11 91234 5678"}) == told
