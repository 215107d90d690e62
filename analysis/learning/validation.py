"""Validation: what a layer gains on texts it has not learnt from, and whether that may be chance."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from analysis.learning.regression import Example, Odds, fitted, odds

_FOLDS = 5
_MOODS = range(3)
_DRAWS = 200
_SURE = 0.95


@dataclass(frozen=True, slots=True)
class Verdict:
    """A text's mood, and what it was read as before and after learning; each a place in MOODS.

    Its mood is what its customer's score says, or, where that was corrected, what staff say.
    """

    mood: int
    before: int
    after: int
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well readings agree with the moods: the share that is right, and the mean F1 of the moods, 0 to 1."""

    accuracy: float
    macro_f1: float


@dataclass(frozen=True, slots=True)
class Gain:
    """What learning changed, on texts read by weights that had not seen them; `texts` is how many.

    Of these, staff corrected `corrections`; `agreed` is the share that is read after learning as they say, 0 to 1,
    and None where they corrected none. Without learning it is near 0: what was read rightly is not corrected.
    """

    texts: int
    before: Agreement
    after: Agreement
    corrections: int = 0
    agreed: float | None = None


def verdicts(examples: Sequence[Example], before: Sequence[int], chance: Random) -> list[Verdict]:
    """Each example read by weights that were fitted to the other four fifths."""
    order = list(range(len(examples)))
    chance.shuffle(order)
    found = []
    for fold in range(_FOLDS):
        held = set(order[fold::_FOLDS])
        weights = fitted([one for place, one in enumerate(examples) if place not in held], chance)
        read = ((place, likeliest(odds(examples[place].features, weights))) for place in sorted(held))
        found += [_verdict(examples[place], before[place], after) for place, after in read]
    return found


def likeliest(chances: Odds) -> int:
    """The place of the largest of the three."""
    return chances.index(max(chances))


def gain(found: Sequence[Verdict]) -> Gain:
    """How well the texts were read before and after; 0 where there are none."""
    counts, corrected = Counter(found), [one for one in found if one.is_corrected]
    agreed = sum(one.mood == one.after for one in corrected) / len(corrected) if corrected else None
    before, after = (_agreement(_pairs(counts, side)) for side in ("before", "after"))
    return Gain(len(found), before, after, len(corrected), agreed)


def is_real(found: Sequence[Verdict], chance: Random) -> bool:
    """Whether the macro-F1 after is higher than before in 95 of 100 samples drawn from the texts with replacement.

    A paired bootstrap: Koehn (2004), "Statistical significance tests for machine translation evaluation".
    """
    cells = sorted(Counter(found).items(), key=lambda cell: (cell[0].mood, cell[0].before, cell[0].after))
    places, shares = range(len(cells)), [often for _, often in cells]
    better = 0
    for _ in range(_DRAWS if cells else 0):
        drawn = Counter(chance.choices(places, shares, k=len(found)))
        counts = {cells[place][0]: often for place, often in drawn.items()}
        after, before = (_agreement(_pairs(counts, side)).macro_f1 for side in ("after", "before"))
        better += after > before
    return better >= _SURE * _DRAWS


def _verdict(example: Example, before: int, after: int) -> Verdict:
    return Verdict(example.mood, before, after, is_corrected=example.weight > 1)


_Pairs = Mapping[tuple[int, int], int]


def _pairs(counts: Mapping[Verdict, int], side: str) -> _Pairs:
    pairs: Counter[tuple[int, int]] = Counter()
    for one, often in counts.items():
        pairs[one.mood, one.before if side == "before" else one.after] += often
    return pairs


def _agreement(pairs: _Pairs) -> Agreement:
    whole = sum(pairs.values())
    right = sum(often for (mood, read), often in pairs.items() if mood == read)
    return Agreement(right / whole if whole else 0.0, _mean(_f1(pairs, mood) for mood in _MOODS))


def _f1(pairs: _Pairs, wanted: int) -> float:
    """Twice what is right, of all that is the mood and all that was read as it."""
    mood = sum(often for (one, _), often in pairs.items() if one == wanted)
    read = sum(often for (_, one), often in pairs.items() if one == wanted)
    return 2 * pairs.get((wanted, wanted), 0) / (mood + read) if mood + read else 0.0


def _mean(values: Iterable[float]) -> float:
    return sum(values) / len(_MOODS)
