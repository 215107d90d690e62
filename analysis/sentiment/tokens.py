"""Tokens: the words and marks of a text, in lower case."""

import re

# A hyphen inside a word parts it and is no token; 10/10 and 3.50 are one each.
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*\w*|\w+(?:'\w+)*|\n|[^\w\s-]|(?<!\w)-|-(?!\w)")

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´\N{REPLACEMENT CHARACTER}", "'"))

SENTENCE_ENDS = frozenset(".!?…;\n")
CLAUSE_ENDS = SENTENCE_ENDS | frozenset(",-–—")


def lowered(text: str) -> str:
    """The text in lower case and with straight apostrophes; of the same length, so that places stay true."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lower if lower.isascii() and "`" not in lower else lower.translate(_APOSTROPHES)


def words(lower: str) -> list[str]:
    """The tokens of a text that is `lowered`."""
    return _TOKEN.findall(lower)


def placed(lower: str) -> list[re.Match[str]]:
    """The same with their places, which takes less time than to look for these afterwards."""
    return list(_TOKEN.finditer(lower))
