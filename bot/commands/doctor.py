"""`waypulse doctor`: whether everything is as a bot needs it, line by line, and what to do where it is not."""

import asyncio
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import httpx
import typer

from bot.clock import SystemClock
from bot.commands.workplace import settings
from bot.environment import PREFIX
from bot.examining import Examiner
from bot.finding import Finding, wrong
from bot.fixed_chats import fixed_chats
from bot.settings import Settings
from surveys.errors import Fault, Misconfigured
from surveys.store.chats import Purpose
from surveys.store.inspection import Condition, inspect

_MEGABYTE = 1_000_000
_LEAST_FREE = 500 * _MEGABYTE
_PATIENCE = 10.0


def doctor() -> None:
    """Look at the settings, the journey, the database, the disk, the token, the clock and the rights in the chats.

    Nothing is changed, and a bot that runs is not disturbed. The exit code is 1 where a line says what is wrong.
    """
    findings = asyncio.run(_examined(SystemClock().now()))
    typer.echo("\n".join(map(str, findings)))
    raise typer.Exit(0 if all(one.is_well for one in findings) else 1)


async def examined(set_up: Settings, client: httpx.AsyncClient, now: datetime) -> list[Finding]:
    """All findings with these settings."""
    condition = inspect(set_up.database_file)
    found = [*_journey(set_up), _database(condition, set_up), _disk(condition, set_up)]
    if condition and condition.is_current:
        found += [_owner(condition, set_up), _parked(condition), _webhooks(condition)]
    if set_up.bot_token is None:
        return [*found, wrong("token", f"none is set; write the one that BotFather gives into {PREFIX}BOT_TOKEN.")]
    examiner = Examiner(client, set_up.api_url, set_up.token(), set_up.webhook)
    return [*found, *await examiner.examine(_chats(condition, set_up), now)]


async def _examined(now: datetime) -> list[Finding]:
    try:
        set_up = settings()
    except Misconfigured as error:
        return list(_wrong("settings", error.faults))
    async with httpx.AsyncClient(timeout=_PATIENCE) as client:
        return [Finding("settings", "they can be read."), *await examined(set_up, client, now)]


def _wrong(name: str, faults: Iterable[Fault]) -> Iterator[Finding]:
    return (wrong(name, str(fault)) for fault in faults)


def _journey(set_up: Settings) -> Iterator[Finding]:
    try:
        catalog = set_up.catalog()
    except Misconfigured as error:
        yield from _wrong("journey", error.faults)
    else:
        asked = sum(1 for one in catalog.journey.touchpoints() if one.survey)
        yield Finding("journey", f"{catalog.journey.id}, {len(catalog.surveys)} surveys, {asked} touchpoints ask.")


def _database(condition: Condition | None, set_up: Settings) -> Finding:
    file = set_up.database_file
    if condition is None:
        return _to_be_made(file)
    if not condition.is_open:
        whose = "run this as the account to which it belongs, or let this one write it and its folder"
        return wrong("database", f"{file} cannot be opened ({condition.fault}); {whose}.")
    if condition.fault is not None:
        told = f"{file} is damaged or no database ({condition.fault}); stop the bot and restore a backup."
        return wrong("database", told)
    if condition.is_foreign:
        told = f"{file} holds the tables of another program; name a file of its own in WAYPULSE_DATABASE_URL."
        return wrong("database", told)
    if condition.is_newer:
        return wrong("database", "it was made by a newer Waypulse than this; install that one.")
    size = f"{condition.bytes / _MEGABYTE:.0f} MB, sound"
    state = "up to date" if condition.is_current else "the next start brings its tables up to date"
    return Finding("database", f"{size}, {state}.")


def _to_be_made(file: Path) -> Finding:
    if not file.parent.is_dir():
        return wrong("database", f"no folder {file.parent}.")
    if not os.access(file.parent, os.W_OK):
        return wrong("database", f"this account may not write into {file.parent.resolve()}; give it the right.")
    return Finding("database", f"there is none yet; the first start makes {file}.")


def _disk(condition: Condition | None, set_up: Settings) -> Finding:
    """To be rewritten, a database needs as much space again."""
    needed, free = max(_LEAST_FREE, condition.bytes if condition else 0), None
    with suppress(OSError):
        free = shutil.disk_usage(set_up.database_file.parent).free
    if free is None:
        return wrong("disk", f"the folder {set_up.database_file.parent} cannot be looked at.")
    told = f"{free / _MEGABYTE:,.0f} MB are free"
    if free < needed:
        return wrong("disk", f"{told}, and {needed / _MEGABYTE:,.0f} MB may be needed; make room.")
    return Finding("disk", f"{told}.")


def _owner(condition: Condition, set_up: Settings) -> Finding:
    if set_up.owner_ids or condition.owners:
        return Finding("owner", "there is one.")
    return wrong("owner", f"nobody yet; send the bot the code that `waypulse run` prints, or set {PREFIX}OWNER_IDS.")


def _parked(condition: Condition) -> Finding:
    if condition.parked:
        told = f"{condition.parked} updates or messages were put aside; see 'What is parked' in docs/operating.md."
        return wrong("parked", told)
    return Finding("parked", "nothing was put aside.")


def _webhooks(condition: Condition) -> Finding:
    if condition.paused:
        told = f"{condition.paused} are paused; mend the receiver, then `waypulse hook resume`."
        return wrong("webhooks", told)
    return Finding("webhooks", "none is paused.")


def _chats(condition: Condition | None, set_up: Settings) -> Mapping[Purpose, int]:
    """Those of the settings, else those chosen by a tap."""
    chosen = {Purpose(purpose): chat for purpose, chat in condition.chats} if condition else {}
    return {**chosen, **fixed_chats(set_up)}
