"""Correction: what staff say was read wrongly in a text, and how it is taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from surveys.feedback import ResponseId
from surveys.journey import ThemeId
from surveys.when import QuestionId

Place = tuple[ResponseId, QuestionId]
"""Where a text stands: its response and the question it answers."""


class Objection(StrEnum):
    """What was read wrongly. The values are kept: one that was used is never renamed."""

    NOT_NEGATIVE = "not-negative"
    NO_COMPLAINT = "no-complaint"
    THEME = "theme"


@dataclass(frozen=True, slots=True)
class Correction:
    """One objection, by whom (a number on Telegram) and when.

    `theme` is the one that was found wrongly, None where one was missed; `becomes` is the right one, None for none.
    Both are None unless the objection is to a theme.
    """

    objection: Objection
    by: int
    at: datetime
    theme: ThemeId | None = None
    becomes: ThemeId | None = None

    def says_as(self, other: "Correction") -> bool:
        """Whether both say the same of the text, whoever said it."""
        return (self.objection, self.theme, self.becomes) == (other.objection, other.theme, other.becomes)

    def replaces(self, other: "Correction") -> bool:
        """Whether both are about the same thing: how the text sounds, or what was found as one theme.

        Several themes may have been missed in one text.
        """
        if Objection.THEME not in {self.objection, other.objection}:
            return True
        same = (self.objection, self.theme) == (other.objection, other.theme)
        return same and (self.theme is not None or self.becomes == other.becomes)


@dataclass(frozen=True, slots=True)
class Checked:
    """How many texts staff looked at because of how they were read, and how many of these they corrected."""

    texts: int = 0
    corrected: int = 0


UNCHECKED = Checked()
"""Nobody looked at any."""


def said(corrections: Sequence[Correction], new: Correction) -> tuple[Correction, ...]:
    """The corrections with a new one, which takes the place of an older one about the same thing.

    What was said before stays as it was said first.
    """
    if any(new.says_as(one) for one in corrections):
        return tuple(corrections)
    return (*(one for one in corrections if not new.replaces(one)), new)


def taken_back(corrections: Sequence[Correction], old: Correction) -> tuple[Correction, ...]:
    """The corrections without what says the same, if there is any."""
    return tuple(one for one in corrections if not old.says_as(one))
