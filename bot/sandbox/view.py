"""The view: what the page shows of the world, as JSON, and only what has changed since it last asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from bot.clock import TravelClock
from bot.sandbox import wire
from bot.sandbox.chats import Chat
from bot.sandbox.emoji import EFFECTS
from bot.sandbox.happenings import Happening
from bot.sandbox.keyboards import Button
from bot.sandbox.messages import Message
from bot.sandbox.seats import Seat
from bot.sandbox.world import World

SHOWN = 200
TOASTS_SHOWN = 20

_MENU_SCOPES = {
    "private": ("all_private_chats", "default"),
    "group": ("all_group_chats", "default"),
    "supergroup": ("all_group_chats", "default"),
    "channel": (),
}


@dataclass(frozen=True, slots=True)
class View:
    world: World
    seats: Sequence[Seat]
    happenings: Sequence[Happening]

    def since(self, revision: int) -> wire.Json:
        """Return the whole state, its messages only where they are newer than that revision."""
        exchange, clock = self.world.exchange, self.world.clock
        down_until = self.world.faults.down_until
        return {
            "revision": exchange.changes.number,
            "bot": {"name": exchange.bot.first_name, "username": exchange.bot.username},
            "now": clock.now().isoformat(),
            "ticks": not isinstance(clock, TravelClock) or clock.is_running,
            "travels": isinstance(clock, TravelClock),
            "downUntil": down_until.isoformat() if down_until else None,
            "happenings": [{"id": one.id, "title": one.title} for one in self.happenings],
            "seats": [self.seat(number, revision) for number in range(len(self.seats))],
        }

    def seat(self, number: int, revision: int = 0) -> wire.Json:
        """Return one chat, its messages only where they are newer than that revision."""
        seat = self.seats[number]
        chat = seat.place
        shown = list(islice(chat.newest_first, SHOWN))[::-1]
        toasts = self.world.exchange.toasts[seat.person.id][-TOASTS_SHOWN:]
        return {
            "title": seat.title,
            "kind": chat.kind,
            "person": seat.person.first_name,
            "commands": self._commands(chat, seat.person.account.language_code or ""),
            "panel": self._panel(chat),
            "topics": _topics(chat),
            "ids": [message.id for message in shown],
            "messages": [self._message(number, message) for message in shown if message.revision > revision],
            "toasts": [{"press": one.press_id, "text": one.text, "alert": one.is_alert} for one in toasts],
        }

    def _commands(self, chat: Chat, language: str) -> list[object]:
        known = self.world.exchange.profile.commands
        scopes = (f"chat:{chat.id}", *_MENU_SCOPES[chat.kind])
        menus = ((scope, tongue) for scope in scopes for tongue in (language, ""))
        return next((known[menu] for menu in menus if menu in known), [])

    def _panel(self, chat: Chat) -> list[list[wire.Json]]:
        rows = self.world.exchange.panels.get(chat.id, ())
        return [[{"label": key.label, "shares": key.shares_contact} for key in row] for row in rows]

    def _message(self, number: int, message: Message) -> wire.Json:
        seat = self.seats[number]
        shown = wire.message(message, seat.place)
        is_mine = message.sender == seat.person.account and seat.place.kind != "channel"
        return {
            "id": message.id,
            "revision": message.revision,
            "from": seat.place.title if seat.place.kind == "channel" else message.sender.first_name,
            "mine": is_mine,
            "at": message.at.isoformat(),
            "edited": message.edited_at is not None,
            "text": message.text,
            "entities": shown.get("entities", shown.get("caption_entities", [])),
            "attachment": _attachment(number, message),
            "keyboard": [[_button(button) for button in row] for row in message.content.keyboard],
            "album": message.album,
            "act": message.act,
            "contact": message.notice.get("contact"),
            "forwarded": "forward_origin" in message.notice,
            "reply": _reply(seat.place.find(message.reply_to)),
            "reactions": [*message.reactions, *message.reacted.values()],
            "topic": message.thread if message.thread in seat.place.topics else None,
            "effect": EFFECTS.get(message.effect or ""),
        }


def _topics(chat: Chat) -> list[wire.Json]:
    topics = chat.topics.items() if chat.has_topics else ()
    return [{"id": number, "name": topic.name, "closed": topic.is_closed} for number, topic in topics]


def _attachment(number: int, message: Message) -> wire.Json | None:
    stored = message.content.attachment
    if stored is None:
        return None
    return {
        "kind": stored.kind,
        "name": stored.name,
        "url": f"/sandbox/file/{number}/{message.id}",
        "width": stored.size.width if stored.size else None,
        "height": stored.size.height if stored.size else None,
    }


def _button(button: Button) -> wire.Json:
    # What a button sends is the bot's own business; the page only says which one was tapped.
    value = None if button.kind == "callback_data" else button.value
    return {"label": button.label, "kind": button.kind, "value": value, "style": button.style}


def _reply(message: Message | None) -> wire.Json | None:
    return {"from": message.sender.first_name, "text": message.text[:120]} if message else None
