"""Case keeping: a case is written down with the time at which it comes up next, and whoever listens is told."""

from datetime import datetime

from handlers.announcing import announce
from handlers.world import World
from surveys.cases import Case, next_look
from surveys.store.transaction import Transaction
from surveys.webhooks import HookKind


def keep_case(case: Case, tx: Transaction, world: World) -> Case:
    """Write a case down."""
    tx.cases.put(case, next_look(case, world.catalog.journey.cases, world.zone))
    return case


async def change_case(case: Case, at: datetime, tx: Transaction, world: World) -> Case:
    """Write down that something happened to a case, and tell other systems of it."""
    keep_case(case, tx, world)
    if await tx.hooks.listening(HookKind.CASE_CHANGED):
        await announce(HookKind.CASE_CHANGED, await _about(case, tx), tx, at)
    return case


async def _about(case: Case, tx: Transaction) -> dict[str, object]:
    alert = await tx.alerts.get(case.id)
    return {
        "case": case.id,
        "response": alert.response if alert else None,
        "customer": (await tx.respondents.get(case.respondent)).customer,
        "state": case.state.value,
        "owner": case.owner.name if case.owner else None,
        "reason": case.reason.value if case.reason else None,
        "solved": case.solved,
        "since": case.since,
        "answered_at": case.answered_at,
        "closed_at": case.closed_at,
    }
