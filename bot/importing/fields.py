"""Fields: named words of one row or request, read one by one; everything wrong with them is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from surveys.errors import Sentence, Why

T = TypeVar("T")

MISSING = Sentence("missing", "it is missing; give it")


class NotYet(ValueError):
    """What is right in itself, and will be of use later."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One field that cannot be used, and what would be right; one that `is_early` can be used later as it is.

    Where a row has no fields that could be told apart, `field` is empty, and the whole row is meant.
    """

    field: str
    why: Why
    is_early: bool = False

    @property
    def sentence(self) -> str:
        """Why, in English."""
        return str(self.why)

    def __str__(self) -> str:
        return f"{self.field}: {self.why}" if self.field else self.sentence


class Fields:
    """Reads words by their name; what is empty was not given.

    A reader raises ValueError on what it cannot use, with one argument: the `Why`.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self.wrong: list[Wrong] = []

    def optional(self, name: str, read: Callable[[str], T]) -> T | None:
        """What a field says, None where it says nothing or nothing useful."""
        words = self.words(name)
        if not words:
            return None
        try:
            return read(words)
        except ValueError as error:
            (why,) = error.args
            self.wrong.append(Wrong(name, why, isinstance(error, NotYet)))
            return None

    def required(self, name: str, read: Callable[[str], T]) -> T | None:
        """The same for a field that must say something."""
        if not self.words(name):
            self.refuse(name, MISSING)
        return self.optional(name, read)

    def has(self, *names: str) -> bool:
        """Whether one of these fields is there, though it may be empty."""
        return any(name in self._words for name in names)

    def words(self, name: str) -> str:
        """The words themselves, without space around them."""
        return self._words.get(name, "").strip()

    def refuse(self, name: str, why: Why) -> None:
        """Note that a field cannot be used."""
        self.wrong.append(Wrong(name, why))
