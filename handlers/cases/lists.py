"""Case list: several cases in one message, a line and a button for each. No name and no words stand in it.

So nobody has to look for those who want to be forgotten in messages that tell of others too.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.buttons import pack
from handlers.cases.alerting import tell_apart
from handlers.cases.buttons import CaseStep, WorkOn
from handlers.cases.files import CaseFile, case_file
from handlers.cases.keeping import keep_case
from handlers.replies import Button, Keyboard, Mail, Send, in_rows
from handlers.texts import Html, lines, say
from handlers.world import World, staff_language
from surveys.cases import Case
from surveys.store.transaction import Transaction

_MOST = 20
_IN_A_ROW = 5


async def gather(untold: Sequence[Case], chat: int, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Tell staff in their chat of cases that came in a crowd, of many in one message; of a single one as of any."""
    files = await _files(untold, tx, world)
    for file in files:
        keep_case(replace(file.case, chat=chat), tx, world)
    if len(files) == 1:
        return await tell_apart(files[0], tx, world)
    return _listed(say("alerts-gathered", staff_language(world), count=len(files)), chat, files, world)


async def point_at(closed: Sequence[Case], tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Closed cases lost the message that shows them, for their group has moved: each is shown again by a tap."""
    files = await _files(closed, tx, world)
    head = say("cases-moved", staff_language(world))
    return _listed(head, closed[0].chat or 0, files, world) if files else ()


async def _files(cases: Sequence[Case], tx: Transaction, world: World) -> list[CaseFile]:
    """Those that are still about somebody, oldest first; with the others there is nothing more to do."""
    files = [await case_file(number, tx, world) for number in sorted(case.id for case in cases)]
    for case in cases:
        tx.cases.put(case, None)
    return [file for file in files if file and not file.is_of_nobody]


def _listed(head: Html, chat: int, files: Sequence[CaseFile], world: World) -> tuple[Send, ...]:
    """One message or several, as many as buttons want; the numbers go on through all of them."""
    numbered = list(enumerate(files, 1))
    parts = [numbered[at : at + _MOST] for at in range(0, len(files), _MOST)]
    return tuple(
        Send(chat, Html(f"{head}\n\n{lines(_lines(part, world))}"), _buttons(part), repeat=True) for part in parts
    )


def _lines(part: Sequence[tuple[int, CaseFile]], world: World) -> list[Html]:
    return [
        say("case-line", staff_language(world), number=number, what=file.in_short(world)) for number, file in part
    ]


def _buttons(part: Sequence[tuple[int, CaseFile]]) -> Keyboard:
    buttons = [Button(str(number), pack(WorkOn(file.case.id, CaseStep.SHOW))) for number, file in part]
    return in_rows(buttons, _IN_A_ROW)
