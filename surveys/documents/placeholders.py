"""How a text names what is filled in when it is said: `{product}`, or `{product|your order}` with a fallback.

A name is that of an attribute of the event; `{name}` is what the respondent is called, and `{answer.reason}` what
they said to the question `reason`.
"""

import re
from collections.abc import Iterator

ANSWER = "answer."
NAME = "name"
PLACEHOLDER = re.compile(r"\{(?P<name>[a-z_]+|answer\.[a-z0-9_-]+)(?:\|(?P<fallback>[^{}|]+))?\}")


_BRACES = re.compile(r"\{+[^{}]*\}+|\{+\S*|\}+")


def well_formed(text: str) -> str:
    """The same text; raises ValueError with a sentence if a brace stands outside a well-formed placeholder."""
    for braces in _BRACES.findall(text):
        if not PLACEHOLDER.fullmatch(braces):
            raise ValueError(f"'{braces}' is not a placeholder; write {{product}} or {{product|your order}}")
    return text


def names(text: str) -> Iterator[str]:
    """What the placeholders of a text name: `product`, `name`, `answer.reason`."""
    return (found["name"] for found in PLACEHOLDER.finditer(text))


def without_fallback(text: str) -> Iterator[str]:
    """What those placeholders name that say nothing where nothing is known."""
    return (found["name"] for found in PLACEHOLDER.finditer(text) if not found["fallback"])


def bare_answers(text: str) -> Iterator[str]:
    """The questions whose answers a text repeats, and has no other words for."""
    return (name.removeprefix(ANSWER) for name in without_fallback(text) if name.startswith(ANSWER))
