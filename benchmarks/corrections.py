"""What corrections by staff are worth: `python -m benchmarks.corrections`.

Of the texts of `nhs_fft` that are read as complaints, so many are shown to staff, who correct them as the people did
that labelled the set: how they sound, and their themes. The complaints of each theme are then held against those of
the labels: by the order of the themes (Spearman) and by how far the counts are off, all together, in per cent of the
labels'. First with the corrected texts alone, then with all that `themes suggest` proposes to exclude accepted unseen
as well. Each is the mean of five draws. What is not read as a complaint is not shown, so not all is mended even where
all is looked at; and of ten themes some are named so equally often that a few texts decide which of them comes first.

A second table says what becomes of what is learnt from scores, when 300 texts of those that teach and are read as
complaints are looked at, and those labelled otherwise are corrected. Four fifths of a set teach, the rest are read.
The sets lie beside the project and are no part of it.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from random import Random
from statistics import mean

from analysis.correcting import corrected_reading
from analysis.exclusions import LookedAt, exclusions
from analysis.learning.engine import learnt
from analysis.learning.fit import Declined, fit
from analysis.learning.layer import Layer
from analysis.learning.lesson import corrected
from analysis.reading import Passage, Reading, read_all
from analysis.sentiment.engine import BAND
from analysis.sentiment.engines import engine
from benchmarks.learning import Set, lesson, sets, value
from benchmarks.themes import classes, spearman, themes
from surveys.corrections import Correction, Objection
from surveys.journey import Theme, ThemeId
from surveys.language import Language
from surveys.mood import Label
from tests.analysis.real_feedback import FOLDER, NEGATIVE, Labelled, agreement, labelled

_SET = "nhs_fft"
_EN = Language("en")
_DRAWS = 5
_THEN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts with their labels, what is read in each, and which theme each class of the labels is."""

    rows: Sequence[Labelled]
    readings: Sequence[Reading]
    classes: Mapping[str, ThemeId]

    def wanted(self, at: int) -> frozenset[ThemeId]:
        """The themes of a text by its labels, those that the journey knows."""
        named = self.rows[at].columns["themes"].split("|")
        return frozenset(self.classes[one] for one in named if one in self.classes)


