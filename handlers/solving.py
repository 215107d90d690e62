"""Solving: when a case is closed, the customer is asked once whether it is solved."""

from dataclasses import replace
from datetime import datetime

from analysis.titles import place_title
from handlers.alerting import repainted
from handlers.buttons import pack
from handlers.case_buttons import Judge
from handlers.case_files import CaseFile, case_file
from handlers.case_keeping import change_case
from handlers.events import Tapped
from handlers.replies import Button, Edit, Replies, Reply, Send, ShutTopic, Toast
from handlers.run import language_of
from handlers.texts import plain, say
from handlers.world import World, staff_language
from surveys.cases import Case, CaseState, Reason, unsolved
from surveys.people import Consent
from surveys.store.transaction import Transaction


def ask_whether_solved(file: CaseFile, now: datetime, world: World) -> tuple[Send, ...]:
    """The question, whatever the person was asked lately; not to whoever wants no questions, or cannot be reached."""
    person, case = file.respondent, file.case
    is_wanted = person.consent is not Consent.WITHDRAWN and not (person.paused_until and person.paused_until > now)
    if person.chat is None or not person.reachable or not is_wanted or case.reason is Reason.NO_COMPLAINT:
        return ()
    language, tag = person.language, file.response.tag
    place = place_title(world.catalog.journey, tag.stage, tag.touchpoint, language)
    yes, no = (
        Button(plain(f"button-solved-{word}", language), pack(Judge(case.id, solved=solved)))
        for word, solved in (("yes", True), ("no", False))
    )
    text = say("case-is-it-solved", language, place=place)
    return (Send(person.chat, text, ((yes,), (no,)), subject=f"solved:{case.id}"),)


async def judge(event: Tapped, press: Judge, tx: Transaction, world: World) -> Replies:
    """The customer says whether it is solved; if not, the case is open again, and staff are told."""
    language = await language_of(event, tx, world)
    person, file = await tx.respondents.by_chat(event.chat.id), await case_file(press.case, tx, world)
    if file is None or person is None or file.case.respondent != person.id or event.person.id != person.chat:
        return (Toast(event.query, plain("button-foreign", language)),)
    case = file.case
    if case.state is not CaseState.CLOSED or case.asked_at is None or case.solved is not None:
        return (Toast(event.query, plain("button-old", language)),)
    judged = replace(case, solved=True) if press.solved else unsolved(case, event.at)
    await change_case(judged, event.at, tx, world)
    thanks = say("case-thanks-solved" if press.solved else "case-thanks-unsolved", language)
    told = await _tell(replace(file, case=judged), tx, world)
    return (Toast(event.query), Edit(event.chat.id, event.message, thanks), *told)


async def _tell(file: CaseFile, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """Staff see it under the case, and hear of it where it goes on."""
    case, language = file.case, staff_language(world)
    if case.chat is None:
        return ()
    key = "case-solved-told" if case.solved else "case-unsolved-told"
    owner = case.owner.name if case.owner else plain("case-nobody", language)
    text = say(key, language, who=file.respondent.known_as, owner=owner)
    said = Send(case.chat, text, thread=case.thread, reply_to=_alert_of(case), repeat=True)
    opened = () if case.solved or case.thread is None else (ShutTopic(case.chat, case.thread, is_shut=False),)
    return (*opened, *await repainted(file, tx, world), said)


def _alert_of(case: Case) -> int | None:
    return None if case.thread else case.message
