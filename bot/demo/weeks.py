"""Weeks: eight of them pass in seconds. Things happen to simulated customers, who are asked like anyone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from random import Random

from bot.demo.crowd import Walker, name
from bot.demo.plot import Plot
from bot.demo.stage import Stage
from surveys.invitations import Invite, Suppress

WEEKS = 8
CUSTOMERS = 400
_A_DAY = 46
_HOURS = (10, 17)
_MOST_ROUNDS = 10
_SPOKEN = {"en": 40, "nl": 22, "de": 14, "fr": 9, "es": 6, "it": 5, "pt": 4}
_JOIN_AT_ONCE = 100
_TOPICS_ARE_ON = "Topics are on: from now on each case has its own. What we write there, the customer reads."


@dataclass(slots=True)
class Weeks:
    """The story of the crowd."""

    stage: Stage
    chance: Random
    plot: Plot
    customers: int = CUSTOMERS
    walkers: list[Walker] = field(default_factory=list)
    _begin: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._begin = self.stage.clock.now()

    async def join(self, guest: str) -> None:
        """Everybody starts the bot by a personal link and agrees to be asked, the guest too; staff get a group."""
        stage = self.stage
        stage.cast.owner.adds_bot(stage.cast.staff, as_admin=True)
        await stage.settle()
        stage.cast.owner.taps("For staff", chat=stage.cast.staff)
        for number in range(self.customers):
            language = self.chance.choices(list(_SPOKEN), list(_SPOKEN.values()))[0]
            person = stage.telegram.person(name(number), language=language)
            self.walkers.append(Walker(person, f"C-{1001 + number}"))
        await self._welcome([Walker(stage.cast.customer, guest)])
        for start in range(0, self.customers, _JOIN_AT_ONCE):
            await self._welcome(self.walkers[start : start + _JOIN_AT_ONCE])

    async def pass_until(self, end: datetime, told: Callable[[datetime], None]) -> None:
        """Live through every day up to the end; `told` hears of each new morning."""
        day = datetime.combine(self.stage.clock.now().date(), time(), tzinfo=UTC)
        while day < end:
            told(day)
            week = (day - self._begin) // timedelta(weeks=1) + 1
            for hour in _HOURS:
                await self._live(day + timedelta(hours=hour), week, end)
            await self.stage.tidy()
            day += timedelta(days=1)
        self.stage.clock.advance(max(end - self.stage.clock.now(), timedelta()))

    async def open_the_channel(self) -> None:
        """The owner adds the bot to the managers' channel, which gets its first digest."""
        cast = self.stage.cast
        cast.owner.adds_bot(cast.admin)
        await self.stage.settle()
        cast.owner.taps("For managers", chat=cast.admin)
        await self.stage.settle()
        await self.stage.tidy()

    async def open_topics(self) -> None:
        """The owner gives the staff group topics: from now on each case has its own."""
        cast = self.stage.cast
        cast.owner.turns_topics_on(cast.staff)
        cast.owner.says(_TOPICS_ARE_ON, chat=cast.staff)
        await self.stage.settle()

    async def _welcome(self, walkers: list[Walker]) -> None:
        links = await self.stage.link([walker.customer for walker in walkers])
        for walker, link in zip(walkers, links, strict=True):
            walker.person.starts(link)
        await self.stage.settle()
        for walker in walkers:
            walker.agrees()
        await self.stage.settle()

    async def _live(self, moment: datetime, week: int, end: datetime) -> None:
        """Half a day: things happen, surveys arrive, those who were asked before answer."""
        now = self.stage.clock.now()
        if moment >= end:
            return
        self.stage.clock.advance(max(moment - now, timedelta()))
        await self._meet(round(self.chance.gauss(_A_DAY, _A_DAY / 8) / len(_HOURS)), week)
        await self.stage.invite()
        await self._answer()

    async def _meet(self, many: int, week: int) -> None:
        """Things happen to people; who will be asked remembers how it was."""
        walkers = self.chance.sample(self.walkers, many)
        scenes = [self.plot.next() for _ in walkers]
        met = [(touchpoint, walker.customer) for (touchpoint, _), walker in zip(scenes, walkers, strict=True)]
        decided = await self.stage.happen(*met)
        for walker, (_, scene), one in zip(walkers, scenes, decided, strict=True):
            is_next = isinstance(one.verdict, Invite) or walker.experience is None
            if is_next and not isinstance(one.verdict, Suppress):
                walker.experience = self.plot.experience(scene, week)

    async def _answer(self) -> None:
        asked = [walker for walker in self.walkers if walker.is_asked]
        busy = [walker for walker in asked if walker.answers(self.chance)]
        for _ in range(_MOST_ROUNDS):
            busy = [walker for walker in busy if walker.act(self.chance)]
            if not busy:
                break
            await self.stage.settle()
        for walker in asked:
            walker.experience = None
