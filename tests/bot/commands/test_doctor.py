"""`waypulse doctor`: what is well and what is not, with what to do; it changes nothing and shows no secret."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import httpx
import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.commands import doctor
from bot.commands.doctor import examined
from bot.examining import Examiner, Fields
from bot.finding import Finding
from bot.sandbox.api import build
from bot.sandbox.world import World as Telegram
from bot.settings import Settings
from bot.webhook import Webhook
from surveys.store.chats import Purpose
from tests.bot.commands.conftest import Types
from tests.service import START, Chats, Service

HOOK = "https://bot.example.com/telegram"
ME = {"id": 1, "username": "shop_bot"}


class Dated:
    """A server that says its time with every answer, as Telegram's does."""

    def __init__(self, app: ASGIApp, at: datetime) -> None:
        self._app = app
        self._date = format_datetime(at, usegmt=True).encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"date", self._date)]
            await send(message)

        await self._app(scope, receive, dated)


def set_up(telegram: Telegram, database: Path) -> Settings:
    """The settings of an operator whose bot lives in the sandbox."""
    given = {
        "BOT_TOKEN": telegram.token,
        "API_URL": "http://sandbox/bot",
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "OWNER_IDS": "7000000001",
    }
    return Settings.load({f"WAYPULSE_{name}": words for name, words in given.items()})


async def looked_at(telegram: Telegram, settings: Settings, *, there: datetime = START) -> dict[str, Finding]:
    """What the doctor finds, by name."""
    transport = httpx.ASGITransport(Dated(build(telegram), there))
    async with httpx.AsyncClient(transport=transport) as client:
        found = await examined(settings, client, START)
    shown = "\n".join(map(str, found))
    assert telegram.token not in shown
    return {one.name: one for one in found}


def content(file: Path) -> bytes:
    """All that stands in a file."""
    return file.read_bytes()


def ill(found: dict[str, Finding]) -> dict[str, str]:
    """What is not well."""
    return {name: one.told for name, one in found.items() if not one.is_well}


@pytest.mark.usefixtures("chats")
async def test_a_bot_that_is_set_up_is_well(service: Service, telegram: Telegram, database: Path) -> None:
    found = await looked_at(telegram, set_up(telegram, database))
    assert ill(found) == {}
    assert found["token"].told == f"it is that of @{service.app.world.bot}."
    assert found["staff chat"].told == "Support: the bot may do all it needs."
    assert str(found["database"]).startswith("ok     database: ")


async def test_what_is_missing_is_said_with_what_to_do(telegram: Telegram, database: Path) -> None:
    told = ill(await looked_at(telegram, set_up(telegram, database)))
    assert set(told) == {"staff chat", "admin chat"}
    assert told["staff chat"].startswith("none is chosen; add the bot to one and tap")


async def test_rights_that_a_chat_lacks_are_named(chats: Chats, telegram: Telegram, database: Path) -> None:
    chats.staff.ranks[telegram.bot.id] = "left"
    chats.admin.ranks[telegram.bot.id] = "member"
    told = ill(await looked_at(telegram, set_up(telegram, database)))
    assert told["staff chat"] == "Support: the bot is not in it; add it again."
    assert told["admin chat"] == "Insights: the bot may not post; make it an administrator who may."


async def test_a_channel_is_no_place_for_staff(service: Service, chats: Chats, telegram: Telegram) -> None:
    await service.set_up(chats.admin, Purpose.STAFF)
    told = ill(await looked_at(telegram, set_up(telegram, service.place.database)))
    assert told["staff chat"] == "Insights: it is no group, so staff cannot answer there; choose a group."


async def test_topics_that_the_bot_may_not_open_are_missed(
    service: Service, chats: Chats, telegram: Telegram, database: Path
) -> None:
    grown = telegram.upgrade(chats.staff)
    grown.has_topics = True
    await service.settle()
    told = ill(await looked_at(telegram, set_up(telegram, database)))
    assert told == {
        "staff chat": "Support: the bot may not manage topics, so cases get none; make it an administrator who may."
    }
    grown.ranks[telegram.bot.id] = "administrator"
    assert ill(await looked_at(telegram, set_up(telegram, database))) == {}


async def test_a_group_that_grew_is_named_by_its_new_number(chats: Chats, telegram: Telegram, database: Path) -> None:
    grown = telegram.upgrade(chats.staff)
    told = ill(await looked_at(telegram, set_up(telegram, database)))
    assert told["staff chat"] == f"it became a supergroup; where the settings name it, write {grown.id} instead."


