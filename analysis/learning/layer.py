"""Layer: what was learnt from a company's own scores, laid over what an engine reads."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256

from analysis.learning.features import features, term
from analysis.learning.lesson import MOODS
from analysis.learning.regression import Odds, Weights, odds
from analysis.learning.validation import Agreement, Gain, likeliest
from analysis.sentiment.engine import BAND
from surveys.errors import Fault, Misconfigured
from surveys.feedback import Sentiment
from surveys.language import Language
from surveys.mood import Label

_INSIDE = 0.9 * BAND
_LARGEST = 1000.0


@dataclass(frozen=True, slots=True)
class Layer:
    """Weights of words and of an engine's readings; `engine` is that engine, as `name@version`.

    `version` is a fingerprint of the weights; `gain` is what they gain on texts they were not fitted to.
    """

    version: str
    engine: str
    gain: Gain
    weights: Weights

    def apply(self, sentiment: Sentiment, text: str, language: Language) -> Sentiment:
        """The sentiment corrected by what was learnt; its evidence stays.

        The value is the chance of praise less the chance of a complaint, -1 to 1, and fits the likelier label. A text
        that the engine found mixed stays so where praise and complaint are about as likely.
        """
        chances = odds(features(text, language, sentiment), self.weights)
        found = MOODS[likeliest(chances)]
        stays_mixed = found is Label.NEUTRAL and sentiment.label is Label.MIXED
        return Sentiment(_value(chances, found), Label.MIXED if stays_mixed else found, sentiment.evidence)

    def explain(self, most: int) -> Mapping[Label, tuple[str, ...]]:
        """For each mood, the words and pairs that speak most for it against the other moods, strongest first."""
        return {label: self._words(place, most) for place, label in enumerate(MOODS)}

    def _words(self, mood: int, most: int) -> tuple[str, ...]:
        worded = ((words, weight) for name, weight in self.weights.items() if (words := term(name)) is not None)
        lifts = sorted((-_lift(weight, mood), words) for words, weight in worded)
        return tuple(words for lift, words in lifts[:most] if lift < 0)

    def to_json(self) -> str:
        """The layer as a line of JSON, which `layer_from_json` reads again without loss."""
        document = {
            "version": self.version,
            "engine": self.engine,
            "gain": asdict(self.gain),
            "weights": self.weights,
        }
        return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def layer(engine: str, gain: Gain, weights: Weights) -> Layer:
    """A layer whose version is the fingerprint of its engine and weights."""
    written = json.dumps([engine, sorted(weights.items())], ensure_ascii=True)
    return Layer(sha256(written.encode()).hexdigest()[:8], engine, gain, weights)


def layer_from_json(line: str) -> Layer:
    """The layer that was written as JSON; raises `Misconfigured` where it is none."""
    try:
        document = json.loads(line)
        gain, weights = document["gain"], document["weights"]
        before, after = Agreement(**gain["before"]), Agreement(**gain["after"])
        said = gain.get("corrections", 0), gain.get("agreed")
        fitted = {str(name): _three(values) for name, values in weights.items()}
        return Layer(
            str(document["version"]), str(document["engine"]), Gain(gain["texts"], before, after, *said), fitted
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sentence = "This is not what was learnt from scores; let it be learnt anew."
        raise Misconfigured([Fault("layer", 0, sentence)]) from None


def _three(values: list[float]) -> Odds:
    """Three weights; raises `ValueError` for more, for fewer, and for any so large that probabilities overflow."""
    low, middle, high = (float(value) for value in values)
    if not max(abs(low), abs(middle), abs(high)) <= _LARGEST:
        raise ValueError
    return low, middle, high


def _value(chances: Odds, label: Label) -> float:
    leaning = chances[2] - chances[0]
    if label is Label.NEUTRAL:
        return max(-_INSIDE, min(_INSIDE, leaning))
    return max(BAND, leaning) if label is Label.POSITIVE else min(-BAND, leaning)


def _lift(weight: Odds, mood: int) -> float:
    """How much more a feature speaks for a mood than for the stronger of the others."""
    return weight[mood] - max(one for place, one in enumerate(weight) if place != mood)
