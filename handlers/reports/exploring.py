"""Exploring: the buttons under a report, and what managers open with them."""

from collections import Counter
from collections.abc import Sequence

from analysis.pain_points import PainPoint
from analysis.report import Report
from analysis.titles import place_title, theme_title
from handlers.buttons import Open, View, pack
from handlers.cases.correction_buttons import Look
from handlers.events import Tapped
from handlers.owners.auditing import record
from handlers.replies import Button, Keyboard, Replies, Toast, in_rows
from handlers.reports.digesting import foremost
from handlers.reports.viewing import Closely, mark_of, stage_names
from handlers.texts import plain, shortened
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.journey import Journey
from surveys.language import Language
from surveys.scope import EVERYTHING
from surveys.store.digests import Digest
from surveys.store.transaction import Transaction

_FILES = {View.PDF, View.SPREADSHEET}
"""What leaves the chat, with customers' words in it."""
_IN_A_ROW = 2
_QUOTES_IN_A_ROW = 5
_LONGEST_LABEL = 60
_LONGEST_ALONE = 34
_LONGEST_OF_TWO = 20
"""What can be read on a telephone where a button has the whole row, and where it has half of it."""


async def open_view(event: Tapped, press: Open, tx: Transaction, world: World) -> Replies:
    """A part of a report was asked for: it is made as the report itself was, and comes as an answer to it.

    Who presses twice within a minute gets it once.
    """
    language = staff_language(world)
    digest = await tx.digests.get(press.digest)
    if digest is None:
        return (Toast(event.query, plain("open-gone", language)),)
    minute = int(event.at.timestamp()) // 60
    key = f"opened:{press.digest:x}:{press.view.value}:{press.about}:{event.chat.id}:{minute}"
    is_new = await tx.digests.ask(_wish(digest, event, press, key, tx.new_id(event.at)))
    if is_new and press.view in _FILES:
        record(Act.EXPORT, event.person, _described(digest, press.view), tx, event.at)
    return (Toast(event.query, plain("open-coming" if is_new else "open-twice", language)),)


def report_buttons(report: Report, digest: int, language: Language) -> Keyboard:
    """One button for each pain point that the words tell of, and for other views, and what can be kept."""
    if not report.overall.responses:
        return ()
    views = [
        Button(plain(f"button-view-{view.value}", language), pack(Open(digest, view)))
        for view in (View.STAGES, View.JOURNEY, View.WEEKS, View.PDF, View.SPREADSHEET)
    ]
    return point_buttons(foremost(report), report.journey, digest, language) + in_rows(views, _IN_A_ROW)


def point_buttons(points: Sequence[PainPoint], journey: Journey, digest: int, language: Language) -> Keyboard:
    """One button for each of these pain points: its rank, and its theme, or its place where others share it.

    Two stand in a row where none of them would have to be cut for that.
    """
    themes = Counter(point.theme for point in points)

    def label(point: PainPoint) -> str:
        is_shared = themes[point.theme] > 1
        place = place_title(journey, point.stage, point.touchpoint, language) if is_shared else None
        return shortened(f"{point.rank} · {place or theme_title(journey, point.theme, language)}", _LONGEST_ALONE)

    buttons = [Button(label(point), pack(Open(digest, View.PAIN_POINT, mark_of(point)))) for point in points]
    is_short = all(len(button.label) <= _LONGEST_OF_TWO for button in buttons)
    return in_rows(buttons, _IN_A_ROW if is_short else 1)


def stage_buttons(report: Report, digest: int, language: Language) -> Keyboard:
    """One button for each stage that was heard."""
    buttons = [
        Button(title[:_LONGEST_LABEL], pack(Open(digest, View.STAGE, mark)))
        for title, mark in stage_names(report, language)
    ]
    return in_rows(buttons, _IN_A_ROW)


def quote_buttons(closely: Closely) -> Keyboard:
    """One button for each quote, in their order, to see how it was read."""
    quotes = enumerate(closely.responses, start=1)
    buttons = [Button(f"✏️ {number}", pack(Look(response))) for number, response in quotes]
    return in_rows(buttons, _QUOTES_IN_A_ROW)


def _described(digest: Digest, view: View) -> str:
    """A report as a file, in a line of the log."""
    part = "" if digest.scope == EVERYTHING else ", a part"
    return f"report as {view.value}, {digest.period.start} to {digest.period.end}{part}"


def _wish(digest: Digest, event: Tapped, press: Open, key: str, number: int) -> Digest:
    """Of the same days and customers as the report under which it was pressed."""
    return Digest(
        id=number,
        key=key,
        chat=event.chat.id,
        thread=event.chat.thread,
        kind=press.view.value,
        language=digest.language,
        period=digest.period,
        asked_at=event.at,
        scope=digest.scope,
        against=digest.against,
        about=press.about,
        reply_to=event.message,
    )
