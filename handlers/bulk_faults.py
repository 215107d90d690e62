"""Bulk faults: what is wrong with a file or with a row of it, in the language of the staff.

Whoever reads files says it in English, as commands and requests do; here each of these sentences is known again.
"""

import re

from handlers.texts import plain
from surveys.language import Language

_VALUE = "(?P<quote>['\"])(?P<value>.*)(?P=quote)"

FAULTS = {
    "missing": r"it is missing; give it",
    "touchpoint-meant": rf"there is no touchpoint {_VALUE}; did you mean '(?P<meant>.*)'\?",
    "touchpoint": rf"there is no touchpoint {_VALUE}; there are (?P<known>.*)",
    "channel-meant": rf"there is no channel {_VALUE}; did you mean '(?P<meant>.*)'\?",
    "channel": rf"there is no channel {_VALUE}; there are (?P<known>.*)",
    "date": rf"{_VALUE} is not a date; write one such as (?P<example>\S+)",
    "future": rf"{_VALUE} lies in the future; write when it happened",
    "past": rf"{_VALUE} lies before 1970; write when it happened",
    "language": rf"{_VALUE} is not a language; write a code such as en or nl",
    "control": r"it holds control characters; remove them",
    "long": r"it is (?P<length>\d+) characters long; at most (?P<most>\d+) are possible",
    "cells": (
        r"the line has (?P<values>\d+) values and the first line (?P<names>\d+) names;"
        r" a value that holds the delimiter must stand in quotes"
    ),
    "quotes": r"the quotes are wrong \(.*\); a quote within quotes is written twice",
    "line": r"the line is too long; a value has at most (?P<most>[\d,]+) characters",
    "empty": r"the file is empty; its first line must name the columns, or be a JSON object",
    "column-meant": r"the column (?P<column>.+) is missing; did you mean '(?P<meant>.*)' to be it\?",
    "column": r"the column (?P<column>.+) is missing; the columns are (?P<known>.*)",
    "unnamed": r"column (?P<number>\d+) has no name; name it or remove it",
    "twice": r"the column '(?P<column>.*)' stands twice; remove one",
    "excel": r"this is an old Excel file, or a locked one; save it as \.xlsx without a password",
}
"""The sentences that a file of events can lead to, by the name of the text that says the same."""

_PATTERNS = {name: re.compile(pattern, re.DOTALL) for name, pattern in FAULTS.items()}
_OF_COLUMN = re.compile(r"(?P<column>[^:]+): (?P<sentence>.*)", re.DOTALL)


def said_of_row(sentence: str, language: Language) -> str:
    """What is wrong with a row, after the name of the column where it is in one."""
    said, of_column = said_of_file(sentence, language), _OF_COLUMN.fullmatch(sentence)
    if said != sentence or of_column is None:
        return said
    return f"{of_column['column']}: {said_of_file(of_column['sentence'], language)}"


def said_of_file(sentence: str, language: Language) -> str:
    """What is wrong with a whole file; as it stands where it is not known here."""
    for fault, pattern in _PATTERNS.items():
        found = pattern.fullmatch(sentence)
        if found:
            told = {name: words for name, words in found.groupdict().items() if name != "quote"}
            return plain(f"bulk-fault-{fault}", language, **told)
    return sentence
