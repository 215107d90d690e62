"""Own records: all that is kept of a person, as a file that people and programs can read."""

from collections.abc import Mapping
from typing import Any

import orjson

from analysis.titles import place_title, theme_title
from handlers.world import World
from surveys.errors import Missing
from surveys.journey import QuietHours
from surveys.language import Language
from surveys.people import Respondent
from surveys.piping import fill
from surveys.store.holdings import Holding, Reading
from surveys.survey import SurveyVersion
from surveys.when import QuestionId

_OUR_BOOKS = frozenset(
    {"respondent", "journey", "is_first", "is_score", "day", "read_by", "draft", "response", "kind"}
)
"""Columns that say nothing of the person, or say again what stands above."""


_OF_CASES = ("id", "state", "since", "answered_at", "closed_at", "reason", "asked_at", "solved")
"""What a case says of the person; the rest is about the staff."""

_OF_CHECK_INS = ("id", "touchpoint", "attributes", "event", "reason")
"""What staff said of the person when they had them asked."""


def own_records(person: Respondent, held: Holding, world: World) -> bytes:
    """JSON, in the order in which a person would ask: who I am, what happened, what I was asked, what I said."""
    document = {
        "you": _you(person, world),
        "events": [_placed(one, person.language, world) for one in held.events],
        "invitations": [_placed(one, person.language, world) for one in held.invitations],
        "responses": [_response(one, held, person.language, world) for one in held.responses],
        "rewards": [_plain(one) for one in held.rewards],
        "cases": [{name: one[name] for name in _OF_CASES} for one in held.cases],
        "asked_by_staff": [{name: one[name] for name in _OF_CHECK_INS} for one in held.check_ins],
        "kept_for_days": world.keeps.days,
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2)


def _you(person: Respondent, world: World) -> dict[str, Any]:
    quiet = person.quiet or world.rules.fatigue.quiet
    return {
        "name": person.name,
        "telegram_chat": person.chat,
        "telegram_username": person.username,
        "customer": person.customer,
        "language": person.language,
        "segments": person.segments,
        "consent": {"given": person.consent, "at": person.consent_at},
        "time_zone": person.zone,
        "quiet_hours": _hours(quiet),
        "quiet_hours_chosen": person.quiet is not None,
        "paused_until": person.paused_until,
        "reachable": person.reachable,
        "answered_at": person.answered_at,
    }


def _response(one: Mapping[str, Any], held: Holding, language: Language, world: World) -> dict[str, Any]:
    said = held.answers.get(one["id"], ())
    filled: Mapping[str, str] = next(
        (event["attributes"] for event in held.events if event["id"] == one["event"]), {}
    )
    answers = [_answer(each, held.readings.get((one["id"], each["question"])), language, world) for each in said]
    for answer in answers:
        answer["asked"] = _asked(one, answer["question"], filled, world)
    return {**_placed(one, language, world), "answers": answers}


def _answer(answer: Mapping[str, Any], reading: Reading | None, language: Language, world: World) -> dict[str, Any]:
    value = answer["text"] if answer["number"] is None else answer["number"]
    said = {
        "question": answer["question"],
        "asked": None,
        "answer": value,
        "skipped": value is None,
        "at": answer["at"],
        "stage": answer["stage"],
        "touchpoint": answer["touchpoint"],
        "channel": answer["channel"],
        "segments": answer["segments"],
        "messages": answer["parts"],
    }
    return said if reading is None else {**said, "read_in_it": _reading(reading, language, world)}


def _reading(reading: Reading, language: Language, world: World) -> dict[str, Any]:
    themes = [theme_title(world.catalog.journey, theme, language) for theme in reading.themes]
    return {"sentiment": reading.value, "label": reading.label, "themes": themes}


def _asked(response: Mapping[str, Any], question: str, filled: Mapping[str, str], world: World) -> str | None:
    """The question's words, as they were read; None for feedback that was given elsewhere."""
    version = response["version"]
    try:
        survey = world.survey(None if version is None else SurveyVersion(version))
        words = survey.question(QuestionId(question)).ask.said_in(response["language"])
    except Missing:
        return None
    return fill(words, filled)


def _placed(one: Mapping[str, Any], language: Language, world: World) -> dict[str, Any]:
    """A record with the name of the place on the journey where it belongs."""
    journey, touchpoint = world.catalog.journey, one["touchpoint"]
    place = place_title(journey, one.get("stage", touchpoint), touchpoint, language)
    return {"id": one["id"], "place": place, **_plain(one)}


def _plain(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in _OUR_BOOKS}


def _hours(quiet: QuietHours | None) -> str | None:
    return f"{quiet.start:%H:%M}-{quiet.end:%H:%M}" if quiet else None
