"""Reading: all that is read in one text, its sentiment and its mentions."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.sentiment.engine import SentimentEngine
from analysis.sentiment.engines import engine as engine_called
from analysis.themes import ThemeFinder
from surveys.feedback import Mention, Sentiment
from surveys.journey import Theme
from surveys.language import Language


@dataclass(frozen=True, slots=True)
class Passage:
    """What is needed to read a text; `question_kind` is `improve` where it was asked what should be better."""

    text: str
    language: Language
    question_kind: str = "text"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an engine, named `name@version`, read. `sentiment` is None in a language it does not know."""

    sentiment: Sentiment | None
    mentions: tuple[Mention, ...]
    engine: str


def read(passage: Passage, engine: SentimentEngine, finder: ThemeFinder) -> Reading:
    """The sentiment of a text and the themes it mentions."""
    return Reading(
        sentiment=engine.score(passage.text, passage.language, passage.question_kind),
        mentions=finder.mentions(passage.text, passage.language, engine, passage.question_kind),
        engine=signature(engine),
    )


def read_all(passages: Sequence[Passage], themes: Sequence[Theme], engine_name: str) -> list[Reading]:
    """The same for many texts, from plain values, so that a worker process can be asked for it."""
    engine, finder = engine_called(engine_name), ThemeFinder(themes)
    return [read(passage, engine, finder) for passage in passages]


def signature(engine: SentimentEngine) -> str:
    """The engine as it is stored beside what it read: `name@version`."""
    return f"{engine.name}@{engine.version}"
