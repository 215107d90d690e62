"""Language and Text: the same words in several languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NewType

Language = NewType("Language", str)
"""An ISO 639-1 code in lower case: `en`, `nl`."""


@dataclass(frozen=True, slots=True)
class Text:
    """What is said, in each language; the first language is the one to fall back on."""

    by_language: Mapping[Language, str]

    def said_in(self, language: Language) -> str:
        """The words in this language, else in the first one given."""
        return self.by_language.get(language) or next(iter(self.by_language.values()))


def closest(wanted: str | None, offered: tuple[Language, ...]) -> Language:
    """The offered language that fits a code such as `nl-BE` best; the first offered one where none does."""
    short = Language((wanted or "").lower().replace("_", "-").split("-")[0])
    return short if short in offered else offered[0]
