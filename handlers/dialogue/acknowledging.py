"""Acknowledging: what somebody wrote gets a reaction, and no message that would stand in the way of the next one."""

from handlers.dialogue.moods import mood_of
from handlers.dialogue.run import Run
from handlers.replies import React
from surveys.closing import Standing
from surveys.mood import Label
from surveys.questions import Question
from surveys.standing import standing

HEARD = "👍"
THANKS = "🙏"
"""For a complaint: a raised thumb would be taken for mockery."""


def acknowledge(run: Run, question: Question, text: str, message: int) -> React:
    """The reaction to a text that answers this question of the run; `message` is the one in which it was written."""
    mood = mood_of(text, run.response.language, question) if text else None
    complains = mood in {Label.NEGATIVE, Label.MIXED}
    unhappy = standing(run.survey, run.answers, run.facts) is Standing.DETRACTOR and mood is not Label.POSITIVE
    return React(run.respondent.chat or 0, message, THANKS if complains or unhappy else HEARD)