@pytest.mark.parametrize(
    ("chat", "member", "told"),
    [
        ({}, {}, "-5: the bot is not in it; add it again."),
        ({"username": "shop"}, {}, "Support: it is public, so anybody can join it"),
        ({}, {"status": "restricted"}, "Support: the bot may not write; lift the restriction."),
        ({}, {"status": "member"}, "Support: the bot does not see what staff write; make it an administrator, or"),
        ({}, {"status": "administrator"}, "Support: the bot may do all it needs."),
    ],
)
async def test_what_keeps_staff_from_working_is_named(chat: Fields, member: Fields, told: str) -> None:
    """A bot has its privacy on unless its owner turned it off."""
    answers: dict[str, Fields] = {
        "getMe": {"id": 1, "username": "shop_bot", "can_read_all_group_messages": False},
        "getWebhookInfo": {},
        "getChat": {"title": "Support", "type": "group", **chat} if member or chat else {},
        "getChatMember": {"status": "member", **member} if member or chat else {},
    }

    def answer(request: httpx.Request) -> httpx.Response:
        found = answers[request.url.path.rpartition("/")[2]]
        return httpx.Response(200 if found else 400, json={"ok": bool(found), "result": found or None})

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        found = await Examiner(client, "http://sandbox/bot", "1:x").examine({Purpose.STAFF: -5}, START)
    assert next(one for one in found if one.name == "staff chat").told.startswith(told)


@pytest.mark.parametrize(
    ("wanted", "known", "is_well", "told"),
    [
        ("", {"pending_update_count": 3}, True, "they can be fetched; 3 wait."),
        (
            "",
            {"url": HOOK},
            False,
            "they are brought to another address than yours; 0 wait. Start the bot anew,",
        ),
        (HOOK, {"url": HOOK, "pending_update_count": 2}, True, "they are brought; 2 wait."),
        (HOOK, {}, True, "they are kept to be fetched until the bot starts anew; 0 wait."),
        (
            HOOK,
            {"url": HOOK, "pending_update_count": 9, "last_error_message": "SSL error"},
            False,
            "9 wait, for Telegram could not bring one: SSL error; look at proxy and certificate.",
        ),
    ],
)
async def test_how_updates_come_is_told(wanted: str, known: Fields, is_well: bool, told: str) -> None:  # noqa: FBT001 - a case's own value
    def answer(request: httpx.Request) -> httpx.Response:
        is_info = request.url.path.endswith("getWebhookInfo")
        return httpx.Response(
            200, json={"ok": True, "result": known if is_info else {"id": 1, "username": "shop_bot"}}
        )

    webhook = Webhook(wanted, "s" * 16) if wanted else None
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        found = await Examiner(client, "http://sandbox/bot", "1:x", webhook).examine({}, START)
    (updates,) = [one for one in found if one.name == "updates"]
    assert (updates.is_well, updates.told.startswith(told)) == (is_well, True), updates.told


async def test_a_disk_that_is_nearly_full_is_told(
    telegram: Telegram, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "_LEAST_FREE", 10**18)
    told = ill(await looked_at(telegram, set_up(telegram, database)))["disk"]
    assert told.endswith("MB are free, and 1,000,000,000,000 MB may be needed; make room.")


@pytest.mark.usefixtures("chats")
async def test_a_clock_that_is_off_is_told(telegram: Telegram, database: Path) -> None:
    late = START - timedelta(minutes=5)
    told = ill(await looked_at(telegram, set_up(telegram, database), there=late))
    assert told == {"clock": "it is 300 s away from Telegram's; let the machine set it by the network."}


async def test_a_token_that_telegram_does_not_know_is_told_and_not_shown(telegram: Telegram, database: Path) -> None:
    settings = set_up(telegram, database)
    telegram.exchange.token = "123456:" + "x" * 35
    found = await looked_at(telegram, settings)
    assert ill(found).keys() == {"token"}
    assert settings.token() not in str(found)


