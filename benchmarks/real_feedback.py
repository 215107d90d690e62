"""How well and how fast the engines read real feedback: `python -m benchmarks.real_feedback`.

The sets lie beside the project and are no part of it. These are their development halves, on which the word lists
were tuned: expect a little less on feedback never seen before.
"""

import sys
from time import perf_counter

from analysis.reading import Passage, read_all
from analysis.sentiment.engine import BAND
from analysis.sentiment.engines import ENGINES
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER, Labelled, agreement, in_language, labelled

ENGLISH, DUTCH = Language("en"), Language("nl")


def main() -> int:
    """Print one line for each set and engine."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    print(f"{'set':<16}{'engine':<12}{'texts':>7}{'accuracy':>10}{'macro-F1':>10}{'texts/s':>9}")
    for name in ("telecom_nps", "nhs_fft", "airline", "hutto_amazon"):
        for engine in ENGINES:
            _measure(name, labelled(name), ENGLISH, engine)
    _measure("keytrade, Dutch", in_language(labelled("keytrade_nl_fr_en"), DUTCH), DUTCH, "waypulse")
    return 0


def _measure(name: str, rows: list[Labelled], language: Language, engine: str) -> None:
    read_all([Passage("warm", language)], (), engine)
    start = perf_counter()
    readings = read_all([Passage(row.text, language) for row in rows], (), engine)
    pace = len(rows) / (perf_counter() - start)
    found = agreement(rows, [one.sentiment.value if one.sentiment else 0.0 for one in readings], BAND)
    print(f"{name:<16}{engine:<12}{len(rows):>7}{found.accuracy:>10.3f}{found.macro_f1:>10.3f}{pace:>9.0f}")


if __name__ == "__main__":
    sys.exit(main())
