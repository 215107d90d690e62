"""LearntEngine: a sentiment engine with what was learnt laid over it."""

from dataclasses import dataclass

from analysis.learning.layer import Layer
from analysis.sentiment.engine import TEXT, SentimentEngine
from surveys.feedback import Sentiment
from surveys.language import Language


@dataclass(frozen=True, slots=True)
class LearntEngine:
    """Reads as `engine` does, corrected by `layer`; answers to what was good or could be better stay as they are."""

    engine: SentimentEngine
    layer: Layer

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def version(self) -> str:
        """The engine's version and the layer's: `1+3f9c01ab`."""
        return f"{self.engine.version}+{self.layer.version}"

    def score(self, text: str, language: Language, question_kind: str) -> Sentiment | None:
        """The corrected sentiment; None in a language that the engine does not know."""
        sentiment = self.engine.score(text, language, question_kind)
        if sentiment is None or question_kind != TEXT:
            return sentiment
        return self.layer.apply(sentiment, text, language)


def learnt(engine: SentimentEngine, layer: Layer | None) -> SentimentEngine:
    """The engine with the layer over it, or alone where there is none or it was fitted to other readings."""
    fits = layer is not None and layer.engine == f"{engine.name}@{engine.version}"
    return LearntEngine(engine, layer) if layer is not None and fits else engine
