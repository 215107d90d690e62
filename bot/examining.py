"""Examining: what Telegram says of the bot, of its chats, and of the time. The token is in no finding.

Every call is made by itself and changes nothing: whoever examines a bot that runs does not disturb it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from bot.finding import Finding, wrong
from bot.webhook import Webhook
from surveys.store.chats import Purpose

Fields = Mapping[str, Any]

DRIFT = timedelta(seconds=30)
"""A clock that is further off lets quiet hours, digests and signatures go wrong."""

_GROUPS = frozenset({"group", "supergroup"})
_IN_CHARGE = frozenset({"administrator", "creator"})
_UNAUTHORIZED = frozenset({401, 404})
_ELSEWHERE = range(300, 400)
_ANSWERS = frozenset({200, 400, 403})
"""What is said of a chat, and not of the server or of haste."""
_NAMES = {Purpose.STAFF: "staff chat", Purpose.ADMIN: "admin chat"}


class Examiner:
    """Asks the Bot API; `root` ends in `/bot`. Updates are to be fetched, or brought to the webhook."""

    def __init__(self, client: httpx.AsyncClient, root: str, token: str, webhook: Webhook | None = None) -> None:
        self._client = client
        self._address = f"{root}{token}"
        self._webhook = webhook
        self._date: str | None = None

    async def examine(self, chats: Mapping[Purpose, int], now: datetime) -> list[Finding]:
        """The token, the clock, whether updates come, and the chats."""
        me, token = await self._token()
        if me is None:
            return [token]
        asked = [await self._chat(purpose, chats.get(purpose), me) for purpose in Purpose]
        return [token, self._clock(now), await self._updates(), *asked]

    async def _token(self) -> tuple[Fields | None, Finding]:
        status, me = await self._ask("getMe", {})
        fault = _useless(status, me)
        if fault:
            return None, wrong("token", fault)
        return me, Finding("token", f"it is that of @{me['username']}.")

    def _clock(self, now: datetime) -> Finding:
        there = _moment(self._date)
        if there is None:
            return Finding("clock", "Telegram's server did not say its time, so it could not be compared.")
        drift = abs(now - there)
        if drift > DRIFT:
            told = f"it is {drift.total_seconds():.0f} s away from Telegram's; let the machine set it by the network."
            return wrong("clock", told)
        return Finding("clock", f"it is within {DRIFT.total_seconds():.0f} s of Telegram's.")

    async def _updates(self) -> Finding:
        _, answer = await self._ask("getWebhookInfo", {})
        wanted, there = self._webhook.url if self._webhook else "", answer.get("url", "")
        waiting = answer.get("pending_update_count", 0)
        if there and there != wanted:
            told = f"they are brought to another address than yours; {waiting} wait. Start the bot anew, and see"
            return wrong("updates", f"{told} that no other program has its token.")
        if there != wanted:
            return Finding("updates", f"they are kept to be fetched until the bot starts anew; {waiting} wait.")
        if there and waiting and (fault := answer.get("last_error_message")):
            told = f"{waiting} wait, for Telegram could not bring one: {fault}; look at proxy and certificate."
            return wrong("updates", told)
        return Finding("updates", f"they {'are brought' if there else 'can be fetched'}; {waiting} wait.")

    async def _chat(self, purpose: Purpose, chat: int | None, me: Fields) -> Finding:
        name = _NAMES[purpose]
        if chat is None:
            return wrong(name, "none is chosen; add the bot to one and tap, or send it /setup.")
        status, known = await self._ask("getChat", {"chat_id": chat})
        if status not in _ANSWERS:
            return wrong(name, "Telegram did not answer; try again in a minute.")
        if "migrate_to_chat_id" in known:
            told = f"it became a supergroup; where the settings name it, write {known['migrate_to_chat_id']} instead."
            return wrong(name, told)
        _, member = await self._ask("getChatMember", {"chat_id": chat, "user_id": me["id"]})
        fault = _fault(known, member) or (_staff_fault(known, member, me) if purpose is Purpose.STAFF else None)
        title = known.get("title", chat)
        return wrong(name, f"{title}: {fault}") if fault else Finding(name, f"{title}: the bot may do all it needs.")

    async def _ask(self, method: str, parameters: Fields) -> tuple[int | None, Fields]:
        """The status, None without an answer, and what was told; errors name the address, so they end here.

        A UnicodeError is said of a name that is none in its own alphabet.
        """
        try:
            response = await self._client.post(f"{self._address}/{method}", json=dict(parameters))
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError):
            return None, {}
        self._date = response.headers.get("date")
        return response.status_code, _told(response)


def _told(response: httpx.Response) -> Fields:
    """The result or, where it failed, what would be right; empty where it is no answer of the Bot API."""
    try:
        answer = response.json()
    except ValueError:
        return {}
    told = answer.get("result", answer.get("parameters")) if isinstance(answer, dict) else None
    return told if isinstance(told, dict) else {}


def _useless(status: int | None, me: Fields) -> str | None:
    """Why nothing more need be asked."""
    if status is None:
        return "Telegram does not answer; look at the connection, and at WAYPULSE_API_URL if you have set it."
    if status in _UNAUTHORIZED:
        return "Telegram does not know it; take the one that BotFather shows into WAYPULSE_BOT_TOKEN."
    if status in _ELSEWHERE:
        told = f"sends us elsewhere ({status}); write the address that it sends to, often https://."
        return f"What WAYPULSE_API_URL names {told}"
    return None if "username" in me else f"Telegram answers {status} and nothing of use; try again in a minute."


def _fault(chat: Fields, member: Fields) -> str | None:
    """What keeps the bot from writing there, or is unsafe."""
    status = member.get("status")
    if not chat or status in {None, "left", "kicked"}:
        return "the bot is not in it; add it again."
    if chat.get("username"):
        return "it is public, so anybody can join it and see what customers write; make it private."
    if chat.get("type") == "channel" and not member.get("can_post_messages", status == "creator"):
        return "the bot may not post; make it an administrator who may."
    if status == "restricted" and not member.get("can_send_messages", False):
        return "the bot may not write; lift the restriction."
    return None


def _staff_fault(chat: Fields, member: Fields, me: Fields) -> str | None:
    """What keeps staff from working there."""
    is_in_charge = member.get("status") in _IN_CHARGE
    if chat.get("type") not in _GROUPS:
        return "it is no group, so staff cannot answer there; choose a group."
    if not is_in_charge and not me.get("can_read_all_group_messages", False):
        return (
            "the bot does not see what staff write; make it an administrator, or turn its privacy off in BotFather."
        )
    if chat.get("is_forum") and not (is_in_charge and member.get("can_manage_topics", True)):
        return "the bot may not manage topics, so cases get none; make it an administrator who may."
    return None


def _moment(date: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(date) if date else None
    except ValueError:
        return None
