"""Solving: when a case is closed, the customer is asked once whether it is solved."""

from dataclasses import replace
from datetime import datetime, timedelta

from analysis.titles import place_title
from handlers.buttons import pack
from handlers.cases.alerting import repainted, retold
from handlers.cases.buttons import Judge
from handlers.cases.files import CaseFile, case_file
from handlers.cases.keeping import change_case
from handlers.cases.places import in_case, shut
from handlers.dialogue.run import language_of
from handlers.events import Said, Showed, Tapped
from handlers.replies import Button, Edit, Replies, Reply, Send, Toast
from handlers.texts import Html, plain, say
from handlers.world import World, staff_language
from surveys.cases import Case, CaseState, Reason, unsolved
from surveys.language import Language
from surveys.people import Consent
from surveys.store.transaction import Transaction
from surveys.typed import truth

STILL_ASKED = timedelta(days=3)
"""So long what the customer writes is taken as an answer to the question, or as more about the case."""


def ask_whether_solved(file: CaseFile, now: datetime, world: World) -> tuple[Send, ...]:
    """The question, whatever the person was asked lately; not to whoever wants no questions, or cannot be reached."""
    person, case = file.respondent, file.case
    is_wanted = person.consent is not Consent.WITHDRAWN and not (person.paused_until and person.paused_until > now)
    if person.chat is None or not person.reachable or not is_wanted or case.reason is Reason.NO_COMPLAINT:
        return ()
    yes, no = (
        Button(plain(f"button-solved-{word}", person.language), pack(Judge(case.id, solved=solved)))
        for word, solved in (("yes", True), ("no", False))
    )
    return (Send(person.chat, _question(file, world), ((yes,), (no,)), subject=_subject(case)),)


async def judge(event: Tapped, press: Judge, tx: Transaction, world: World) -> Replies:
    """The customer says whether it is solved; if not, the case is open again, and staff are told."""
    language = await language_of(event, tx, world)
    person, file = await tx.respondents.by_chat(event.chat.id), await case_file(press.case, tx, world)
    if file is None or person is None or file.case.respondent != person.id or event.person.id != person.chat:
        return (Toast(event.query, plain("button-foreign", language)),)
    if file.case.solved is not None:
        return (Toast(event.query, plain("button-old", language)),)
    told = await _judged(file, event.at, tx, world, solved=press.solved)
    return (Toast(event.query), Edit(event.chat.id, event.message, _thanks(language, solved=press.solved)), *told)


async def judge_in_words(event: Said | Showed, tx: Transaction, world: World) -> Replies | None:
    """The same written as a plain yes or no; None for other words, and where nobody was asked."""
    said = truth(event.text) if isinstance(event, Said) else None
    person = None if said is None else await tx.respondents.by_chat(event.chat.id)
    case = await tx.cases.talked_of(person.id, event.at - STILL_ASKED) if person else None
    file = await case_file(case.id, tx, world) if case and case.state is CaseState.CLOSED else None
    if person is None or file is None:
        return None
    solved = said == "yes"
    shown = await tx.mailbox.shown(_subject(file.case))
    told = await _judged(file, event.at, tx, world, solved=solved)
    asked = (Edit(shown.chat, shown.message, _question(file, world)),) if shown else ()
    return (*asked, Send(event.chat.id, _thanks(person.language, solved=solved)), *told)


async def _judged(file: CaseFile, at: datetime, tx: Transaction, world: World, *, solved: bool) -> tuple[Reply, ...]:
    """What comes of it. Where staff have opened the case again meanwhile, it stays so, and they only hear of it."""
    case = file.case
    if case.state is not CaseState.CLOSED:
        return _told(file, world, solved=solved)
    judged = replace(file, case=replace(case, solved=True) if solved else unsolved(case, at))
    await change_case(judged.case, at, tx, world)
    opened = () if solved else shut(judged.case)
    shown = await (repainted if solved else retold)(judged, tx, world)
    return (*opened, *shown, *_told(judged, world, solved=solved))


def _told(file: CaseFile, world: World, *, solved: bool) -> tuple[Send, ...]:
    """Staff hear of it where the case goes on."""
    case, language = file.case, staff_language(world)
    if case.chat is None:
        return ()
    key = "case-says-solved" if solved else "case-unsolved-told"
    owner = case.owner.name if case.owner else plain("case-nobody", language)
    text = say(key, language, owner=owner)
    return (in_case(case, text),)


def _question(file: CaseFile, world: World) -> Html:
    language, tag = file.respondent.language, file.response.tag
    place = place_title(world.catalog.journey, tag.stage, tag.touchpoint, language)
    return say("case-is-it-solved", language, place=place)


def _thanks(language: Language, *, solved: bool) -> Html:
    return say("case-thanks-solved" if solved else "case-thanks-unsolved", language)


def _subject(case: Case) -> str:
    """How the question is found again."""
    return f"solved:{case.id}"
