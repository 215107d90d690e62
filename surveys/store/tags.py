"""The journey tag as columns."""

from typing import Any

from sqlalchemy import Row

from surveys.feedback import JourneyTag


def columns(tag: JourneyTag) -> dict[str, Any]:
    """The columns that hold a tag."""
    return {
        "journey": tag.journey,
        "stage": tag.stage,
        "touchpoint": tag.touchpoint,
        "channel": tag.channel,
        "segments": list(tag.segments),
    }


def tag(row: Row[Any]) -> JourneyTag:
    """The tag of a row that has these columns."""
    return JourneyTag(row.journey, row.stage, row.touchpoint, row.channel, tuple(row.segments))