async def test_a_telegram_that_does_not_answer_is_told(telegram: Telegram, database: Path) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError(f"no way to {request.url}")

    async with httpx.AsyncClient(transport=httpx.MockTransport(refuse)) as client:
        found = await examined(set_up(telegram, database), client, START)
    assert found[-1].told.startswith("Telegram does not answer;")
    assert telegram.token not in str(found)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (
            301,
            "What WAYPULSE_API_URL names sends us elsewhere (301); write the address that it sends to, often https://.",
        ),
        (502, "Telegram answers 502 and nothing of use; try again in a minute."),
    ],
)
async def test_an_answer_of_no_use_is_told(status: int, told: str) -> None:
    transport = httpx.MockTransport(lambda _request: httpx.Response(status, text="<html>"))
    async with httpx.AsyncClient(transport=transport) as client:
        (found,) = await Examiner(client, "http://sandbox/bot", "1:x").examine({}, START)
    assert (found.name, found.is_well, found.told) == ("token", False, told)


@pytest.mark.parametrize("host", ["xn--b2", "a*é", "[::zz]"])
async def test_a_name_that_cannot_be_looked_up_does_not_answer(host: str) -> None:
    async with httpx.AsyncClient() as client:
        (found,) = await Examiner(client, f"http://{host}/bot", "1:x").examine({}, START)
    assert found.told.startswith("Telegram does not answer; look at the connection, and at WAYPULSE_API_URL")


@pytest.mark.usefixtures("chats")
async def test_a_webhook_that_is_set_keeps_updates_away(telegram: Telegram, database: Path) -> None:
    telegram.exchange.profile.webhook_url = "https://shop.example/telegram"
    assert ill(await looked_at(telegram, set_up(telegram, database))).keys() == {"updates"}


async def test_what_was_put_aside_and_who_is_paused_is_counted(telegram: Telegram, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO parked (what, number, body, why, at) VALUES ('update', 1, x'00', 'unreadable', 0)"
        )
        connection.execute(
            "INSERT INTO endpoints (id, url, kinds, secret, added_at, with_texts, failures, paused_at)"
            " VALUES (1, 'https://crm.example.com', '[]', 's', 0, 0, 9, 5)"
        )
    told = ill(await looked_at(telegram, set_up(telegram, database)))
    assert told["parked"].startswith("1 updates or messages were put aside")
    assert told["webhooks"].startswith("1 are paused")


@pytest.mark.parametrize(
    ("before", "says"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "it was made by a newer Waypulse than this"),
        ("UPDATE alembic_version SET version_num = '0001'", None),
    ],
)
async def test_a_database_of_another_age_is_left_as_it_is(
    telegram: Telegram, database: Path, before: str, says: str | None
) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(before)
    held = content(database)
    found = (await looked_at(telegram, set_up(telegram, database)))["database"]
    assert found.is_well == (says is None)
    assert found.told.startswith(says or "")
    assert ("next start" in found.told) == (says is None)
    assert content(database) == held


async def test_a_database_of_another_program_is_told(telegram: Telegram, tmp_path: Path) -> None:
    file = tmp_path / "waypulse.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE users (name TEXT)")
    told = ill(await looked_at(telegram, set_up(telegram, file)))["database"]
    assert told == f"{file} holds the tables of another program; name a file of its own in WAYPULSE_DATABASE_URL."


async def test_a_damaged_database_is_told(telegram: Telegram, tmp_path: Path) -> None:
    file = tmp_path / "waypulse.db"
    file.write_bytes(b"no database at all" * 100)
    found = (await looked_at(telegram, set_up(telegram, file)))["database"]
    assert "is damaged or no database" in found.told


async def test_a_database_that_cannot_be_opened_is_not_called_damaged(telegram: Telegram, tmp_path: Path) -> None:
    """So it is for an account that may not read it: to restore a backup would be the wrong cure."""
    (tmp_path / "waypulse.db").mkdir()
    found = (await looked_at(telegram, set_up(telegram, tmp_path / "waypulse.db")))["database"]
    assert not found.is_well
    assert "waypulse.db cannot be opened (" in found.told
    assert "run this as the account to which it belongs" in found.told


def test_without_a_token_the_rest_is_looked_at_all_the_same(types: Types) -> None:
    printed = types("doctor")
    assert printed.code == 1
    assert [line.split(":")[0] for line in printed.out.splitlines()] == [
        "ok     settings",
        "ok     journey",
        "ok     database",
        "ok     disk",
        "wrong  token",
    ]


def test_wrong_settings_are_lines_too(types: Types, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPULSE_TIMEZONE", "Atlantis")
    printed = types("doctor")
    assert printed.code == 1
    assert printed.out.startswith("wrong  settings: WAYPULSE_TIMEZONE")
