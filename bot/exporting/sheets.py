"""Sheets: which rows each sort of export has."""

from typing import assert_never

from bot.exporting.event_rows import event_sheet
from bot.exporting.feedback_rows import feedback_sheet
from bot.exporting.invitation_rows import invitation_sheet
from bot.exporting.response_rows import answer_sheet, response_sheet
from bot.exporting.sheet import Sheet
from bot.exporting.source import Source
from bot.exporting.verbatim_rows import verbatim_sheet
from surveys.exports import Sort


async def sheet_of(source: Source) -> Sheet:
    """The sheet that is wanted."""
    match source.wanted.sort:
        case Sort.RESPONSES:
            return await (response_sheet(source) if source.wanted.is_wide else answer_sheet(source))
        case Sort.FEEDBACK:
            return await feedback_sheet(source)
        case Sort.EVENTS:
            return await event_sheet(source)
        case Sort.INVITATIONS:
            return await invitation_sheet(source)
        case Sort.VERBATIMS:
            return await verbatim_sheet(source)
        case _:
            assert_never(source.wanted.sort)
