"""Service: the whole bot over the in-process sandbox, and what a test wants to know of it."""

import pickle
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from telegram import Bot

from bot.app import App, Company, Outside, build
from bot.clock import TravelClock
from bot.failures import NoAnswer
from bot.housekeeping import Plan
from bot.sandbox.api import build as build_api
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from bot.telegram import Courier
from bot.week import Weekly
from bot.worker import ThreadWorker
from handlers.invitations.inviting import Decided, Happened, happen
from surveys.catalog import Catalog
from surveys.feedback import InvitationId, Response
from surveys.invitations import Invitation
from surveys.journey import RespondentId, TouchpointId
from surveys.language import Language
from surveys.people import Consent, Respondent
from surveys.store.chats import KnownChat, Purpose
from surveys.when import Answers
from tests.wire import Wire

START = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
"""A Monday morning, an hour after the weekly digest went out."""

OWNER_ID = 7_000_000_001
"""Whoever the sandbox makes first."""

SAMPLES = Path(__file__).parent / "surveys" / "samples"
_PATIENCE = timedelta(seconds=5)


def sample(name: str) -> Catalog:
    """A tiny journey that shows one feature."""
    return Catalog.load(SAMPLES / name)


class RememberingWorker:
    """Does the same work once for all tests: what a worker returns depends on nothing but what it is given."""

    _done: ClassVar[dict[bytes, Any]] = {}

    async def run(self, function: str, *arguments: Any) -> Any:
        """What the function returns, or has returned to another test."""
        work = pickle.dumps((function, arguments))
        if work not in self._done:
            self._done[work] = await ThreadWorker().run(function, *arguments)
        return self._done[work]

    def retire(self) -> None:
        """Nothing is held."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a service runs: its Telegram, its clock, and its database."""

    telegram: Telegram
    clock: TravelClock
    database: Path


