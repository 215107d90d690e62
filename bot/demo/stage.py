"""Stage: the sandbox with its chats and people, and the bot that plays in it."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from analysis.sentiment.engines import DEFAULT
from bot.app import App, Company, Outside, build
from bot.clock import TravelClock
from bot.enriching import READ_ALL
from bot.failures import NoAnswer
from bot.housekeeping import Plan
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from bot.telegram import Courier, connect
from bot.week import Weekly
from bot.worker import ProcessWorker
from handlers.invitations.inviting import Decided, Happened, happen
from surveys.catalog import Catalog
from surveys.journey import TouchpointId
from surveys.links import Link
from surveys.people import Respondent
from surveys.store.transaction import Transaction

WEEKLY = Weekly(0, time(9))
_FULL_BATCH = 100
CHANCE = 46
"""What is drawn by lot in the demo comes out alike each time."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is on stage, and in which chats."""

    owner: Person
    customer: Person
    staff_member: Person
    manager: Person
    staff: Chat
    admin: Chat


def cast(telegram: Telegram) -> Cast:
    """Everybody with a name, and their chats; the bot is in none of them yet."""
    owner, customer = telegram.person("Olga"), telegram.person("Sam")
    staff_member, manager = telegram.person("Eva"), telegram.person("Max")
    return Cast(
        owner=owner,
        customer=customer,
        staff_member=staff_member,
        manager=manager,
        staff=telegram.upgrade(telegram.group("Customer care", members=[owner, staff_member])),
        admin=telegram.channel("Customer insights", admins=[owner, manager]),
    )


@dataclass(slots=True)
class Stage:
    """The bot in its sandbox. While the clock stands, `settle` makes it do all that is to be done."""

    app: App
    telegram: Telegram
    clock: TravelClock
    cast: Cast
    worker: ProcessWorker
    _number: int = 0

    async def happen(self, *happened: tuple[TouchpointId, str]) -> list[Decided]:
        """Touchpoints happen to customers, as a shop would tell us of them together."""
        now, decided = self.clock.now(), []
        keys = [f"demo:{self._number + count}" for count, _ in enumerate(happened)]
        self._number += len(happened)
        async with self.app.store.transaction() as tx:
            people = await self._known([customer for _, customer in happened], keys, tx)
            for (touchpoint, customer), key in zip(happened, keys, strict=True):
                one = Happened(touchpoint, now, key, channel="web")
                decided.append(await happen(one, people[customer], tx, self.app.world))
        return decided

    async def link(self, customers: Sequence[str]) -> list[str]:
        """The payloads of personal deep links, as `waypulse link` makes them."""
        links = [Link(f"demo-{customer}", None, customer, {}, self.clock.now()) for customer in customers]
        async with self.app.store.transaction() as tx:
            for link in links:
                tx.links.put(link)
        return [link.token for link in links]

    async def settle(self) -> None:
        """Let the bot take in and send; time moves where only Telegram's limits hold it up."""
        while await self._take_in() == _FULL_BATCH:
            continue
        while True:
            if not await self.app.dispatcher.step():
                moment = self.app.dispatcher.next_at()
                if moment is None:
                    return
                self.clock.advance(max(moment - self.clock.now(), timedelta(milliseconds=1)))

    async def _take_in(self) -> int:
        """A machine that was busy or asleep for so long that a call went without an answer is asked again."""
        while True:
            with suppress(NoAnswer):
                return await self.app.intake.step()

    async def invite(self) -> None:
        """Let the bot send the surveys that have come due."""
        while await self.app.housekeeping.invite(self.clock.now()):
            await self.settle()

    async def _known(
        self, customers: Sequence[str], keys: Sequence[str], tx: Transaction
    ) -> Mapping[str, Respondent]:
        await tx.respondents.load_customers(customers)
        await tx.events.load_keys(keys)
        found = {customer: await tx.respondents.by_customer(customer) for customer in customers}
        known = {customer: respondent for customer, respondent in found.items() if respondent}
        assert len(known) == len(found), "A customer has not come on stage."  # noqa: S101 - the plot's promise
        await tx.invitations.load_contacts([respondent.id for respondent in known.values()])
        return known

    async def warm_up(self) -> None:
        """Begin the process that reads texts, and have it read none: it takes seconds to be ready for the first."""
        await self.worker.run(READ_ALL, [], self.app.world.catalog.journey.themes, DEFAULT)

    async def tidy(self) -> None:
        """Let the bot read texts, end surveys and post what is due as well."""
        while await self.app.housekeeping.step():
            await self.settle()
        await self.settle()


@asynccontextmanager
async def raised(telegram: Telegram, address: str, folder: Path) -> AsyncIterator[Stage]:
    """The bot, connected to the sandbox over HTTP, on a database of its own."""
    clock = telegram.clock
    assert isinstance(clock, TravelClock), "On stage time is moved by hand."  # noqa: S101 - so that weeks can pass
    people, worker = cast(telegram), ProcessWorker()
    company = Company(
        catalog=Catalog.built_in("four-stages"),
        zone=ZoneInfo("UTC"),
        plan=Plan(WEEKLY, DEFAULT),
        owners=frozenset({people.owner.id}),
    )
    bot = connect(telegram.token, api_url=f"{address}/bot", file_url=f"{address}/file/bot")
    outside = Outside(Courier(bot), clock, worker, Random(CHANCE))  # noqa: S311 - a plot, not a secret
    try:
        async with build(company, outside, f"sqlite+aiosqlite:///{folder / 'demo.db'}") as app:
            yield Stage(app, telegram, clock, people, worker)
    finally:
        worker.close()


def first_day(now: datetime, weeks: int) -> datetime:
    """The Monday on which the story begins, so that it ends after the newest weekly digest."""
    last_digest = WEEKLY.last_before(now, UTC)
    monday = datetime.combine(last_digest.date(), time(), tzinfo=UTC)
    return monday - timedelta(weeks=weeks)
