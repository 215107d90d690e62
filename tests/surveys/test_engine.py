"""The dialogue as a function of the answers: whatever is asked, in whatever order people go to and fro."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given

from surveys import engine
from surveys.journey import SurveyId
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import Csat, OpenText, Question, YesNo
from surveys.survey import Survey
from surveys.when import ALWAYS, NO_FACTS, SKIPPED, Compared, Facts, Feels, Given, Has, QuestionId, Value
from tests.surveys.models import CHOICE, EN, chances, facts, surveys, value, words

Steps = list[tuple[Question, dict[QuestionId, Value]]]


def _walked(survey: Survey, chance: Random, known: Facts = NO_FACTS) -> Steps:
    """Every step of a walk through the survey: what was asked, and the answers after it."""
    steps: Steps = []
    answers: dict[QuestionId, Value] = {}
    while (question := engine.pending(survey, answers, known)) is not None:
        assert len(steps) <= len(survey.questions), "The walk does not end."
        answers = engine.answer(survey, answers, question.id, value(question, chance), known)
        steps.append((question, answers))
    return steps


@given(surveys(), facts(), chances())
def test_every_walk_ends_and_asks_nothing_twice(survey: Survey, known: Facts, chance: Random) -> None:
    asked = [question.id for question, _ in _walked(survey, chance, known)]
    assert asked == [question.id for question in engine.ordered(survey, known) if question.id in asked], (
        "In its order."
    )


@given(surveys(), facts(), chances())
def test_answers_always_lie_on_their_own_path(survey: Survey, known: Facts, chance: Random) -> None:
    for _, answers in _walked(survey, chance, known):
        assert set(answers) <= {question.id for question in engine.path(survey, answers, known)}
        assert engine.relevant(survey, answers, known) == answers


@given(surveys(), facts(), chances())
def test_back_takes_back_the_last_answer_and_asks_its_question_again(
    survey: Survey, known: Facts, chance: Random
) -> None:
    before: dict[QuestionId, Value] = {}
    for question, answers in _walked(survey, chance, known):
        assert engine.back(survey, answers, known) == before
        assert engine.pending(survey, before, known) == question
        before = answers


@pytest.mark.long
@given(surveys(), facts(), chances())
def test_who_goes_back_and_says_the_same_again_stands_where_they_stood(
    survey: Survey, known: Facts, chance: Random
) -> None:
    for _, answers in _walked(survey, chance, known):
        again = engine.back(survey, answers, known)
        while (question := engine.pending(survey, again, known)) is not None and question.id in answers:
            again = engine.answer(survey, again, question.id, answers[question.id], known)
        assert again == answers


@given(surveys(), facts(), chances())
def test_whoever_goes_back_often_enough_is_at_the_start(survey: Survey, known: Facts, chance: Random) -> None:
    steps = _walked(survey, chance, known)
    answers = steps[-1][1] if steps else {}
    for _ in range(len(answers)):
        answers = engine.back(survey, answers, known)
    assert answers == {}
    assert engine.back(survey, {}, known) == {}


@given(surveys(), facts(), chances())
def test_a_changed_answer_leaves_only_what_still_belongs(survey: Survey, known: Facts, chance: Random) -> None:
    for _, answers in _walked(survey, chance, known)[-1:]:
        changed = chance.choice([question for question in survey.questions if question.id in answers])
        said = value(changed, chance)
        after = engine.answer(survey, answers, changed.id, said, known)
        assert after[changed.id] == said
        assert set(after) <= set(answers)
        assert engine.relevant(survey, after, known) == after


@given(surveys(), facts(), chances())
def test_whoever_goes_on_in_another_language_loses_no_answer(survey: Survey, known: Facts, chance: Random) -> None:
    before, after = replace(known, language=EN), replace(known, language=Language("nl"))
    for _, answers in _walked(survey, chance, before):
        assert engine.relevant(survey, answers, after) == answers
        if (question := engine.pending(survey, answers, after)) is not None:
            gone_on = engine.answer(survey, answers, question.id, value(question, chance), after)
            assert answers.items() <= gone_on.items()


@given(surveys(), facts(), chances())
def test_progress_counts_up_to_its_end(survey: Survey, known: Facts, chance: Random) -> None:
    for at, (_, answers) in enumerate(_walked(survey, chance, known), 1):
        number, count = engine.progress(survey, answers, known)
        assert at <= count <= len(survey.questions)
        assert number == min(at + 1, count)
        assert len(engine.answered(survey, answers, known)) == at


@given(surveys(), facts(), chances())
def test_answers_that_lie_on_no_path_do_no_harm(survey: Survey, known: Facts, chance: Random) -> None:
    said = {question.id: value(question, chance) for question in survey.questions if chance.randrange(2)}
    kept = engine.relevant(survey, {**said, QuestionId("gone"): 3}, known)
    assert engine.relevant(survey, kept, known) == kept
    assert kept.items() <= said.items()


def _survey(*questions: Question) -> Survey:
    return Survey(SurveyId("made-up"), words("Made up"), questions, document="{}")


SATISFIED, WHY, MORE = QuestionId("satisfied"), QuestionId("why"), QuestionId("more")


def test_a_survey_ends_after_the_answer_that_ends_it() -> None:
    survey = _survey(
        Question(SATISFIED, words("How?"), Csat(), end_if=Compared(SATISFIED, ">=", "4")),
        Question(WHY, words("Why?"), OpenText()),
    )
    assert engine.pending(survey, {SATISFIED: 5}) is None
    assert engine.pending(survey, {SATISFIED: 3}) == survey.questions[1]
    assert engine.answer(survey, {SATISFIED: 3, WHY: "Late."}, SATISFIED, 4) == {SATISFIED: 4}, "The reason is gone."
    assert engine.progress(survey, {}) == (1, 2), "What may end the survey has not done so yet."


def test_a_survey_can_end_after_a_question_whatever_is_said() -> None:
    few = Compared(SATISFIED, "<=", "2")
    survey = _survey(
        Question(SATISFIED, words("How?"), Csat()),
        Question(WHY, words("What went wrong?"), OpenText(), few, optional=True, end_if=ALWAYS),
        Question(MORE, words("What was good?"), OpenText()),
    )
    assert engine.pending(survey, {SATISFIED: 1, WHY: SKIPPED}) is None
    assert engine.pending(survey, {SATISFIED: 5}) == survey.questions[2]


def test_who_chose_what_is_not_listed_says_what_before_the_survey_ends() -> None:
    reason, own = QuestionId("reason"), QuestionId("reason.c")
    survey = _survey(
        Question(reason, words("What?"), CHOICE, end_if=Given(reason)),
        Question(own, words("What else?"), OpenText(), Has(reason, "c"), optional=True),
        Question(WHY, words("Why?"), OpenText()),
    )
    assert engine.pending(survey, {reason: "a"}) is None
    assert engine.pending(survey, {reason: "c"}) == survey.questions[1]
    assert engine.answer(survey, {reason: "c"}, own, "Late.") == {reason: "c", own: "Late."}
    assert engine.pending(survey, {reason: "c", own: "Late."}) is None


def test_the_mood_of_a_text_chooses_the_follow_up() -> None:
    follow_up = Question(MORE, words("May we call you?"), YesNo(), Feels(WHY, Label.NEGATIVE))
    survey = _survey(Question(WHY, words("Why?"), OpenText()), follow_up)
    assert engine.pending(survey, {WHY: "Broken."}, Facts(moods={WHY: Label.NEGATIVE})) == follow_up
    assert engine.pending(survey, {WHY: "Great."}, Facts(moods={WHY: Label.POSITIVE})) is None


def test_a_shuffled_block_stands_in_an_order_of_each_response_and_only_there() -> None:
    block = tuple(Question(QuestionId(name), words(name), Csat(), shuffle="block") for name in "bcd")
    survey = _survey(
        Question(QuestionId("a"), words("a"), Csat()), *block, Question(QuestionId("e"), words("e"), Csat())
    )
    orders = {"".join(one.id for one in engine.ordered(survey, Facts(chance=chance))) for chance in range(1, 60)}
    assert orders == {"abcde", "abdce", "acbde", "acdbe", "adbce", "adcbe"}
    assert engine.ordered(survey) == survey.questions, "Without a response it stands as it is written."
