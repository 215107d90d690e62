"""Granting: an owner lets somebody do what staff or managers may, and takes it back."""

from handlers.dialogue.run import language_of
from handlers.events import Person, Said
from handlers.owners.auditing import record
from handlers.purposes import chat_for
from handlers.replies import Replies, Send
from handlers.roles import is_owner
from handlers.texts import Html, echoed, lines, moment, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.grants import Grant, GrantedRole
from surveys.language import Language
from surveys.store.chats import Purpose
from surveys.store.transaction import Transaction

_ONE = 1
_DIGITS = 15
"""No number on Telegram has more; what no database can hold must not get there."""


async def grant(event: Said, tx: Transaction, world: World) -> Replies:
    """`/grant @name staff`, or `/grant staff` in reply to somebody's message; alone it lists what is granted."""
    language, words = await _language(event, tx, world), event.text.split()[1:]
    if not words:
        return (_send(event, await _list(language, tx, world)),)
    role = next((one for one in GrantedRole if one.value == words[-1].casefold()), None)
    if role is None or event.person is None:
        return (_send(event, say("grant-how", language)),)
    who = await _whom(event, words[:-1], tx, world)
    if who is None:
        return (_send(event, say("grant-unknown", language, who=echoed(" ".join(words[:-1])) or "?")),)
    if await is_owner(who.id, tx, world):
        return (_send(event, say("grant-owner", language, who=who.name)),)
    await tx.grants.give(Grant(who.id, role, who.name, event.person.id, event.at))
    record(Act.GRANT, event.person, f"{role.value} {who.id} ({who.name})", tx, event.at)
    given = say("grant-given", language, who=who.name, role=plain(f"role-{role.value}", language))
    return (_send(event, given), *await _tell(who, role, tx))


async def revoke(event: Said, tx: Transaction, world: World) -> Replies:
    """`/revoke @name`, or `/revoke` in reply to a message of theirs."""
    language, words = await _language(event, tx, world), event.text.split()[1:]
    who = await _whom(event, words, tx, world)
    if who is None:
        unknown = (
            say("grant-unknown", language, who=echoed(" ".join(words))) if words else say("revoke-how", language)
        )
        return (_send(event, unknown),)
    held = await tx.grants.of(who.id)
    if held is None:
        return (_send(event, say("revoke-nothing", language, who=who.name)),)
    await tx.grants.take(who.id)
    record(Act.REVOKE, event.person, f"{held.role.value} {held.person} ({held.name})", tx, event.at)
    return (_send(event, say("revoke-done", language, who=held.name)),)


async def _whom(event: Said, words: list[str], tx: Transaction, world: World) -> Person | None:
    """Whoever is named by a username or a number on Telegram, or wrote what is replied to."""
    if not words:
        return event.answered
    named = words[0].removeprefix("@")
    if len(words) > _ONE or not named:
        return None
    number = int(named) if named.isascii() and named.isdecimal() and len(named) <= _DIGITS else None
    found = await _colleague(number or named, tx, world)
    if found or number:
        return found or await _numbered(number or 0, tx)
    known = await tx.respondents.by_username(named, _ONE)
    return Person(known[0].chat, known[0].name) if known and known[0].chat else None


async def _colleague(called: int | str, tx: Transaction, world: World) -> Person | None:
    """Somebody who was seen in the staff or admin chat."""
    for purpose in Purpose:
        chat = await chat_for(purpose, tx, world)
        if chat is None:
            continue
        if isinstance(called, str):
            member = await tx.staff.named(chat, called)
        else:
            member = next((one for one in await tx.staff.of(chat) if one.id == called), None)
        if member:
            return Person(member.id, member.name)
    return None


async def _numbered(number: int, tx: Transaction) -> Person:
    """Somebody who need not have written to us yet: then their number is all that is known."""
    granted, known = await tx.grants.of(number), await tx.respondents.by_chat(number)
    return Person(number, granted.name if granted else known.name if known else str(number))


async def _tell(who: Person, role: GrantedRole, tx: Transaction) -> tuple[Send, ...]:
    """Whoever has started the bot is told; to others it cannot write."""
    known = await tx.respondents.by_chat(who.id)
    if known is None or not known.reachable:
        return ()
    words = say("grant-told", known.language, role=plain(f"role-{role.value}", known.language))
    return (Send(who.id, words, urgent=False, repeat=True),)


async def _list(language: Language, tx: Transaction, world: World) -> Html:
    granted, how = await tx.grants.all(), say("grant-how", language)
    if not granted:
        return how
    return Html("\n\n".join((lines(_line(one, language, world) for one in granted), how)))


def _line(one: Grant, language: Language, world: World) -> Html:
    role, since = plain(f"role-{one.role.value}", language), moment(one.since, world.zone, language)
    return say("grant-line", language, who=one.name, number=str(one.person), role=role, since=since)


async def _language(event: Said, tx: Transaction, world: World) -> Language:
    return await language_of(event, tx, world) if event.chat.kind == "private" else staff_language(world)


def _send(event: Said, text: Html) -> Send:
    return Send(event.chat.id, text, thread=event.chat.thread)
