"""Menus: the commands that Telegram shows beside the text field, to each role and in each language.

What is wanted is read off the roles as they stand, and compared with what was set last: Telegram is asked for nothing
that stands there already, and a role that was granted or taken back shows within seconds.
"""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

import structlog

from bot.clock import Clock
from bot.failures import NoAnswer, SlowDown
from bot.telegram import Courier
from bot.waiting import pause_after, unless
from handlers.menu import CUSTOMERS, menu
from handlers.purposes import chat_for
from handlers.roles import OF_PURPOSE, roles_of
from handlers.texts import LANGUAGES
from handlers.world import World, staff_language
from surveys.errors import WaypulseError
from surveys.language import Language
from surveys.store.chats import Purpose
from surveys.store.store import Store
from surveys.store.transaction import Transaction

LOOK_SECONDS = 10.0

_DIGITS = 16

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a menu is shown: in one chat, else in all private chats to those whose app speaks a language."""

    chat: int | None = None
    language: Language | None = None

    def __str__(self) -> str:
        return f"{self.chat or 'private'}:{self.language or ''}"

    @classmethod
    def named(cls, scope: str) -> "Place":
        """The place that was written down so."""
        chat, _, language = scope.partition(":")
        return cls(None if chat == "private" else int(chat), Language(language) if language else None)


Menu = tuple[tuple[str, str], ...]


class Menus:
    """Looks every few seconds which menus are to be shown, and sets those that are not."""

    def __init__(self, courier: Courier, store: Store, world: World, clock: Clock) -> None:
        self._courier = courier
        self._store = store
        self._world = world
        self._clock = clock
        self._refused: dict[str, str] = {}
        self._stop = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Look until told to stop."""
        self._stop = stop
        failures = 0
        while not stop.is_set():
            wait = LOOK_SECONDS
            try:
                await self.step()
                failures = 0
            except (NoAnswer, SlowDown) as failure:
                failures += 1
                wait = max(wait, pause_after(failure, failures))
                _log.warning("menus.failed", failure=type(failure).__name__, wait_seconds=wait)
            except Exception as error:  # noqa: BLE001 - the loop goes on: the next look finds the same work again
                _log.error("menus.failed", failure=type(error).__name__, wait_seconds=wait)
            await unless(stop, self._clock.sleep(wait))

    async def step(self) -> int:
        """Set what is not as it should be; how many menus that were. Raises NoAnswer and SlowDown."""
        async with self._store.snapshot() as tx:
            wanted = await _wanted(tx, self._clock, self._world)
            known = await tx.menus.all()
        digests = {str(place): _digest(shown, self._world.bot) for place, shown in wanted.items()}
        changed = [place for place in wanted if digests[str(place)] not in self._had(str(place), known)]
        gone = [Place.named(scope) for scope in known if scope not in digests]
        settled: dict[str, str | None] = {}
        try:
            for place in (*changed, *gone):
                await self._set(place, wanted.get(place, ()), digests.get(str(place)), settled)
        finally:
            await self._remember(settled)
        return len(settled)

    def _had(self, scope: str, known: Mapping[str, str]) -> tuple[str | None, str | None]:
        return known.get(scope), self._refused.get(scope)

    async def _set(self, place: Place, shown: Menu, digest: str | None, settled: dict[str, str | None]) -> None:
        """What Telegram refuses is not asked for again before the next start: somebody never wrote to the bot."""
        try:
            # Only this is given up where it is time to stop: the database is not left in the middle of anything.
            await unless(self._stop, self._courier.offer(shown, chat=place.chat, language=place.language))
        except (NoAnswer, SlowDown):
            raise
        except WaypulseError as error:
            _log.info("menus.refused", scope=str(place), failure=type(error).__name__)
            if digest is not None:
                self._refused[str(place)] = digest
                return
        if not self._stop.is_set():
            settled[str(place)] = digest

    async def _remember(self, settled: Mapping[str, str | None]) -> None:
        if settled:
            async with self._store.transaction(patient=True) as tx:
                for scope, digest in settled.items():
                    await (tx.menus.forget(scope) if digest is None else tx.menus.remember(scope, digest))


async def _wanted(tx: Transaction, clock: Clock, world: World) -> dict[Place, Menu]:
    """Every menu by its place: the customers' in each language, staff's and managers' where they are."""
    spoken = [language for language in world.languages if language in LANGUAGES] or [staff_language(world)]
    customers = {Place(): menu(spoken[0]), **{Place(language=one): menu(one) for one in spoken[1:]}}
    return customers | await _of_chats(tx, world) | await _of_people(tx, clock, world)


async def _of_chats(tx: Transaction, world: World) -> dict[Place, Menu]:
    """A channel shows no menu."""
    found = {}
    for purpose, role in OF_PURPOSE.items():
        chat = await chat_for(purpose, tx, world)
        known = await tx.chats.get(chat) if chat is not None else None
        if known and known.kind != "channel":
            found[Place(known.id)] = menu(staff_language(world), frozenset({role}))
    return found


async def _of_people(tx: Transaction, clock: Clock, world: World) -> dict[Place, Menu]:
    """In private everybody who may do more finds that, too."""
    people = sorted({*world.owners, *await tx.chats.owners(), *await _granted(tx), *await _members(tx, world)})
    await tx.respondents.load_chats(people)
    found = {}
    for person in people:
        held = await roles_of(person, clock.now(), tx, world)
        known = await tx.respondents.by_chat(person)
        if held:
            found[Place(person)] = menu(known.language if known else staff_language(world), held | CUSTOMERS)
    return found


async def _granted(tx: Transaction) -> Iterable[int]:
    return [one.person for one in await tx.grants.all()]


async def _members(tx: Transaction, world: World) -> Iterable[int]:
    chats = [await chat_for(purpose, tx, world) for purpose in Purpose]
    return [member.id for chat in chats if chat is not None for member in await tx.staff.of(chat)]


def _digest(shown: Menu, bot: str) -> str:
    """With the bot's name: what was set for another bot was not set for this one."""
    return sha256(repr((bot, shown)).encode()).hexdigest()[:_DIGITS]
