"""Linking: staff make links by which customers come from a touchpoint, get their QR codes, and revoke them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pkgutil import resolve_name

from analysis.titles import touchpoint_title
from handlers.buttons import pack
from handlers.events import Chat, Said, Tapped
from handlers.owners.auditing import record
from handlers.owners.link_buttons import ListLinks, PickForLink, RevokeLink
from handlers.replies import Album, Button, Document, Edit, Keyboard, Picture, Replies, Send, Toast, in_rows
from handlers.texts import Html, lines, moment, plain, say
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.journey import TouchpointId
from surveys.language import Language
from surveys.links import LASTS, MOST_PEOPLE, Link, Reach, address, lasting, new_link
from surveys.store.transaction import Transaction

_QR_CODE = "analysis.qr:qr_code"
"""Loaded when the first code is drawn: few bots ever draw one."""

_MOST = re.compile(r"([1-9][0-9]{0,6})x")
_LONGEST_WORD = 200
_LISTED = 10
_ABREAST = 5
_LATELY = timedelta(days=30)


async def link(event: Said, tx: Transaction, world: World) -> Replies:
    """`/link`, alone or as `/link TOUCHPOINT [CUSTOMER] [name=value …] [30d] [1x]`."""
    language = staff_language(world)
    words = [word[: _LONGEST_WORD + 1] for word in event.text.split()[1:]]
    touchpoint = next((one for one in world.asked_about if words and one.id == words[0]), None)
    if touchpoint is None:
        key, named = ("link-no-touchpoint", words[0]) if words else ("link-what", "")
        return (_send(event.chat, say(key, language, touchpoint=named), _choices(world, language)),)
    reach = reach_of(words[1:])
    if isinstance(reach, str):
        return (_send(event.chat, say("link-odd-word", language, word=reach)),)
    made = await link_to(touchpoint.id, reach, event, tx, world)
    return _shown(made, event.chat, world)


async def pick_for_link(event: Tapped, press: PickForLink, tx: Transaction, world: World) -> Replies:
    """Where a link for everybody leads was chosen."""
    touchpoints = world.asked_about
    if press.touchpoint >= len(touchpoints):
        return (Toast(event.query, plain("button-old", staff_language(world))),)
    made = await link_to(touchpoints[press.touchpoint].id, Reach(), event, tx, world)
    return (Toast(event.query), *_shown(made, event.chat, world))


async def list_links(event: Tapped, press: ListLinks, tx: Transaction, world: World) -> Replies:  # noqa: ARG001 - the handlers' shape
    """The links that were made last were asked for."""
    text, keyboard = await _list(event.at, tx, world)
    return (Toast(event.query), _send(event.chat, text, keyboard))


async def revoke_link(event: Tapped, press: RevokeLink, tx: Transaction, world: World) -> Replies:
    """A link is good for nothing any more."""
    found = await tx.links.get(press.token)
    if found is None:
        return (Toast(event.query, plain("button-old", staff_language(world))),)
    if found.revoked_at is None:
        found = replace(found, revoked_at=event.at)
        tx.links.put(found)
        record(Act.LINK_REVOKED, event.person, about(found), tx, event.at)
    told, keyboard = (await _list(event.at, tx, world)) if press.in_list else (_told(found, world), ())
    return (Toast(event.query), Edit(event.chat.id, event.message, told, keyboard))


async def link_to(
    touchpoint: TouchpointId, reach: Reach, event: Said | Tapped, tx: Transaction, world: World
) -> Link:
    """A new link, kept and written into the log."""
    made = new_link(touchpoint, reach, world.chance, event.at)
    await tx.links.add(made)
    record(Act.LINK_MADE, event.person, about(made), tx, event.at)
    return made


def caption(touchpoint: str, world: World) -> str:
    """What stands below a code that is printed."""
    return plain("link-caption", staff_language(world), touchpoint=touchpoint)


def reach_of(words: Sequence[str]) -> Reach | str:
    """Whom a link is for: `C-1001 product=lamp 30d 1x`, all of it optional; else the word that says nothing."""
    reach = Reach()
    for word in words:
        name, sign, value = word.partition("=")
        if len(word) > _LONGEST_WORD:
            return word
        if name and value:
            reach = replace(reach, attributes={**reach.attributes, name: value})
        elif re.fullmatch(LASTS, word) and reach.lasts is None:
            reach = replace(reach, lasts=lasting(word))
        elif (most := _MOST.fullmatch(word)) and reach.most is None:
            reach = replace(reach, most=min(int(most[1]), MOST_PEOPLE))
        elif reach.customer is None and not sign:
            reach = replace(reach, customer=word)
        else:
            return word
    return reach


def _shown(made: Link, chat: Chat, world: World) -> Replies:
    """The link in words, its code to look at, and its code to print."""
    language = staff_language(world)
    revoke = Button(plain("button-link-revoke", language), pack(RevokeLink(made.token, in_list=False)))
    words = caption(_title(made, world), world)
    code = resolve_name(_QR_CODE)(address(world.bot, made.token), words)
    name = f"{made.touchpoint}-{made.token[:6]}"
    return (
        _send(chat, _told(made, world), ((revoke,),)),
        Album(chat.id, (Picture(f"{name}.png", code.png),), words, thread=chat.thread, repeat=True),
        Document(chat.id, f"{name}.svg", code.svg, plain("link-print", language), thread=chat.thread, repeat=True),
    )


def _told(made: Link, world: World) -> Html:
    language = staff_language(world)
    head = say("link-head", language, touchpoint=_title(made, world), address=address(world.bot, made.token))
    return lines((head, *_terms(made, world, language)))


def _terms(made: Link, world: World, language: Language) -> Iterator[str]:
    if made.customer is None:
        yield say("link-for-all", language)
    else:
        yield say("link-for-customer", language, customer=made.customer)
    if made.most is not None:
        yield say("link-most", language, most=made.most)
    if made.revoked_at is not None:
        yield say("link-revoked", language)
    elif made.expires_at is not None:
        yield say("link-until", language, at=moment(made.expires_at, world.zone, language))


async def _list(now: datetime, tx: Transaction, world: World) -> tuple[Html, Keyboard]:
    """The newest links, how many came by each, and why others led nowhere lately."""
    language = staff_language(world)
    found = await tx.links.recent(_LISTED)
    told = [_line(number, one, now, world) for number, one in enumerate(found, 1)]
    since = (now - _LATELY).astimezone(world.zone).date()
    refused = [
        say("link-refused-line", language, reason=plain(f"link-fault-{fault.value}", language), count=count)
        for fault, count in (await tx.links.refused(since)).items()
    ]
    head = say("link-list" if found else "link-none", language)
    tail = (say("link-refused", language), *refused) if refused else ()
    buttons = [
        Button(plain("button-link-revoke-one", language, number=number), pack(RevokeLink(one.token, in_list=True)))
        for number, one in enumerate(found, 1)
        if one.revoked_at is None
    ]
    return lines((head, *told, *tail)), in_rows(buttons, _ABREAST)


def _line(number: int, one: Link, now: datetime, world: World) -> Html:
    language = staff_language(world)
    fault = one.fault(now)
    state = plain(f"link-fault-{fault.value}", language) if fault else ""
    what = " · ".join(part for part in (_title(one, world), one.customer or "", state) if part)
    return say("link-line", language, number=number, what=what, uses=one.uses)


def _title(one: Link, world: World) -> str:
    return touchpoint_title(world.catalog.journey, one.touchpoint, staff_language(world)) if one.touchpoint else ""


def about(one: Link) -> str:
    """What the log holds: never whose it is."""
    return f"{one.touchpoint or 'no touchpoint'}, {'for one customer' if one.customer else 'for everybody'}"


def _choices(world: World, language: Language) -> Keyboard:
    rows = [
        (Button(one.title.said_in(language), pack(PickForLink(number))),)
        for number, one in enumerate(world.asked_about)
    ]
    return (*rows, (Button(plain("button-link-list", language), pack(ListLinks())),))


def _send(chat: Chat, text: Html, keyboard: Keyboard = ()) -> Send:
    return Send(chat.id, text, keyboard, thread=chat.thread)
