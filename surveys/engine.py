"""The dialogue as a pure function of the answers.

How it works
============

Nothing here remembers where a respondent stands. The answers given so far are the whole state:

    survey + answers + facts ──path()──> every question this respondent meets
                             ──pending()──> the first of them without an answer, or None: complete

`path` walks the survey from the top and leaves out each question whose `when` does not hold. Because a `when` may
name only an *earlier* question (the catalog refuses anything else), the walk never has to look ahead, and it ends. It
ends early after an answered question whose `end_if` holds.

The facts are what conditions may ask about beside the answers: the event's attributes, the person's segments and
language, and how the texts given so far sound. They come from outside and are never changed here. `facts.chance`
settles in which order the questions of a shuffled block stand; it is the same for the whole of a response.

A reply goes through three steps, each a function of its own:

    questions.read(question, reply)   what the reply says: a Value, or a Refusal in words
    answer(survey, answers, ...)      the answers after it
    pending(survey, answers, facts)   what to ask next

A changed answer can make later answers irrelevant: whoever said 2 was asked what went wrong, then went back and said
5. `answer` therefore returns only those answers that still lie on the path; what it leaves out is to be withdrawn
where the answers are stored, in the same transaction. Routing itself never removes anything.

A skip is an answer too (SKIPPED): it moves the respondent on, and no condition but `skipped` holds about it.

Going back withdraws the last answer on the path; its question is then the pending one again. Since the same answers
always give the same pending question, a restart, a second device or a repeated press cannot disagree with what is
stored: a press for a question that is not pending changes nothing.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from surveys.holding import applies, could_apply
from surveys.questions import Question
from surveys.survey import Survey
from surveys.when import NO_FACTS, Answers, Facts, Not, QuestionId, Value


def path(survey: Survey, answers: Answers, facts: Facts = NO_FACTS) -> Iterator[Question]:
    """Every question this respondent meets, given what they have said so far, in order."""
    last: Question | None = None
    for question in ordered(survey, facts):
        if last is not None and not _belongs(question, last):
            return
        if applies(question.when, answers, facts):
            yield question
            last = question if ends(question, answers, facts) else last


def pending(survey: Survey, answers: Answers, facts: Facts = NO_FACTS) -> Question | None:
    """The question waiting for a reply, or None once the survey is complete."""
    for question in path(survey, answers, facts):
        if question.id not in answers:
            return question
    return None


def answered(survey: Survey, answers: Answers, facts: Facts = NO_FACTS) -> tuple[Question, ...]:
    """The questions on the path that have an answer, in order."""
    return tuple(question for question in path(survey, answers, facts) if question.id in answers)


def answer(
    survey: Survey, answers: Answers, question: QuestionId, value: Value, facts: Facts = NO_FACTS
) -> dict[QuestionId, Value]:
    """The answers after this one, without those it makes irrelevant."""
    return relevant(survey, {**answers, question: value}, facts)


def back(survey: Survey, answers: Answers, facts: Facts = NO_FACTS) -> dict[QuestionId, Value]:
    """The answers without the last one on the path; the same answers where there is none."""
    given = answered(survey, answers, facts)
    last = given[-1].id if given else None
    return relevant(survey, {key: value for key, value in answers.items() if key != last}, facts)


def relevant(survey: Survey, answers: Answers, facts: Facts = NO_FACTS) -> dict[QuestionId, Value]:
    """Only the answers to questions that lie on the path they give.

    Whoever goes on in another language loses nothing by it: what was asked in the one before stays answered.
    """
    kept: dict[QuestionId, Value] = {}
    last: Question | None = None
    for question in ordered(survey, facts):
        if last is not None and not _belongs(question, last):
            break
        if question.id in answers and could_apply(question.when, kept, facts):
            kept[question.id] = answers[question.id]
            last = question if _must_end(question, kept, facts) else last
    return kept


def progress(survey: Survey, answers: Answers, facts: Facts = NO_FACTS) -> tuple[int, int]:
    """The number of the pending question, and how many there are by what is known now; both count from 1.

    Questions whose condition rests on an answer still to come are not counted until it is there.
    """
    on_path = tuple(path(survey, answers, facts))
    done = sum(question.id in answers for question in on_path)
    return min(done + 1, len(on_path)), len(on_path)


def ends(question: Question, answers: Answers, facts: Facts = NO_FACTS) -> bool:
    """Whether the survey ends with the answer to this question; without an answer it does not."""
    return question.id in answers and question.end_if is not None and applies(question.end_if, answers, facts)


def ordered(survey: Survey, facts: Facts = NO_FACTS) -> Sequence[Question]:
    """All questions in the order in which this response meets them: as written, but for shuffled blocks."""
    if not facts.chance or not _is_shuffled(survey):
        return survey.questions
    blocks = groupby(survey.questions, key=lambda question: question.shuffle)
    return [question for shuffle, block in blocks for question in (_shuffled(block, facts) if shuffle else block)]


@lru_cache(maxsize=256)
def _is_shuffled(survey: Survey) -> bool:
    return any(question.shuffle for question in survey.questions)


def _must_end(question: Question, answers: Answers, facts: Facts) -> bool:
    """Whether the survey ends here in whatever language: in the one before, more may have been asked and answered."""
    ending = question.end_if
    return ending is not None and ends(question, answers, facts) and not could_apply(Not(ending), answers, facts)


def _belongs(question: Question, to: Question) -> bool:
    """Whether an option of one question asks the other on; nobody is cut off in the middle of an answer."""
    return question.id.startswith(f"{to.id}.")


def _shuffled(block: Iterator[Question], facts: Facts) -> list[Question]:
    return sorted(block, key=lambda question: _place(question, facts.chance))


def _place(question: Question, chance: int) -> bytes:
    """Where a question stands among its neighbours; what an option of it asks on stays behind it.

    A fingerprint, not a random generator: the order must outlive restarts and releases of Python.
    """
    asked, _, _ = question.id.partition(".")
    return hashlib.sha256(f"{chance}:{asked}".encode()).digest()
