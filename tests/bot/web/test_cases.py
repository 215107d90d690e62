"""Cases go out page by page, without what anybody wrote."""

from datetime import timedelta

import pytest

from surveys.cases import AlertId, Case, CaseState, Member, Reason
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from tests.bot.web.caller import KEY, NOW, Caller

ADA = RespondentId(7)


@pytest.mark.long
async def test_cases_are_told_newest_first(caller: Caller) -> None:
    async with caller.store.transaction() as tx:
        tx.respondents.put(Respondent(ADA, "C-1", 17, "Ada", Language("en")))
        for number in (1, 2, 3):
            tx.cases.put(Case(AlertId(number), ADA, NOW), None)
        done = Case(
            AlertId(4),
            ADA,
            NOW - timedelta(hours=2),
            CaseState.CLOSED,
            Member(5, "Eva"),
            taken_at=NOW - timedelta(hours=1),
            closed_at=NOW,
            reason=Reason.SOLVED,
            solved=True,
        )
        tx.cases.put(done, None)
    first = (await caller.gets("/v1/cases?limit=2", KEY)).json()
    assert first["cases"][0] == {
        "id": "4",
        "customer": "C-1",
        "response": None,
        "state": "closed",
        "owner": "Eva",
        "since": "2026-11-20T09:00:00Z",
        "taken_at": "2026-11-20T10:00:00Z",
        "answered_at": None,
        "snoozed_until": None,
        "closed_at": "2026-11-20T11:00:00Z",
        "reason": "solved",
        "solved": True,
    }
    second = (await caller.gets(f"/v1/cases?limit=2&before={first['next']}", KEY)).json()
    assert [one["id"] for one in (*first["cases"], *second["cases"])] == ["4", "3", "2", "1"]
    assert second["next"] is None
    assert (await caller.gets("/v1/cases?before=x", KEY)).status_code == 422
