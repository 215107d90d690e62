"""The general English word list under our own: the words of VADER and TextBlob, voting two to one.

Both packages carry their list as a data file. It is read as data, since the packages cost more than their lists:
TextBlob would load nltk with it, some 50 MB.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from xml.etree import ElementTree as ET

_VADER_SCALE = 4.0
_VADER_VOTES, _TEXTBLOB_VOTES = 2, 1
_FAINT = 0.12
"""A word weaker than this in the vote says nothing."""


@cache
def general_english() -> Mapping[str, float]:
    """What each word weighs, -1 to 1; a word that one list lacks has that list's votes against it."""
    vader, textblob = _vader(), _textblob()
    voted = {
        word: (_VADER_VOTES * vader.get(word, 0.0) + _TEXTBLOB_VOTES * textblob.get(word, 0.0))
        / (_VADER_VOTES + _TEXTBLOB_VOTES)
        for word in vader.keys() | textblob.keys()
    }
    return {word: weight for word, weight in voted.items() if abs(weight) >= _FAINT}


def _vader() -> dict[str, float]:
    lines = _file("vaderSentiment", "vader_lexicon.txt").read_text(encoding="utf-8").splitlines()
    fields = (line.split("\t") for line in lines)
    return {field[0].lower(): float(field[1]) / _VADER_SCALE for field in fields if _is_word(field[0])}


def _textblob() -> dict[str, float]:
    """The mean of a word's senses."""
    senses = defaultdict(list)
    for one in ET.parse(_file("textblob", "en", "en-sentiment.xml")).iter("word"):  # noqa: S314  a file of the package, not of strangers
        senses[one.get("form", "")].append(float(one.get("polarity", "0")))
    return {word: sum(found) / len(found) for word, found in senses.items() if _is_word(word)}


def _is_word(term: str) -> bool:
    return term.replace("'", "").isalpha()


def _file(package: str, *parts: str) -> Path:
    """A file of an installed package, which is not imported for it."""
    return Path(str(distribution(package).locate_file(Path(package, *parts))))
