"""Happenings: the buttons on the page that make something happen to the person there."""

from datetime import datetime, timedelta

from bot.demo.stage import Stage
from bot.sandbox.happenings import Happening
from handlers.invitations.explaining import explained
from handlers.invitations.inviting import Decided
from handlers.texts import moment
from surveys.invitations import Defer, Invite, Suppress
from surveys.journey import TouchpointId
from surveys.language import Language

CUSTOMER = "C-1"
"""The company's reference for the person at the page."""

ENGLISH = Language("en")
_FORWARD = timedelta(hours=26)
_BUTTONS = {
    "parcel.delivered": "Your parcel is delivered",
    "order.placed": "You place an order",
    "support.solved": "Customer service solves your problem",
    "product.page": "You look at a product",
}


def happenings(stage: Stage) -> list[Happening]:
    """One button for each."""
    return [_happening(stage, TouchpointId(touchpoint), title) for touchpoint, title in _BUTTONS.items()]


async def deliver(stage: Stage, touchpoint: TouchpointId) -> str:
    """It happens; the clock moves to when the survey is due, so that nobody has to wait; tells what was decided."""
    decided = (await stage.happen((touchpoint, CUSTOMER)))[0]
    due_at = _due_at(decided)
    now = stage.clock.now()
    if due_at is None or due_at - now > _FORWARD:
        return _told(decided, now, stage)
    stage.clock.advance(max(due_at - now, timedelta()))
    at = moment(stage.clock.now(), stage.app.world.zone, ENGLISH)
    return f"It happened. The clock was moved to {at}, when the survey is due."


def _happening(stage: Stage, touchpoint: TouchpointId, title: str) -> Happening:
    async def run() -> str:
        return await deliver(stage, touchpoint)

    return Happening(touchpoint, title, run)


def _due_at(decided: Decided) -> datetime | None:
    match decided.verdict:
        case Invite():
            return decided.invitation.due_at if decided.invitation else None
        case Defer(_, until):
            return until
        case Suppress():
            return None


def _told(decided: Decided, now: datetime, stage: Stage) -> str:
    due_at = decided.invitation.due_at if decided.invitation else now
    return f"It happened. {explained(decided.verdict, due_at, now, ENGLISH, stage.app.world)}"
