"""Admin: the first owner, and what each chat is for."""

from handlers.buttons import UseChat, pack
from handlers.dialogue.run import language_of
from handlers.dialogue.volunteering import tell
from handlers.dialogue.writing import say_answer
from handlers.events import Admitted, Chat, Expelled, Migrated, Said, Tapped
from handlers.menu import listed
from handlers.owners.auditing import record
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.roles import Role, is_owner, roles
from handlers.texts import Html, lines, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.language import Language
from surveys.store.chats import KnownChat, Purpose
from surveys.store.transaction import Transaction


async def admit(event: Admitted, tx: Transaction, world: World) -> Replies:
    """The bot was added to a group or channel: its owner is asked what the chat is for, unless that is known."""
    purpose = await _before(event.chat, tx)
    await tx.chats.choose(_known(event.chat), purpose)
    if purpose or not event.may_post or not await is_owner(event.person.id, tx, world):
        return ()
    language = world.language_for(event.person.language)
    text = say("chat-what-for", language, title=event.chat.title)
    return (Send(event.chat.id, text, _purposes(language)),)


async def use_chat(event: Tapped, press: UseChat, tx: Transaction, world: World) -> Replies:
    """The owner said what the chat is for."""
    language = world.language_for(event.person.language)
    await tx.chats.choose(_known(event.chat), press.purpose)
    about = f"{press.purpose.value if press.purpose else 'nothing'}: {event.chat.title}"
    record(Act.CHAT_PURPOSE, event.person, about, tx, event.at)
    key = f"chat-is-{press.purpose.value}" if press.purpose else "chat-is-nothing"
    return (Toast(event.query), Edit(event.chat.id, event.message, say(key, language)))


async def expel(event: Expelled, tx: Transaction, world: World) -> Replies:  # noqa: ARG001 - the handlers' shape
    """The bot was removed from a group or channel."""
    await tx.chats.forget(event.chat.id)
    await tx.staff.forget(event.chat.id)
    await tx.mailbox.drop(event.chat.id)
    return ()


async def migrate(event: Migrated, tx: Transaction, world: World) -> Replies:  # noqa: ARG001 - the handlers' shape
    """A group became a supergroup: all that was meant for it follows."""
    await move(event.chat.id, event.to, tx)
    return ()


async def move(old: int, new: int, tx: Transaction) -> None:
    """A chat has a new id."""
    await tx.chats.readdress(old, new)
    await tx.cases.readdress(old, new)
    await tx.staff.readdress(old, new)
    await tx.mailbox.readdress(old, new)


async def say_in_private(event: Said, tx: Transaction, world: World) -> Replies:
    """A text in private: the owner's one-time code, feedback that was announced, or an answer."""
    if world.code and event.person and event.text.strip() == world.code and not await _has_owner(tx, world):
        await tx.chats.own(event.person.id, event.at)
        record(Act.OWN, event.person, "", tx, event.at)
        return (Send(event.chat.id, say("owner-welcome", await language_of(event, tx, world), bot=world.bot)),)
    told = await tell(event, tx, world)
    return await say_answer(event, tx, world) if told is None else told


async def help_(event: Said, tx: Transaction, world: World) -> Replies:
    """`/help`: what can be done here, by whoever asks."""
    language = await language_of(event, tx, world) if event.chat.kind == "private" else staff_language(world)
    held = await roles(event, tx, world)
    said = [_help(role, language) for role in Role if role in held]
    return (Send(event.chat.id, "\n\n".join(said), thread=event.chat.thread),)


def _help(role: Role, language: Language) -> Html:
    words = say(f"help-{role.value}", language)
    return lines((words, listed(language))) if role is Role.CUSTOMER else words


def _purposes(language: Language) -> Keyboard:
    rows = [(Button(plain(f"button-use-{p.value}", language), pack(UseChat(p))),) for p in Purpose]
    return (*rows, (Button(plain("button-use-nothing", language), pack(UseChat(None))),))


async def _before(chat: Chat, tx: Transaction) -> Purpose | None:
    known = await tx.chats.get(chat.id)
    return known.purpose if known else None


async def _has_owner(tx: Transaction, world: World) -> bool:
    return bool(world.owners) or await tx.chats.has_owner()


def _known(chat: Chat) -> KnownChat:
    return KnownChat(chat.id, chat.kind, chat.title, has_topics=chat.has_topics)
