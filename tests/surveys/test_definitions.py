"""The journeys that come with Waypulse are complete, comparable and end."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from analysis.terms import Terms
from analysis.themes import ThemeFinder
from surveys.catalog import BUILT_IN, Catalog, built_in_folder
from surveys.engine import answer, path, pending
from surveys.feedback import Sentiment
from surveys.journey import Stage, StageId, SurveyId, Theme
from surveys.language import Language, Text
from surveys.questions import SCALES, Ces, Choice, Csat, Nps, OpenText, Question, YesNo
from surveys.survey import Survey
from surveys.when import SKIPPED, Answers, QuestionId, Value

EN, NL, DE, FR, ES, IT, PT = LANGUAGES = tuple(map(Language, ("en", "nl", "de", "fr", "es", "it", "pt")))
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
# What each language says first, so that the answers of all can be compared.
SATISFIED_WITH = {
    EN: "How satisfied or dissatisfied are you with ",
    NL: "Hoe tevreden of ontevreden bent u over ",
    DE: "Wie zufrieden oder unzufrieden sind Sie mit ",
    FR: "Quel est votre degré de satisfaction ou d’insatisfaction concernant ",
    ES: "¿Cuál es su grado de satisfacción o insatisfacción con ",
    IT: "Qual è il Suo grado di soddisfazione o insoddisfazione per ",
    PT: "Qual é o seu grau de satisfação ou insatisfação com ",
}
EASY = {
    EN: "How easy or difficult was it to ",
    NL: "Hoe makkelijk of moeilijk was het om ",
    DE: "Wie einfach oder schwierig war es, ",
    FR: "Dans quelle mesure a-t-il été facile ou difficile d",
    ES: "¿En qué medida le resultó fácil o difícil ",
    IT: "Quanto è stato facile o difficile ",
    PT: "Até que ponto foi fácil ou difícil ",
}
# Words by which a friend is addressed; a company says u, Sie, vous, usted, lei, and in Portuguese no pronoun at all.
FAMILIAR = {
    EN: set[str](),
    NL: {"je", "jij", "jou", "jouw", "jullie"},
    DE: {"du", "dich", "dir", "dein", "deine", "deinem", "deinen", "deiner", "euch", "euer", "eure"},
    FR: {"tu", "te", "toi", "ton", "ta", "tes"},
    ES: {"tú", "te", "ti", "tu", "tus", "vos", "vosotros", "os", "vuestra", "vuestro"},
    IT: {"tu", "ti", "te", "tuo", "tua", "tuoi", "tue"},
    PT: {"tu", "te", "ti", "teu", "tua", "teus", "tuas", "você", "vocês"},
}
LONGEST_BUTTON = 26
CATALOGS = {name: Catalog.built_in(name) for name in BUILT_IN}
THEMES = CATALOGS["four-stages"].journey.themes
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
def test_a_survey_is_said_in_every_language_and_never_the_same(survey: Survey) -> None:
    assert all(set(text.by_language) == set(LANGUAGES) for text in texts(survey))
    # A few words are the same in several: a whole question never is.
    assert all(len(set(question.ask.by_language.values())) == len(LANGUAGES) for question in survey.questions)


@pytest.mark.parametrize("survey", SURVEYS)
def test_satisfaction_is_asked_first_in_the_same_words_and_on_the_same_scale(survey: Survey) -> None:
    first = survey.questions[0]
    assert (first.id, first.kind, first.when, first.optional) == (SATISFIED, Csat(), None, False)
    assert all(first.ask.said_in(language).startswith(words) for language, words in SATISFIED_WITH.items())


@pytest.mark.parametrize("survey", SURVEYS)
def test_ease_is_asked_in_the_same_words(survey: Survey) -> None:
    for question in survey.questions:
        if isinstance(question.kind, Ces):
            assert all(question.ask.said_in(language).startswith(words) for language, words in EASY.items())


def test_recommendation_is_asked_in_the_same_words() -> None:
    questions = [
        question for catalog in CATALOGS.values() for one in catalog.surveys.values() for question in one.questions
    ]
    assert len({tuple(one.ask.by_language.values()) for one in questions if isinstance(one.kind, Nps)}) == 1


@pytest.mark.parametrize("survey", SURVEYS)
def test_the_last_question_lets_people_speak_or_skip(survey: Survey) -> None:
    *others, last = survey.questions
    assert isinstance(last.kind, OpenText)
    assert last.optional
    assert not any(isinstance(question.kind, OpenText) for question in others)


@pytest.mark.parametrize("survey", SURVEYS)
def test_each_question_asks_one_thing_in_a_polite_form(survey: Survey) -> None:
    for question in survey.questions:
        assert all(words.count("?") == 1 for words in question.ask.by_language.values())
        assert " and " not in question.ask.said_in(EN)


@pytest.mark.parametrize("survey", SURVEYS)
def test_nobody_is_addressed_as_a_friend(survey: Survey) -> None:
    for text in texts(survey):
        for language, words in FAMILIAR.items():
            assert not words & set(re.findall(r"\w+", text.said_in(language).lower()))


@pytest.mark.parametrize("survey", SURVEYS)
def test_an_option_fits_on_a_button_of_a_phone(survey: Survey) -> None:
    for question in survey.questions:
        if isinstance(question.kind, Choice):
            for option in question.kind.options:
                assert max(map(len, option.title.by_language.values())) <= LONGEST_BUTTON


@pytest.mark.parametrize("survey", SURVEYS)
def test_the_options_of_a_question_differ_in_every_language(survey: Survey) -> None:
    for question in survey.questions:
        if isinstance(question.kind, Choice):
            options = question.kind.options
            assert all(len({one.title.said_in(spoken) for one in options}) == len(options) for spoken in LANGUAGES)


@pytest.mark.parametrize("survey", SURVEYS)
def test_a_placeholder_reads_well_without_its_value(survey: Survey) -> None:
    for text in texts(survey):
        assert all(words.count("{") == words.count("|") for words in text.by_language.values())


@pytest.mark.parametrize("survey", SURVEYS)
def test_every_language_has_the_same_placeholders(survey: Survey) -> None:
    for text in texts(survey):
        assert len({frozenset(re.findall(r"\{(\w+)", words)) for words in text.by_language.values()}) == 1


@pytest.mark.parametrize("survey", SURVEYS)
def test_every_way_through_a_survey_ends_and_meets_each_question(survey: Survey) -> None:
    met = set()
    for given in walks(survey):
        on_path = [question.id for question in path(survey, given)]
        assert on_path == [question.id for question in survey.questions if question.id in given]
        met.update(on_path)
    assert met == {question.id for question in survey.questions}


@pytest.mark.parametrize("name", BUILT_IN)
def test_everything_on_the_map_has_a_name_in_every_language(name: str) -> None:
    journey = CATALOGS[name].journey
    titles = [journey.title, *(stage.title for stage in journey.stages)]
    titles += [touchpoint.title for touchpoint in journey.touchpoints()]
    titles += [theme.title for theme in journey.themes]
    assert journey.languages == LANGUAGES
    assert all(set(title.by_language) == set(LANGUAGES) for title in titles)


def test_the_journeys_share_their_surveys_and_themes() -> None:
    four, seven = (CATALOGS[name] for name in BUILT_IN)
    assert four.journey.themes == seven.journey.themes
    for name in ("delivery", "support", "checkout"):
        assert four.survey(SurveyId(name)) == seven.survey(SurveyId(name))
    shared = set(four.surveys) & set(seven.surveys)
    assert all(four.surveys[key].version == seven.surveys[key].version for key in shared)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: str(theme.id))
def test_a_theme_has_many_words_in_each_language_and_none_twice(theme: Theme) -> None:
    for language in LANGUAGES:
        words = theme.words[language]
        assert len(words) >= 15
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_belongs_to_one_theme(language: Language) -> None:
    counts = Counter(word for theme in THEMES for word in theme.words[language])
    assert [word for word, count in counts.items() if count > 1] == []


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_finds_its_theme_and_each_exclusion_hides_one(language: Language) -> None:
    terms = Terms(THEMES, language)
    lost = [word for theme in THEMES for word in theme.words[language] if not finds(terms, word, theme)]
    idle = [word for theme in THEMES for word in theme.exclude.get(language, ()) if finds(terms, word, theme)]
    assert (lost, idle) == ([], [])


def finds(terms: Terms, word: str, theme: Theme) -> bool:
    """Whether this word alone, without the star of a stem, is taken for the theme."""
    return any(hit.theme == theme.id for hit in terms.hits(word.removesuffix("*")))


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


@pytest.mark.long
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


def test_fewer_languages_are_chosen_by_the_list_alone(tmp_path: Path) -> None:
    folder = shutil.copytree(built_in_folder("four-stages"), tmp_path / "shop")
    journey = folder / "journey.yaml"
    listed = "languages: [en, nl, de, fr, es, it, pt]"
    journey.write_text(journey.read_text(encoding="utf-8").replace(listed, "languages: [nl]"), encoding="utf-8")
    assert Catalog.load(folder).journey.languages == (NL,)
