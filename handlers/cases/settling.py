"""Settling: a letter of a case has arrived, or come to nothing; what waited for that goes on."""

from dataclasses import replace
from datetime import datetime

from handlers.cases.alerting import announced, repainted
from handlers.cases.files import CaseFile, case_file
from handlers.cases.keeping import keep_case
from handlers.cases.places import in_case, shut
from handlers.replies import Mail, Send, mail, post
from handlers.texts import say
from handlers.world import World, staff_language
from surveys.cases import AlertId, CaseState
from surveys.store.chats import KnownChat
from surveys.store.mailbox import Letter
from surveys.store.relays import RelayId
from surveys.store.transaction import Transaction


async def settle_letter(one: Letter, message: int | None, now: datetime, tx: Transaction, world: World) -> None:
    """See to what hangs on a letter with a subject; `message` is the message or topic it became, None for none."""
    kind, _, number = (one.subject or "").partition(":")
    match kind:
        case "topic":
            mails = await _topic(AlertId(int(number)), one, message, tx, world)
        case "alert" if message is not None:
            mails = await _alert(AlertId(int(number)), one, message, tx, world)
        case "relay":
            mails = await _relay(RelayId(int(number)), message, tx, world)
        case _:
            return
    post(mails, tx, now)


async def _topic(number: AlertId, one: Letter, thread: int | None, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """The alert goes into its topic; where there can be none, into the chat itself, from now on."""
    file = await case_file(number, tx, world)
    if file is None:
        return ()
    if thread is None:
        await tx.chats.learn(KnownChat(one.chat, "group", ""), has_topics=False)
    case = keep_case(replace(file.case, chat=one.chat, thread=thread), tx, world)
    return (announced(replace(file, case=case), world),)


async def _alert(number: AlertId, one: Letter, message: int, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """What has changed while the alert was on its way is shown now."""
    file = await case_file(number, tx, world)
    if file is None:
        return ()
    file = replace(file, case=keep_case(replace(file.case, chat=one.chat, message=message), tx, world))
    repaint = await repainted(file, tx, world) if _is_outdated(one, file, world) else ()
    return (*repaint, *shut(file.case)) if file.case.state is CaseState.CLOSED else repaint


async def _relay(number: RelayId, message: int | None, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Where the copy stands is kept, so that edits and replies find it; staff are told where there is none."""
    relay = await tx.relays.get(number)
    file = await case_file(relay.case, tx, world) if relay else None
    if relay is None or file is None:
        return ()
    if message is None:
        return (in_case(file.case, say("case-not-delivered", staff_language(world))),)
    tx.relays.put(replace(relay, to_message=message))
    return ()


def _is_outdated(one: Letter, file: CaseFile, world: World) -> bool:
    sent = mail(one)
    return isinstance(sent, Send) and sent.text != file.text(world)
