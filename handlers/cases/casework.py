"""Casework: staff take a case, hand it over, come back to it later, close it, and open it again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from handlers.buttons import pack
from handlers.cases.alerting import repainted, tell_apart
from handlers.cases.buttons import CaseStep, HandOver, TakeAlert, WorkOn
from handlers.cases.correcting import object_by_closing, take_back_by_opening
from handlers.cases.files import CaseFile, case_file
from handlers.cases.keeping import change_case
from handlers.cases.places import in_case, shut
from handlers.cases.solving import ask_whether_solved
from handlers.events import Chat, Parted, Tapped
from handlers.owners.auditing import record_case
from handlers.replies import Button, Edit, Keyboard, Replies, Reply, Toast
from handlers.texts import plain, say
from handlers.world import World, staff_language
from surveys.cases import AlertId, Case, CaseState, Member, Reason, close, hand_over, release, reopen, snooze, take
from surveys.store.chats import KnownChat
from surveys.store.transaction import Transaction

_COLLEAGUES = 8
_MORNING = time(9)
_WAITS = {CaseStep.TOMORROW: 1, CaseStep.DAYS: 3}
_REASONS = {
    CaseStep.SOLVED: Reason.SOLVED,
    CaseStep.UNREACHED: Reason.UNREACHED,
    CaseStep.NO_COMPLAINT: Reason.NO_COMPLAINT,
    CaseStep.OTHER: Reason.OTHER,
}


async def take_case(event: Tapped, press: TakeAlert, tx: Transaction, world: World) -> Replies:
    """Somebody makes a case their own; whoever comes second is told who was first."""
    file, language = await _opened(event, press.alert, tx, world), staff_language(world)
    if file is None:
        return (Toast(event.query, plain("button-old", language)),)
    taken = take(file.case, _member(event), event.at)
    if taken is None:
        return (_refused(event, file.case, world),)
    return (Toast(event.query, plain("alert-yours", language)), *await _changed(file, taken, event, tx, world))


async def work_on(event: Tapped, press: WorkOn, tx: Transaction, world: World) -> Replies:
    """A part of the menu under a case was opened, or something in it chosen."""
    file, step = await _opened(event, press.case, tx, world), press.step
    if file is None:
        return (Toast(event.query, plain("button-old", staff_language(world))),)
    if step in _WAITS:
        until = _morning(event.at, _WAITS[step], world.zone)
        return await _do(event, file, snooze(_owned(file.case, event), until), tx, world)
    if step in _REASONS:
        return await _close(event, file, _REASONS[step], tx, world)
    if step is CaseStep.REOPEN:
        return await _reopen(event, file, tx, world)
    if step is CaseStep.SHOW:
        return await _show(event, file, tx, world)
    menu = await _menu(file, step, tx, world)
    text = say("case-nobody-else", staff_language(world)) if len(menu) == 1 else ""
    return (Toast(event.query, text), Edit(event.chat.id, event.message, file.text(world), menu))


async def hand_case_over(event: Tapped, press: HandOver, tx: Transaction, world: World) -> Replies:
    """A case was handed to a colleague, who is told."""
    file, language = await _opened(event, press.case, tx, world), staff_language(world)
    there = await tx.staff.of(event.chat.id)
    to = next((member for member in there if member.id == press.person), None)
    if file is None or to is None:
        return (Toast(event.query, plain("button-old", language)),)
    handed = hand_over(file.case, to, event.at)
    told = say("case-handed", language, owner=to.name, by=event.person.name)
    return (*await _do(event, file, handed, tx, world), *((in_case(file.case, told),) if handed else ()))


async def look_around(chat: Chat, tx: Transaction) -> None:
    """Something was done in a chat of the staff: it has topics by now, or it has none."""
    await tx.chats.learn(KnownChat(chat.id, chat.kind, chat.title), has_topics=chat.has_topics)


async def part(event: Parted, tx: Transaction, world: World) -> Replies:
    """Somebody has left the chat: nothing is handed to them any more, and what they had is for others to take."""
    await tx.staff.part(event.chat.id, event.person.id)
    left = await tx.cases.owned_by(event.person.id, event.chat.id)
    return tuple([reply for case in left for reply in await _release(case, event, tx, world)])


async def _opened(event: Tapped, number: AlertId, tx: Transaction, world: World) -> CaseFile | None:
    """The case behind a button."""
    await look_around(event.chat, tx)
    return await case_file(number, tx, world)


async def _release(case: Case, event: Parted, tx: Transaction, world: World) -> tuple[Reply, ...]:
    free, file = release(case), await case_file(case.id, tx, world)
    if free is None or file is None:
        return ()
    await change_case(free, event.at, tx, world)
    told = say("case-left", staff_language(world), owner=event.person.name)
    return (*await repainted(replace(file, case=free), tx, world), in_case(free, told))


async def _do(event: Tapped, file: CaseFile, case: Case | None, tx: Transaction, world: World) -> Replies:
    if case is None:
        return (_refused(event, file.case, world),)
    return (Toast(event.query), *await _changed(file, case, event, tx, world))


async def _changed(file: CaseFile, case: Case, event: Tapped, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The case as it is now, under the button that was pressed."""
    await change_case(case, event.at, tx, world)
    record_case(file.case, case, event.person, tx, event.at)
    now = replace(file, case=case)
    if shown := await repainted(now, tx, world):
        return shown
    return (Edit(event.chat.id, event.message, now.text(world), now.keyboard(world)),)


