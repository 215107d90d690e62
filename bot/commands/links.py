"""`waypulse links`: the links there are, and the keys that shops sign links of their own with."""

import asyncio
import secrets
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.recording import record
from bot.commands.workplace import Workplace, workplace
from handlers.owners.linking import about
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.links import Link
from surveys.signed_links import LINK_KEY_ID, LinkKey, LinkKeyId, signed_link, touchpoint_of
from surveys.store.transaction import Transaction

SECRET_PREFIX = "wl_"  # noqa: S105 - what every secret begins with is none
_BYTES = 32
_SHOWN = 100
_LATELY = timedelta(days=30)


class Work(StrEnum):
    """What to do about links and their keys."""

    LIST = "list"
    REVOKE = "revoke"
    KEYS = "keys"
    MAKE_KEY = "make-key"
    REVOKE_KEY = "revoke-key"


def links(
    work: Annotated[Work, typer.Argument(help="What to do.")],
    which: Annotated[str, typer.Argument(help="The link to revoke, or the key: two small letters or digits.")] = "",
) -> None:
    """List or revoke links; make, list or revoke keys. The secret of a key is shown once, and never again."""
    typer.echo(asyncio.run(_done(work, which)))


async def _done(work: Work, which: str) -> str:
    async with workplace() as place, place.store.transaction() as tx:
        now = SystemClock().now()
        match work:
            case Work.LIST:
                return await _list(place, tx, now)
            case Work.REVOKE:
                return await _revoke(which.rpartition("start=")[2], place, tx, now)
            case Work.KEYS:
                found = await tx.link_keys.all()
                return (
                    "\n".join(map(_key_told, found)) or "There are no keys yet; make one: waypulse links make-key 01"
                )
            case Work.MAKE_KEY:
                return await _make_key(which, tx, now)
            case Work.REVOKE_KEY:
                return await _revoke_key(LinkKeyId(which), tx, now)


async def _list(place: Workplace, tx: Transaction, now: datetime) -> str:
    """The newest links, and how many of any kind led nowhere lately."""
    told = [_told(one, now) for one in await tx.links.recent(_SHOWN)] or ["No link has been made yet."]
    since = (now - _LATELY).astimezone(place.world.zone).date()
    refused = [f"{fault} {count}" for fault, count in (await tx.links.refused(since)).items()]
    return "\n".join([*told, *([f"Led nowhere in the last 30 days: {', '.join(refused)}."] if refused else [])])


async def _revoke(token: str, place: Workplace, tx: Transaction, now: datetime) -> str:
    found = await tx.links.get(token) or await _signed(token, place, tx, now)
    if found is None or not await tx.links.revoke(token, now):
        raise _wrong(f"there is no link {token!r} by which anybody can come; look with `waypulse links list`")
    record(Act.LINK_REVOKED, about(found), tx, now)
    return f"Revoked {token}: nobody comes by it any more."


async def _signed(payload: str, place: Workplace, tx: Transaction, now: datetime) -> Link | None:
    """A link that a shop has signed; we keep nothing of those, but must remember one that is revoked."""
    signed = signed_link(payload)
    key = await tx.link_keys.get(signed.key) if signed else None
    touchpoints = [one.id for one in place.world.catalog.journey.touchpoints()]
    touchpoint = touchpoint_of(signed, key.secret, touchpoints) if signed and key else None
    if signed is None or touchpoint is None:
        return None
    kept = Link(payload, touchpoint, signed.customer, {}, now)
    await tx.links.add(kept)
    return kept


async def _make_key(name: str, tx: Transaction, now: datetime) -> str:
    if LINK_KEY_ID.fullmatch(name) is None:
        raise _wrong(f"{name!r} cannot name a key; write two small letters or digits, such as 01")
    made = LinkKey(LinkKeyId(name), SECRET_PREFIX + secrets.token_urlsafe(_BYTES), now)
    if not await tx.link_keys.add(made):
        raise _wrong(f"there is or was a key {name!r}; choose another name")
    record(Act.KEY_MADE, f"link key {name}", tx, now)
    return f"Made {_key_told(made)}.\nIts secret, which is shown only now: {made.secret}"


async def _revoke_key(key: LinkKeyId, tx: Transaction, now: datetime) -> str:
    if not await tx.link_keys.revoke(key, now):
        raise _wrong(f"there is no key {key!r} that signs anything; look with `waypulse links keys`")
    record(Act.KEY_REVOKED, f"link key {key}", tx, now)
    return f"Revoked {key}: no link that is signed with it is good any more."


def _wrong(sentence: str) -> Unreadable:
    return Unreadable([Fault("WHICH", 0, sentence)])


def _told(one: Link, now: datetime) -> str:
    fault = one.fault(now)
    parts = (
        f"for {one.customer}" if one.customer else "for everybody",
        f"{one.uses} of at most {one.most} came" if one.most else f"{one.uses} came",
        f"until {one.expires_at:%Y-%m-%d %H:%M} UTC" if one.expires_at else "",
        fault or "",
    )
    return f"{one.token} {one.touchpoint}: {', '.join(part for part in parts if part)}"


def _key_told(one: LinkKey) -> str:
    gone = f", revoked {one.revoked_at:%Y-%m-%d}" if one.revoked_at else ""
    return f"{one.id} (made {one.made_at:%Y-%m-%d}{gone})"
