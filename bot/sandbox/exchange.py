"""The exchange: all that this Telegram knows, and the ways in which a chat changes.

What people do becomes messages and updates for the bot; what the bot does becomes messages for people.
Both go through here, so that ids, transcripts and the number of changes are kept in one place.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypedDict, Unpack

from bot.clock import Clock
from bot.sandbox import wire
from bot.sandbox.accounts import Account
from bot.sandbox.changes import Changes
from bot.sandbox.chats import IN_CHARGE, Chat, Rank
from bot.sandbox.files import Files
from bot.sandbox.messages import Content, Message
from bot.sandbox.pace import Pace
from bot.sandbox.panels import Panel
from bot.sandbox.presses import Press, Presses, Toast
from bot.sandbox.updates import UpdateKind, Updates


class Context(TypedDict, total=False):
    """What a message may stand in."""

    reply_to: int | None
    thread: int | None
    album: str | None
    notice: wire.Json
    act: str
    effect: str | None


@dataclass(slots=True)
class Profile:
    """What the bot has told Telegram about itself."""

    commands: dict[tuple[str, str], list[object]] = field(default_factory=dict)  # by scope and language, "" for all
    description: str = ""
    short_description: str = ""
    webhook_url: str = ""


class Exchange:
    def __init__(self, clock: Clock, *, token: str, bot: Account) -> None:
        self.clock = clock
        self.token = token
        self.bot = bot
        self.profile = Profile()
        self.accounts: dict[int, Account] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.toasts: dict[int, list[Toast]] = {}
        self.panels: dict[int, Panel] = {}  # by chat
        self.updates = Updates(clock.now)
        self.presses = Presses()
        self.files = Files()
        self.changes = Changes()
        self.pace: Pace | None = None
        self._albums = 0

    def now(self) -> datetime:
        return self.clock.now()

    def next_album(self) -> str:
        self._albums += 1
        return str(13_000_000_000_000_000 + self._albums)

    def publish(self, chat: Chat, sender: Account, content: Content, **context: Unpack[Context]) -> Message:
        """Put a new message into a chat."""
        message = Message(
            id=chat.next_id(), chat_id=chat.id, sender=sender, at=self.now(), content=content, **context
        )
        chat.put(message)
        chat.tell(sender, message.act, content)
        self._touch(chat, message)
        return message

    def change(self, message: Message, content: Content) -> None:
        """Replace what a message shows."""
        chat = self.chats[message.chat_id]
        if content.text != message.text:
            message.edited_at = self.now()
        message.content = content
        chat.tell(message.sender, "changes", content)
        self._touch(chat, message)

    def put_panel(self, chat: Chat, panel: Panel) -> None:
        """Put keys below a chat, or none any more."""
        self.panels[chat.id] = panel
        self._touch(chat)

    def offer(self, commands: list[object] | None, scope: str, language: str) -> None:
        """Show these commands in the menus of a scope and language; None leaves them to the wider ones."""
        if commands is None:
            self.profile.commands.pop((scope, language), None)
        else:
            self.profile.commands[scope, language] = commands
        self.changes.next()

    def react(self, message: Message, emoji: tuple[str, ...]) -> None:
        message.reactions = emoji
        self._touch(self.chats[message.chat_id], message)

    def react_as(self, person: Account, message: Message, emoji: str) -> None:
        """Show a person's reaction, or none any more, and tell the bot of it where Telegram would."""
        chat, before = self.chats[message.chat_id], message.reacted.pop(person.id, "")
        if emoji:
            message.reacted[person.id] = emoji
        chat.tell(person, f"reacts {emoji}".rstrip(), Content(message.text))
        self._touch(chat, message)
        if chat.kind == "private" or chat.rank(self.bot) in IN_CHARGE:
            said = (before, emoji)
            self.updates.add("message_reaction", wire.reaction(message, chat, person, self.now(), said))

    def delete(self, message: Message) -> None:
        chat = self.chats[message.chat_id]
        chat.remove(message)
        chat.tell(self.bot, "deletes", Content(message.text))
        self._touch(chat)

    def announce(self, kind: UpdateKind, message: Message) -> None:
        """Tell the bot of a message, if it is there to hear it."""
        chat = self.chats[message.chat_id]
        if chat.has(self.bot):
            self.updates.add(kind, wire.message(message, chat))

    def press(self, person: Account, message: Message, data: str) -> str:
        """Tell the bot of a press and return its id."""
        chat, press_id = self.chats[message.chat_id], self.presses.next_id()
        query = wire.callback_query(press_id, person, message, chat, data)
        update = self.updates.add("callback_query", query)
        self.presses.wait_for(Press(press_id, person, message, update))
        self._touch(chat)
        return press_id

    def toast(self, press: Press, toast: Toast) -> None:
        """Show a person the answer to their press."""
        chat = self.chats[press.message.chat_id]
        self.toasts[press.person.id].append(toast)
        if toast.text:
            chat.tell(self.bot, f"answers {press.person.first_name}", Content(toast.text))
        self._touch(chat)

    def rank_bot(self, chat: Chat, rank: Rank, *, by: Account) -> None:
        """Change what the bot may do in a chat, and tell it so."""
        old = wire.member(self.bot, chat.rank(self.bot), chat)
        chat.ranks[self.bot.id] = rank
        changed = (old, wire.member(self.bot, rank, chat))
        self.updates.add("my_chat_member", wire.membership(chat, by, self.now(), changed))
        self._touch(chat)

    def rank_out(self, chat: Chat, person: Account) -> None:
        """Let a person leave, and tell the bot of it where it is in charge."""
        old = wire.member(person, chat.rank(person), chat)
        chat.ranks[person.id] = "left"
        if chat.rank(self.bot) in IN_CHARGE:
            changed = (old, wire.member(person, "left", chat))
            self.updates.add("chat_member", wire.membership(chat, person, self.now(), changed))
        self._touch(chat)

    def _touch(self, chat: Chat, message: Message | None = None) -> None:
        chat.revision = self.changes.next()
        if message is not None:
            message.revision = chat.revision
