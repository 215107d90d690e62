"""What is gained by learning from the customers' own scores, and how long it takes: `python -m benchmarks.learning`.

Of each set four fifths teach and one fifth is read, five times over, so that every text is read by a layer that has
not seen it. The last set is of answers to "how could we improve?", which are never learnt from when they are marked;
here nobody has marked them. The sets lie beside the project and are no part of it.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from statistics import correlation, mean
from time import process_time

from analysis.learning.engine import learnt
from analysis.learning.fit import fit
from analysis.learning.layer import Layer
from analysis.learning.lesson import MOODS, Lesson
from analysis.sentiment.engine import BAND, SentimentEngine
from analysis.sentiment.engines import engine
from surveys.language import Language
from tests.analysis.real_feedback import CLASSES, FOLDER, Labelled, agreement, labelled

ENGLISH, PORTUGUESE = Language("en"), Language("pt")
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Set:
    """Texts in one language; `taught` is what the layer is told of each, which may not be what it is judged by."""

    name: str
    language: Language
    rows: Sequence[Labelled]
    taught: Sequence[str]


def main() -> int:
    """Print one line for each set and number of lessons."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    print(f"{'set':<22}{'lessons':>8}{'layers':>8}{'accuracy':>16}{'macro-F1':>16}{'r':>14}{'fit, s':>8}")
    for one in sets():
        for most in (200, 500, 1000):
            _measure(one, most)
    return 0


def sets() -> list[Set]:
    """Scored feedback of companies, and of a health service by the question that was asked."""
    scored = [
        (name, language, labelled(name)) for name, language in (("telecom_nps", ENGLISH), ("olist_pt", PORTUGUESE))
    ]
    sets = [Set(name, language, rows, [row.label for row in rows]) for name, language, rows in scored]
    rated = [row for row in labelled("nhs_fft") if row.columns["own_rating_1good_5bad"] in "12345"]
    asked = {"why": "FFT Why?", "what to improve": "How could we improve?"}
    for title, question in asked.items():
        rows = [row for row in rated if row.columns["question"] == question]
        sets.append(Set(f"nhs, {title}", ENGLISH, rows, [_rated(row) for row in rows]))
    return sets


def _rated(row: Labelled) -> str:
    """The patients' own rating, 1 very good to 5 very poor, as a class."""
    rating = int(row.columns["own_rating_1good_5bad"])
    return CLASSES[(rating < 4) + (rating < 3)]


def _measure(one: Set, most: int) -> None:
    alone, chance = engine(), Random(1)
    order = chance.sample(range(len(one.rows)), len(one.rows))
    layers, seconds = 0, []
    pairs: list[tuple[Labelled, float, float]] = []
    for fold in range(_FOLDS):
        held = order[fold::_FOLDS]
        taught = [place for place in order if place not in set(held)][:most]
        begun = process_time()
        found = fit([lesson(one, place) for place in taught], alone, chance)
        seconds.append(process_time() - begun)
        layers += isinstance(found, Layer)
        reader = learnt(alone, found if isinstance(found, Layer) else None)
        pairs += [(one.rows[place], value(alone, one, place), value(reader, one, place)) for place in held]
    _print(f"{one.name:<22}{len(taught):>8}{layers:>6}/5", pairs, mean(seconds))


def _print(head: str, pairs: list[tuple[Labelled, float, float]], seconds: float) -> None:
    rows, before, after = ([pair[0] for pair in pairs], [pair[1] for pair in pairs], [pair[2] for pair in pairs])
    scores = [float(row.columns["score"]) for row in rows]
    old, new = (agreement(rows, values, BAND) for values in (before, after))
    accuracy = f"{old.accuracy:.3f} → {new.accuracy:.3f}"
    macro = f"{old.macro_f1:.3f} → {new.macro_f1:.3f}"
    r = f"{_r(before, scores):.2f} → {_r(after, scores):.2f}"
    print(f"{head}{accuracy:>16}{macro:>16}{r:>14}{seconds:>8.2f}")


def _r(values: list[float], scores: list[float]) -> float:
    return correlation(values, scores) if len(set(values)) > 1 else 0.0


def lesson(one: Set, place: int) -> Lesson:
    """What a text teaches by its score."""
    mood = MOODS[CLASSES.index(one.taught[place])]
    return Lesson(one.rows[place].text, one.language, mood)


def value(by: SentimentEngine, one: Set, place: int) -> float:
    """How a text is read, 0 where it is not."""
    found = by.score(one.rows[place].text, one.language, "text")
    return found.value if found else 0.0


if __name__ == "__main__":
    sys.exit(main())
