"""The dialogue as a pure function of the answers.

How it works
============

Nothing here remembers where a respondent stands. The answers given so far are the whole state:

    survey + answers ──path()──> every question this respondent meets
                     ──pending()──> the first of them without an answer, or None: complete

`path` walks the survey from the top and leaves out each question whose `when` does not hold. Because a `when` may
name only an *earlier* question (the catalog refuses anything else), the walk never has to look ahead, and it ends.

A reply goes through three steps, each a function of its own:

    questions.read(question, reply)   what the reply says: a Value, or a Refusal in words
    answer(survey, answers, ...)      the answers after it
    pending(survey, answers)          what to ask next

A changed answer can make later answers irrelevant: whoever said 2 was asked what went wrong, then went back and said
5. `answer` therefore returns only those answers that still lie on the path; what it leaves out is to be withdrawn
where the answers are stored, in the same transaction. Routing itself never removes anything.

A skip is an answer too (SKIPPED): it moves the respondent on, and no condition holds about it.

Going back withdraws the last answer on the path; its question is then the pending one again. Since the same answers
always give the same pending question, a restart, a second device or a repeated press cannot disagree with what is
stored: a press for a question that is not pending changes nothing.
"""

from collections.abc import Iterator

from surveys.questions import Question
from surveys.survey import Survey
from surveys.when import Answers, QuestionId, Value, applies


def path(survey: Survey, answers: Answers) -> Iterator[Question]:
    """Every question this respondent meets, given what they have said so far, in order."""
    return (question for question in survey.questions if applies(question.when, answers))


def pending(survey: Survey, answers: Answers) -> Question | None:
    """The question waiting for a reply, or None once the survey is complete."""
    return next((question for question in path(survey, answers) if question.id not in answers), None)


def answered(survey: Survey, answers: Answers) -> tuple[Question, ...]:
    """The questions on the path that have an answer, in order."""
    return tuple(question for question in path(survey, answers) if question.id in answers)


def answer(survey: Survey, answers: Answers, question: QuestionId, value: Value) -> dict[QuestionId, Value]:
    """The answers after this one, without those it makes irrelevant."""
    return relevant(survey, {**answers, question: value})


def back(survey: Survey, answers: Answers) -> dict[QuestionId, Value]:
    """The answers without the last one on the path; the same answers where there is none."""
    given = answered(survey, answers)
    last = given[-1].id if given else None
    return relevant(survey, {key: value for key, value in answers.items() if key != last})


def relevant(survey: Survey, answers: Answers) -> dict[QuestionId, Value]:
    """Only the answers to questions that lie on the path they give."""
    kept: dict[QuestionId, Value] = {}
    for question in survey.questions:
        if question.id in answers and applies(question.when, kept):
            kept[question.id] = answers[question.id]
    return kept


def progress(survey: Survey, answers: Answers) -> tuple[int, int]:
    """The number of the pending question, and how many there are by what is known now; both count from 1.

    Questions whose condition rests on an answer still to come are not counted until it is there.
    """
    on_path = tuple(path(survey, answers))
    done = sum(question.id in answers for question in on_path)
    return min(done + 1, len(on_path)), len(on_path)
