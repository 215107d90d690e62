"""Which survey goes first where several want the same person."""

from dataclasses import replace
from datetime import UTC, datetime

from surveys.invitations import Reason
from surveys.journey import RespondentId, StageId, TouchpointId
from surveys.language import Language
from surveys.people import Respondent
from surveys.precedence import foremost
from tests.surveys.calendars import journey, wanting

NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
ADA = Respondent(RespondentId(1), "C-1", 1, "Ada", Language("en"))


def test_the_rarest_stage_goes_first_then_what_matters_more_then_what_is_older() -> None:
    held = journey(stages=2, touchpoints=2)
    stages = tuple(
        replace(stage, touchpoints=(replace(stage.touchpoints[0], importance=0.9), *stage.touchpoints[1:]))
        for stage in held.stages
    )
    held = replace(held, stages=stages)
    names = ["0.1", "1.1", "1.0", "1.1", "0.0"]
    due = [wanting(number, ADA, TouchpointId(name), NOW) for number, name in enumerate(names)]
    asked_for = replace(due[0], reason=Reason.LATER)
    ordered = foremost([asked_for, *due[1:]], {StageId("0"): 5, StageId("1"): 2}, held)
    assert [one.id for one in ordered] == [0, 2, 1, 3, 4]
