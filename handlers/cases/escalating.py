"""Escalating: what staff wanted to come back to is brought back, and what is neglected is said again, once."""

from dataclasses import replace
from datetime import datetime

from handlers.cases.alerting import repainted, tell_apart
from handlers.cases.files import CaseFile, case_file
from handlers.cases.keeping import change_case, keep_case
from handlers.cases.lists import gather, point_at
from handlers.cases.places import in_case
from handlers.purposes import chat_for, staff_chat
from handlers.replies import Mail, Send
from handlers.texts import Html, plain, say
from handlers.world import World, staff_language
from surveys.cases import Case, CaseState, Reason, Warned, close, overdue, wake
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction

_AT_ONCE = 100


async def look_after_cases(now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Everything that time has brought to cases by now."""
    due, chat = await tx.cases.due(now, _AT_ONCE), await staff_chat(tx, world)
    closed = [case for case in due if case.state is CaseState.CLOSED]
    running = [case for case in due if case.state is not CaseState.CLOSED]
    untold = [case for case in running if chat and case.chat is None]
    listed = (*await gather(untold, chat or 0, tx, world), *await point_at(closed, tx, world))
    told = [case for case in running if not chat or case.chat is not None]
    return (*listed, *[mail for case in told for mail in await _look(case, now, tx, world)])


async def _look(case: Case, now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    file = await case_file(case.id, tx, world)
    if file is None or file.is_of_nobody:
        tx.cases.put(_ended(case, now, world), None)
        return ()
    if told := await tell_apart(file, tx, world):
        return told
    if woken := wake(case):
        return await _bring_back(replace(file, case=woken), now, tx, world)
    warned = overdue(case, world.catalog.journey.cases, world.zone, now)
    keep_case(replace(case, warned=max((case.warned, *warned))), tx, world)
    return tuple([mail for one in warned for mail in await _warn(file, one, tx, world)])


def _ended(case: Case, now: datetime, world: World) -> Case:
    """The case of somebody who was erased: closed, and counted among no others that were."""
    closed = close(case, Reason.OTHER, now, world.zone)
    return replace(closed, day=None) if closed else case


async def _bring_back(file: CaseFile, now: datetime, tx: Transaction, world: World) -> tuple[Mail, ...]:
    await change_case(file.case, now, tx, world)
    owner = file.case.owner.name if file.case.owner else ""
    text = say("case-woken", staff_language(world), owner=owner)
    return (*await repainted(file, tx, world), in_case(file.case, text))


async def _warn(file: CaseFile, warned: Warned, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Staff hear of it where the case is, managers in their own chat."""
    text = _warning(file, warned, world)
    if not warned.is_for_managers:
        return (in_case(file.case, text),) if file.case.chat else ()
    chat = await chat_for(Purpose.ADMIN, tx, world)
    return (Send(chat, text, urgent=False, repeat=True),) if chat else ()


def _warning(file: CaseFile, warned: Warned, world: World) -> Html:
    language, owner = staff_language(world), file.case.owner
    key = "case-late-answer" if warned in {Warned.ANSWER, Warned.ANSWER_MANAGERS} else "case-late-close"
    name = owner.name if owner else plain("case-nobody", language)
    return say(key, language, what=file.in_short(world), owner=name)
