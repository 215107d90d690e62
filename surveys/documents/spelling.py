"""How a condition that was read is written again: one text for one meaning, by which versions are told apart."""

import re

from surveys.when import (
    Among,
    Attribute,
    Both,
    Compared,
    Either,
    Feels,
    Given,
    Has,
    Known,
    Not,
    PassedOver,
    Subject,
    When,
)

EVENT = "event."
"""What stands before the name of an attribute."""
WORD = re.compile(r"[\w.-]+")
"""A value that can stand without quotes."""


def spelt(when: When) -> str:
    """The condition as text: the same condition, the same text, however it was written."""
    match when:
        case Either(parts):
            return " or ".join(spelt(part) for part in parts)
        case Both(parts):
            return " and ".join(_enclosed(part) if isinstance(part, Either) else spelt(part) for part in parts)
        case Not(part):
            return f"not {_enclosed(part) if isinstance(part, Both | Either) else spelt(part)}"
        case Compared(subject, sign, value):
            return f"{named(subject)} {sign} {_quoted(value)}"
        case Among(subject, values):
            return f"{named(subject)} in [{', '.join(_quoted(value) for value in values)}]"
        case Has(question, value):
            return f"{question} has {_quoted(value)}"
        case Feels(question, mood):
            return f"{question} is {mood}"
        case Given(question):
            return f"{question} answered"
        case PassedOver(question):
            return f"{question} skipped"


def named(subject: Subject) -> str:
    """A subject as it is written in a condition."""
    match subject:
        case Attribute(name):
            return f"{EVENT}{name}"
        case Known():
            return str(subject.value)
        case _:
            return subject


def _enclosed(when: When) -> str:
    return f"({spelt(when)})"


def _quoted(value: str) -> str:
    if WORD.fullmatch(value):
        return value
    return f"'{value}'" if '"' in value else f'"{value}"'
