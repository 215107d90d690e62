"""A catalog becomes what its files say, and a survey keeps its version however it is written."""

import json
from datetime import time, timedelta
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from surveys.catalog import Catalog, survey_from
from surveys.documents import building
from surveys.documents.durations import duration, spell
from surveys.documents.editor_schema import schemas
from surveys.documents.placeholders import PLACEHOLDER, well_formed
from surveys.documents.reading import read_text
from surveys.documents.sentences import fit
from surveys.documents.shapes import QuestionDocument, SurveyDocument, keys
from surveys.errors import Misconfigured, Missing
from surveys.journey import Fatigue, QuietHours, SurveyId, TouchpointId
from surveys.language import Language
from surveys.questions import KINDS, Aim, Ces, Choice, Csat, Direction, Nps, OpenText, YesNo, aim
from surveys.when import Compared, QuestionId
from tests.surveys.folders import JOURNEY, SURVEY, changed, faults, folder

EVERY_KIND = """\
survey: kinds
title: {en: Kinds, nl: Soorten}
questions:
  - nps: recommend
    ask: {en: Recommend?, nl: Aanbevelen?}
  - csat: satisfied
    ask: {en: Satisfied?, nl: Tevreden?}
  - ces: effort
    direction: effort
    ask: {en: Effort?, nl: Moeite?}
  - yesno: solved
    ask: {en: Yes, nl: Nee}
  - choice: reason
    ask: {en: Reason?, nl: Reden?}
    options: [{id: "1", title: {en: One, nl: Een}}, {id: no, title: {en: No, nl: Nee}}]
  - text: why
    ask: {en: Why?, nl: Waarom?}
    when: reason != 1
"""

EXAMPLE = """\
journey: shop
languages: [en, nl]
stages:
  - id: awareness
    title: {en: Awareness, nl: Bewustwording}
  - id: post-purchase
    title: {en: After the purchase, nl: Na de aankoop}
    touchpoints:
      - id: parcel.delivered
        title: {en: Parcel delivered, nl: Pakket bezorgd}
        survey: delivery
        delay: 2h            # after the event
themes:
  delivery: {title: {en: Delivery}, words: {en: [deliver*, courier, parcel, late], nl: [bezorg*, pakket]}}
fatigue: {gap_after_invitation: 7d, gap_after_response: 14d, at_most: 3 per 30d, quiet_hours: "21:00-09:00"}
"""


def test_a_journey_becomes_what_it_says(tmp_path: Path) -> None:
    journey = Catalog.load(folder(tmp_path)).journey
    touchpoint = journey.touchpoint(TouchpointId("parcel.delivered"))
    assert journey.title.said_in(Language("nl")) == "shop"
    assert touchpoint.delay == timedelta(hours=2)
    assert touchpoint.importance == 0.8
    assert journey.themes[0].words == {"en": ("deliver*", "late"), "nl": ("bezorg*",)}
    assert journey.themes[0].exclude == {"en": ("late at night",)}
    assert journey.fatigue == Fatigue(most=2, quiet=QuietHours(time(21), time(9)))


def test_a_survey_becomes_what_it_says(tmp_path: Path) -> None:
    survey = Catalog.load(folder(tmp_path)).survey(SurveyId("delivery"))
    satisfied, reason, why = survey.questions
    assert (survey.expires, survey.remind, survey.sample) == (timedelta(days=5), timedelta(days=1), 0.5)
    assert satisfied.kind == Csat()
    assert reason.when == Compared(QuestionId("satisfied"), "<=", "3")
    assert why.when == Compared(QuestionId("reason"), "==", "late")
    assert why.optional


def test_each_kind_that_can_be_asked_is_read(tmp_path: Path) -> None:
    survey = Catalog.load(folder(tmp_path, delivery=SURVEY, kinds=EVERY_KIND)).survey(SurveyId("kinds"))
    nps, csat, ces, yesno, choice, text = (question.kind for question in survey.questions)
    assert (nps, csat, ces, yesno, text) == (Nps(), Csat(), Ces(Direction.EFFORT), YesNo(), OpenText())
    assert isinstance(choice, Choice)
    assert [option.id for option in choice.options] == ["1", "no"]
    assert survey.questions[3].ask.said_in(Language("en")) == "Yes"
    assert survey.questions[5].when == Compared(QuestionId("reason"), "!=", "1")


@pytest.mark.parametrize("asked", [None, *Aim])
def test_a_text_may_be_asked_for_faults_or_praise(tmp_path: Path, asked: Aim | None) -> None:
    said = f"{SURVEY}    asks: {asked}\n" if asked else SURVEY
    why = Catalog.load(folder(tmp_path, delivery=said)).survey(SurveyId("delivery")).questions[-1]
    assert why.kind == OpenText(asked)
    assert aim(why.kind) is asked


def test_what_a_text_is_asked_for_belongs_to_the_version(tmp_path: Path) -> None:
    plain, asking = (
        Catalog.load(folder(tmp_path, delivery=said)).survey(SurveyId("delivery"))
        for said in (SURVEY, f"{SURVEY}    asks: good\n")
    )
    assert plain.version != asking.version
    assert survey_from(asking.document) == asking
    assert "asks" not in plain.document


def test_a_theme_may_be_named_in_one_language_and_a_stage_may_be_bare(tmp_path: Path) -> None:
    assert faults(folder(tmp_path, journey=EXAMPLE)) == []


def test_quiet_hours_may_be_none(tmp_path: Path) -> None:
    journey = changed(JOURNEY, '"21:00-09:00"', "none")
    assert Catalog.load(folder(tmp_path, journey=journey)).journey.fatigue.quiet is None