def main() -> int:
    """Print one line for each number of corrections."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    listed, rows = themes(_SET), labelled(_SET)
    passages = [Passage(row.text, _EN) for row in rows]
    corpus = Corpus(rows, read_all(passages, listed, "waypulse"), classes(_SET))
    print(f"{_SET}, {len(rows)} texts")
    print(f"{'looked at':>10}{'corrected':>11}{'order':>8}{'off':>7}{'excluded':>11}{'order':>8}{'off':>7}")
    for most in (0, 100, 300, 450, 1000):
        print(_line(corpus, listed, passages, most))
    print(f"\n{'sentiment learnt':<18}{'scores':>22}{'and corrections':>22}{'corrected':>11}{'foreseen':>10}")
    for one in sets()[:2]:
        print(_taught(one))
    return 0


def _line(corpus: Corpus, listed: Sequence[Theme], passages: Sequence[Passage], most: int) -> str:
    drawn = [_drawn(corpus, most, Random(seed)) for seed in range(_DRAWS if most else 1)]
    alone = _score([counted(corpus, said) for said in drawn])
    proposed = [_exclusions(corpus, said) for said in drawn]
    learnt = [
        replace(corpus, readings=read_all(passages, _without(listed, found), "waypulse")) if found else corpus
        for found in proposed
    ]
    both = _score([counted(one, said) for one, said in zip(learnt, drawn, strict=True)])
    seen = mean(len(said) for said in drawn)
    mended = mean(sum(bool(one) for one in said.values()) for said in drawn)
    excluded = mean(sum(len(words) for words in found.values()) for found in proposed)
    return f"{seen:>10.0f}{mended:>11.0f}{alone}{excluded:>11.1f}{both}"


def _score(counts: Sequence[tuple[list[int], list[int]]]) -> str:
    order = mean(spearman(ours, theirs) for ours, theirs in counts)
    off = mean(sum(abs(a - b) for a, b in zip(*one, strict=True)) / sum(one[1]) for one in counts)
    return f"{order:>8.2f}{100 * off:>6.0f}%"


def _drawn(corpus: Corpus, most: int, chance: Random) -> dict[int, tuple[Correction, ...]]:
    """What staff say of texts that are read as complaints, by the number of the text."""
    shown = [at for at, one in enumerate(corpus.readings) if one.sentiment and one.sentiment.label is Label.NEGATIVE]
    return {at: tuple(_said(corpus, at)) for at in sorted(chance.sample(shown, min(most, len(shown))))}


def _said(corpus: Corpus, at: int) -> Iterator[Correction]:
    """A theme that is wrong becomes one that was missed, while there are any."""
    if corpus.rows[at].label != NEGATIVE:
        yield Correction(Objection.NOT_NEGATIVE, 0, _THEN)
    found, wanted = {one.theme for one in corpus.readings[at].mentions}, corpus.wanted(at)
    missed = sorted(wanted - found)
    for theme in sorted(found - wanted):
        yield Correction(Objection.THEME, 0, _THEN, theme, missed.pop(0) if missed else None)
    for theme in missed:
        yield Correction(Objection.THEME, 0, _THEN, None, theme)


def counted(corpus: Corpus, said: Mapping[int, Sequence[Correction]]) -> tuple[list[int], list[int]]:
    """How many texts complain of each theme: as it was read and corrected, and by the labels."""
    ours, theirs = Counter[ThemeId](), Counter[ThemeId]()
    for at, (row, reading) in enumerate(zip(corpus.rows, corpus.readings, strict=True)):
        found = corrected_reading(reading, row.text, said.get(at, ()))
        ours.update({one.theme for one in found.mentions if one.label is Label.NEGATIVE})
        theirs.update(corpus.wanted(at) if row.label == NEGATIVE else ())
    known = corpus.classes.values()
    return [ours[theme] for theme in known], [theirs[theme] for theme in known]


def _exclusions(corpus: Corpus, said: Mapping[int, Sequence[Correction]]) -> Mapping[ThemeId, Sequence[str]]:
    texts = [
        LookedAt(
            corpus.rows[at].text, corpus.readings[at].mentions, frozenset(one.theme for one in given if one.theme)
        )
        for at, given in said.items()
    ]
    found: dict[ThemeId, list[str]] = {}
    for one in exclusions(texts):
        found.setdefault(one.theme, []).append(one.words)
    return found


def _without(listed: Sequence[Theme], found: Mapping[ThemeId, Sequence[str]]) -> tuple[Theme, ...]:
    """The themes with what was proposed, as the operator would have pasted it."""
    return tuple(replace(one, exclude={_EN: (*one.exclude.get(_EN, ()), *found.get(one.id, ()))}) for one in listed)


def _taught(one: Set) -> str:
    """Accuracy and macro-F1 on texts that taught nothing."""
    order = Random(1).sample(range(len(one.rows)), len(one.rows))
    cut = len(order) * 4 // 5
    teaching, held = order[:cut], order[cut:]
    wrong = _looked_at(one, teaching)
    lessons = {at: lesson(one, at) for at in teaching}
    said = {at: corrected(known.text, known.language, known.label) for at, known in lessons.items() if at in wrong}
    alone = fit(lessons.values(), engine(), Random(1))
    both = fit((said.get(at) or known for at, known in lessons.items()), engine(), Random(1))
    foreseen = both.gain.agreed if both.gain else None
    told = "–" if foreseen is None else f"{foreseen:.2f}"
    return f"{one.name:<18}{_read(one, held, alone):>22}{_read(one, held, both):>22}{len(wrong):>11}{told:>10}"


def _looked_at(one: Set, teaching: Sequence[int]) -> frozenset[int]:
    """Which of the first 300 that are read as complaints the labels say are none."""
    felt = ((at, value(engine(), one, at)) for at in teaching)
    shown = islice((at for at, feeling in felt if feeling <= -BAND), 300)
    return frozenset(at for at in shown if one.rows[at].label != NEGATIVE)


def _read(one: Set, held: Sequence[int], found: Layer | Declined) -> str:
    reader = learnt(engine(), found if isinstance(found, Layer) else None)
    read = agreement([one.rows[at] for at in held], [value(reader, one, at) for at in held], BAND)
    mark = "" if isinstance(found, Layer) else " (alone)"
    return f"{read.accuracy:.3f}/{read.macro_f1:.3f}{mark}"


if __name__ == "__main__":
    sys.exit(main())
