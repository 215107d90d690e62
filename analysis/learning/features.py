"""Features: what is learnt from in a text, its words and what an engine read in it."""

import re
from collections.abc import Mapping
from itertools import pairwise

from surveys.feedback import Sentiment
from surveys.language import Language
from surveys.mood import Label

Features = Mapping[str, float]
"""A feature's name and its value: words are `en:late`, pairs `en:too late`; what an engine read begins with `=`."""

ALWAYS = "=always"
"""The feature that every text has."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[!?]|[\U0001F300-\U0001FAFF☀-➿]")
_LONGEST_TEXT = 2000
_MOST_TOKENS = 200
_STRONGEST = 2.0


def features(text: str, language: Language, sentiment: Sentiment) -> Features:
    """The words of a text and the pairs of neighbours, each 1, and the numbers of its reading, each from -1 to 1."""
    return {**dict.fromkeys(_terms(text, language), 1.0), **_reading(sentiment)}


def term(feature: str) -> str | None:
    """The words of a feature as they were written; None for bare marks and for a number of the engine's reading."""
    words = feature.partition(":")[2]
    return None if feature.startswith("=") or not words.strip("!? ") else words


def _terms(text: str, language: Language) -> list[str]:
    found = _TOKEN.findall(text[:_LONGEST_TEXT].lower().replace("’", "'"))[:_MOST_TOKENS]
    pairs = (f"{first} {second}" for first, second in pairwise(found))
    return [f"{language}:{one}" for one in (*found, *pairs)]


def _reading(sentiment: Sentiment) -> dict[str, float]:
    praise = sum(one.weight for one in sentiment.evidence if one.weight > 0)
    blame = -sum(one.weight for one in sentiment.evidence if one.weight < 0)
    label = Label.NEUTRAL if sentiment.label is Label.MIXED else sentiment.label
    return {
        ALWAYS: 1.0,
        "=value": sentiment.value,
        "=praise": min(praise, _STRONGEST) / _STRONGEST,
        "=blame": min(blame, _STRONGEST) / _STRONGEST,
        f"={label}": 1.0,
        **({"=mixed": 1.0} if sentiment.label is Label.MIXED else {}),
        **({} if sentiment.evidence else {"=silent": 1.0}),
    }
