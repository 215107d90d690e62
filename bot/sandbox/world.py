"""The world: a Telegram on this machine with its people, chats and one bot."""

from collections.abc import Sequence
from datetime import datetime

from bot.clock import Clock
from bot.sandbox.accounts import Account
from bot.sandbox.chats import PRESENT, Chat, ChatKind
from bot.sandbox.exchange import Exchange
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.messages import Content
from bot.sandbox.pace import Pace
from bot.sandbox.people import Person

TOKEN = "1000000001:SANDBOX-only-for-this-machine-0000000"  # noqa: S105 - opens nothing outside the sandbox

# Telegram's ids outgrew 32 bits long ago; so do these, to find whoever stores them in less.
_FIRST_PERSON = 7_000_000_001
_FIRST_GROUP = -4_000_000_001
_FIRST_LARGE = -1_002_000_000_001


class World:
    """Everything begins here; ids are given out in order, so that two runs are alike."""

    def __init__(
        self,
        clock: Clock,
        *,
        token: str = TOKEN,
        username: str = "waypulse_sandbox_bot",
        first_name: str = "Waypulse",
    ) -> None:
        bot_id = int(token.partition(":")[0])
        bot = Account(id=bot_id, first_name=first_name, username=username, is_bot=True)
        self.exchange = Exchange(clock, token=token, bot=bot)
        self.faults = Faults()

    @property
    def clock(self) -> Clock:
        return self.exchange.clock

    @property
    def token(self) -> str:
        return self.exchange.token

    @property
    def bot(self) -> Account:
        return self.exchange.bot

    @property
    def limits(self) -> bool:
        """Whether Telegram's limits hold; switching them on starts counting anew."""
        return self.exchange.pace is not None

    @limits.setter
    def limits(self, value: bool) -> None:
        self.exchange.pace = Pace() if value else None

    def person(
        self, first_name: str, *, language: str = "en", username: str | None = None, last_name: str | None = None
    ) -> Person:
        """Make somebody who has not written to the bot yet."""
        account = Account(
            id=_FIRST_PERSON + sum(1 for known in self.exchange.accounts.values() if not known.is_bot),
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language,
        )
        chat = Chat(id=account.id, kind="private", title=first_name, owner=account)
        chat.ranks[account.id] = "member"
        self.exchange.accounts[account.id] = account
        self.exchange.chats[chat.id] = chat
        self.exchange.toasts[account.id] = []
        return Person(account, chat, self.exchange)

    def group(
        self,
        title: str,
        *,
        members: Sequence[Person] = (),
        admins: Sequence[Person] = (),
        topics: bool = False,
    ) -> Chat:
        """Make a group, the bot not yet in it; with topics it is a supergroup."""
        chat = self._chat("supergroup" if topics else "group", title, admins, members)
        chat.has_topics = topics
        return chat

    def channel(self, title: str, *, admins: Sequence[Person] = (), members: Sequence[Person] = ()) -> Chat:
        """Make a channel, the bot not yet in it."""
        return self._chat("channel", title, admins, members)

    def upgrade(self, group: Chat) -> Chat:
        """Turn a group into a supergroup with a new id; the old id only says where it went."""
        grown = self._chat("supergroup", group.title, (), ())
        grown.ranks = dict(group.ranks)
        actor = self._somebody_in(group)
        exchange = self.exchange
        left = exchange.publish(
            group, actor, Content(), notice={"migrate_to_chat_id": grown.id}, act="upgrades the group"
        )
        came = exchange.publish(
            grown, actor, Content(), notice={"migrate_from_chat_id": group.id}, act="upgrades the group"
        )
        exchange.announce("message", left)
        exchange.announce("message", came)
        group.moved_to = grown.id
        return grown

    def fail_next(self, method: str, fault: Fault, *, times: int = 1) -> None:
        """Let the next calls of a method meet a fault."""
        self.faults.order(method, fault, times=times)

    def down_until(self, moment: datetime) -> None:
        """Let every call fail until then; people can go on writing meanwhile."""
        self.faults.down_until = moment
        self.exchange.changes.next()

    def close(self) -> None:
        """End every wait of the bot and of open pages, so that a server can stop at once."""
        self.exchange.updates.close()
        self.exchange.changes.close()

    def _chat(self, kind: ChatKind, title: str, admins: Sequence[Person], members: Sequence[Person]) -> Chat:
        chat = Chat(id=self._next_chat_id(kind), kind=kind, title=title)
        chat.ranks |= dict.fromkeys((person.id for person in members), "member")
        chat.ranks |= dict.fromkeys((person.id for person in admins), "administrator")
        chat.ranks |= dict.fromkeys((person.id for person in admins[:1]), "creator")
        self.exchange.chats[chat.id] = chat
        return chat

    def _next_chat_id(self, kind: ChatKind) -> int:
        is_small = kind == "group"
        alike = (chat for chat in self.exchange.chats.values() if chat.kind != "private")
        made = sum((chat.kind == "group") is is_small for chat in alike)
        return (_FIRST_GROUP if is_small else _FIRST_LARGE) - made

    def _somebody_in(self, chat: Chat) -> Account:
        present = (id_ for id_, rank in chat.ranks.items() if rank in PRESENT)
        return self.exchange.accounts[next(present)]
