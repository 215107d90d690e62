"""Reading: all that is read in one text, its sentiment and its mentions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from analysis.detection import detect
from analysis.learning.engine import learnt
from analysis.learning.layer import Layer, layer_from_json
from analysis.sentiment.engine import SentimentEngine
from analysis.sentiment.engines import engine as engine_called
from analysis.themes import ThemeFinder
from surveys.errors import Misconfigured
from surveys.feedback import Mention, Sentiment
from surveys.journey import Theme
from surveys.language import Language


@dataclass(frozen=True, slots=True)
class Passage:
    """What is needed to read a text; `question_kind` says what it was asked for: `improve`, `good`, or just `text`.

    `language` is the person's own or the survey's. The text may be in one of `among` instead; then that one is read.
    """

    text: str
    language: Language
    question_kind: str = "text"
    among: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What an engine, named `name@version`, read. `sentiment` is None in a language it does not know."""

    sentiment: Sentiment | None
    mentions: tuple[Mention, ...]
    engine: str


def read(passage: Passage, engine: SentimentEngine, finder: ThemeFinder) -> Reading:
    """The sentiment of a text, scored once, and the themes it mentions."""
    language = detect(passage.text, passage.among, passage.language)
    sentiment = engine.score(passage.text, language, passage.question_kind)
    mentions = finder.mentions_felt(passage.text, language, sentiment)
    return Reading(sentiment, mentions, signature(engine))


def read_all(
    passages: Sequence[Passage], themes: Sequence[Theme], engine_name: str, layer: str | None = None
) -> list[Reading]:
    """The same for many texts, from plain values, so that a worker process can be asked for it.

    `layer` is one as JSON, laid over the engine if it was fitted to this very engine; one that cannot be read is
    passed over.
    """
    engine = learnt(engine_called(engine_name), _layer(layer) if layer else None)
    finder, by = _finder(tuple(themes)), signature(engine)
    # One step for all of them, then the next: the processor keeps what a step needs at hand.
    spoken = [detect(one.text, one.among, one.language) for one in passages]
    said = [(one.text, language) for one, language in zip(passages, spoken, strict=True)]
    asked = [one.question_kind for one in passages]
    felt = [engine.score(*one, kind) for one, kind in zip(said, asked, strict=True)]
    mentions = [finder.mentions_felt(*one, sentiment) for one, sentiment in zip(said, felt, strict=True)]
    return [Reading(sentiment, found, by) for sentiment, found in zip(felt, mentions, strict=True)]


def signature(engine: SentimentEngine) -> str:
    """The engine as it is stored beside what it read: `name@version`."""
    return f"{engine.name}@{engine.version}"


@lru_cache(maxsize=1)
def _finder(themes: tuple[Theme, ...]) -> ThemeFinder:
    """The same for the next texts: what their words are need not be found out again."""
    return ThemeFinder(themes)


@lru_cache(maxsize=1)
def _layer(line: str) -> Layer | None:
    try:
        return layer_from_json(line)
    except Misconfigured:
        return None
