"""Telling: whoever sends a hundred messages that are no answer is told why once or twice, and not a hundred times."""

from dataclasses import dataclass
from datetime import datetime, timedelta

BURST = timedelta(seconds=30)
"""For so long after a sentence, messages that call for the same one belong to the same burst."""
_MOST = 2


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence that a person was told last: what it was `about`, in answer to which message, and when.

    `times` counts how often it was said in this burst, from 1.
    """

    about: str
    message: int
    at: datetime
    times: int = 1


def tell(told: Told | None, now: Told, stands_at: int | None) -> Told | None:
    """What a person was told last once the sentence `now` is said, too; None where it is better left out.

    `stands_at` is the message that shows the sentence before, None where it has not arrived. What was written above
    is not answered with the same again; whoever goes on after a second time is not told before the burst is over.
    """
    if told is None or told.about != now.about or now.at - told.at > BURST:
        return now
    was_read = stands_at is not None and told.message < stands_at < now.message
    return Told(now.about, now.message, now.at, told.times + 1) if was_read and told.times < _MOST else None
