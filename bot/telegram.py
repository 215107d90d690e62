"""The courier: carries replies to Telegram, and fetches updates. What goes wrong leaves as one of our failures."""

import os
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.calls import Parameters, anew, answer, call
from bot.failures import Gone, Needless, NoAnswer, Rejected, SlowDown, Unauthorized, failure
from bot.features import Feature, refused, without
from bot.transport import AiohttpRequest, plain
from bot.updates import KINDS
from bot.webhook import Webhook
from handlers.replies import (
    Album,
    Copy,
    Delete,
    Document,
    Edit,
    Mail,
    NameTopic,
    OpenTopic,
    React,
    Send,
    ShutTopic,
    Toast,
)
from surveys.errors import Fault, Misconfigured, WaypulseError

_BATCH = 100
_TOAST_SECONDS = 8.0
"""Telegram takes no toast that comes later than some 15 seconds: to wait longer only keeps letters from going."""
_FILE_SECONDS = 120.0
"""The largest file in two minutes is 170 kB a second."""
_GRACE_SECONDS = 10.0
"""How much later than asked for the answer to a long poll may come."""

_log = structlog.get_logger()

# The library gives "retry after" as a timedelta to those who ask for it, and warns the others each time.
os.environ.setdefault("PTB_TIMEDELTA", "true")


def connect(token: str, *, api_url: str, file_url: str) -> Bot:
    """A Bot over our own transport. Polls have connections of their own, so that no burst of messages delays them."""
    polls, calls = AiohttpRequest(at_once=4), AiohttpRequest()
    return Bot(token, base_url=api_url, base_file_url=file_url, request=calls, get_updates_request=polls)


