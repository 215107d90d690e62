"""Alerting: staff hear at once of what the journey's rules tell them of, in one message that stays up to date."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.announcing import TEXTS, announce
from handlers.cases.files import CaseFile, case_file, earlier_nps, place
from handlers.cases.grounds import told_of
from handlers.cases.keeping import keep_case
from handlers.dialogue.run import Run, run_of
from handlers.purposes import staff_chat
from handlers.replies import Edit, Mail, OpenTopic, Reply, Send
from handlers.texts import plain
from handlers.world import World, staff_language
from surveys.cases import AlertId, Case
from surveys.feedback import ResponseId
from surveys.grounds import Told, grounds, is_low, may_hold
from surveys.questions import OpenText
from surveys.store.alerts import Alert
from surveys.store.transaction import Transaction
from surveys.trial import is_trial
from surveys.webhooks import HookKind
from surveys.when import SKIPPED

_LONGEST_NAME = 120
_CROWD = 6
_CROWDED = timedelta(minutes=1)
"""So many alerts within so long are told each by itself. Telegram takes twenty messages a minute for a group, and a
case with a topic needs two: what comes beyond is gathered, so that staff still hear of everything in time."""
_GATHERED_SECONDS = 15
_FRESH = timedelta(days=1)
"""Of what was said longer ago nobody is told at once: it was imported, or waited for weeks to be read."""


async def alert(run: Run, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """Tell the staff of a response once, where a rule says so, and keep what they see up to date while it goes on."""
    if is_trial(run.response):
        return ()
    raised = await tx.alerts.of_response(run.response.id)
    if raised is None:
        rules = world.catalog.journey.alerts
        said = await _told(run, tx, world) if may_hold(rules, run.survey, run.answers) else None
        if said is None or not grounds(rules, said):
            return ()
        raised = await _raise(run, said, tx, world)
    return await tell(raised.id, tx, world)


async def alert_read(
    responses: Collection[ResponseId], now: datetime, tx: Transaction, world: World
) -> tuple[Mail, ...]:
    """The texts of these responses have been read: what they complain of is told, or added to what was."""
    await tx.alerts.load_responses(responses)
    if world.catalog.journey.alerts.themes:
        await tx.responses.load(responses, [])
    told: list[Mail] = []
    for number in responses:
        raised = await tx.alerts.of_response(number)
        if raised is None or await tx.alerts.complaints(number):
            raised = raised or await _raise_by_theme(number, now, tx, world)
            told += await tell(raised.id, tx, world) if raised else ()
    return tuple(told)


async def tell(number: AlertId, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Show the alert as it is by now: where it stands already, or for the first time."""
    file, chat = await case_file(number, tx, world), await staff_chat(tx, world)
    if file is None or chat is None:
        return ()
    subject = subject_of_alert(number)
    if await tx.mailbox.shown(subject):
        return await repainted(file, tx, world)
    posted = {letter.subject for letter in tx.mailbox.posted()}
    if subject_of_topic(number) in posted or (file.case.chat == chat and subject not in posted):
        return ()  # on its way: what has changed since is seen to when it arrives
    tx.mailbox.take_back(subject)
    if file.case.chat is None and await _is_crowded(file.case, tx):
        tx.cases.put(file.case, _gathered_at(file.case))
        return ()
    return await _posted(file, chat, tx, world)


