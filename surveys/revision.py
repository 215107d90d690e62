"""Edition and Revision: a survey as it was from a day on, and what became of its score question since."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from surveys.journey import SurveyId
from surveys.when import QuestionId


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a survey: its canonical document, and when it was first asked."""

    survey: SurveyId
    document: str
    since: datetime


class Revised(StrEnum):
    """What of a score question changed: its kind, the scale it is answered on, or only its words."""

    KIND = "kind"
    SCALE = "scale"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Revision:
    """A score question that is asked otherwise since a moment; `kinds` are the scores it gave before and now."""

    survey: SurveyId
    question: QuestionId
    at: datetime
    what: Revised
    kinds: tuple[str, ...]

    @property
    def is_comparable(self) -> bool:
        """Whether scores from before can be held against those from after."""
        return self.what is Revised.WORDING
