"""How well the sentiment of single aspects is read: `python -m benchmarks.aspects`.

In these sets the aspect stands in double brackets, and the label is the feeling toward it. The figures beside are
those of the whole text, as if it felt the same about everything. The sets lie beside the project and are no part
of it.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.aspects import Surroundings
from analysis.clauses import clauses
from analysis.sentiment.engine import BAND
from analysis.sentiment.engines import engine
from surveys.feedback import Sentiment
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER, Labelled, agreement, labelled

SETS = {
    "absa_rest14": "en",
    "absa_laptop14": "en",
    "absa_mams": "en",
    "absa_rest16_nl": "nl",
    "absa_rest16_fr": "fr",
    "absa_rest16_es": "es",
}


@dataclass(frozen=True, slots=True)
class Aspect:
    """A text without the brackets, and where they stood."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Feelings:
    """What was read in each row: around the aspect, and in the whole text. `unread` counts texts not scored."""

    near: Sequence[float]
    whole: Sequence[float]
    unread: int


def main() -> int:
    """Print one line for each set."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    print(f"{'set':<16}{'rows':>6}{'unread':>8}{'accuracy':>10}{'macro-F1':>10}{'of the text':>13}")
    for name, code in SETS.items():
        rows = labelled(name)
        felt = feelings([aspect(row) for row in rows], Language(code))
        near, whole = (agreement(rows, list(values), BAND) for values in (felt.near, felt.whole))
        figures = f"{near.accuracy:>10.3f}{near.macro_f1:>10.3f}{whole.accuracy:>13.3f}"
        print(f"{name:<16}{len(rows):>6}{felt.unread:>8}{figures}")
    return 0


def aspect(row: Labelled) -> Aspect:
    """The aspect of a row."""
    before, _, rest = row.text.partition("[[")
    term, _, after = rest.partition("]]")
    return Aspect(before + term + after, len(before), len(before) + len(term))


def feelings(aspects: Sequence[Aspect], language: Language) -> Feelings:
    """Each text is scored once, however many aspects it has; what is not scored is neutral."""
    reader = engine()
    scored: dict[str, Sentiment | None] = {
        text: reader.score(text, language, "text") for text in dict.fromkeys(one.text for one in aspects)
    }
    near = [
        Surroundings(one.text, clauses(one.text, language), scored[one.text], language).felt_at(one.start, one.end)
        for one in aspects
    ]
    felt = [scored[one.text] for one in aspects]
    return Feelings(near, [one.value if one else 0.0 for one in felt], felt.count(None))


if __name__ == "__main__":
    sys.exit(main())
