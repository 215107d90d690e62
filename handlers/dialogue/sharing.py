"""Sharing: a person agrees to be reached, and gets a key below the chat that shares their telephone number."""

from dataclasses import replace

from handlers.dialogue.run import Run, drafted, repaint
from handlers.replies import Reply, Send
from handlers.texts import plain, say
from surveys.feedback import AGREED
from surveys.store.transaction import Transaction


def ask_for_contact(run: Run, message: int | None, tx: Transaction) -> tuple[Reply, ...]:
    """They agreed: how can they be reached? A second press changes nothing."""
    if AGREED in run.response.draft:
        return ()
    run, language = drafted(run, (AGREED,), tx), run.response.language
    panel = plain("button-share", language)
    asked = Send(run.respondent.chat or 0, say("contact-how", language), panel=panel)
    return (asked,) if message is None else (repaint(run, message), asked)


def put_panel_away(run: Run, key: str = "contact-left") -> tuple[Send, ...]:
    """The key goes as soon as the question is done with; Telegram takes it away with a message only."""
    if AGREED not in run.response.draft:
        return ()
    return (Send(run.respondent.chat or 0, say(key, run.response.language), panel=""),)


def taking_panel_away(run: Run, ending: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """The end of a survey with the key gone: its thanks take it along, where they have no buttons of their own."""
    chat = run.respondent.chat
    if AGREED not in run.response.draft:
        return ending
    thanks = next((one for one in ending if isinstance(one, Send) and one.chat == chat and not one.keyboard), None)
    if thanks is None:
        return (*put_panel_away(run), *ending)
    return tuple(replace(thanks, panel="") if one is thanks else one for one in ending)
