"""Steps: the contacts of one customer, named for the picture of their path."""

from collections.abc import Sequence

from analysis.picture import Step
from analysis.titles import place_title, stage_title
from surveys.journey import Journey
from surveys.language import Language
from surveys.passage import Contact


def steps(contacts: Sequence[Contact], journey: Journey, language: Language) -> tuple[Step, ...]:
    """One step a contact, in the same order; what is known of a stage only bears the stage's name."""
    return tuple(
        Step(
            at=one.at,
            stage=stage_title(journey, one.stage, language),
            touchpoint=place_title(journey, one.stage, one.touchpoint, language),
            kind=one.kind,
            number=one.number,
            mood=one.mood,
        )
        for one in contacts
    )
