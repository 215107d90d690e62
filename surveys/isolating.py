"""Isolating: words that run one way beside words that run the other way, each kept to themselves."""

import re

_OPEN = "\u2068"
_CLOSE = "\u2069"
_OPENING = "\u2066\u2067\u2068"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STEERING = dict.fromkeys(range(0x202A, 0x202F))
"""Marks that turn the direction of what follows them, also beyond the words they came with."""
_DEEPEST = 3
"""An attribute within an answer within a question: more isolates than these never stand in each other."""


def isolated(words: str, within: str = "") -> str:
    """The words without steering marks; between isolates where they or what they stand in run from right to left."""
    if not words or (words.isascii() and within.isascii()):
        return words
    bare = _closed(words.translate(_STEERING))
    runs_back = _RIGHT_TO_LEFT.search(bare) or _RIGHT_TO_LEFT.search(within)
    return f"{_OPEN}{bare}{_CLOSE}" if runs_back else bare


def standing_free(text: str) -> str:
    """Without isolates round what has its lines to itself: there the words decide from which side they are read."""
    return _ALONE.sub(r"\1\2\3", text) if _OPEN in text else text


def _closed(words: str) -> str:
    """The words with an end to each isolate that begins in them, and no end of any other."""
    depth, kept = 0, ""
    for part in _MARKS.split(words):
        if part == _CLOSE and depth == 0:
            continue
        depth += -1 if part == _CLOSE else bool(part) and part in _OPENING
        kept += part
    return kept + _CLOSE * depth


def _whole(depth: int) -> str:
    """A pattern for words in which each isolate has its end."""
    inner = _whole(depth - 1) if depth else ""
    nested = f"|[{_OPENING}]{inner}{_CLOSE}" if depth else ""
    return f"(?:[^{_OPENING}{_CLOSE}]++{nested})*+"


_MARKS = re.compile(f"([{_OPENING}{_CLOSE}])")
_ALONE = re.compile(f"(?m)^((?:<[^>]*>)*){_OPEN}({_whole(_DEEPEST)}){_CLOSE}((?:</[^>]*>)*)$")