@dataclass(slots=True)
class Service:
    """A running bot, and the place where it runs."""

    app: App
    place: Place
    _database: sqlite3.Connection
    _build: Callable[[], AbstractAsyncContextManager[App]]
    _running: AsyncExitStack

    @property
    def clock(self) -> TravelClock:
        """The time by which all of them live."""
        return self.place.clock

    async def settle(self) -> None:
        """Let the bot do all it can; where only Telegram holds it up, time moves on."""
        while True:
            try:
                await self._work()
            except NoAnswer:
                self.clock.advance(_PATIENCE)
                continue
            moment = self.app.dispatcher.next_at()
            if moment is None:
                return
            self.clock.advance(max(moment - self.clock.now(), timedelta(milliseconds=1)))

    async def _work(self) -> None:
        """Let every part do what it can; housekeeping looks around when nothing else is left to do."""
        busy = True
        while busy:
            while any([await self.app.intake.step(), await self.app.dispatcher.step()]):
                pass
            busy = await self.app.housekeeping.step()

    async def pass_time(self, **units: float) -> None:
        """Move the clock forward, and let the bot do what has come due."""
        self.clock.advance(timedelta(**units))
        await self.settle()

    async def restart(self) -> None:
        """The bot ends, and a new one begins with the same database."""
        await self._running.aclose()
        self.app = await self._running.enter_async_context(self._build())

    async def taps(self, person: Person, *labels: str, chat: Chat | None = None) -> None:
        """A person taps these buttons one after the other, each when the bot has done its part."""
        for label in labels:
            person.taps(label, chat=chat)
            await self.settle()

    async def says(self, person: Person, *texts: str, chat: Chat | None = None) -> None:
        """A person writes these texts one after the other."""
        for text in texts:
            person.says(text, chat=chat)
            await self.settle()

    async def admit(self, person: Person, customer: str | None = None) -> None:
        """A person started the bot and agreed to be asked last week; the company knows them under this reference."""
        person.chat.ranks[person.exchange.bot.id] = "member"
        language = Language(person.account.language_code or "en")
        known = Respondent(RespondentId(person.id), customer, person.id, person.first_name, language)
        await self.know(known.consents(Consent.GIVEN, self.clock.now() - timedelta(days=7)))

    async def set_up(self, chat: Chat, purpose: Purpose) -> None:
        """The owner added the bot to this chat last week, and chose what it is for."""
        chat.ranks[self.place.telegram.bot.id] = "administrator" if chat.kind == "channel" else "member"
        async with self.app.store.transaction() as tx:
            await tx.chats.choose(KnownChat(chat.id, chat.kind, chat.title), purpose)

    async def know(self, respondent: Respondent) -> None:
        """The company tells the bot of somebody."""
        async with self.app.store.transaction() as tx:
            tx.respondents.put(respondent)

    async def happens(self, touchpoint: str, respondent: Respondent, **attributes: str) -> Decided:
        """Something happened to somebody; what is due at once is sent."""
        ((before,),) = self.rows("SELECT count(*) FROM events")
        key = f"test:{before}"
        happened = Happened(TouchpointId(touchpoint), self.clock.now(), key, attributes=attributes)
        async with self.app.store.transaction() as tx:
            decided = await happen(happened, respondent, tx, self.app.world)
        await self.settle()
        return decided

    async def touchpoint(self, touchpoint: str, person: Person, **attributes: str) -> Decided:
        """The same for somebody who has started the bot."""
        return await self.happens(touchpoint, await self.respondent(person), **attributes)

    async def deliver(self, person: Person, **attributes: str) -> None:
        """A parcel reaches a person, and two hours later the survey about it does."""
        await self.touchpoint("parcel.delivered", person, **attributes)
        await self.pass_time(hours=2)

    async def respondent(self, person: Person) -> Respondent:
        """Who this person is to the bot."""
        async with self.app.store.snapshot() as tx:
            found = await tx.respondents.by_chat(person.id)
        assert found is not None, f"{person.first_name} has not started the bot."
        return found

    async def invitations(self, person: Person) -> list[Invitation]:
        """All that this person was or was not asked, oldest first."""
        return await self.invitations_of(await self.respondent(person))

    async def invitations_of(self, respondent: Respondent) -> list[Invitation]:
        """The same for somebody who may not have started the bot."""
        found = self.rows("SELECT id FROM invitations WHERE respondent = ? ORDER BY id", respondent.id)
        async with self.app.store.snapshot() as tx:
            return [await tx.invitations.get(InvitationId(number)) for (number,) in found]

    async def state(self, person: Person) -> tuple[str, str | None]:
        """State and reason of the newest invitation, as they stand in the database."""
        newest = (await self.invitations(person))[-1]
        return newest.state.value, newest.reason.value if newest.reason else None

    async def response(self, person: Person) -> Response:
        """The newest response of this person."""
        respondent = await self.respondent(person)
        async with self.app.store.snapshot() as tx:
            found = await tx.responses.last_of(respondent.id)
        assert found is not None, f"{person.first_name} was not asked anything."
        return found

    async def answers(self, person: Person) -> Answers:
        """What this person said in their newest response."""
        response = await self.response(person)
        async with self.app.store.snapshot() as tx:
            return await tx.responses.values(response.id)

    @property
    def parked(self) -> list[str]:
        """Why what was put aside for the operator was put aside."""
        return [why for (why,) in self.rows("SELECT why FROM parked")]

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What the database holds, seen from outside."""
        return self._database.execute(query, values).fetchall()


def heard(person: Person) -> list[str]:
    """All texts of the bot in a person's chat, oldest first, as they look by now."""
    return said(person.chat, person.exchange.bot.id)


def said(chat: Chat, bot: int) -> list[str]:
    """All texts of the bot in a chat, oldest first, as they look by now."""
    return [message.text for message in chat.messages if message.sender.id == bot]


@dataclass(slots=True)
class Chats:
    """A staff group and an admin channel that the owner has set up."""

    staff: Chat
    admin: Chat


def company(catalog: Catalog, *, owners: Iterable[int] = (OWNER_ID,), zone: str = "UTC") -> Company:
    """A company that wants its digest on Monday at nine."""
    return Company(
        catalog=catalog,
        zone=ZoneInfo(zone),
        plan=Plan(Weekly(0, time(9)), "waypulse"),
        owners=frozenset(owners),
    )


def connect(telegram: Telegram) -> Bot:
    """A Bot that reaches the sandbox without a socket."""
    api = build_api(telegram)
    polls, calls = Wire(api), Wire(api)
    root = "http://sandbox"
    return Bot(
        telegram.token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=calls,
        get_updates_request=polls,
    )


@asynccontextmanager
async def serving(wanted: Company, place: Place) -> AsyncIterator[Service]:
    """The bot, from its start to its end."""

    def build_app() -> AbstractAsyncContextManager[App]:
        outside = Outside(Courier(connect(place.telegram)), place.clock, RememberingWorker(), Random(1))
        return build(wanted, outside, f"sqlite+aiosqlite:///{place.database}")

    with closing(sqlite3.connect(place.database)) as database:
        async with AsyncExitStack() as running:
            app = await running.enter_async_context(build_app())
            yield Service(app, place, database, build_app, running)
