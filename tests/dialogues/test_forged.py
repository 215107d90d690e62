"""Whatever somebody makes up, be it a button, a link or a whole update: nothing fails, and nobody else notices."""

from asyncio import Runner
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AsyncExitStack
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import TravelClock
from bot.sandbox.world import World as Telegram
from handlers.buttons import LONGEST, pack
from surveys.catalog import Catalog
from surveys.links import LONGEST_PAYLOAD
from surveys.store.chats import Purpose
from tests.bot.test_updates import damaged
from tests.handlers import test_buttons as buttons
from tests.service import START, Place, Service, company, serving

KINDS = ("a", "m", "c", "l", "p", "d", "x", "z", "q", "w", "f", "t", "o", "h", "y", "k", "cl", "co", "cw", "cb")
KINDS_OF_OWNERS = ("ex", "ln", "ll", "lr", "log", "acts", "set", "lnk", "try")
"""What data begins with, for every kind of button."""

NUMBERS = ("", "0", "1", "9", "-1", "007", "999", "9" * 40, "f" * 16, "7" + "f" * 15, "0x1f", "1_0", " 1", "１")
WORDS = (
    *("skip", "yes", "back", "later", "stop", "tomorrow", "tonight", "do", "what", "whom", "bulk", "see", "send"),
    *("override", "undo", "other", "cancel", "hand", "close", "solved", "reopen", "show", "start", "staff", "admin"),
    *("zone", "link", "trial", "theme", "sentiment", "complaint", "pain-point", "stage", "pdf", "xlsx", "responses"),
    *("nl", "xx", "22-8", "99-99", "Europe/Amsterdam", "Europe", "../x", "é", "\x00"),
)
BOOKS = {"seen", "outbox", "closings", "sqlite_sequence"}
"""Tables in which the bot keeps what it has taken in, what it has to say, and in which order things ended."""
OWN = {"answers", "responses", "invitations", "erasures"}
"""Tables of which a part is somebody's own, beside the one of the people themselves."""

parts = st.integers(0, 999) | st.sampled_from(NUMBERS) | st.sampled_from(WORDS)
"""Of the numbers each stands for something that there is."""
made_up = st.tuples(st.sampled_from(KINDS + KINDS_OF_OWNERS), st.lists(parts, max_size=4).map(tuple))
noise = st.tuples(st.text(max_size=LONGEST), st.just(()))
genuine = st.tuples(buttons.presses.map(pack), st.just(()))
presses = st.lists(made_up | genuine | noise, min_size=10, max_size=20)
Standing = tuple[int, int, str]
"""A person, the chat that they are in, and its kind."""
Fields = dict[str, Any]
Made = tuple[str, tuple[int | str, ...]]


