"""`waypulse hook`: addresses of other systems that are told what happens."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated, assert_never
from urllib.parse import urlsplit

import typer

from bot.clock import SystemClock
from bot.commands.recording import record
from bot.commands.workplace import workplace
from bot.signing import new_secret
from bot.web_address import is_web_address
from surveys.audit import Act
from surveys.errors import Fault, Unreadable
from surveys.store.transaction import Transaction
from surveys.webhooks import Delivery, Endpoint, EndpointId, HookKind

_SHOWN = 50
_MOMENT = "%Y-%m-%d %H:%M:%S"


class Work(StrEnum):
    """What to do about webhooks."""

    ADD = "add"
    LIST = "list"
    REMOVE = "remove"
    RESUME = "resume"
    LOG = "log"


def hook(
    work: Annotated[Work, typer.Argument(help="What to do.")],
    which: Annotated[str, typer.Argument(help="The URL to add; the number to remove or resume.")] = "",
    *,
    on: Annotated[list[HookKind], typer.Option(help="What to tell of; several times.")] = [],  # noqa: B006 - Typer reads the default and changes nothing
    with_texts: Annotated[bool, typer.Option("--with-texts", help="Tell what customers wrote, too.")] = False,
) -> None:
    """Have another system told what happens: by signed requests, repeated until they arrive.

    What customers wrote leaves this machine only with --with-texts. An endpoint that has failed for a day is paused.
    """
    match work:
        case Work.ADD:
            typer.echo(asyncio.run(_add(which, on, with_texts=with_texts)))
        case Work.LIST:
            typer.echo(asyncio.run(_list()))
        case Work.REMOVE | Work.RESUME:
            typer.echo(asyncio.run(_change(work, which)))
        case Work.LOG:
            typer.echo(asyncio.run(_log()))
        case _:
            assert_never(work)


async def _add(url: str, kinds: Sequence[HookKind], *, with_texts: bool) -> str:
    faults = [*_wrong_url(url)]
    if not kinds:
        faults.append(Fault("--on", 0, f"say what to tell of: {', '.join(HookKind)}"))
    if faults:
        raise Unreadable(faults)
    now = SystemClock().now()
    async with workplace() as place, place.store.transaction() as tx:
        number = EndpointId(max((one.id for one in await tx.hooks.endpoints()), default=0) + 1)
        added = Endpoint(number, url, frozenset(kinds), new_secret(), now, with_texts)
        await tx.hooks.change(added)
        record(Act.HOOK_ADDED, f"{added.id}: {', '.join(sorted(kinds))}", tx, now)
    return f"Added {_told(added)}.\nIts secret, which is shown only now: {added.secret}"


async def _list() -> str:
    async with workplace() as place, place.store.snapshot() as tx:
        found = await tx.hooks.endpoints()
    return "\n".join(_told(one) for one in found) or "There are no webhooks yet."


async def _change(work: Work, which: str) -> str:
    async with workplace() as place, place.store.transaction() as tx:
        found, now = await _found(which, tx), SystemClock().now()
        if work is Work.RESUME:
            await tx.hooks.resume(found, now)
            record(Act.HOOK_RESUMED, str(found.id), tx, now)
            return f"Resumed {_told(found.well())}."
        await tx.hooks.remove(found.id)
        record(Act.HOOK_REMOVED, str(found.id), tx, now)
    return f"Removed {found.id}, with all that was still to be sent to it."


async def _log() -> str:
    async with workplace() as place, place.store.snapshot() as tx:
        found = await tx.hooks.log(_SHOWN)
    return "\n".join(_line(one) for one in found) or "Nothing was sent or is to be sent."


async def _found(which: str, tx: Transaction) -> Endpoint:
    for one in await tx.hooks.endpoints():
        if str(one.id) == which:
            return one
    raise Unreadable([Fault("WHICH", 0, f"there is no webhook '{which}'; look with `waypulse hook list`")])


def _wrong_url(url: str) -> Iterator[Fault]:
    if not is_web_address(url) or " " in url:
        yield Fault("WHICH", 0, f"'{url}' is not an address; write one such as https://crm.example.com/waypulse")
    elif urlsplit(url).username is not None:
        yield Fault("WHICH", 0, "the address holds a password, which would be shown in lists; leave it out")


def _told(one: Endpoint) -> str:
    texts = ", with texts" if one.with_texts else ""
    return f"{one.id}: {one.url} on {', '.join(sorted(one.kinds))}{texts}{_state(one)}"


def _state(one: Endpoint) -> str:
    if one.paused_at:
        return f" (paused since {one.paused_at:{_MOMENT}} UTC; `waypulse hook resume {one.id}`)"
    if one.failing_since:
        return f" (failing since {one.failing_since:{_MOMENT}} UTC)"
    return ""


def _line(one: Delivery) -> str:
    return f"{one.made_at:{_MOMENT}} msg_{one.id} {one.kind} to {one.endpoint}: {_outcome(one, one.done_at)}"


def _outcome(one: Delivery, done_at: datetime | None) -> str:
    tries = f"{one.tries} {'try' if one.tries == 1 else 'tries'}"
    if done_at:
        return f"arrived {done_at:{_MOMENT}} after {tries} ({one.status})"
    if one.tries:
        return f"{one.fault} after {tries}, again at {one.due_at:{_MOMENT}}"
    return "waits"
