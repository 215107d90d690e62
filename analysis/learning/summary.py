"""LearningSummary: what a report says about what was learnt."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from analysis.learning.layer import Layer
from surveys.errors import Fault, Misconfigured
from surveys.mood import Label

_WORDS = 5


@dataclass(frozen=True, slots=True)
class LearningSummary:
    """A layer in plain values.

    `engine` is the one that it corrects, as `name@version`. The shares of texts read rightly, 0 to 1, are taken on
    the `texts` scored texts that it was fitted to, each read by weights that had not seen it; `before` is the engine
    alone. Staff corrected so many of them, `corrections`; `agreed` is the share of these that is read as they say by
    weights that had not seen them, None where there are none. `words` are those that speak most for each mood,
    strongest first, at most five.
    """

    version: str
    engine: str
    texts: int
    accuracy_before: float
    accuracy_after: float
    words: Mapping[Label, tuple[str, ...]]
    corrections: int = 0
    agreed: float | None = None

    def to_json(self) -> str:
        """The summary as a line of JSON, which `summary_from_json` reads again without loss."""
        return json.dumps(asdict(self), ensure_ascii=False)


def summary(layer: Layer) -> LearningSummary:
    """What is said of a layer in a report."""
    return LearningSummary(
        version=layer.version,
        engine=layer.engine,
        texts=layer.gain.texts,
        accuracy_before=layer.gain.before.accuracy,
        accuracy_after=layer.gain.after.accuracy,
        words=layer.explain(_WORDS),
        corrections=layer.gain.corrections,
        agreed=layer.gain.agreed,
    )


def summary_from_json(line: str) -> LearningSummary:
    """The summary that was written as JSON; raises `Misconfigured` where it is none."""
    try:
        document = json.loads(line)
        words = {Label(label): tuple(listed) for label, listed in document.pop("words").items()}
        return LearningSummary(**document, words=words)
    except (ValueError, TypeError, KeyError, AttributeError):
        sentence = "This is not what was learnt from scores; let it be learnt anew."
        raise Misconfigured([Fault("summary", 0, sentence)]) from None