def test_the_survey_of_a_touchpoint_is_found(tmp_path: Path) -> None:
    catalog = Catalog.load(folder(tmp_path))
    assert catalog.survey_for(TouchpointId("parcel.delivered")) == catalog.survey(SurveyId("delivery"))


def test_nobody_is_asked_after_a_touchpoint_without_survey(tmp_path: Path) -> None:
    journey = changed(JOURNEY, "        survey: delivery\n", "")
    assert Catalog.load(folder(tmp_path, journey=journey)).survey_for(TouchpointId("parcel.delivered")) is None


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    catalog = Catalog.load(folder(tmp_path))
    with pytest.raises(Missing, match="no survey nothing"):
        catalog.survey(SurveyId("nothing"))
    with pytest.raises(Missing, match="no touchpoint nowhere"):
        catalog.survey_for(TouchpointId("nowhere"))


def test_an_unknown_built_in_journey_is_refused() -> None:
    with pytest.raises(Misconfigured, match="choose four-stages or seven-stages"):
        Catalog.built_in("nine-stages")


SAME = [
    ("survey: delivery", "# a comment\n\nsurvey: 'delivery'  # another"),
    ("expires: 5d\nremind: 24h\n", "remind: 1d\nexpires: 120h\n"),
    ("expires: 5d\n", ""),
    ("{en: Your delivery, nl: Uw bezorging}", "\n  nl: 'Uw bezorging'\n  en: >\n    Your\n    delivery"),
    ("    when: reason == late\n    optional: true\n", "    optional: true\n    when: reason==late\n"),
    ("optional: true", "optional: True"),
    ("sample: 0.5", "sample: 0.50"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_the_same_content_is_the_same_version_however_it_is_written(tmp_path: Path, old: str, new: str) -> None:
    first = Catalog.load(folder(tmp_path)).survey(SurveyId("delivery"))
    again = Catalog.load(folder(tmp_path, delivery=changed(SURVEY, old, new))).survey(SurveyId("delivery"))
    assert again == first
    assert again.version == first.version


OTHER = [
    ("How satisfied are you?", "How happy are you?"),
    ("satisfied <= 3", "satisfied <= 2"),
    ("optional: true", "optional: false"),
    ("sample: 0.5", "sample: 0.6"),
]


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_other_content_is_another_version(tmp_path: Path, old: str, new: str) -> None:
    first = Catalog.load(folder(tmp_path)).survey(SurveyId("delivery"))
    other = Catalog.load(folder(tmp_path, delivery=changed(SURVEY, old, new))).survey(SurveyId("delivery"))
    assert other.version != first.version


@pytest.mark.long
@settings(deadline=None)  # a busy machine is no fault
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_makes_no_other_version(chance: Random) -> None:
    source = read_text(SURVEY, "survey.yaml")
    shuffled = yaml.safe_dump(_shuffled(source.content, chance), sort_keys=False)
    document, _ = fit(source, SurveyDocument)
    again, _ = fit(read_text(shuffled, "survey.yaml"), SurveyDocument)
    assert document
    assert again
    assert building.survey(again).document == building.survey(document).document


def _shuffled(content: JsonValue, chance: Random) -> JsonValue:
    """The same content with the keys of each mapping in another order."""
    match content:
        case dict():
            order = chance.sample(sorted(content), len(content))
            return {key: _shuffled(content[key], chance) for key in order}
        case list():
            return [_shuffled(entry, chance) for entry in content]
        case _:
            return content


def test_a_stored_survey_is_read_back_as_it_was(tmp_path: Path) -> None:
    catalog = Catalog.load(folder(tmp_path, delivery=SURVEY, kinds=EVERY_KIND))
    for survey in catalog.surveys.values():
        again = survey_from(survey.document)
        assert again == survey
        assert again.document == survey.document


def test_a_stored_survey_that_was_tampered_with_is_refused() -> None:
    document = '{"survey":"s","title":{"en":"t"},"questions":[{"ask":{"en":"a"}}]}'
    with pytest.raises(Missing, match="has no kind"):
        survey_from(document)


@settings(deadline=None)  # a busy machine is no fault
@given(st.integers(0, 9999), st.sampled_from("mhdw"))
def test_a_duration_is_read_as_it_is_spelt(count: int, unit: str) -> None:
    length = duration(f"{count}{unit}")
    # A length in a smaller unit may need more digits than a file allows.
    assert duration(spell(length)) == length


@settings(deadline=None)  # a busy machine is no fault
@given(st.text() | st.text(alphabet="ab:-?[]{},&*!|>'\"%@ \t\n#01~"))
def test_reading_any_text_at_all_never_raises(text: str) -> None:
    source = read_text(text, "survey.yaml")
    assert source.faults or source.content is not None


@settings(deadline=None)  # a busy machine is no fault
@given(st.text(alphabet="{}|ab_ ", max_size=12))
def test_braces_stand_only_in_placeholders(text: str) -> None:
    rest = PLACEHOLDER.sub("", text)
    try:
        assert well_formed(text) == text
        assert not set(rest) & set("{}")
    except ValueError:
        assert set(rest) & set("{}")


def test_the_schema_describes_both_files_as_they_are_written() -> None:
    written = json.dumps(schemas())
    assert set(schemas()) == {"journey", "survey"}
    assert '"default": "5d"' in written
    assert "null" not in written


def test_the_schema_knows_the_kinds_that_can_be_asked() -> None:
    assert set(KINDS) <= set(keys(QuestionDocument))
    assert QuestionDocument.model_json_schema()["oneOf"] == [{"required": [kind]} for kind in KINDS]
