"""The dispatcher, over a real database, to a Telegram in memory."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram.error import TimedOut

from bot.books import Hooks
from bot.clock import SystemClock, TravelClock
from bot.dispatcher import AT_ONCE, Dispatcher
from bot.failures import Unauthorized
from bot.limits import Limits
from bot.transport import Unsent
from bot.tray import MOST
from handlers.replies import Edit, Mail, React, Send, Toast, letter
from surveys.invitations import Reason
from surveys.store.mailbox import Letter
from surveys.store.store import Store
from surveys.store.transaction import Transaction
from tests.bot.wire import Refusal, Wire

START = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
ADA, BOB, CAROL, DAN, STAFF = 1, 2, 3, 4, -100

BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")
MALFORMED = Refusal(400, "Bad Request: can't parse entities")
DOWN = Refusal(502, "Bad Gateway")


@dataclass
class Office:
    """A dispatcher with its surroundings."""

    store: Store
    wire: Wire = field(default_factory=Wire)
    clock: TravelClock = field(default_factory=lambda: TravelClock(START))
    limits: Limits = field(default_factory=Limits)
    lost: list[tuple[int, Reason]] = field(default_factory=list)
    moved: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dispatcher = self.hire(self.clock)

    def hire(self, clock: TravelClock | SystemClock) -> Dispatcher:
        """A dispatcher that knows nothing of what another one did."""
        hooks = Hooks(self.on_unreachable, self.on_moved)
        return Dispatcher(self.store, self.wire.courier(), clock, limits=self.limits, hooks=hooks)

    async def on_unreachable(self, _tx: Transaction, chat: int, reason: Reason) -> None:
        self.lost.append((chat, reason))

    async def on_moved(self, _tx: Transaction, old: int, new: int) -> None:
        self.moved.append((old, new))

    async def commit(self, *mails: Mail) -> list[Letter]:
        """Put mails into the outbox, as intake does."""
        async with self.store.transaction() as tx:
            letters = [letter(mail, tx.new_id(self.clock.now()), self.clock.now()) for mail in mails]
            for one in letters:
                tx.mailbox.post(one)
        return letters

    async def post(self, *mails: Mail, toasts: Sequence[Toast] = ()) -> None:
        """Commit mails, and hand them over."""
        self.dispatcher.hand_over(await self.commit(*mails), toasts)

    async def settle(self) -> None:
        """Let time pass until nothing waits any more."""
        while await self.dispatcher.step() or (moment := self.dispatcher.next_at()) is not None:
            if (moment := self.dispatcher.next_at()) is not None:
                self.clock.advance(max(moment - self.clock.now(), timedelta(0)))

    async def outbox(self) -> Sequence[Letter]:
        async with self.store.transaction() as tx:
            return await tx.mailbox.waiting(self.clock.now() + timedelta(days=365), 10_000)

    async def has_sent_all(self) -> None:
        """Wait until the outbox is empty."""
        while await self.outbox():
            pass

    async def parked(self) -> int:
        async with self.store.transaction() as tx:
            return (await tx.workload.now()).parked

    async def shown(self, subject: str) -> tuple[int, int] | None:
        async with self.store.transaction() as tx:
            shown = await tx.mailbox.shown(subject)
            return None if shown is None else (shown.chat, shown.message)


@pytest.fixture
async def office(database: Path) -> AsyncIterator[Office]:
    store = await Store.open(f"sqlite+aiosqlite:///{database}")
    try:
        yield Office(store)
    finally:
        await store.close()


async def test_what_is_committed_is_sent_and_leaves_the_outbox(office: Office) -> None:
    await office.post(Send(ADA, "How was it?", subject="response:17"))
    assert await office.dispatcher.step()
    assert office.wire.texts == ["How was it?"]
    assert await office.outbox() == []
    assert await office.shown("response:17") == (ADA, 1)


async def test_a_step_with_nothing_to_do_says_so(office: Office) -> None:
    assert not await office.dispatcher.step()
    assert not await office.dispatcher.step()
    assert office.dispatcher.next_at() is None


async def test_what_was_left_over_from_before_is_sent(office: Office) -> None:
    await office.commit(Send(ADA, "one"), Send(BOB, "two"))
    assert await office.dispatcher.step()
    assert sorted(office.wire.texts) == ["one", "two"]


async def test_what_another_process_put_there_is_found(office: Office) -> None:
    dispatcher, stop = office.hire(SystemClock()), asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        await office.commit(Send(ADA, "from the command line"))
        tasks.create_task(dispatcher.run(stop))
        await office.has_sent_all()
        stop.set()
    assert office.wire.texts == ["from the command line"]


async def test_toasts_go_first_then_replies_then_broadcasts(office: Office) -> None:
    await office.post(Send(CAROL, "invitation", urgent=False), Edit(ADA, 5, "reply"), toasts=[Toast("q1", "toast")])
    await office.settle()
    assert [heard.text for heard in office.wire.heard] == ["toast", "reply", "invitation"]


async def test_a_chat_gets_one_message_at_a_time_and_in_order(office: Office) -> None:
    await office.post(*(Send(ADA, str(number)) for number in range(10)))
    await office.settle()
    assert office.wire.texts == [str(number) for number in range(10)]
    assert office.wire.most_at_once == 1


async def test_many_chats_are_served_together_but_not_too_many(office: Office) -> None:
    await office.post(*(Edit(chat, 5, "hello") for chat in range(1, 201)))
    await office.settle()
    assert len(office.wire.texts) == 200
    assert office.wire.most_at_once == AT_ONCE


async def test_of_several_edits_of_a_message_only_the_newest_goes_out(office: Office) -> None:
    await office.post(Edit(ADA, 5, "1 of 3"), Edit(ADA, 6, "other"), Edit(ADA, 5, "2 of 3"), Edit(ADA, 5, "3 of 3"))
    await office.settle()
    assert office.wire.texts == ["3 of 3", "other"]
    assert await office.outbox() == []


async def test_a_person_is_written_to_three_times_and_then_once_a_second(office: Office) -> None:
    await office.post(*(Send(ADA, str(number)) for number in range(6)))
    assert await office.dispatcher.step()
    assert len(office.wire.texts) == 3
    assert not await office.dispatcher.step()
    await office.settle()
    assert office.clock.now() - START == pytest.approx(timedelta(seconds=3), abs=timedelta(seconds=0.1))


async def test_broadcasts_keep_to_thirty_a_second(office: Office) -> None:
    await office.post(*(Send(chat, "invitation", urgent=False) for chat in range(1, 91)))
    assert await office.dispatcher.step()
    assert len(office.wire.texts) == 30
    await office.post(Edit(99, 5, "reply"))
    assert await office.dispatcher.step()
    assert office.wire.texts[30:] == ["reply"]
    await office.settle()
    assert len(office.wire.texts) == 91


async def test_a_chat_that_blocked_us_is_given_up(office: Office) -> None:
    office.wire.turns["sendMessage"].append(BLOCKED)
    await office.post(Send(DAN, "one"), Send(DAN, "two"), Send(DAN, "three"))
    await office.settle()
    assert office.wire.texts == ["one"]
    assert office.lost == [(DAN, Reason.BLOCKED)]
    assert await office.outbox() == []


async def test_a_group_that_moved_gets_its_messages_at_its_new_id(office: Office) -> None:
    upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
    office.wire.turns["sendMessage"].append(Refusal(400, upgraded, {"migrate_to_chat_id": -1009}))
    await office.post(Send(STAFF, "alert", subject="case:1"), Send(STAFF, "second alert"))
    await office.settle()
    assert [heard.chat for heard in office.wire.heard] == [STAFF, -1009, -1009]
    assert office.moved == [(STAFF, -1009)]
    assert await office.shown("case:1") == (-1009, 2)
    assert await office.outbox() == []


async def test_a_pause_that_telegram_asks_for_is_kept(office: Office) -> None:
    office.wire.turns["sendMessage"].append(Refusal(429, "Too Many Requests: retry after 17", {"retry_after": 17}))
    await office.post(Send(ADA, "one"), Send(BOB, "two"))
    assert await office.dispatcher.step()
    [waiting] = await office.outbox()
    assert not waiting.claimed
    await office.settle()
    assert sorted(office.wire.texts) == ["one", "one", "two"]
    assert office.clock.now() - START >= timedelta(seconds=17)


async def test_a_message_that_may_have_arrived_is_not_sent_again(office: Office) -> None:
    office.wire.turns["sendMessage"].append(TimedOut())
    await office.post(Send(ADA, "How was it?"))
    await office.settle()
    assert office.wire.texts == ["How was it?"]
    assert await office.parked() == 1
    assert await office.outbox() == []


async def test_a_message_that_may_arrive_twice_is_sent_until_it_arrives(office: Office) -> None:
    office.wire.turns["sendMessage"].extend([TimedOut(), TimedOut()])
    await office.post(Send(ADA, "reminder", repeat=True))
    await office.settle()
    assert office.wire.texts == ["reminder"] * 3
    assert office.clock.now() - START >= timedelta(seconds=3)


async def test_a_message_that_surely_was_not_sent_is_sent_again(office: Office) -> None:
    office.wire.turns["sendMessage"].append(Unsent("The cable is out."))
    await office.post(Send(ADA, "How was it?"))
    await office.settle()
    assert office.wire.texts == ["How was it?"] * 2
    assert await office.parked() == 0


async def test_an_edit_that_failed_gives_way_to_a_newer_one(office: Office) -> None:
    office.wire.turns["editMessageText"].append(TimedOut())
    await office.post(Edit(ADA, 5, "old"))
    assert await office.dispatcher.step()
    await office.post(Edit(ADA, 5, "new"))
    await office.settle()
    assert office.wire.texts == ["old", "new"]
    assert await office.outbox() == []


async def test_what_telegram_refuses_is_parked_and_stops_nobody(office: Office) -> None:
    office.wire.turns["sendMessage"].append(MALFORMED)
    await office.post(Send(ADA, "<b>"), Send(ADA, "fine"))
    await office.settle()
    assert office.wire.texts == ["<b>", "fine"]
    assert await office.parked() == 1


async def test_a_letter_that_cannot_be_read_is_parked_and_stops_nobody(office: Office) -> None:
    [broken] = await office.commit(Send(ADA, "one"))
    async with office.store.transaction() as tx:
        tx.mailbox.post(replace(broken, body=b"{}"))
    await office.post(Send(ADA, "two"))
    await office.settle()
    assert office.wire.texts == ["two"]
    assert await office.parked() == 1


async def test_an_outage_costs_one_message_at_a_time(office: Office) -> None:
    office.wire.turns["sendMessage"].extend(TimedOut() for _ in range(AT_ONCE + 5))
    await office.post(*(Send(chat, "hello") for chat in range(1, 301)))
    assert await office.dispatcher.step()
    assert await office.parked() == AT_ONCE
    office.clock.advance(timedelta(seconds=20))
    office.wire.most_at_once = 0
    assert await office.dispatcher.step()
    assert office.wire.most_at_once == 1
    await office.settle()
    assert await office.parked() == AT_ONCE + 5
    assert len(office.wire.texts) == 300


async def test_a_minute_without_telegram_loses_nothing(office: Office) -> None:
    office.wire.turns["sendMessage"].extend([DOWN] * 100)
    await office.post(*(Send(chat, str(chat)) for chat in range(1, 101)))
    await office.settle()
    assert set(office.wire.texts) == {str(chat) for chat in range(1, 101)}
    assert await office.parked() == 0
    assert await office.outbox() == []


async def test_a_wrong_token_ends_the_dispatcher(office: Office) -> None:
    office.wire.turns["sendMessage"].append(Refusal(401, "Unauthorized"))
    await office.post(Send(ADA, "hello"))
    with pytest.raises(ExceptionGroup) as caught:
        await office.dispatcher.step()
    assert caught.group_contains(Unauthorized)


async def test_after_a_crash_a_new_message_under_way_is_parked_and_an_edit_repeated(office: Office) -> None:
    letters = await office.commit(Send(ADA, "sent, or not?"), Edit(BOB, 5, "edited, or not?"), Send(CAROL, "new"))
    async with office.store.transaction() as tx:
        await tx.mailbox.claim([letters[0].id])
    await office.settle()
    assert sorted(office.wire.texts) == ["edited, or not?", "new"]
    assert await office.parked() == 1
    assert await office.outbox() == []


async def test_a_new_message_is_claimed_before_it_is_sent(office: Office) -> None:
    office.wire.open.clear()
    await office.post(Send(ADA, "new"), Edit(BOB, 5, "edit"))
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(office.dispatcher.step())
        await office.wire.has_heard(2)
        claims = {one.kind: one.claimed for one in await office.outbox()}
        office.wire.open.set()
    assert claims == {"send": True, "edit": False}


async def test_a_letter_for_later_waits_until_then(office: Office) -> None:
    [one] = await office.commit(Send(ADA, "tomorrow"))
    tomorrow = replace(one, due_at=START + timedelta(days=1))
    async with office.store.transaction() as tx:
        tx.mailbox.post(tomorrow)
    await office.dispatcher.step()
    office.dispatcher.hand_over([tomorrow])
    assert office.dispatcher.next_at() == tomorrow.due_at
    await office.settle()
    assert office.wire.texts == ["tomorrow"]
    assert office.clock.now() >= tomorrow.due_at


@pytest.mark.long
async def test_more_than_memory_holds_is_read_in_portions_and_replies_do_not_wait_for_it(office: Office) -> None:
    broadcasts = [Send(chat, "invitation", urgent=False) for chat in range(1, MOST + 701)]
    await office.dispatcher.step()
    await office.post(*broadcasts)
    assert await office.dispatcher.step()
    await office.post(Edit(ADA, 5, "reply"))
    assert await office.dispatcher.step()
    assert office.wire.texts[30:] == ["reply"]
    await office.settle()
    assert len(office.wire.texts) == MOST + 701
    assert await office.outbox() == []


@pytest.mark.long
async def test_of_more_edits_than_memory_holds_the_last_ones_win(office: Office) -> None:
    chats = range(1, MOST + 501)
    await office.dispatcher.step()
    await office.post(*(Edit(chat, 5, "old") for chat in chats))
    await office.post(*(Edit(chat, 5, "new") for chat in chats))
    await office.settle()
    last = {heard.chat: heard.text for heard in office.wire.heard}
    assert last == dict.fromkeys(chats, "new")
    assert await office.outbox() == []


async def test_a_reaction_is_sent_like_any_reply(office: Office) -> None:
    await office.post(React(ADA, 5, "👍"))
    await office.settle()
    assert [heard.method for heard in office.wire.heard] == ["setMessageReaction"]


async def test_told_to_stop_it_finishes_what_is_under_way_and_leaves_the_rest(office: Office) -> None:
    dispatcher, stop = office.hire(SystemClock()), asyncio.Event()
    office.wire.open.clear()
    await office.commit(Send(ADA, "first"), Send(ADA, "second"))
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(dispatcher.run(stop))
        await office.wire.has_heard(1)
        stop.set()
        await asyncio.sleep(0)
        office.wire.open.set()
    assert office.wire.texts == ["first"]
    assert len(await office.outbox()) == 1


async def test_running_it_sends_what_is_handed_over(office: Office) -> None:
    dispatcher, stop = office.hire(SystemClock()), asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(dispatcher.run(stop))
        for number in range(3):
            dispatcher.hand_over(await office.commit(Edit(ADA, number, str(number))), [Toast(str(number), "thanks")])
        await office.has_sent_all()
        stop.set()
    assert office.wire.texts == ["0", "1", "2"]
    assert len(office.wire.heard) == 6
