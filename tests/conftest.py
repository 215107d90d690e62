"""The service and its people, for every test that talks to the whole bot."""

import gc
import shutil
import signal
from asyncio import AbstractEventLoop
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import FrameType

import pytest
import uvloop
from hypothesis import settings
from sqlalchemy import create_engine

from bot.clock import TravelClock
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from surveys.store.chats import Purpose
from surveys.store.migrations.upgrade import upgrade
from tests.catalogs import load_once
from tests.memory import keep_files_in_memory
from tests.service import START, Chats, Place, Service, company, serving
from tests.statements import compile_once

# Time limits measure the machine, not the code; sixty made-up cases a run find what there is within a few runs.
settings.register_profile("waypulse", max_examples=60, deadline=None)
settings.load_profile("waypulse")

# A third of what a dialogue costs would go into compiling the same statements again.
compile_once()

keep_files_in_memory()

# What takes a command half its time is the same in nearly all tests.
load_once()


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], AbstractEventLoop]]:
    """The event loop of `waypulse run`."""
    return {"uvloop": uvloop.new_event_loop}


def pytest_configure() -> None:
    """Ctrl-C ends the tests as ever, by a handler that asyncio does not take for Python's own.

    That one it would replace around each coroutine that it runs, and so write out all that the coroutine was given.
    """
    signal.signal(signal.SIGINT, _interrupt)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that at the end nobody waits for it."""
    items.sort(key=lambda item: "processes" not in item.path.parts)


def pytest_collection(session: pytest.Session) -> None:  # noqa: ARG001 - the hook's own argument
    """What is loaded now stays: to look for garbage in it takes a tenth of the time, and finds none."""
    gc.disable()


def pytest_collection_finish(session: pytest.Session) -> None:  # noqa: ARG001 - the hook's own argument
    """From here on garbage is looked for as ever, but only in what the tests make, and after more of it."""
    gc.freeze()
    gc.set_threshold(10_000)
    gc.enable()


@pytest.fixture
def clock() -> TravelClock:
    return TravelClock(START)


@pytest.fixture
def telegram(clock: TravelClock) -> Telegram:
    return Telegram(clock)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all tables and nothing in them, to be copied: migrating takes longer than most dialogues."""
    file = tmp_path_factory.mktemp("empty") / "waypulse.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        upgrade(connection)
    engine.dispose()
    return file


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_database, tmp_path / "waypulse.db"))


@pytest.fixture
def place(telegram: Telegram, clock: TravelClock, database: Path) -> Place:
    return Place(telegram, clock, database)


@pytest.fixture(scope="session")
def four_stages() -> Catalog:
    return Catalog.built_in("four-stages")


@pytest.fixture
def catalog(four_stages: Catalog) -> Catalog:
    """What is asked; a module that is about something else has a sample here."""
    return four_stages


@pytest.fixture
def olga(telegram: Telegram) -> Person:
    """The owner. Asked for first, because the settings name her by her number."""
    return telegram.person("Olga")


@pytest.fixture
async def service(catalog: Catalog, place: Place, olga: Person) -> AsyncIterator[Service]:
    async with serving(company(catalog, owners=[olga.id]), place) as running:
        yield running


@pytest.fixture
async def ada(telegram: Telegram, service: Service) -> Person:
    """A promoter, who agreed to be asked."""
    person = telegram.person("Ada")
    await service.admit(person, "C-1")
    return person


@pytest.fixture
async def bob(telegram: Telegram, service: Service) -> Person:
    """A detractor, who agreed to be asked."""
    person = telegram.person("Bob")
    await service.admit(person, "C-2")
    return person


@pytest.fixture
def eva(telegram: Telegram, olga: Person) -> Person:  # noqa: ARG001 - Olga comes first
    """A member of the staff."""
    return telegram.person("Eva")


@pytest.fixture
def max_(telegram: Telegram, olga: Person) -> Person:  # noqa: ARG001 - Olga comes first
    """A manager."""
    return telegram.person("Max")


@pytest.fixture
async def chats(telegram: Telegram, service: Service, olga: Person, eva: Person, max_: Person) -> Chats:
    """The staff group and the admin channel, set up last week."""
    staff = telegram.group("Support", members=[olga, eva])
    await service.set_up(staff, Purpose.STAFF)
    admin = telegram.channel("Insights", admins=[olga, max_])
    await service.set_up(admin, Purpose.ADMIN)
    return Chats(staff, admin)