class Courier:
    """Speaks for the bot. Calls go out untyped: to build and read typed ones costs more than the wire does."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._lacking: set[Feature] = set()
        self.toasts_failed = 0

    async def introduce(self) -> str:
        """Open the connections and learn the bot's username.

        Raises Unauthorized, `Misconfigured` where we are refused, or NoAnswer and SlowDown: then ask again.
        """
        try:
            await self._bot.initialize()
        except InvalidToken:
            raise Unauthorized from None
        except TelegramError as error:
            raise _unwelcome(failure(error)) from None
        except TypeError:  # what the library says of an answer that describes no bot
            raise NoAnswer(may_have_arrived=True) from None
        return self._bot.username

    async def agree(self, webhook: Webhook | None) -> None:
        """From now on Telegram brings updates to the webhook; without one it keeps them until they are fetched.

        Raises `Misconfigured` where it does not want to bring them there, or NoAnswer: then ask again.
        """
        if webhook is None:
            await self._call("deleteWebhook", {})
            return
        try:
            wanted = {"url": webhook.url, "secret_token": webhook.secret, "allowed_updates": KINDS}
            await self._call("setWebhook", wanted)
        except Rejected as refusal:
            sentence = f"Telegram does not take it: {refusal}; write an https:// address that it can reach."
            raise Misconfigured([Fault("WAYPULSE_WEBHOOK_URL", 0, sentence)]) from None

    async def close(self) -> None:
        """Let go of the connections."""
        await self._bot.shutdown()

    async def deliver(self, mail: Mail) -> int | None:
        """Carry out one reply; the number of the new message or topic where there is one, of an album's first.

        What Telegram refuses and another can take the place of comes to nothing: a reaction, a topic, a copy, an edit
        of a caption. Raises a DeliveryFailure, or Unauthorized.
        """
        try:
            return await self._carry_known(mail)
        except Needless:
            return None
        except Rejected as refusal:
            instead = anew(mail) if isinstance(refusal, Gone) else None
            if instead is not None:
                return await self.deliver(instead)
            if _is_dispensable(mail):
                return None
            raise

    async def toast(self, toast: Toast) -> bool:
        """End a press; whether it worked. Telegram forgets a press sooner than a second attempt helps."""
        method, parameters = answer(toast)
        try:
            await self._call(method, parameters, wait=_TOAST_SECONDS)
        except WaypulseError as error:
            self.toasts_failed += 1
            _log.debug("toast.failed", query=toast.query, failure=type(error).__name__)
            return False
        return True

    async def offer(
        self, commands: Sequence[tuple[str, str]], *, chat: int | None = None, language: str | None = None
    ) -> None:
        """Show these commands in one chat, or in all private ones; without any, what is shown elsewhere.

        A language is for those whose app speaks it, None for all others. Raises a DeliveryFailure, or Unauthorized.
        """
        where = {"type": "all_private_chats"} if chat is None else {"type": "chat", "chat_id": chat}
        place = {"scope": where} if language is None else {"scope": where, "language_code": language}
        if not commands:
            await self._call("deleteMyCommands", place)
            return
        listed = [{"command": command, "description": what} for command, what in commands]
        await self._call("setMyCommands", {"commands": listed, **place})

    async def fetch(self, offset: int, timeout_seconds: int) -> list[dict[str, Any]]:
        """Raw updates from the offset on, at most a hundred; waits for the first one as long as told.

        Telegram forgets those before the offset. Raises a DeliveryFailure, Unauthorized, or Conflict where another
        instance polls.
        """
        asked = {"offset": offset, "limit": _BATCH, "timeout": timeout_seconds, "allowed_updates": KINDS}
        wait = timeout_seconds + _GRACE_SECONDS
        updates = await self._through_library("getUpdates", asked, wait=wait)
        if not isinstance(updates, list):
            raise NoAnswer(may_have_arrived=True)
        return updates

    async def content_of(self, file: str) -> bytes:
        """What is in a file that somebody sent; Telegram gives away 20 MB at most.

        Raises a DeliveryFailure, or Unauthorized.
        """
        match await self._call("getFile", {"file_id": file}):
            case {"file_path": str(path)}:
                url = f"{self._bot.base_file_url}/{path}"
            case _:
                raise NoAnswer(may_have_arrived=True)
        try:
            return await self._bot.request.retrieve(url, read_timeout=_FILE_SECONDS)
        except TelegramError as error:
            raise failure(error) from None

    async def _carry_known(self, mail: Mail) -> int | None:
        """Without the features that this Bot API was seen to refuse, or is seen to now."""
        while True:
            plainer = without(mail, self._lacking)
            try:
                return await self._carry(plainer)
            except Rejected as error:
                lacking = refused(str(error), plainer)
                if lacking is None:
                    raise
                self._lacking.add(lacking)
                _log.info("telegram.lacks", feature=lacking.value)

    async def _carry(self, mail: Mail) -> int | None:
        method, parameters = call(mail)
        has_files = isinstance(mail, Album | Document)
        result = await (self._through_library if has_files else self._call)(method, parameters)
        match mail, result:
            case Send() | Copy() | Document(), {"message_id": int(number)}:
                return number
            case OpenTopic(), {"message_thread_id": int(number)}:
                return number
            case Album(), {"message_id": int(number)} | [{"message_id": int(number)}, *_]:
                return number
            case _:
                return None

    async def _call(self, method: str, parameters: Parameters, *, wait: float | None = None) -> Any:
        patience, url = BaseRequest.DEFAULT_NONE if wait is None else wait, f"{self._bot.base_url}/{method}"
        try:
            return await self._bot.request.post(url, plain(parameters), read_timeout=patience)
        except TelegramError as error:
            raise failure(error) from None

    async def _through_library(self, method: str, parameters: Parameters, *, wait: float | None = None) -> Any:
        """For calls with files, and for polls, which have connections of their own."""
        patience = BaseRequest.DEFAULT_NONE if wait is None else wait
        try:
            return await self._bot.do_api_request(_spelled(method), api_kwargs=parameters, read_timeout=patience)
        except TelegramError as error:
            raise failure(error) from None


def _unwelcome(found: WaypulseError) -> WaypulseError:
    """What it means at the start, where nothing but the bot itself was asked about."""
    if isinstance(found, NoAnswer | SlowDown):
        return found
    sentence = f"What it names refuses to let the bot in: {found}; write an address that does, or leave it out."
    return Misconfigured([Fault("WAYPULSE_API_URL", 0, sentence)])


def _is_dispensable(mail: Mail) -> bool:
    """Whether it is enough to know that it came to nothing."""
    return isinstance(mail, React | OpenTopic | ShutTopic | NameTopic | Copy | Delete) or (
        isinstance(mail, Edit) and mail.is_caption
    )


@cache
def _spelled(method: str) -> str:
    """The name as `edit_Message_Text`, which the library turns into `editMessageText` before it calls.

    Given a name that it has a typed method for, it would advise that method in a warning, at each call.
    """
    return re.sub("([A-Z])", r"_\1", method)
