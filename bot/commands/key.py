"""`waypulse key`: who may do what over HTTP."""

import asyncio
import re
import secrets
from enum import StrEnum
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.commands.recording import record
from bot.commands.workplace import workplace
from surveys.audit import Act
from surveys.documents.fields import ALLOWED, NAME
from surveys.errors import Fault, Unreadable
from surveys.keys import Key, KeyScope, digest_of, in_order

SECRET_PREFIX = "wp_"  # noqa: S105 - what every secret begins with is none
_BYTES = 32


class Work(StrEnum):
    """What to do about keys."""

    MAKE = "make"
    LIST = "list"
    REVOKE = "revoke"


def key(
    work: Annotated[Work, typer.Argument(help="What to do.")],
    name: Annotated[str, typer.Argument(help="The key's name, such as that of the system that uses it.")] = "",
    *,
    scope: Annotated[list[KeyScope], typer.Option(help="What the key opens; several times.")] = [],  # noqa: B006 - Typer reads the default and changes nothing
) -> None:
    """Make a key, list the keys, or revoke one at once. The secret of a key is shown once, and never again."""
    match work:
        case Work.MAKE:
            typer.echo(asyncio.run(_make(name, scope)))
        case Work.LIST:
            typer.echo(asyncio.run(_list()))
        case Work.REVOKE:
            typer.echo(asyncio.run(_revoke(name)))


async def _make(name: str, scopes: list[KeyScope]) -> str:
    _refuse(_wrong(name, scopes))
    secret = SECRET_PREFIX + secrets.token_urlsafe(_BYTES)
    made = Key(name, digest_of(secret.encode()), frozenset(scopes), SystemClock().now())
    async with workplace() as place, place.store.transaction() as tx:
        if not await tx.keys.add(made):
            _refuse([Fault("NAME", 0, f"there is or was a key '{name}'; choose another name")])
        record(Act.KEY_MADE, f"{name}: {', '.join(in_order(made.scopes))}", tx, made.made_at)
    return f"Made {_told(made)}.\nIts secret, which is shown only now: {secret}"


async def _list() -> str:
    async with workplace() as place, place.store.snapshot() as tx:
        found = await tx.keys.all()
    return "\n".join(_told(one) for one in found) or "There are no keys yet."


async def _revoke(name: str) -> str:
    now = SystemClock().now()
    async with workplace() as place, place.store.transaction() as tx:
        if not await tx.keys.revoke(name, now):
            _refuse(
                [Fault("NAME", 0, f"there is no key '{name}' that opens anything; look with `waypulse key list`")]
            )
        record(Act.KEY_REVOKED, name, tx, now)
    return f"Revoked {name}: it opens nothing any more."


def _wrong(name: str, scopes: list[KeyScope]) -> list[Fault]:
    faults = []
    if re.match(NAME, name) is None:
        faults.append(Fault("NAME", 0, f"'{name}' cannot be a name; use {ALLOWED[NAME]}"))
    if not scopes:
        faults.append(Fault("--scope", 0, f"say what the key opens: {', '.join(KeyScope)}"))
    return faults


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Unreadable(faults)


def _told(one: Key) -> str:
    since = f"made {one.made_at:%Y-%m-%d}"
    gone = f", revoked {one.revoked_at:%Y-%m-%d}" if one.revoked_at else ""
    return f"{one.name}: {', '.join(in_order(one.scopes))} ({since}{gone})"
