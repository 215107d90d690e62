"""The journeys that come with Waypulse are complete, comparable and end."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from analysis.themes import ThemeFinder
from surveys.catalog import BUILT_IN, Catalog, built_in_folder
from surveys.engine import answer, path, pending
from surveys.feedback import Sentiment
from surveys.journey import Stage, StageId, SurveyId, Theme
from surveys.language import Language, Text
from surveys.questions import SCALES, Choice, Csat, Nps, OpenText, Question, YesNo
from surveys.survey import Survey
from surveys.when import SKIPPED, Answers, QuestionId, Value

EN, NL = Language("en"), Language("nl")
SATISFIED = QuestionId("satisfied")
STAGES = {
    "four-stages": ["awareness", "consideration", "purchase", "post-purchase"],
    "seven-stages": [
        "awareness",
        "familiarity",
        "consideration",
        "purchase",
        "service",
        "loyalty",
        "advocacy",
    ],
}
CATALOGS = {name: Catalog.built_in(name) for name in BUILT_IN}
SURVEYS = [
    pytest.param(survey, id=f"{name}:{key}") for name, c in CATALOGS.items() for key, survey in c.surveys.items()
]
A_STAGE = [pytest.param(c, s, id=f"{name}:{s.id}") for name, c in CATALOGS.items() for s in c.journey.stages]


class Unmoved:
    """A reader that feels nothing: only where themes are found is looked at."""

    name = "unmoved"
    version = "1"

    def score(self, text: str, language: Language, question_kind: str) -> Sentiment | None:  # noqa: ARG002 - the shape of every engine
        return None


def texts(survey: Survey) -> Iterator[Text]:
    """Everything a survey says."""
    yield survey.title
    for question in survey.questions:
        yield question.ask
        if isinstance(question.kind, Choice):
            yield from (option.title for option in question.kind.options)


def replies(question: Question) -> tuple[Value, ...]:
    """Every value that an answer to a question can have; one stands for all free texts."""
    skipped: tuple[Value, ...] = (SKIPPED,) if question.optional else ()
    match question.kind:
        case Choice(options):
            return (*(option.id for option in options), *skipped)
        case YesNo():
            return ("yes", "no", *skipped)
        case OpenText():
            return ("words", *skipped)
        case kind:
            low, high = SCALES[type(kind)]
            return (*range(low, high + 1), *skipped)


def walks(survey: Survey) -> Iterator[Answers]:
    """The answers at the end of each way through a survey."""
    for said in product(*(replies(question) for question in survey.questions)):
        given: Answers = {}
        values = dict(zip((question.id for question in survey.questions), said, strict=True))
        while question := pending(survey, given):
            given = answer(survey, given, question.id, values[question.id])
        yield given


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_journey_has_its_stages(name: str) -> None:
    assert [stage.id for stage in CATALOGS[name].journey.stages] == STAGES[name]


@pytest.mark.parametrize(("catalog", "stage"), A_STAGE)
def test_each_stage_has_several_touchpoints_and_a_survey(catalog: Catalog, stage: Stage) -> None:
    assert len(stage.touchpoints) >= 2
    assert any(catalog.survey_for(touchpoint.id) for touchpoint in stage.touchpoints)


@pytest.mark.parametrize("name", BUILT_IN)
def test_each_survey_is_asked_somewhere(name: str) -> None:
    catalog = CATALOGS[name]
    assert {touchpoint.survey for touchpoint in catalog.journey.touchpoints()} - {None} == set(catalog.surveys)


def test_delivery_and_support_are_asked_after_the_purchase() -> None:
    after = CATALOGS["four-stages"].journey.stage(StageId("post-purchase"))
    assert {"delivery", "support"} <= {touchpoint.survey for touchpoint in after.touchpoints}


def test_the_delivery_survey_takes_three_taps_and_one_text() -> None:
    delivery = CATALOGS["four-stages"].survey(SurveyId("delivery"))
    assert [isinstance(question.kind, OpenText) for question in delivery.questions] == [False, False, False, True]


@pytest.mark.parametrize("name", BUILT_IN)
def test_recommendation_is_asked_once_the_product_is_known(name: str) -> None:
    survey = CATALOGS[name].survey(SurveyId("product"))
    assert any(isinstance(question.kind, Nps) for question in survey.questions)


@pytest.mark.parametrize("survey", SURVEYS)
def test_a_survey_has_two_to_four_questions(survey: Survey) -> None:
    assert 2 <= len(survey.questions) <= 4


@pytest.mark.parametrize("survey", SURVEYS)
def test_a_survey_is_said_in_both_languages_and_never_the_same(survey: Survey) -> None:
    said = [text.by_language for text in texts(survey)]
    assert all(set(words) == {EN, NL} for words in said)
    # A few words are the same in both: a whole question never is.
    assert all(question.ask.said_in(EN) != question.ask.said_in(NL) for question in survey.questions)


@pytest.mark.parametrize("survey", SURVEYS)
def test_satisfaction_is_asked_first_in_the_same_words_and_on_the_same_scale(survey: Survey) -> None:
    first = survey.questions[0]
    assert (first.id, first.kind, first.when, first.optional) == (SATISFIED, Csat(), None, False)
    assert first.ask.said_in(EN).startswith("How satisfied or dissatisfied are you with ")
    assert first.ask.said_in(NL).startswith("Hoe tevreden of ontevreden bent u over ")


@pytest.mark.parametrize("survey", SURVEYS)
def test_the_last_question_lets_people_speak_or_skip(survey: Survey) -> None:
    *others, last = survey.questions
    assert isinstance(last.kind, OpenText)
    assert last.optional
    assert not any(isinstance(question.kind, OpenText) for question in others)


@pytest.mark.parametrize("survey", SURVEYS)
def test_each_question_asks_one_thing_in_a_polite_form(survey: Survey) -> None:
    for question in survey.questions:
        assert question.ask.said_in(EN).count("?") == 1
        assert " and " not in question.ask.said_in(EN)
        assert not {"je", "jij", "jou", "jouw"} & set(question.ask.said_in(NL).lower().split())


@pytest.mark.parametrize("survey", SURVEYS)
def test_a_placeholder_reads_well_without_its_value(survey: Survey) -> None:
    for text in texts(survey):
        assert all(words.count("{") == words.count("|") for words in text.by_language.values())


@pytest.mark.parametrize("survey", SURVEYS)
def test_every_way_through_a_survey_ends_and_meets_each_question(survey: Survey) -> None:
    met = set()
    for given in walks(survey):
        on_path = [question.id for question in path(survey, given)]
        assert on_path == [question.id for question in survey.questions if question.id in given]
        met.update(on_path)
    assert met == {question.id for question in survey.questions}


@pytest.mark.parametrize("name", BUILT_IN)
def test_everything_on_the_map_has_a_name_in_both_languages(name: str) -> None:
    journey = CATALOGS[name].journey
    titles = [journey.title, *(stage.title for stage in journey.stages)]
    titles += [touchpoint.title for touchpoint in journey.touchpoints()]
    titles += [theme.title for theme in journey.themes]
    assert all(set(title.by_language) == {EN, NL} for title in titles)


def test_the_journeys_share_their_surveys_and_themes() -> None:
    four, seven = (CATALOGS[name] for name in BUILT_IN)
    assert four.journey.themes == seven.journey.themes
    for name in ("delivery", "support", "checkout"):
        assert four.survey(SurveyId(name)) == seven.survey(SurveyId(name))
    shared = set(four.surveys) & set(seven.surveys)
    assert all(four.surveys[key].version == seven.surveys[key].version for key in shared)


@pytest.mark.parametrize("theme", CATALOGS["four-stages"].journey.themes, ids=lambda theme: str(theme.id))
@pytest.mark.parametrize("language", [EN, NL])
def test_a_theme_has_a_dozen_or_two_words_in_each_language(theme: Theme, language: Language) -> None:
    words = theme.words[language]
    assert 12 <= len(words) <= 25
    assert len(set(words)) == len(words)


SPOKEN = [
    (EN, "The courier never rang the bell.", {"delivery"}),
    (EN, "It came two days late.", {"delivery"}),
    (EN, "Delivered on time, as always.", {"delivery"}),
    (EN, "The cardboard was torn on one side.", {"packaging"}),
    (EN, "The box was damaged, luckily nothing fell out.", {"packaging"}),
    (EN, "It stopped working after a week.", {"product-quality"}),
    (EN, "Far too expensive for what it is.", {"price"}),
    (EN, "I could not pay with my credit card.", {"checkout-payment"}),
    (EN, "The app crashed twice.", {"website-app"}),
    (EN, "Your site does not work on my phone.", {"website-app"}),
    (EN, "A rude colleague at the till.", {"staff"}),
    (EN, "The new menu is very user friendly.", {"website-app"}),
    (EN, "I was on hold for half an hour.", {"waiting"}),
    (EN, "I can't wait to use it!", set()),
    (EN, "The manual is confusing.", {"information"}),
    (EN, "Still no refund.", {"returns-refunds"}),
    (EN, "I will return to your shop.", set()),
    (EN, "The invoice shows the wrong amount.", {"billing"}),
    (EN, "My size was sold out again.", {"availability"}),
    (EN, "I ordered a lamp and I rate it highly.", set()),
    (EN, "I came in late at night.", set()),
    (NL, "De bezorger heeft niet aangebeld.", {"delivery"}),
    (NL, "Het pakket kwam een dag te laat.", {"delivery"}),
    (NL, "Ik was bezorgd over de kleur.", set()),
    (NL, "De doos was ingedrukt.", {"packaging"}),
    (NL, "Stevige verpakking, keurig.", {"packaging"}),
    (NL, "Na een week was het kapot.", {"product-quality"}),
    (NL, "Dat is een stuk beter dan eerst.", set()),
    (NL, "Veel te duur.", {"price"}),
    (NL, "Op den duur went het.", set()),
    (NL, "Betalen met iDEAL lukte niet.", {"checkout-payment"}),
    (NL, "De website werkt niet op mijn telefoon.", {"website-app"}),
    (NL, "De medewerkster was onbeleefd.", {"staff"}),
    (NL, "Een half uur in de wachtrij.", {"waiting"}),
    (NL, "De handleiding is onduidelijk.", {"information"}),
    (NL, "Ik wacht nog op mijn geld terug.", {"waiting", "returns-refunds"}),
    (NL, "De factuur klopt niet.", {"billing"}),
    (NL, "U had er rekening mee moeten houden.", set()),
    (NL, "Mijn maat was uitverkocht.", {"availability"}),
]


@pytest.mark.parametrize(("language", "sentence", "themes"), SPOKEN)
def test_the_words_find_what_people_speak_of(language: Language, sentence: str, themes: set[str]) -> None:
    finder = ThemeFinder(CATALOGS["four-stages"].journey.themes)
    found = {mention.theme for mention in finder.mentions(sentence, language, Unmoved())}
    assert found == themes


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_files_are_where_a_new_folder_is_copied_from(name: str) -> None:
    folder: Path = built_in_folder(name)
    assert (folder / "journey.yaml").is_file()
    assert len(list((folder / "surveys").glob("*.yaml"))) == len(CATALOGS[name].surveys)
