"""Options: in which order one person sees them, and how they are called there."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from surveys.language import Language, Text
from surveys.questions import Choice, Choices, Option, Question


def as_shown(question: Question, person: int, fill: Callable[[str], str]) -> Question:
    """The question with its options as this person sees them: filled in, and shuffled where asked for.

    The order is the same whenever the person is asked, and in every language. What stands for all that is not listed
    stays last.
    """
    match question.kind:
        case Choice(options, shuffled) | Choices(options, shuffled=shuffled) as kind:
            order = sorted(options, key=lambda one: _place(one, question, person)) if shuffled else options
            return replace(question, kind=replace(kind, options=tuple(_filled(one, fill) for one in order)))
        case _:
            return question


def _place(option: Option, question: Question, person: int) -> tuple[bool, bytes]:
    # A fingerprint, not a random generator: the order must outlive restarts and releases of Python.
    drawn = hashlib.sha256(f"{person}:{question.id}.{option.id}".encode()).digest()
    return option.other is not None, drawn


def _filled(option: Option, fill: Callable[[str], str]) -> Option:
    titles: dict[Language, str] = {language: fill(title) for language, title in option.title.by_language.items()}
    return replace(option, title=Text(titles))
