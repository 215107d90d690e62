"""Label: how words sound, in one word."""

from enum import StrEnum


class Label(StrEnum):
    """A sentiment in one word."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"
    MIXED = "mixed"
