"""Wording: what the papers say, on top of what the charts say."""

from functools import cache
from pathlib import Path

import yaml

from analysis.charts.words import LANGUAGES, Words, words
from surveys.language import Language, closest

_FOLDER = Path(__file__).with_name("words")


@cache
def wording(language: Language) -> Words:
    """The words in this language, else in the first one there is."""
    path = _FOLDER / f"{closest(language, LANGUAGES)}.yaml"
    own = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Words({**words(language).texts, **own})
