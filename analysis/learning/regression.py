"""Regression: which mood a text has, by weights of its features (multinomial logistic regression)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from random import Random

from analysis.learning.features import ALWAYS, Features

Weights = Mapping[str, tuple[float, float, float]]
"""What a feature adds to the logarithm of each mood's odds, in the order of MOODS."""

Odds = tuple[float, float, float]
"""The probability of each mood, in the order of MOODS; they add up to 1."""

_FEWEST = 5
"""So many people must have used a word: what fewer use may be a name, and would tell of them."""

_ROUNDS = 6
_STEP = 0.1
_SHRINKING = 1.0
_LEAN = 0.45
_RAREST = 0.05
_DIGITS = 4
_LEVEL = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a text, its mood as a place in MOODS, how many texts it counts for, and whose it is.

    Without a customer it is taken to be by somebody who wrote no other.
    """

    features: Features
    mood: int
    weight: float = 1.0
    customer: int | None = None


def fitted(examples: Sequence[Example], chance: Random) -> Weights:
    """The weights that explain the examples best, kept small by a squared penalty.

    Found by stochastic steps, each feature's own shrinking with the gradients seen (AdaGrad, Duchi, Hazan and Singer
    2011); the penalty is spread over the examples that hold the feature. Left out is what fewer than five customers
    said.
    """
    counts = Counter(name for example in examples for name in example.features)
    people = _people(examples)
    names = sorted(name for name, count in counts.items() if min(count, people[name]) >= _FEWEST)
    places = {name: place for place, name in enumerate(names)}
    rows = [_row(example, places) for example in examples]
    weights, slopes = [[0.0, 0.0, 0.0] for _ in names], [1.0] * len(names)
    penalties = [_SHRINKING / counts[name] for name in names]
    for _ in range(_ROUNDS):
        chance.shuffle(rows)
        for row in rows:
            _step(row, weights, slopes, penalties)
    lean = _lean(examples)
    return {name: _rounded(one, lean if name == ALWAYS else _LEVEL) for name, one in zip(names, weights, strict=True)}


def odds(features: Features, weights: Weights) -> Odds:
    """How likely each mood is; features without a weight say nothing."""
    known = [(weights[name], value) for name, value in features.items() if name in weights]
    return _odds(*(sum(weight[mood] * value for weight, value in known) for mood in range(3)))


def _people(examples: Sequence[Example]) -> Counter[str]:
    """By how many different customers each feature was said."""
    whose = ((-place - 1 if one.customer is None else one.customer, one) for place, one in enumerate(examples))
    return Counter(name for name, _ in {(name, who) for who, one in whose for name in one.features})


def _lean(examples: Sequence[Example]) -> Odds:
    """A little more for the rarer moods: accuracy alone would drown the neutral ones. Nothing for one never seen."""
    counts = Counter(example.mood for example in examples)
    shares = (counts[mood] / max(1, len(examples)) for mood in range(3))
    low, middle, high = (-_LEAN * log(max(_RAREST, share)) if share else 0.0 for share in shares)
    return low, middle, high


def _rounded(one: Sequence[float], lean: Odds) -> Odds:
    low, middle, high = (round(weight + more, _DIGITS) for weight, more in zip(one, lean, strict=True))
    return low, middle, high


_Row = tuple[list[tuple[int, float]], int, float]


def _row(example: Example, places: Mapping[str, int]) -> _Row:
    known = [(places[name], value) for name, value in example.features.items() if name in places]
    return known, example.mood, example.weight


def _step(row: _Row, weights: list[list[float]], slopes: list[float], penalties: list[float]) -> None:
    """Move the weights of one example's features toward its mood; the moods are unrolled for speed."""
    known, mood, worth = row
    low = middle = high = 0.0
    for place, value in known:
        first, second, third = weights[place]
        low, middle, high = low + first * value, middle + second * value, high + third * value
    likely = _odds(low, middle, high)
    low, middle, high = (worth * (one - (mood == place)) for place, one in enumerate(likely))
    slope = low * low + middle * middle + high * high
    for place, value in known:
        one, shrinking = weights[place], penalties[place]
        slopes[place] += slope * value * value
        step = _STEP / sqrt(slopes[place])
        one[0] -= step * (low * value + shrinking * one[0])
        one[1] -= step * (middle * value + shrinking * one[1])
        one[2] -= step * (high * value + shrinking * one[2])


def _odds(low: float, middle: float, high: float) -> Odds:
    most = max(low, middle, high)
    low, middle, high = exp(low - most), exp(middle - most), exp(high - most)
    whole = low + middle + high
    return low / whole, middle / whole, high / whole
