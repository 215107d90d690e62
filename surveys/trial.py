"""Trial: a survey that an owner tries on themselves. Nothing of it counts, and nothing of it is kept."""

from surveys.feedback import Response
from surveys.journey import JourneyId

TRIAL = JourneyId("(trial)")
"""The journey that a trial's answers are tagged with: figures are those of one journey, and no file can name this."""


def is_trial(response: Response) -> bool:
    """Whether somebody tries a survey out: then nobody is alerted, told or given anything, and its end erases it."""
    return response.tag.journey == TRIAL
