"""The small records of the core: surveys, people, journeys, texts and what fills them in."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.catalog import Catalog
from surveys.errors import Missing
from surveys.feedback import day_of
from surveys.journey import RespondentId, StageId, SurveyId, TouchpointId
from surveys.language import Language, Text, closest
from surveys.people import Consent, Respondent
from surveys.piping import LONGEST, fill
from surveys.questions import Csat, Question
from surveys.survey import Survey, fingerprint
from surveys.when import QuestionId
from tests.surveys.models import words

EN, NL = Language("en"), Language("nl")


@pytest.mark.parametrize(
    ("name", "customer", "known_as"),
    [("Ada", "C-1", "Ada (C-1)"), ("Ada", None, "Ada"), ("", "C-1", "C-1"), ("", None, "")],
)
def test_people_are_known_by_what_is_known_of_them(name: str, customer: str | None, known_as: str) -> None:
    assert Respondent(RespondentId(1), customer, None, name, EN).known_as == known_as


def test_consent_is_kept_with_its_moment() -> None:
    at = datetime(2026, 11, 16, tzinfo=UTC)
    ada = Respondent(RespondentId(1), None, 1, "Ada", EN).consents(Consent.GIVEN, at)
    assert (ada.consent, ada.consent_at) == (Consent.GIVEN, at)


@pytest.mark.parametrize(
    ("wanted", "offered"), [("nl", NL), ("nl-BE", NL), ("NL_be", NL), ("en-GB", EN), ("fr", EN), ("", EN), (None, EN)]
)
def test_people_are_spoken_to_in_the_closest_language(wanted: str | None, offered: Language) -> None:
    assert closest(wanted, (EN, NL)) == offered


def test_a_text_falls_back_on_its_first_language() -> None:
    assert Text({NL: "Hallo", EN: "Hello"}).said_in(Language("fr")) == "Hallo"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the {product|order}", "the lamp"),
        ("the {product}", "the lamp"),
        ("the {size|order}", "the order"),
        ("the {size}", "the "),
        ("the {blank|order}", "the order"),
        ("no {Placeholder} here", "no {Placeholder} here"),
    ],
)
def test_a_placeholder_says_the_attribute_or_its_fallback(text: str, said: str) -> None:
    assert fill(text, {"product": "lamp", "blank": "  "}) == said


def test_an_attribute_is_filled_in_once_and_never_at_length() -> None:
    assert fill("{product}", {"product": "{size}", "size": "XL"}) == "{size}"
    assert fill("{product}", {"product": "x" * 1000}) == "x" * (LONGEST - 1) + "…"


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_no_text_breaks_the_filling(text: str, attributes: dict[str, str]) -> None:
    fill(text, attributes)


def test_the_first_scored_question_of_a_kind_gives_the_score() -> None:
    first = Question(QuestionId("first"), words("One?"), Csat())
    second = Question(QuestionId("second"), words("Two?"), Csat())
    survey = Survey(SurveyId("s"), words("S"), (first, second), "{}")
    assert survey.is_score(first)
    assert not survey.is_score(second)
    assert survey.question(QuestionId("second")) is second
    with pytest.raises(Missing, match="no question third"):
        survey.question(QuestionId("third"))


def test_the_same_words_are_the_same_version() -> None:
    assert fingerprint('{"a": 1}') == fingerprint('{"a": 1}') != fingerprint('{"a": 2}')
    assert len(fingerprint("")) == 12


def test_a_journey_knows_its_places_and_says_which_it_lacks(four_stages: Catalog) -> None:
    journey = four_stages.journey
    parcel = TouchpointId("parcel.delivered")
    assert journey.stage_of(parcel) == journey.stage(StageId("post-purchase"))
    assert journey.touchpoint(parcel) in journey.touchpoints()
    for ask in (journey.touchpoint, journey.stage_of):
        with pytest.raises(Missing, match=r"no touchpoint parcel\.eaten"):
            ask(TouchpointId("parcel.eaten"))
    with pytest.raises(Missing, match="no stage regret"):
        journey.stage(StageId("regret"))


def test_a_day_is_a_day_in_the_companys_time_zone() -> None:
    late = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    assert day_of(late, ZoneInfo("Europe/Amsterdam")) == date(2026, 11, 17)
    assert day_of(late, ZoneInfo("America/New_York")) == date(2026, 11, 16)
