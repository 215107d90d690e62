"""Survey: versioned questions. The version is the fingerprint of the content."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import NewType

from surveys.closing import NO_CLOSING, Closing
from surveys.errors import Missing
from surveys.journey import SurveyId
from surveys.language import Text
from surveys.limits import NO_LIMITS, Limits
from surveys.questions import SCORED, Question, name
from surveys.when import QuestionId

SurveyVersion = NewType("SurveyVersion", str)


@dataclass(frozen=True, slots=True)
class Survey:
    """What is asked after a touchpoint.

    `document` is the survey's file as canonical JSON, from which this version can be read again;
    `expires` runs from the moment of sending; `sample` is the share of events that is asked, 0 to 1;
    `limits` say how rarely; `closing` is what comes at the end.
    """

    id: SurveyId
    title: Text
    questions: tuple[Question, ...]
    document: str
    expires: timedelta = timedelta(days=5)
    remind: timedelta | None = None
    sample: float = 1.0
    limits: Limits = NO_LIMITS
    closing: Closing = NO_CLOSING

    def __hash__(self) -> int:
        return hash(self.document)

    @property
    def version(self) -> SurveyVersion:
        """The fingerprint of the content: the same words, the same version."""
        return fingerprint(self.document)

    def question(self, question_id: QuestionId) -> Question:
        """The question with this id; raises `Missing`."""
        found = next((one for one in self.questions if one.id == question_id), None)
        if found is None:
            raise Missing(f"The survey {self.id} has no question {question_id}.")
        return found

    def is_score(self, question: Question) -> bool:
        """Whether this question gives the stage's score: the first of its scored kind in the survey."""
        kind = name(question.kind)
        same = (one for one in self.questions if name(one.kind) == kind)
        return kind in SCORED and next(same) == question


def fingerprint(document: str) -> SurveyVersion:
    """The first 12 hexadecimal digits of the SHA-256 of a survey's canonical document."""
    return SurveyVersion(hashlib.sha256(document.encode()).hexdigest()[:12])