async def _close(event: Tapped, file: CaseFile, reason: Reason, tx: Transaction, world: World) -> Replies:
    closed = close(_owned(file.case, event), reason, event.at, world.zone)
    if closed is None:
        return (_refused(event, file.case, world),)
    asked = ask_whether_solved(replace(file, case=closed), event.at, world)
    closed = replace(closed, asked_at=event.at) if asked else closed
    is_corrected = reason is Reason.NO_COMPLAINT and await object_by_closing(event, file.response.id, tx)
    text = plain("case-no-complaint", staff_language(world)) if is_corrected else ""
    shown = await _changed(await _read_again(file, tx, world), closed, event, tx, world)
    return (Toast(event.query, text), *shown, *asked, *shut(closed))


async def _reopen(event: Tapped, file: CaseFile, tx: Transaction, world: World) -> Replies:
    before, opened = file.case, reopen(file.case, event.at)
    if opened is None:
        return (_refused(event, file.case, world),)
    if before.reason is Reason.NO_COMPLAINT and before.closed_at:
        await take_back_by_opening(event, file.response.id, before.closed_at, tx)
    shown = await _changed(await _read_again(file, tx, world), opened, event, tx, world)
    return (Toast(event.query), *shut(opened), *shown)


async def _read_again(file: CaseFile, tx: Transaction, world: World) -> CaseFile:
    """The file with its texts as they count by now."""
    return await case_file(file.case.id, tx, world) or file


async def _show(event: Tapped, file: CaseFile, tx: Transaction, world: World) -> Replies:
    """One of a list is shown by itself."""
    language = staff_language(world)
    if file.is_of_nobody:
        return (Toast(event.query, plain("alert-erased", language)),)
    if shown := await tell_apart(file, tx, world):
        return (Toast(event.query), *shown)
    return (Toast(event.query, plain("case-shown-already", language)),)


async def _menu(file: CaseFile, step: CaseStep, tx: Transaction, world: World) -> Keyboard:
    language, case = staff_language(world), file.case
    back = (Button(plain("button-back", language), pack(WorkOn(case.id, CaseStep.BACK))),)
    match step:
        case CaseStep.HAND_OVER:
            there = await tx.staff.of(case.chat or 0)
            return (*_colleagues(case, [one for one in there if one != case.owner][:_COLLEAGUES]), back)
        case CaseStep.LATER:
            return (*_choices(case, tuple(_WAITS), world), back)
        case CaseStep.CLOSE:
            return (*_choices(case, tuple(_REASONS), world), back)
        case _:
            return file.keyboard(world)


def _choices(case: Case, steps: Sequence[CaseStep], world: World) -> Keyboard:
    language = staff_language(world)
    return tuple(
        (Button(plain(f"button-case-{step.value}", language), pack(WorkOn(case.id, step))),) for step in steps
    )


def _colleagues(case: Case, members: Sequence[Member]) -> Keyboard:
    return tuple((Button(one.name, pack(HandOver(case.id, one.id))),) for one in members)


def _refused(event: Tapped, case: Case, world: World) -> Toast:
    language = staff_language(world)
    if case.state is CaseState.CLOSED or case.owner is None:
        return Toast(event.query, plain("case-closed-already", language))
    return Toast(event.query, plain("alert-taken-already", language, owner=case.owner.name))


def _owned(case: Case, event: Tapped) -> Case:
    """Whoever puts off or closes what nobody has, has it."""
    return take(case, _member(event), event.at) or case


def _member(event: Tapped) -> Member:
    return Member(event.person.id, event.person.name)


def _morning(now: datetime, days: int, zone: tzinfo) -> datetime:
    day = now.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, _MORNING, zone).astimezone(UTC)
