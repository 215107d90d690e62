"""How rarely a survey is asked stands in its file; a survey that says nothing of it is the same as ever."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from surveys.catalog import Catalog, survey_from
from surveys.journey import SurveyId
from surveys.limits import NO_LIMITS, Limits, Quota
from surveys.survey import Survey
from tests.surveys.folders import JOURNEY, SURVEY, folder

DAY = timedelta(days=1)
OWN = "gap: 12w\ngap_after_response: 180d\nquota: 50 per 7d\n"


def loaded(at: Path, survey: str) -> Survey:
    """The survey that this file describes."""
    return Catalog.load(folder(at, delivery=survey)).survey(SurveyId("delivery"))


def test_a_survey_may_have_limits_of_its_own(tmp_path: Path) -> None:
    limited = loaded(tmp_path, f"{OWN}{SURVEY}")
    assert limited.limits == Limits(84 * DAY, 180 * DAY, Quota(50, 7 * DAY))
    assert survey_from(limited.document) == limited


def test_limits_that_are_left_out_change_no_version(tmp_path: Path) -> None:
    plain = loaded(tmp_path, SURVEY)
    assert plain.limits == NO_LIMITS
    assert plain == replace(loaded(tmp_path, f"gap: 0\n{SURVEY}"), document=plain.document)
    assert "gap" not in plain.document
    assert "quota" not in plain.document


def test_weekends_may_be_left_out(tmp_path: Path) -> None:
    assert Catalog.load(folder(tmp_path)).journey.fatigue.weekends
    for written in ("no", "false"):
        journey = JOURNEY.replace("fatigue: {", f"fatigue: {{weekends: {written}, ")
        assert not Catalog.load(folder(tmp_path, journey=journey)).journey.fatigue.weekends
