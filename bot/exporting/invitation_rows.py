"""Invitation rows: who was to be asked, what became of it, and why."""

from collections.abc import AsyncIterator

from bot.exporting.cells import Row
from bot.exporting.sheet import Portion, Sheet
from bot.exporting.source import PLACE_COLUMNS, Source, place
from surveys.exports import InvitationRecord

_FATE = ("state", "reason", "due_at", "sent_at", "reminded_at", "expires_at", "closed_at")


async def invitation_sheet(source: Source) -> Sheet:
    """`event` is the id of the event that led to it, in an export of events with persons the same."""
    wanted = source.wanted
    columns = ("id", *source.who_columns, "event", "survey", *PLACE_COLUMNS, *_FATE)
    total = await source.exports.count_invitations(source.journey, wanted.period, wanted.scope)
    return Sheet(columns, total, _portions(source))


async def _portions(source: Source) -> AsyncIterator[Portion]:
    wanted = source.wanted
    async for part in source.exports.invitations(source.journey, wanted.period, wanted.scope):
        yield Portion([_row(one, source) for one in part], len(part))


def _row(one: InvitationRecord, source: Source) -> Row:
    event = source.veil.id(one.event) if one.event else None
    moments = (one.due_at, one.sent_at, one.reminded_at, one.expires_at, one.closed_at)
    fate = (one.state, one.reason, *(source.local(at) for at in moments))
    return (source.veil.id(str(one.id)), *source.who(one.who), event, one.survey, *place(one.tag), *fate)
