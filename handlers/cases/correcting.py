"""Correcting: staff say what was read wrongly in a text, or take it back; figures change with it at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.cases.alerting import repainted
from handlers.cases.correction_buttons import NOTHING, Look, Object, PickWrong, Retheme, mark_of, marked
from handlers.cases.correction_sheets import Sheet, applied
from handlers.cases.files import case_file
from handlers.events import Tapped
from handlers.owners.auditing import record
from handlers.replies import Edit, Keyboard, Replies, Reply, Send, Toast
from handlers.texts import Html, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.corrections import Correction, Objection, said, taken_back
from surveys.feedback import ResponseId
from surveys.journey import ThemeId
from surveys.store.corrections import Check
from surveys.store.transaction import Transaction
from surveys.store.verbatims import ReadVerbatim

_MOST_SHEETS = 3


@dataclass(frozen=True, slots=True)
class _Saying:
    """What is said of texts by a button: on the sheet of one of them, or under an alert of all alike."""

    new: Correction
    checks: Sequence[Check]
    press: Object | Retheme

    def changed(self) -> list[Check]:
        """All of these texts, as they count from now on."""
        change = taken_back if self.press.back else said
        return [replace(one, corrections=change(one.corrections, self.new)) for one in self.checks]

    def in_ids(self) -> str:
        """For the log, which holds nothing that a customer wrote."""
        new, back = self.new, " taken back" if self.press.back else ""
        themes = f" {new.theme or '-'} > {new.becomes or '-'}" if new.objection is Objection.THEME else ""
        return f"response {self.press.response}: {new.objection.value}{themes}{back}"


async def look(event: Tapped, press: Look, tx: Transaction, world: World) -> Replies:
    """What was read in a text is shown, with the buttons to correct it; or shown again, from a part of its menu."""
    checks = await _looked_at(event, press.response, press.question, tx)
    if not checks:
        return _gone(event, world)
    if press.question:
        return (Toast(event.query), _edited(event, Sheet(checks[0], world)))
    return (Toast(event.query), *(_sheet(event, Sheet(one, world)) for one in checks))


async def object_to(event: Tapped, press: Object, tx: Transaction, world: World) -> Replies:
    """A text does not sound as it was read, or complains of nothing; or its theme is wrong, and which is asked."""
    checks = await _looked_at(event, press.response, press.question, tx)
    if not checks:
        return _gone(event, world)
    if press.objection is not Objection.THEME:
        new = Correction(press.objection, event.person.id, event.at)
        return await _say(event, _Saying(new, checks, press), tx, world)
    sheets = [Sheet(one, world) for one in checks]
    if press.question:
        return (Toast(event.query), _edited(event, sheets[0], *_themes_of(sheets[0])))
    return (Toast(event.query), *(_sheet(event, one, *_themes_of(one)) for one in sheets))


async def pick_wrong(event: Tapped, press: PickWrong, tx: Transaction, world: World) -> Replies:
    """The theme that is wrong was chosen, or that one was missed; which is right is asked."""
    checks = await _looked_at(event, press.response, press.question, tx)
    sheets = [Sheet(one, world) for one in checks]
    theme = marked(press.theme, sheets[0].themes()) if sheets else None
    if not sheets or (theme is None and press.theme != NOTHING):
        return _gone(event, world)
    return (Toast(event.query), _edited(event, sheets[0], *_instead(sheets[0], theme)))


async def retheme(event: Tapped, press: Retheme, tx: Transaction, world: World) -> Replies:
    """What a theme is instead was chosen: another one, or none."""
    checks = await _looked_at(event, press.response, press.question, tx)
    known = [one.id for one in world.catalog.journey.themes]
    theme = marked(press.theme, Sheet(checks[0], world).themes()) if checks else None
    becomes = marked(press.becomes, known)
    is_unknown = (theme is None and press.theme != NOTHING) or (becomes is None and press.becomes != NOTHING)
    if not checks or is_unknown or theme == becomes:
        return _gone(event, world)
    new = Correction(Objection.THEME, event.person.id, event.at, theme, becomes)
    return await _say(event, _Saying(new, checks, press), tx, world)


async def object_by_closing(event: Tapped, response: ResponseId, tx: Transaction) -> bool:
    """A case is closed as no complaint, so its texts complain of nothing; whether there are any."""
    press = Object(response, "", Objection.NO_COMPLAINT)
    checks = await _looked_at(event, response, "", tx)
    await _keep(event, _Saying(Correction(press.objection, event.person.id, event.at), checks, press), tx)
    return bool(checks)


async def take_back_by_opening(event: Tapped, response: ResponseId, closed_at: datetime, tx: Transaction) -> None:
    """Such a case is opened again; what somebody had said of its texts before it was closed stays."""
    press, second = Object(response, "", Objection.NO_COMPLAINT, back=True), closed_at.replace(microsecond=0)
    old = Correction(press.objection, event.person.id, second)
    checks = [one for one in await tx.corrections.texts(response) if _is_from(second, one)]
    await _keep(event, _Saying(old, checks, press), tx)


async def keep_readings(read: Sequence[ReadVerbatim], tx: Transaction) -> None:
    """Keep what an engine read, as it is after all that staff said of these texts."""
    known = await tx.corrections.of([one.verbatim.response for one in read])
    checks = [Check(one, known.get((one.verbatim.response, one.verbatim.question), ())) for one in read]
    await tx.corrections.reread([one for one in checks if one.place in known])
    await tx.verbatims.keep([_counted(one) for one in checks])


async def _say(event: Tapped, saying: _Saying, tx: Transaction, world: World) -> Replies:
    changed, press = await _keep(event, saying, tx), saying.press
    told = plain("correction-back" if press.back else "correction-kept", staff_language(world))
    sheet = (_edited(event, Sheet(changed[0], world)),) if press.question else ()
    return (Toast(event.query, told), *sheet, *await _alert(press.response, tx, world))


async def _keep(event: Tapped, saying: _Saying, tx: Transaction) -> list[Check]:
    """These texts as they count from now on; kept, and logged, where that is anything new."""
    changed = saying.changed()
    if changed != list(saying.checks):
        await tx.corrections.keep(changed, event.at)
        await tx.verbatims.keep([_counted(one) for one in changed])
        record(Act.CORRECTION, event.person, saying.in_ids(), tx, event.at)
    return changed


async def _looked_at(event: Tapped, response: ResponseId, question: str, tx: Transaction) -> list[Check]:
    """The texts meant by a button. To open one is to look at how it was read, which is kept."""
    checks = [
        one
        for one in await tx.corrections.texts(response)
        if not question or mark_of(one.read.verbatim.question) == question
    ][:_MOST_SHEETS]
    await tx.corrections.keep([one for one in checks if not one.corrections], event.at)
    return checks


async def _alert(response: ResponseId, tx: Transaction, world: World) -> tuple[Reply, ...]:
    """The alert that shows the text, if there is one, shows what counts now."""
    raised = await tx.alerts.of_response(response)
    file = await case_file(raised.id, tx, world) if raised else None
    return await repainted(file, tx, world) if file else ()


def _is_from(second: datetime, check: Check) -> bool:
    return any(one.objection is Objection.NO_COMPLAINT and one.at == second for one in check.corrections)


def _counted(check: Check) -> ReadVerbatim:
    """As the figures have it."""
    reading = applied(check)
    return replace(check.read, sentiment=reading.sentiment, mentions=reading.mentions)


def _themes_of(sheet: Sheet) -> tuple[Html, Keyboard]:
    """Which theme is wrong; where none was found, which one was missed."""
    if sheet.themes():
        return say("correction-which", sheet.language), sheet.found()
    return _instead(sheet, None)


def _instead(sheet: Sheet, theme: ThemeId | None) -> tuple[Html, Keyboard]:
    if theme is None:
        return say("correction-missed", sheet.language), sheet.instead(None)
    return say("correction-instead", sheet.language, theme=sheet.titled(theme)), sheet.instead(theme)


def _sheet(event: Tapped, sheet: Sheet, question: Html | str = "", keyboard: Keyboard = ()) -> Send:
    """A sheet as an answer to the message under which it was asked for."""
    chat = event.chat
    text, buttons = sheet.text(question), keyboard or sheet.keyboard()
    return Send(chat.id, text, buttons, thread=chat.thread, reply_to=event.message, repeat=True)


def _edited(event: Tapped, sheet: Sheet, question: Html | str = "", keyboard: Keyboard = ()) -> Edit:
    return Edit(event.chat.id, event.message, sheet.text(question), keyboard or sheet.keyboard())


def _gone(event: Tapped, world: World) -> Replies:
    return (Toast(event.query, plain("correction-gone", staff_language(world))),)
