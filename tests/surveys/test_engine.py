"""The dialogue as a function of the answers: whatever is asked, in whatever order people go to and fro."""

from hypothesis import given
from hypothesis import strategies as st

from surveys import engine
from surveys.questions import Question
from surveys.survey import Survey
from surveys.when import QuestionId, Value
from tests.surveys.models import surveys, values


def _says(data: st.DataObject, question: Question) -> Value:
    return data.draw(values(question), label=question.id)


def _walked(survey: Survey, data: st.DataObject) -> list[tuple[Question, dict[QuestionId, Value]]]:
    """Every step of a walk through the survey: what was asked, and the answers after it."""
    steps: list[tuple[Question, dict[QuestionId, Value]]] = []
    answers: dict[QuestionId, Value] = {}
    while (question := engine.pending(survey, answers)) is not None:
        assert len(steps) <= len(survey.questions), "The walk does not end."
        answers = engine.answer(survey, answers, question.id, _says(data, question))
        steps.append((question, answers))
    return steps


@given(surveys(), st.data())
def test_every_walk_ends_and_asks_nothing_twice(survey: Survey, data: st.DataObject) -> None:
    asked = [question.id for question, _ in _walked(survey, data)]
    assert asked == [question.id for question in survey.questions if question.id in asked], "In the survey's order."


@given(surveys(), st.data())
def test_answers_always_lie_on_their_own_path(survey: Survey, data: st.DataObject) -> None:
    for _, answers in _walked(survey, data):
        assert set(answers) <= {question.id for question in engine.path(survey, answers)}
        assert engine.relevant(survey, answers) == answers


@given(surveys(), st.data())
def test_back_takes_back_the_last_answer_and_asks_its_question_again(survey: Survey, data: st.DataObject) -> None:
    before: dict[QuestionId, Value] = {}
    for question, answers in _walked(survey, data):
        assert engine.back(survey, answers) == before
        assert engine.pending(survey, before) == question
        before = answers


@given(surveys(), st.data())
def test_whoever_goes_back_often_enough_is_at_the_start(survey: Survey, data: st.DataObject) -> None:
    answers = _walked(survey, data)[-1][1]
    for _ in range(len(answers)):
        answers = engine.back(survey, answers)
    assert answers == {}
    assert engine.back(survey, {}) == {}


@given(surveys(), st.data())
def test_a_changed_answer_leaves_only_what_still_belongs(survey: Survey, data: st.DataObject) -> None:
    answers = _walked(survey, data)[-1][1]
    changed = data.draw(st.sampled_from([question for question in survey.questions if question.id in answers]))
    value = _says(data, changed)
    after = engine.answer(survey, answers, changed.id, value)
    assert after[changed.id] == value
    assert set(after) <= set(answers)
    assert engine.relevant(survey, after) == after


@given(surveys(), st.data())
def test_progress_counts_up_to_its_end(survey: Survey, data: st.DataObject) -> None:
    assert engine.progress(survey, {})[0] == 1
    for _, answers in _walked(survey, data):
        number, count = engine.progress(survey, answers)
        assert 1 <= number <= count <= len(survey.questions)
        assert engine.answered(survey, answers) == tuple(q for q in survey.questions if q.id in answers)
