"""Aggregates: how well the means of what is read follow the scores, where single texts may be misread.

    python -m benchmarks.aggregates

Of each stage and of each week of `telecom_nps` the mean sentiment, from the texts alone, is held against the NPS. The
set lies beside the project and is no part of it.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from datetime import date
from statistics import correlation, fmean

from analysis.scores import points
from analysis.sentiment.engine import TEXT
from analysis.sentiment.engines import engine
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER, Labelled, labelled

_SET = "telecom_nps"
_FEWEST = 10
"""So many texts a mean must have."""

Felt = tuple[Labelled, float]
"""A text with its score, and what was read in it."""


def main() -> int:
    """Print one line for each sort of mean."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    felt = read()
    for name, group in (("stages", _stage), ("weeks", _week), ("weeks of a stage", _week_of_a_stage)):
        pairs = means(felt, group)
        print(f"{name:<18}{len(pairs):>4}  r {correlation(*zip(*pairs, strict=True)):.3f}")
    stages = means(felt, _stage)
    print(f"stages in the order of their NPS: {'yes' if _order(stages, 0) == _order(stages, 1) else 'NO'}")
    return 0


def read() -> list[Felt]:
    """Every text of the set with its sentiment."""
    reader = engine()
    found = ((row, reader.score(row.text, Language("en"), TEXT)) for row in labelled(_SET))
    return [(row, one.value) for row, one in found if one]


def means(felt: Sequence[Felt], group: Callable[[Labelled], Hashable]) -> list[tuple[float, float]]:
    """NPS and mean sentiment of each group that has ten texts or more."""
    groups = defaultdict(list)
    for row, value in felt:
        groups[group(row)].append((points("nps", int(row.columns["score"])), value))
    held = (held for held in groups.values() if len(held) >= _FEWEST)
    return [(fmean(score for score, _ in one), fmean(value for _, value in one)) for one in held]


def _order(pairs: Sequence[tuple[float, float]], by: int) -> list[int]:
    return sorted(range(len(pairs)), key=lambda at: pairs[at][by])


def _stage(row: Labelled) -> Hashable:
    return row.columns["stage"]


def _week(row: Labelled) -> Hashable:
    day, month, year = (int(part) for part in row.columns["date"].split("/"))
    return date(year, month, day).isocalendar()[:2]


def _week_of_a_stage(row: Labelled) -> Hashable:
    return (_stage(row), _week(row))


if __name__ == "__main__":
    sys.exit(main())