async def tell_apart(file: CaseFile, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """Show an alert by itself that stands nowhere: it was told with others, or its group has moved. Else nothing."""
    subject, chat = subject_of_alert(file.case.id), await staff_chat(tx, world)
    if chat is None or await tx.mailbox.shown(subject):
        return ()
    if await tx.mailbox.waits(subject) or await tx.mailbox.waits(subject_of_topic(file.case.id)):
        return ()
    apart = replace(file, case=replace(file.case, chat=None, thread=None, message=None))
    return await _posted(apart, chat, tx, world)


async def retold(file: CaseFile, tx: Transaction, world: World) -> tuple[Mail, ...]:
    """The alert of a case that is open again, as it is now: in its place, or anew where it stands nowhere."""
    return await repainted(file, tx, world) or await tell_apart(file, tx, world)


def announced(file: CaseFile, world: World) -> Send:
    """The alert as a new message."""
    case = file.case
    text, keyboard = file.text(world), file.keyboard(world)
    return Send(case.chat or 0, text, keyboard, subject_of_alert(case.id), case.thread, repeat=True)


async def repainted(file: CaseFile, tx: Transaction, world: World) -> tuple[Edit, ...]:
    """The message of the alert as it is now; nothing where it is not shown yet."""
    subject = subject_of_alert(file.case.id)
    shown = await tx.mailbox.shown(subject)
    if shown is None:
        return ()
    return (Edit(shown.chat, shown.message, file.text(world), file.keyboard(world), subject=subject),)


def subject_of_alert(number: AlertId) -> str:
    """How the message that tells of an alert is found again."""
    return f"alert:{number}"


def subject_of_topic(number: AlertId) -> str:
    """How the letter that opens the topic of a case is known again."""
    return f"topic:{number}"


async def _posted(file: CaseFile, chat: int, tx: Transaction, world: World) -> tuple[OpenTopic | Send]:
    """The alert for this chat, or the topic that is opened for it first."""
    is_first = file.case.chat != chat
    file = replace(file, case=keep_case(replace(file.case, chat=chat, thread=None), tx, world))
    known = await tx.chats.get(chat)
    if is_first and known and known.has_topics:
        return (OpenTopic(chat, _name(file, world), subject_of_topic(file.case.id)),)
    return (announced(file, world),)


async def _is_crowded(case: Case, tx: Transaction) -> bool:
    """Whether so many were opened just before this one that it is told together with others."""
    return await tx.cases.before(case.id, case.since - _CROWDED, _CROWD) == _CROWD


def _gathered_at(case: Case) -> datetime:
    """The same for all that come within a quarter of a minute, so that they are told in one message."""
    wait = _GATHERED_SECONDS - case.since.timestamp() % _GATHERED_SECONDS
    return case.since + timedelta(seconds=wait)


def _name(file: CaseFile, world: World) -> str:
    language = staff_language(world)
    name = plain("case-topic", language, who=file.respondent.known_as, place=place(file.response, language, world))
    return name[:_LONGEST_NAME]


async def _told(run: Run, tx: Transaction, world: World) -> Told:
    """What the rules want to know; what was said before only where it matters."""
    rules, response = world.catalog.journey.alerts, run.response
    said = told_of(response, run.survey, run.answers, run.facts, rules)
    if not (rules.fallen and is_low(said)):
        return said
    return said.knowing(frozenset(), earlier_nps(await tx.alerts.earlier(response.respondent, response.id)))


async def _raise(run: Run, said: Told, tx: Transaction, world: World) -> Alert:
    response = run.response
    given = await tx.responses.answers(response.id)
    now = max((one.at for one in given), default=response.opened_at)
    raised = Alert(AlertId(tx.new_id(now)), response.id, now)
    tx.alerts.put(raised)
    keep_case(Case(raised.id, response.respondent, now), tx, world)
    if await tx.hooks.listening(HookKind.ALERT):
        await announce(HookKind.ALERT, _about(raised, run, said, world), tx, now)
    return raised


async def _raise_by_theme(number: ResponseId, now: datetime, tx: Transaction, world: World) -> Alert | None:
    wanted = world.catalog.journey.alerts.themes
    response = await tx.responses.get(number) if wanted else None
    if response is None or response.version is None or is_trial(response) or now - response.opened_at > _FRESH:
        return None
    complaints = frozenset(await tx.alerts.complaints(number))
    if not wanted & complaints:
        return None
    run = await run_of(await tx.respondents.get(response.respondent), response, tx, world)
    said = await _told(run, tx, world)
    return await _raise(run, said.knowing(complaints, said.nps_before), tx, world)


def _about(raised: Alert, run: Run, said: Told, world: World) -> dict[str, object]:
    response = run.response
    return {
        "alert": raised.id,
        "response": response.id,
        "customer": run.respondent.customer,
        "stage": response.tag.stage,
        "touchpoint": response.tag.touchpoint,
        "grounds": list(grounds(world.catalog.journey.alerts, said)),
        "scores": [{"kind": kind, "value": value} for kind, value in said.scores],
        "at": raised.raised_at,
        TEXTS: _texts(run),
    }


def _texts(run: Run) -> dict[str, object]:
    """What was written; a text that was skipped says nothing."""
    texts = (one.id for one in run.survey.questions if isinstance(one.kind, OpenText))
    return {text: run.answers[text] for text in texts if run.answers.get(text, SKIPPED) is not SKIPPED}
