"""What the `analyse` command does: a line of JSON in, a line of JSON out."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NoReturn

from analysis.detection import detect
from analysis.reading import Passage, Reading, read
from analysis.sentiment.engine import SentimentEngine
from analysis.themes import ThemeFinder
from surveys.feedback import Mention, Sentiment
from surveys.language import Language

_IMPROVE = "improve"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: an engine, the themes looked for, and the languages of texts that name none, the likeliest first."""

    engine: SentimentEngine
    finder: ThemeFinder
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of output, without its end; `failed` if the input could not be read."""

    json: str
    failed: bool = False


class _Unfit(Exception):
    """Why a line cannot be analysed, as the end of a sentence."""


def analyse(lines: Iterable[str], reader: Reader) -> Iterator[Line]:
    """One line for each line, in order; a bad or empty one yields an error and stops none of the others."""
    return (_analysed(line, number, reader) for number, line in enumerate(lines, start=1))


def _analysed(line: str, number: int, reader: Reader) -> Line:
    try:
        document = _document(line)
        passage = _passage(document, reader.languages)
    except _Unfit as unfit:
        return Line(_dumped({"id": None, "error": f"line {number}: {unfit}"}), failed=True)
    reading = read(passage, reader.engine, reader.finder)
    return Line(_dumped({"id": document.get("id"), "language": passage.language, **_as_json(reading)}))


def _document(line: str) -> dict[str, object]:
    try:
        document = json.loads(line, parse_constant=_refused, parse_float=_finite)
    except (ValueError, RecursionError):
        raise _Unfit("this is not valid JSON; write one object on each line.") from None
    if not isinstance(document, dict):
        raise _Unfit('this is not a JSON object; write one such as {"text": "…"}.')
    return document


def _refused(name: str) -> NoReturn:
    """NaN and Infinity are Python's, not JSON's."""
    raise ValueError(name)


def _finite(digits: str) -> float:
    """A number too large would come back as Infinity."""
    return number if isfinite(number := float(digits)) else _refused(digits)


def _passage(document: dict[str, object], languages: Sequence[Language]) -> Passage:
    text = _string(document, "text")
    if text is None:
        raise _Unfit("`text` is missing; give what the customer said.")
    named = _string(document, "language")
    language = _primary(named) if named else detect(text, languages, languages[0])
    asked_to_improve = (_string(document, "question") or "").casefold() == _IMPROVE
    return Passage(text, language, _IMPROVE if asked_to_improve else "text")


def _primary(code: str) -> Language:
    """The language without the region that may stand behind it: nl of nl-BE."""
    return Language(code.lower().replace("_", "-").split("-")[0])


def _string(document: dict[str, object], key: str) -> str | None:
    value = document.get(key)
    if value is not None and not isinstance(value, str):
        raise _Unfit(f"`{key}` is not a text; put it in quotation marks.")
    return value


def _as_json(reading: Reading) -> dict[str, object]:
    return {
        **_felt(reading.sentiment),
        "mentions": [_mention(mention) for mention in reading.mentions],
        "engine": reading.engine,
    }


def _felt(sentiment: Sentiment | None) -> dict[str, object]:
    """Not scored is null, never 0."""
    if sentiment is None:
        return {"sentiment": None, "label": None}
    return {"sentiment": round(sentiment.value, 3), "label": sentiment.label}


def _mention(mention: Mention) -> dict[str, object]:
    place = {"start": mention.start, "end": mention.end}
    return {"theme": mention.theme, "sentiment": round(mention.sentiment, 3), "label": mention.label, **place}


def _dumped(document: dict[str, object]) -> str:
    """ASCII only: half of a surrogate pair in an id must not break the output."""
    return json.dumps(document)
