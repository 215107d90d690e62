"""Explaining: when a survey will be sent, or why not, in the words that are the same everywhere."""

from datetime import datetime
from typing import assert_never

from handlers.texts import Html, moment, say
from handlers.world import World
from surveys.invitations import Defer, Invite, Reason, Suppress, Verdict
from surveys.language import Language


def explained(verdict: Verdict, due_at: datetime, now: datetime, language: Language, world: World) -> Html:
    """When a survey will be sent, or why not."""
    match verdict:
        case Invite() if due_at <= now:
            return say("checkin-now", language)
        case Invite():
            return say("checkin-at", language, at=moment(due_at, world.zone, language))
        case Defer(reason, until):
            why = say(f"reason-{reason.value}", language)
            key = "checkin-absent" if reason in {Reason.NO_CHAT, Reason.NO_CONSENT} else "checkin-deferred"
            return say(key, language, reason=why, at=moment(until, world.zone, language))
        case Suppress(reason):
            return say("checkin-suppressed", language, reason=say(f"reason-{reason.value}", language))
        case _:
            assert_never(verdict)