class Scene:
    """A company with an unhappy customer, a case, a link and a check-in, and who presses what."""

    def __init__(self, service: Service, people: Mapping[str, Standing], runner: Runner) -> None:
        self.service = service
        self._people = people
        self._runner = runner
        self._there = _there(service)
        self._next = 10**9
        self._put_aside = 0

    def press(self, who: str, made: Sequence[Made]) -> None:
        """Somebody presses buttons with such data, which come in together."""
        self.take([self._press(who, self._data(*one)) for one in made])
        self.expect_all_is_well()

    def take(self, made: Sequence[Fields]) -> None:
        """These updates come in together."""
        self._put_aside = len(self.service.parked)
        numbers = range(self._next, self._next + len(made))
        self._next = numbers.stop
        batch = [{**one, "update_id": number} for number, one in zip(numbers, made, strict=True)]
        self._runner.run(self.service.app.intake.take(batch))

    def expect_nothing_failed(self) -> None:
        """What was put aside could not be read: it was not tried first."""
        assert self.service.rows("SELECT * FROM tries") == []
        assert all(why.startswith("The update is not as the Bot API describes it") for why in self.service.parked)

    def expect_all_is_well(self) -> None:
        """Nothing has failed, and nothing had to be put aside."""
        self.expect_nothing_failed()
        assert self.service.parked[self._put_aside :] == []

    @property
    def last(self) -> int:
        """The number of the last update."""
        return self._next - 1

    def of_others(self, who: str) -> dict[str, list[tuple[Any, ...]]]:
        """All that is kept but for what is this person's own."""
        _, chat, _ = self._people[who]
        theirs = f"NOT IN (SELECT id FROM respondents WHERE chat = {chat})"  # noqa: S608 - our own words
        return self.kept(BOOKS, respondents=f"id {theirs}", **dict.fromkeys(OWN, f"respondent {theirs}"))

    def is_touchpoint(self, payload: str) -> bool:
        """Whether it names a touchpoint, as hypothesis knows some by our code: to it such a link leads anybody."""
        named = payload.strip().replace("_", ".")
        return any(named == one.id for one in self.service.app.world.catalog.journey.touchpoints())

    def message(self, who: str, **fields: object) -> dict[str, Any]:
        """Somebody sends something in their chat."""
        person, chat, kind = self._people[who]
        account = {"id": person, "is_bot": False, "first_name": who}
        return {
            "message_id": 900,
            "date": 1_794_000_000,
            "chat": {"id": chat, "type": kind},
            "from": account,
            **fields,
        }

    def kept(self, but: AbstractSet[str], **of_others: str) -> dict[str, list[tuple[Any, ...]]]:
        """All that is kept but for these tables, and for those in `of_others`, of which the rows are meant."""
        names = [name for (name,) in self.service.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        meant = {name: of_others.get(name, "TRUE") for name in names if name not in but}
        return {name: self.service.rows(f"SELECT * FROM {name} WHERE {which}") for name, which in meant.items()}  # noqa: S608 - our own words

    def _data(self, kind: str, rest: Sequence[int | str]) -> str:
        words = [self._there[one % len(self._there)] if isinstance(one, int) else one for one in rest]
        return ":".join((kind, *words)).encode()[:LONGEST].decode(errors="ignore")

    def _press(self, who: str, data: str) -> Fields:
        shown = self.message(who)
        return {"callback_query": {"id": "1", "from": shown["from"], "message": shown, "data": data}}


async def _begin(running: AsyncExitStack, catalog: Catalog, database: Path) -> tuple[Service, Mapping[str, Standing]]:
    clock = TravelClock(START)
    telegram = Telegram(clock)
    olga, eva, ada, bob, mallory = (telegram.person(name) for name in ("Olga", "Eva", "Ada", "Bob", "Mallory"))
    place = Place(telegram, clock, database)
    service = await running.enter_async_context(serving(company(catalog, owners=[olga.id]), place))
    staff = telegram.group("Support", members=[olga, eva])
    await service.set_up(staff, Purpose.STAFF)
    for person, customer in ((ada, "C-1"), (bob, "C-2")):
        await service.admit(person, customer)
        await service.deliver(person)
    await service.taps(bob, "1", "No", "No", "Skip")
    await service.says(eva, "/checkin C-1", "/link store.purchase C-2", chat=staff)
    await service.taps(eva, "I take it", chat=staff)
    people: dict[str, Standing] = {one.first_name: (one.id, one.id, "private") for one in (olga, ada, mallory)}
    return service, people | {"Eva": (eva.id, staff.id, "group")}


def _there(service: Service) -> list[str]:
    """The ids of all that somebody could try to get at, as buttons have them."""
    tables = ("responses", "invitations", "alerts", "cases", "check_ins", "respondents")
    numbers = [number for table in tables for (number,) in service.rows(f"SELECT id FROM {table}")]  # noqa: S608 - our own words
    return [*(f"{number:x}" for number in numbers), *(token for (token,) in service.rows("SELECT token FROM links"))]


@pytest.fixture(scope="module")
def scene(four_stages: Catalog, empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    database = Path(copy(empty_database, tmp_path_factory.mktemp("forged") / "waypulse.db"))
    with Runner() as runner:
        running = AsyncExitStack()
        yield Scene(*runner.run(_begin(running, four_stages, database)), runner)
        runner.run(running.aclose())


@pytest.mark.long
@settings(max_examples=30)
@given(presses, st.sampled_from(["Ada", "Mallory"]))
def test_no_customer_and_no_stranger_changes_anything_of_anybody_else(
    scene: Scene, made: list[Made], who: str
) -> None:
    before = scene.of_others(who)
    scene.press(who, made)
    assert scene.of_others(who) == before


@pytest.mark.long
@settings(max_examples=20)
@given(presses, st.sampled_from(["Eva", "Olga"]))
def test_whoever_may_press_much_stops_nothing_either(scene: Scene, made: list[Made], who: str) -> None:
    scene.press(who, made)


payloads = (
    st.text(max_size=LONGEST_PAYLOAD)
    | st.from_regex(r"\A[sb][a-z0-9]{2}[0-9a-f]{4}[A-Za-z0-9_-]{0,41}[A-Za-z0-9_-]{16}\Z")
    | st.from_regex(r"\A[A-Za-z0-9]{16}\Z")
)


@pytest.mark.long
@settings(max_examples=10)
@given(st.lists(payloads, min_size=10, max_size=20))
def test_a_made_up_link_leads_to_nothing_but_a_start(scene: Scene, made: list[str]) -> None:
    but, known = BOOKS | {"link_faults"}, "customer IS NOT NULL"
    before = scene.kept(but, respondents=known)
    texts = [f"/start {payload}" for payload in made if not scene.is_touchpoint(payload)]
    scene.take([{"message": scene.message("Mallory", text=text)} for text in texts])
    scene.expect_all_is_well()
    assert scene.kept(but, respondents=known) == before


@pytest.mark.long
@settings(max_examples=25)
@given(st.lists(damaged(), min_size=5, max_size=10))
def test_a_damaged_update_is_handled_put_aside_or_passed_over(scene: Scene, made: list[Fields]) -> None:
    scene.take([*made, {"message": scene.message("Ada", text="/help")}])
    scene.expect_nothing_failed()
    ((helped,),) = scene.service.rows('SELECT count(*) FROM seen WHERE "update" = ?', scene.last)
    assert helped


def test_what_telegram_has_thought_of_since_is_passed_over(scene: Scene) -> None:
    """Kinds of updates, chats, messages, reactions, ranks and fields that nobody knew of when this was written."""
    ada = scene.message("Ada")
    new_chat = {"id": -5, "type": "planet", "title": "Mars"}
    bot = {"user": ada["from"], "status": "apprentice"}
    was = {"chat": ada["chat"], "date": ada["date"]}
    before = scene.kept({"seen"})
    scene.take(
        [
            {"thought": {"text": "Hi"}},
            {},
            {"message": scene.message("Ada", hologram={"file_id": "h"})},
            {"message": scene.message("Ada", text="Hi", chat=new_chat)},
            {"edited_message": scene.message("Ada", text="Hi", chat=new_chat)},
            {
                "callback_query": {
                    "id": "1",
                    "from": ada["from"],
                    "message": {**ada, "chat": new_chat},
                    "data": "a:1:0:5",
                }
            },
            {"my_chat_member": {**was, "from": ada["from"], "old_chat_member": bot, "new_chat_member": bot}},
            {"my_chat_member": {**was, "chat": new_chat, "from": ada["from"], "new_chat_member": bot}},
            {"chat_member": {**was, "chat": new_chat, "from": ada["from"], "new_chat_member": bot}},
            {"message_reaction": {**was, "user": ada["from"], "message_id": 5, "new_reaction": [{"type": "smell"}]}},
        ]
    )
    scene.expect_all_is_well()
    assert scene.kept({"seen"}) == before


def test_what_is_far_too_large_or_was_never_seen_is_answered_or_passed_over(scene: Scene) -> None:
    huge = "🙂" * 4_096
    scene.take(
        [
            {"message": scene.message("Ada", photo=[{"file_id": "p", "file_unique_id": "u"}], caption=huge)},
            {"message": scene.message("Ada", text=f"/{huge}")},
            {"message": scene.message("Mallory", text=f"/start {huge}")},
            {"message": scene.message("Eva", text=f"/checkin {huge}")},
            {"message": scene.message("Eva", document={"file_id": "d", "file_unique_id": huge, "file_name": huge})},
            {"edited_message": scene.message("Ada", message_id=10**9, text="It was late after all.")},
            {"edited_message": scene.message("Mallory", message_id=10**9, caption=huge, photo=[])},
            {"edited_message": scene.message("Eva", message_id=2**62, text=huge)},
            {"message_reaction": {**scene.message("Ada", new_reaction=[]), "user": scene.message("Ada")["from"]}},
        ]
    )
    scene.expect_all_is_well()
