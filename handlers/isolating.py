"""Isolating: words that run from right to left, filled into a sentence that runs the other way."""

import re

_OPEN = "\u2068"
_CLOSE = "\u2069"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STEERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Marks that turn the direction of what follows them, also beyond the words they came with."""
_ALONE = re.compile(f"(?m)^((?:<[^>]*>)*){_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}((?:</[^>]*>)*)$")


def isolated(words: str) -> str:
    """The words without steering marks; between isolates where any of them runs from right to left."""
    if words.isascii():
        return words
    bare = words.translate(_STEERING)
    return f"{_OPEN}{bare}{_CLOSE}" if _RIGHT_TO_LEFT.search(bare) else bare


def standing_free(text: str) -> str:
    """Without isolates round what has its lines to itself: there the words decide from which side they are read."""
    return _ALONE.sub(r"\1\2\3", text) if _OPEN in text else text
