"""Locating: where a person lives, by what their app, an event or an answer tells; better grounds are kept."""

from surveys.journey import TouchpointEvent
from surveys.people import Respondent
from surveys.questions import Contact
from surveys.survey import Survey
from surveys.when import Answers
from surveys.zones import ZoneSource, zone_named, zone_of_country, zone_of_language, zone_of_phone


def located_by_app(respondent: Respondent, language: str | None) -> Respondent:
    """The person, by the language of their app."""
    return respondent.lives_in(zone_of_language(language), ZoneSource.LANGUAGE)


def located_by_event(respondent: Respondent, event: TouchpointEvent) -> Respondent:
    """The person, by the country or the time zone that an event names."""
    zone = event.attributes.get("timezone")
    country = zone_of_country(event.attributes.get("country", ""))
    found = respondent.lives_in(country, ZoneSource.COUNTRY)
    return found.lives_in(zone if zone_named(zone) else None, ZoneSource.TIMEZONE)


def located_by_answers(respondent: Respondent, survey: Survey, answers: Answers) -> Respondent:
    """The person, by the telephone number that they left in a survey."""
    left = (answers.get(question.id) for question in survey.questions if isinstance(question.kind, Contact))
    zones = (zone_of_phone(value) for value in left if isinstance(value, str))
    return respondent.lives_in(next((zone for zone in zones if zone), None), ZoneSource.PHONE)
