"""Declined lessons: what too few, too much alike or unexplained texts would teach is not used."""

from dataclasses import replace
from random import Random

from analysis.learning.fit import LEAST, Declined, Reason, fit
from analysis.learning.lesson import MOODS, Lesson
from analysis.sentiment.engine import GOOD, IMPROVE
from surveys.mood import Label
from tests.analysis.lessons import ALONE, EN, POSITIVE, XX, lessons, taught


def test_few_lessons_teach_nothing() -> None:
    assert fit(lessons(LEAST - 1), ALONE, Random(1)) == Declined(Reason.TOO_FEW, LEAST - 1)
    assert fit([], ALONE, Random(1)) == Declined(Reason.TOO_FEW, 0)


def test_what_is_not_learnt_from_does_not_count() -> None:
    useless = [
        *(replace(lesson, question_kind=IMPROVE) for lesson in lessons(300)),
        *(replace(lesson, question_kind=GOOD) for lesson in lessons(300)),
        *(replace(lesson, language=XX) for lesson in lessons(300)),
        *(replace(lesson, text="  ") for lesson in lessons(300)),
        *(replace(lesson, label=Label.MIXED) for lesson in lessons(300)),
    ]
    assert fit(useless, ALONE, Random(1)) == Declined(Reason.TOO_FEW, 0)
    assert fit([*lessons(300), *useless], ALONE, Random(7)) == taught()


def test_lessons_of_one_mood_teach_nothing() -> None:
    praise = [Lesson(f"excellent {place}", EN, POSITIVE) for place in range(300)]
    assert fit(praise, ALONE, Random(1)) == Declined(Reason.ONE_SIDED, 300)


def test_scores_that_the_texts_do_not_explain_teach_nothing() -> None:
    chance = Random(3)
    unexplained = [replace(lesson, label=chance.choice(MOODS)) for lesson in lessons(300)]
    assert fit(unexplained, ALONE, Random(1)) == Declined(Reason.UNEXPLAINED, 300)
    silent = [replace(lesson, text="a door") for lesson in lessons(300)]
    assert fit(silent, ALONE, Random(1)) == Declined(Reason.UNEXPLAINED, 300)


def test_where_the_engine_reads_everything_nothing_is_gained() -> None:
    known = [lesson for lesson in lessons(900) if "zorbler" not in lesson.text and "blimwise" not in lesson.text]
    found = fit(known, ALONE, Random(1))
    assert isinstance(found, Declined)
    assert found.reason is Reason.NO_GAIN
    assert found.gain is not None
    assert found.gain.before.macro_f1 >= found.gain.after.macro_f1
