"""People: what somebody can do in this Telegram, and what they see of it.

Each act is done at once and puts what the bot hears of it into its queue.
"""

from dataclasses import dataclass, field, replace

from bot.sandbox import wire
from bot.sandbox.accounts import Account
from bot.sandbox.chats import IN_CHARGE, Chat, Rank
from bot.sandbox.emoji import REACTIONS
from bot.sandbox.entities import Formatted, with_found
from bot.sandbox.exchange import Context, Exchange
from bot.sandbox.files import FileKind
from bot.sandbox.keyboards import Button
from bot.sandbox.messages import Content, Message
from bot.sandbox.params import Upload
from bot.sandbox.parcel import torn_parcel

MAX_TEXT = 4096

_FILE_NAMES: dict[FileKind, str] = {
    "photo": "photo.png",
    "document": "document.png",
    "sticker": "sticker.webp",
    "voice": "voice.ogg",
}


class NoSuchButton(AssertionError):
    """There is no such button in the chat."""


class Impossible(AssertionError):
    """Telegram's own app would not let the person do this."""


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with a Telegram account."""

    account: Account
    chat: Chat = field(repr=False)  # with the bot, in private
    exchange: Exchange = field(repr=False)
    opened: list[str] = field(default_factory=list)  # addresses behind buttons they tapped
    copied: list[str] = field(default_factory=list)

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def first_name(self) -> str:
        return self.account.first_name

    @property
    def sees(self) -> str:
        """The newest message of the bot in the private chat, as plain text; empty if there is none."""
        mine = (message for message in self.chat.newest_first if message.sender == self.exchange.bot)
        return next((message.text for message in mine), "")

    @property
    def toasts(self) -> list[str]:
        """Every answer to a press of theirs, oldest first; an empty one only stopped the waiting."""
        return [toast.text for toast in self.exchange.toasts[self.id]]

    def buttons(self, chat: Chat | None = None) -> list[list[str]]:
        """Return the rows of labels under the newest message that has any."""
        messages = (chat or self.chat).newest_first
        return next((message.content.labels for message in messages if message.content.keyboard), [])

    def starts(self, payload: str = "") -> Message:
        """Press Start, as after a deep link; it also lets a blocked bot in again."""
        if self.chat.rank(self.exchange.bot) == "kicked":
            self.unblocks()
        return self.says(f"/start {payload}".strip())

    def says(
        self, text: str, *, chat: Chat | None = None, reply_to: Message | None = None, topic: int | None = None
    ) -> Message:
        if len(text) > MAX_TEXT:
            raise Impossible(f"A message holds {MAX_TEXT} characters; this one has {len(text)}. Split it.")
        return self._send(chat or self.chat, _plain(text), _context(reply_to, topic))

    def forwards(self, text: str, *, chat: Chat | None = None) -> Message:
        """Forward what somebody else wrote who hides their account."""
        written = wire.moment(self.exchange.now())
        origin = {"type": "hidden_user", "sender_user_name": "Somebody else", "date": written}
        context: Context = {"notice": {"forward_origin": origin}}
        return self._send(chat or self.chat, _plain(text), context)

    def sends_sticker(self, *, chat: Chat | None = None) -> Message:
        return self._send_file("sticker", chat, "", {})

    def sends_voice(
        self,
        caption: str = "",
        *,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        return self._send_file("voice", chat, caption, _context(reply_to, topic))

    def sends_photo(
        self,
        caption: str = "",
        *,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        return self._send_file("photo", chat, caption, _context(reply_to, topic))

    def sends_album(self, *captions: str, chat: Chat | None = None, topic: int | None = None) -> list[Message]:
        """Send as many photos at once, each with its words."""
        context: Context = {"album": self.exchange.next_album(), **_context(None, topic)}
        return [self._send_file("photo", chat, caption, context) for caption in captions]

    def sends_document(
        self,
        name: str,
        content: bytes,
        *,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        """Send a file as it is, under this name."""
        stored = self.exchange.files.keep("document", Upload(name, content))
        return self._send(chat or self.chat, Content("", attachment=stored), _context(reply_to, topic))

    @property
    def panel(self) -> list[list[str]]:
        """The labels of the keys that the bot has put below the private chat."""
        return [[key.label for key in row] for row in self.exchange.panels.get(self.chat.id, ())]

    def shares_contact(self) -> Message:
        """Press the key that shares one's own telephone number."""
        keys = (key for row in self.exchange.panels.get(self.chat.id, ()) for key in row)
        if not any(key.shares_contact for key in keys):
            raise NoSuchButton(f"{self.first_name} sees no key that shares a telephone number.")
        return self.sends_contact(self.account)

    def sends_contact(self, whose: Account | None = None, *, chat: Chat | None = None) -> Message:
        """Send somebody's contact; of nobody on Telegram where it is left out."""
        number = whose.id if whose else 0
        contact: wire.Json = {"phone_number": f"+31{number % 10**9:09d}", "first_name": "Somebody"}
        if whose:
            contact |= {"first_name": whose.first_name, "user_id": whose.id}
        return self._send(chat or self.chat, Content(), {"notice": {"contact": contact}})

    def edits(self, message: Message, text: str) -> None:
        if message.sender != self.account:
            raise Impossible(f"{self.first_name} can only edit what {self.first_name} wrote.")
        edited = replace(_plain(text), attachment=message.content.attachment)
        self.exchange.change(message, edited)
        in_channel = self.exchange.chats[message.chat_id].kind == "channel"
        self.exchange.announce("edited_channel_post" if in_channel else "edited_message", message)

    def reacts(self, message: Message, emoji: str) -> None:
        """Set an emoji on somebody's message; an empty one takes it away again."""
        if emoji and emoji not in REACTIONS:
            raise Impossible(f"{emoji} cannot be set as a reaction.")
        self.exchange.react_as(self.account, message, emoji)

    def posts(self, channel: Chat, text: str) -> Message:
        """Write to a channel as the channel."""
        if channel.kind != "channel":
            raise Impossible(f"{channel.title} is not a channel; let {self.first_name} say it instead.")
        return self._send(channel, _plain(text), {})

    def taps(self, label: str, *, message: Message | None = None, chat: Chat | None = None) -> str | None:
        """Press the button with that label, or whose label begins so, in the newest message that has it.

        Returns the id of the press; None for a button that opens or copies something on the spot.
        """
        shown = [message] if message else list((chat or self.chat).newest_first)
        for candidate in shown:
            if button := _button_of(candidate, label):
                return self._press(candidate, button)
        there = "; ".join(str(candidate.content.labels) for candidate in shown if candidate.content.keyboard)
        raise NoSuchButton(f"{self.first_name} sees no button {label!r}. There are: {there or 'none at all'}.")

    def taps_at(self, message: Message, *, row: int, column: int) -> str | None:
        """Press the button in that place; the same as `taps` otherwise."""
        try:
            button = message.content.keyboard[row][column]
        except IndexError:
            raise NoSuchButton("That button is no longer under the message.") from None
        return self._press(message, button)

    def taps_data(self, data: str, message: Message) -> str:
        """Send a press that the app would not: with forged data, or on a keyboard that is gone."""
        return self.exchange.press(self.account, message, data)

    def blocks(self) -> None:
        self.exchange.rank_bot(self.chat, "kicked", by=self.account)

    def unblocks(self) -> None:
        self.exchange.rank_bot(self.chat, "member", by=self.account)

    def adds_bot(self, chat: Chat, *, as_admin: bool = False) -> None:
        """Add the bot to a group or a channel; in a channel it can only be an administrator."""
        rank: Rank = "administrator" if as_admin or chat.kind == "channel" else "member"
        self._check_presence(chat)
        self.exchange.rank_bot(chat, rank, by=self.account)
        bot = wire.account(self.exchange.bot)
        self._tell_of_bot(chat, "adds", {"new_chat_members": [bot]})

    def turns_topics_on(self, chat: Chat) -> None:
        """Give a group topics. Telegram tells a bot of it only with the next thing that happens there."""
        self._check_presence(chat)
        if chat.kind != "supergroup":
            raise Impossible(f"{chat.title} is no supergroup; upgrade it first.")
        chat.has_topics = True
        chat.tell(self.account, "turns topics on", Content())

    def removes_bot(self, chat: Chat) -> None:
        self._check_presence(chat)
        self.exchange.rank_bot(chat, "kicked", by=self.account)
        bot = wire.account(self.exchange.bot)
        self._tell_of_bot(chat, "removes", {"left_chat_member": bot})

    def joins(self, chat: Chat) -> None:
        chat.ranks[self.id] = "member"

    def leaves(self, chat: Chat) -> None:
        self._check_presence(chat)
        if chat.kind == "channel":  # nothing is shown there
            self.exchange.rank_out(chat, self.account)
            return
        notice: wire.Json = {"left_chat_member": wire.account(self.account)}
        message = self.exchange.publish(chat, self.account, Content(), notice=notice, act="leaves the group")
        self.exchange.rank_out(chat, self.account)
        self.exchange.announce("message", message)

    def _tell_of_bot(self, chat: Chat, act: str, notice: wire.Json) -> None:
        if chat.kind == "channel":  # nothing is shown there
            return
        context: Context = {"notice": notice, "act": f"{act} {self.exchange.bot.first_name}"}
        message = self.exchange.publish(chat, self.account, Content(), **context)
        self.exchange.announce("message", message)

    def _press(self, message: Message, button: Button) -> str | None:
        place = self.exchange.chats[message.chat_id]
        place.tell(self.account, f"taps [{button.label}]", Content())
        match button.kind:
            case "callback_data":
                return self.exchange.press(self.account, message, button.value)
            case "url":
                self.opened.append(button.value)
            case "copy_text":
                self.copied.append(button.value)
        return None

    def _send_file(self, kind: FileKind, chat: Chat | None, caption: str, context: Context) -> Message:
        upload = Upload(_FILE_NAMES[kind], torn_parcel())
        stored = self.exchange.files.keep(kind, upload)
        return self._send(chat or self.chat, Content(caption, attachment=stored), context)

    def _send(self, chat: Chat, content: Content, context: Context) -> Message:
        self._check_presence(chat)
        self._check_topic(chat, context.get("thread"))
        if chat is self.chat:
            # The first word of a person is what lets a bot write to them.
            chat.ranks.setdefault(self.exchange.bot.id, "member")
        message = self.exchange.publish(chat, self.account, content, **context)
        self.exchange.announce("channel_post" if chat.kind == "channel" else "message", message)
        return message

    def _check_topic(self, chat: Chat, number: int | None) -> None:
        topic = chat.topics.get(number) if number is not None else None
        if number is not None and topic is None:
            raise Impossible(f"{chat.title} has no such topic.")
        if topic and topic.is_closed and chat.rank(self.account) not in IN_CHARGE:
            raise Impossible(f"The topic {topic.name} is closed; let it be opened again first.")

    def _check_presence(self, chat: Chat) -> None:
        if chat is self.chat and chat.rank(self.exchange.bot) == "kicked":
            raise Impossible(f"{self.first_name} has blocked the bot; let {self.first_name} unblock it first.")
        if chat.kind == "channel" and chat.rank(self.account) not in IN_CHARGE:
            raise Impossible(f"{self.first_name} may not post in {chat.title}; make them an admin of it.")
        if not chat.has(self.account):
            raise Impossible(f"{self.first_name} is not in {chat.title}; let {self.first_name} join it first.")


def _context(reply_to: Message | None, topic: int | None) -> Context:
    """Where it stands: what answers a message of a topic stands there, too."""
    return {"reply_to": reply_to.id if reply_to else None, "thread": topic or (reply_to.thread if reply_to else None)}


def _plain(text: str) -> Content:
    return Content.of(with_found(Formatted(text)))


def _button_of(message: Message, label: str) -> Button | None:
    buttons = list(message.buttons)
    exact = (button for button in buttons if button.label == label)
    close = (button for button in buttons if button.label.startswith(label))
    return next(exact, None) or next(close, None)
