"""What is counted for a report."""

from datetime import UTC, datetime
from pathlib import Path

from surveys.feedback import Answer, JourneyTag, Response, ResponseId
from surveys.figures import Period
from surveys.journey import JourneyId, RespondentId, StageId, TouchpointId
from surveys.language import Language
from surveys.questions import Ces, Direction, kept_as
from surveys.store.store import Store
from surveys.when import QuestionId

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
TAG = JourneyTag(JourneyId("shop"), StageId("purchase"), TouchpointId("order.placed"))


async def test_much_effort_counts_as_little_ease(tmp_path: Path) -> None:
    store = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'waypulse.db'}")
    response = Response(ResponseId(1), RespondentId(1), None, None, TAG, None, None, Language("en"), NOW)
    async with store.transaction() as tx:
        tx.responses.put(response)
        hard = Answer(
            response=response.id,
            respondent=response.respondent,
            question=QuestionId("effort"),
            kind=kept_as(Ces(Direction.EFFORT)),
            value=7,
            is_score=True,
            at=NOW,
            day=NOW.date(),
            tag=TAG,
        )
        await tx.responses.replace(response.id, [hard])
    async with store.snapshot() as tx:
        counted = await tx.figures.scores(JourneyId("shop"), Period(NOW.date(), NOW.date()))
        said = await tx.responses.values(response.id)
    assert [(one.kind, one.value, one.n) for one in counted] == [("ces", 1, 1)]
    assert said == {"effort": 7}
    await store.close()
