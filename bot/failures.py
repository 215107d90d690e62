"""Failures: what can go wrong between us and Telegram, by what is to be done about it.

WaypulseError
├── DeliveryFailure      one message did not arrive, or perhaps did not
│   ├── Unreachable      give up the chat (Deleted: its person has no account any more)
│   ├── Moved            write to the new chat
│   ├── SlowDown         wait
│   ├── NoAnswer         try again, where it may arrive twice
│   └── Rejected         our bug: keep it for the operator
├── Unauthorized         the operator: the token is wrong
└── Conflict             the operator: a second instance runs
"""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.error import Conflict as SecondPoller

from bot.transport import Unsent
from surveys.errors import WaypulseError


class DeliveryFailure(WaypulseError):
    """A call to Telegram did not do what it should, or perhaps did not."""


class Unreachable(DeliveryFailure):
    """The chat can never be written to again: blocked, deleted, kicked, or without the right to post."""


class Deleted(Unreachable):
    """The person has deleted their account."""


class Moved(DeliveryFailure):
    """The group became a supergroup and has the id `to` now."""

    def __init__(self, to: int) -> None:
        self.to = to
        super().__init__(f"The chat has moved to {to}.")


class SlowDown(DeliveryFailure):
    """Telegram asks for a pause of `seconds`."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"Telegram asks for a pause of {seconds:g} s.")


class NoAnswer(DeliveryFailure):
    """Telegram did not answer; `may_have_arrived` is False where the call surely was not carried out."""

    def __init__(self, *, may_have_arrived: bool) -> None:
        self.may_have_arrived = may_have_arrived
        super().__init__("Telegram does not answer." if may_have_arrived else "Telegram cannot be reached.")


class Rejected(DeliveryFailure):
    """Telegram refuses what we wrote. The sentence is Telegram's and may quote the message: not for the log."""


class Gone(Rejected):
    """The message or topic that the call is about is not there any more."""


class Needless(Rejected):
    """Nothing is left to do: the message shows already what it should, or the one to react to is gone."""


class Unauthorized(WaypulseError):
    """Telegram does not know the bot token; check WAYPULSE_BOT_TOKEN, or ask BotFather for a new one."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class Conflict(WaypulseError):
    """Another program is fetching this bot's updates; stop the other instance, or give it a token of its own."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


_CLOSED_CHATS = (
    "chat not found",
    "user not found",
    "user_is_blocked",
    "peer_id_invalid",
    "can't initiate conversation",
    "bot was kicked",
    "bot was blocked",
    "bot is not a member",
    "not enough rights to send",
    "have no rights to send",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "channel_private",
    "group chat was deactivated",
    "group chat was deleted",
)
_DELETED = ("user is deactivated", "input_user_deactivated")
_GONE = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message thread not found",
    "topic_deleted",
    "topic_closed",
)
_NEEDLESS = ("message is not modified", "message to react not found")
# A gateway that answers for a Bot API that is down has had nobody to hand the call to.
_NOT_CARRIED_OUT = ("bad gateway", "service unavailable")
_TOO_FAST = ("too many requests",)
_TOO_LARGE = ("request entity too large",)
_UNSAID_PAUSE_SECONDS = 5.0


def failure(error: TelegramError) -> WaypulseError:
    """What an error of python-telegram-bot's means for us.

    Its tree misleads: a refused message and a timeout are both a NetworkError there, so texts decide where classes do
    not. The texts are compared without regard to case, because the library capitalises some of them.
    """
    match error:
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case RetryAfter():
            return SlowDown(_seconds(error.retry_after))
        case SecondPoller():
            return Conflict()
        case InvalidToken() | EndPointNotFound():
            return _unknown_address(error)
        case Forbidden():
            return _closed(error.message)
        case BadRequest():
            return _refusal(error.message)
        case Unsent():
            return NoAnswer(may_have_arrived=False)
        case NetworkError():
            return _no_answer(error.message)
        case _:
            return NoAnswer(may_have_arrived=True)


def _unknown_address(error: TelegramError) -> WaypulseError:
    """Telegram answers 401 to a revoked token, and 404 both to a malformed one and to a method it does not know."""
    cause = error.__cause__ or error
    revoked = "unauthorized" in str(cause).lower()
    return Unauthorized() if revoked else Rejected(str(error))


def _refusal(text: str) -> DeliveryFailure:
    if _says(text, _NEEDLESS):
        return Needless(text)
    if _says(text, _GONE):
        return Gone(text)
    return _closed(text) if _says(text, _CLOSED_CHATS + _DELETED) else Rejected(text)


def _closed(text: str) -> Unreachable:
    return Deleted(text) if _says(text, _DELETED) else Unreachable(text)


def _no_answer(text: str) -> DeliveryFailure:
    if _says(text, _TOO_FAST):
        return SlowDown(_UNSAID_PAUSE_SECONDS)
    if _says(text, _TOO_LARGE):
        return Rejected(text)
    return NoAnswer(may_have_arrived=not _says(text, _NOT_CARRIED_OUT))


def _says(text: str, phrases: tuple[str, ...]) -> bool:
    lowered = text.lower()
    return any(phrase in lowered for phrase in phrases)


def _seconds(pause: timedelta | float) -> float:
    return pause.total_seconds() if isinstance(pause, timedelta) else float(pause)
