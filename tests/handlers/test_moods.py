"""How the texts of a response sound, read only where the survey goes on by it."""

from handlers.dialogue.moods import moods
from surveys.journey import SurveyId
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import Aim, OpenText, Question, YesNo
from surveys.survey import Survey
from surveys.when import SKIPPED, Feels, Not, QuestionId, When
from tests.surveys.models import words

EN, NL = Language("en"), Language("nl")
WHY, MORE = QuestionId("why"), QuestionId("more")


def _survey(when: When | None, asks: Aim | None = None) -> Survey:
    """A text, and a question whose condition may rest on it."""
    more = Question(MORE, words("May we call you?"), YesNo(), when)
    return Survey(SurveyId("made-up"), words("Made up"), (Question(WHY, words("Why?"), OpenText(asks)), more), "{}")


ASKED = _survey(Not(Feels(WHY, Label.POSITIVE)))


def test_a_text_that_a_condition_asks_about_is_read() -> None:
    assert moods(ASKED, {WHY: "The box was broken."}, EN) == {WHY: Label.NEGATIVE}
    assert moods(ASKED, {WHY: "Het was geweldig."}, NL) == {WHY: Label.POSITIVE}


def test_a_text_counts_in_the_language_in_which_it_is_plainly_written() -> None:
    assert moods(ASKED, {WHY: "Es war leider alles kaputt und niemand hat mir geholfen."}, EN) == {
        WHY: Label.NEGATIVE
    }


def test_an_answer_is_read_in_the_light_of_its_question() -> None:
    improve = _survey(Feels(WHY, Label.NEGATIVE), Aim.IMPROVE)
    assert moods(improve, {WHY: "Communication."}, EN) == {WHY: Label.NEGATIVE}
    assert moods(improve, {WHY: "Nothing."}, EN) == {WHY: Label.POSITIVE}


def test_where_no_condition_asks_nothing_is_read() -> None:
    assert moods(_survey(None), {WHY: "The box was broken."}, EN) == {}


def test_what_was_skipped_or_is_in_an_unknown_language_has_no_mood() -> None:
    assert moods(ASKED, {WHY: SKIPPED}, EN) == {}
    assert moods(ASKED, {}, EN) == {}
    assert moods(ASKED, {WHY: "Rikki oli."}, Language("fi")) == {}
