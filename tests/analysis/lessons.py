"""Lessons: what the customers of a company said, and a layer that was learnt from it."""

from functools import cache
from random import Random

from analysis.learning.fit import fit
from analysis.learning.layer import Layer
from analysis.learning.lesson import MOODS, Lesson
from analysis.sentiment.engines import engine
from surveys.language import Language

EN, XX = Language("en"), Language("xx")
NEGATIVE, NEUTRAL, POSITIVE = MOODS
ALONE = engine()
SAID = {
    NEGATIVE: ("terrible {}", "the zorbler of the {}"),
    NEUTRAL: ("it is a {} on a {}", "we met at the {}"),
    POSITIVE: ("excellent {}", "blimwise as ever at the {}"),
}
THINGS = ("window", "counter", "letter", "corner", "street", "door", "garden", "tower", "river", "table")


def lessons(often: int, seed: int = 1) -> list[Lesson]:
    """What customers of a company with two words of its own said, one of them bad and one of them good."""
    chance = Random(seed)
    labels = [chance.choice(MOODS) for _ in range(often)]
    return [Lesson(chance.choice(SAID[label]).replace("{}", chance.choice(THINGS)), EN, label) for label in labels]


@cache
def taught() -> Layer:
    found = fit(lessons(300), ALONE, Random(7))
    assert isinstance(found, Layer)
    return found
