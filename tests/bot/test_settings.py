"""Settings: what each may say, and what is said about a wrong one."""

from collections.abc import Mapping
from datetime import time
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.webhook import Webhook
from bot.week import Weekly
from surveys.errors import Misconfigured

WEBHOOK = {"WAYPULSE_WEBHOOK_SECRET": "s" * 32}
TOKEN = "123456:AAabcdefghijklmnopqrstuvwxyz012345"  # noqa: S105 - nobody's token


def faults(environment: Mapping[str, str], folder: Path) -> list[str]:
    with pytest.raises(Misconfigured) as wrong:
        Settings.load(environment, folder)
    return [str(fault) for fault in wrong.value.faults]


def test_nothing_has_to_be_set(tmp_path: Path) -> None:
    settings = Settings.load({}, tmp_path)
    assert settings.api_url == "https://api.telegram.org/bot"
    assert settings.file_url == "https://api.telegram.org/file/bot"
    assert settings.database == f"sqlite+aiosqlite:///{tmp_path}/waypulse.db"
    assert (settings.http_host, settings.http_port, settings.api_key) == ("127.0.0.1", 8080, None)
    assert (str(settings.timezone), settings.digest) == ("UTC", Weekly(0, time(9)))
    assert (settings.retention_days, settings.sentiment, settings.learns) == (730, "waypulse", True)
    assert (settings.log_level, settings.log_format) == ("info", "text")
    assert (settings.owner_ids, settings.admin_chat, settings.staff_chat) == (frozenset(), None, None)


def test_every_setting_is_understood(tmp_path: Path) -> None:
    written = {
        "BOT_TOKEN": TOKEN,
        "API_URL": "http://127.0.0.1:8081/bot",
        "FILE_URL": "http://127.0.0.1:8081/file/bot",
        "DATABASE_URL": "sqlite+aiosqlite:////srv/waypulse.db",
        "OWNER_IDS": "17, 4",
        "ADMIN_CHAT": "-1001234567890",
        "STAFF_CHAT": "-42",
        "TIMEZONE": "Europe/Amsterdam",
        "DIGEST": "Friday 16:30",
        "HTTP_HOST": "::1",
        "HTTP_PORT": "0",
        "API_KEY": "a key",
        "RETENTION_DAYS": "90",
        "SENTIMENT": "textblob",
        "LEARN": "Off",
        "LOG_LEVEL": "DEBUG",
        "LOG_FORMAT": "json",
    }
    settings = Settings.load({f"WAYPULSE_{name}": words for name, words in written.items()}, tmp_path)
    assert settings.token() == TOKEN
    assert settings.api_url == "http://127.0.0.1:8081/bot"
    assert settings.database == "sqlite+aiosqlite:////srv/waypulse.db"
    assert settings.owner_ids == {4, 17}
    assert (settings.admin_chat, settings.staff_chat) == (-1001234567890, -42)
    assert settings.digest == Weekly(4, time(16, 30))
    assert settings.timezone.key == "Europe/Amsterdam"
    assert settings.http_port == 0
    assert settings.secrets() == (TOKEN, "a key")
    assert (settings.retention_days, settings.sentiment, settings.learns) == (90, "textblob", False)
    assert (settings.log_level, settings.log_format) == ("debug", "json")


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        ("BOT_TOKEN", "a-secret", "not a bot token"),
        ("API_URL", "https://api.telegram.org", "https://api.telegram.org/bot"),
        ("API_URL", "api.telegram.org/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://127.0.0.1:99999/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://localhost:http/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://localhost:0/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://[::zz]/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://[::1/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://xn--/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://one..two/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://999.1.1.1/bot", "https://api.telegram.org/bot"),
        ("API_URL", "http://localhost?a=/bot", "https://api.telegram.org/bot"),
        ("FILE_URL", "http://127.0.0.1:99999/file/bot", "https://api.telegram.org/file/bot"),
        ("FILE_URL", "https://api.telegram.org/bot", "https://api.telegram.org/file/bot"),
        ("DATABASE_URL", "postgresql+asyncpg://me:hidden@db/waypulse", "PostgreSQL is not available yet"),
        ("DATABASE_URL", "sqlite:///waypulse.db", "sqlite+aiosqlite:///FILE"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:", "sqlite+aiosqlite:///FILE"),
        ("OWNER_IDS", "17;4", "commas"),
        ("OWNER_IDS", ",", "commas"),
        ("ADMIN_CHAT", "@channel", "whole number"),
        ("STAFF_CHAT", "1.5", "whole number"),
        ("TIMEZONE", "Europe/Amsterdm", "did you mean 'Europe/Amsterdam'?"),
        ("TIMEZONE", "Europe", "did you mean"),
        ("TIMEZONE", "../../etc/passwd", "such as"),
        ("DIGEST", "monday at nine", "mon 09:00"),
        ("DIGEST", "mon 24:00", "mon 09:00"),
        ("WEBHOOK_URL", "bot.example.org/telegram", "write one such as https://bot.example.com/telegram"),
        ("WEBHOOK_URL", "https://bot.example.org:99999/telegram", "such as https://bot.example.com/telegram"),
        ("WEBHOOK_SECRET", "hidden", "16 to 256 letters"),
        ("WEBHOOK_SECRET", "hidden hidden hidden", "16 to 256 letters"),
        ("HTTP_HOST", "999.1.1.1", "such as 127.0.0.1"),
        ("HTTP_HOST", "http://127.0.0.1", "such as 127.0.0.1"),
        ("HTTP_HOST", "127.0.0.1:80", "such as 127.0.0.1"),
        ("HTTP_HOST", "::zz", "such as 127.0.0.1"),
        ("HTTP_HOST", "one..two", "such as 127.0.0.1"),
        ("HTTP_PORT", "65536", "from 0 to 65535"),
        ("HTTP_PORT", "http", "from 0 to 65535"),
        ("RETENTION_DAYS", "0", "from 1"),
        ("SENTIMENT", "oracle", "waypulse or textblob or vader"),
        ("LEARN", "yes", "on or off"),
        ("LOG_LEVEL", "loud", "debug or info or warning or error"),
        ("LOG_FORMAT", "xml", "text or json"),
    ],
)
def test_a_wrong_setting_is_one_sentence_that_names_it(name: str, words: str, says: str, tmp_path: Path) -> None:
    (fault,) = faults({f"WAYPULSE_{name}": words}, tmp_path)
    assert fault.startswith(f"WAYPULSE_{name}: ")
    assert says in fault
    assert "hidden" not in fault
    assert "a-secret" not in fault


@pytest.mark.parametrize("end", ["", "/", "/telegram"])
def test_telegram_brings_updates_where_the_operator_says(end: str, tmp_path: Path) -> None:
    settings = Settings.load(WEBHOOK | {"WAYPULSE_WEBHOOK_URL": f"https://bot.example.org{end}"}, tmp_path)
    assert settings.webhook == Webhook("https://bot.example.org/telegram", "s" * 32)
    assert "s" * 32 in settings.secrets()
    assert "s" * 32 not in repr(settings) + repr(settings.webhook)


def test_a_path_of_the_operators_own_is_left_alone(tmp_path: Path) -> None:
    url = "https://example.org/behind/the/proxy/"
    settings = Settings.load(WEBHOOK | {"WAYPULSE_WEBHOOK_URL": url}, tmp_path)
    assert settings.webhook == Webhook(url, "s" * 32)


def test_updates_are_not_brought_where_there_is_no_door(tmp_path: Path) -> None:
    url = {"WAYPULSE_WEBHOOK_URL": "https://example.org/telegram", "WAYPULSE_HTTP_PORT": "0"}
    (fault,) = faults(WEBHOOK | url, tmp_path)
    assert fault.startswith("WAYPULSE_HTTP_PORT: It is 0, so Telegram finds no door")


def test_without_a_secret_nobody_could_tell_telegram_from_others(tmp_path: Path) -> None:
    (fault,) = faults({"WAYPULSE_WEBHOOK_URL": "https://bot.example.org/telegram"}, tmp_path)
    assert fault.startswith("WAYPULSE_WEBHOOK_SECRET: It is not set")


def test_a_secret_alone_changes_nothing(tmp_path: Path) -> None:
    assert Settings.load(WEBHOOK, tmp_path).webhook is None


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    found = faults({"WAYPULSE_DIGEST": "never", "WAYPULSE_HTTP_PORT": "x", "WAYPULSE_TIMZONE": "UTC"}, tmp_path)
    assert [fault.partition(":")[0] for fault in found] == [
        "WAYPULSE_DIGEST",
        "WAYPULSE_HTTP_PORT",
        "WAYPULSE_TIMZONE",
    ]


def test_an_unknown_setting_is_a_fault(tmp_path: Path) -> None:
    (near,) = faults({"WAYPULSE_TIMZONE": "UTC"}, tmp_path)
    assert "did you mean 'WAYPULSE_TIMEZONE'?" in near
    (far,) = faults({"WAYPULSE_QQQ": "1"}, tmp_path)
    assert far == "WAYPULSE_QQQ: There is no such setting; remove it."


def test_what_is_empty_is_not_set_and_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    settings = Settings.load({"WAYPULSE_API_KEY": "", "WAYPULSE_HTTP_PORT": " ", "HTTP_PORT": "1"}, tmp_path)
    assert (settings.api_key, settings.http_port) == (None, 8080)


def test_the_file_of_the_folder_is_read_and_the_environment_goes_before_it(tmp_path: Path) -> None:
    text = "\ufeff# settings\nWAYPULSE_HTTP_PORT=9000\nexport WAYPULSE_TIMEZONE='Europe/Paris'\nOTHER=1\n"
    (tmp_path / ".env").write_text(text, encoding="utf-8")
    settings = Settings.load({"WAYPULSE_HTTP_PORT": "9001"}, tmp_path)
    assert (settings.http_port, str(settings.timezone)) == (9001, "Europe/Paris")


def test_an_unknown_setting_in_the_file_is_a_fault_too(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("WAYPULSE_DIGESTS=mon 09:00\n", encoding="utf-8")
    (fault,) = faults({}, tmp_path)
    assert fault == f"{tmp_path}/.env:1: WAYPULSE_DIGESTS: There is no such setting; did you mean 'WAYPULSE_DIGEST'?"


def test_what_is_wrong_in_the_file_is_told_with_its_line(tmp_path: Path) -> None:
    lines = [
        "# settings",
        "",
        "WAYPULSE_DIGEST=never",
        "",
        "WAYPULSE_TIMEZONE Europe/Paris",
        "WAYPULSE_LEARN=yes",
        "",
    ]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    digest, broken, learn = faults({"WAYPULSE_LEARN": "no"}, tmp_path)
    assert digest.startswith(f"{tmp_path}/.env:3: WAYPULSE_DIGEST: 'never' is not")
    assert broken == f"{tmp_path}/.env:5: This is no setting; write a name, = and its value on one line."
    assert learn.startswith("WAYPULSE_LEARN: 'no' cannot be used")


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"WAYPULSE_HTTP_HOST=caf\xe9\n")
    (fault,) = faults({}, tmp_path)
    assert "not UTF-8" in fault


def test_the_folder_cannot_be_named_inside_itself(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("WAYPULSE_FOLDER=elsewhere\n", encoding="utf-8")
    (fault,) = faults({}, tmp_path)
    assert fault.startswith(f"{tmp_path}/.env:1: WAYPULSE_FOLDER: ")


def test_a_secret_may_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text(f"{TOKEN}\n", encoding="utf-8")
    settings = Settings.load({"WAYPULSE_BOT_TOKEN_FILE": str(secret)}, tmp_path)
    assert settings.token() == TOKEN
    assert TOKEN not in repr(settings)


def test_a_secret_file_that_is_missing_empty_or_one_too_many_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "token").write_text(TOKEN, encoding="utf-8")
    (missing,) = faults({"WAYPULSE_BOT_TOKEN_FILE": str(tmp_path / "none")}, tmp_path)
    assert "WAYPULSE_BOT_TOKEN_FILE: " in missing
    (empty,) = faults({"WAYPULSE_BOT_TOKEN_FILE": str(tmp_path / "empty")}, tmp_path)
    assert "is empty" in empty
    twice = {"WAYPULSE_BOT_TOKEN_FILE": str(tmp_path / "token"), "WAYPULSE_BOT_TOKEN": TOKEN}
    (both,) = faults(twice, tmp_path)
    assert "keep one of the two" in both
    assert TOKEN not in both


def test_only_secrets_have_files(tmp_path: Path) -> None:
    (fault,) = faults({"WAYPULSE_TIMEZONE_FILE": "zone.txt"}, tmp_path)
    assert "There is no such setting" in fault


def test_run_asks_for_the_token(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="WAYPULSE_BOT_TOKEN: It is not set"):
        Settings.load({}, tmp_path).token()


def test_a_token_that_is_missing_is_told_beside_the_rest_and_a_wrong_one_once(tmp_path: Path) -> None:
    late = {"WAYPULSE_DIGEST": "never"}
    for written in ({}, {"WAYPULSE_BOT_TOKEN": "x"}, {"WAYPULSE_BOT_TOKEN_FILE": "no such file"}):
        with pytest.raises(Misconfigured) as raised:
            Settings.load({**written, **late}, tmp_path, talks=True)
        first, second = sorted(str(fault) for fault in raised.value.faults)
        assert first.startswith("WAYPULSE_BOT_TOKEN")
        assert second.startswith("WAYPULSE_DIGEST")


def test_the_folder_must_exist(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="WAYPULSE_FOLDER: There is no folder"):
        Settings.load({"WAYPULSE_FOLDER": str(tmp_path / "none")})


def test_where_the_present_folder_has_no_journey_the_built_in_one_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings.load({}).catalog().journey.id == "four-stages"


def test_a_folder_that_was_named_must_hold_a_journey(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"journey\.yaml: the file is missing"):
        Settings.load({"WAYPULSE_FOLDER": str(tmp_path)}).catalog()


@pytest.mark.parametrize(
    "root",
    [
        *("http://localhost:8081/bot", "http://[::1]:8081/bot", "https://api.münchen.example/bot"),
        *("http://telegram_api/deep/bot", "http://10.0.0.1/bot", "https://a.xn--mnchen-3ya.example/bot"),
    ],
)
def test_a_bot_api_may_stand_anywhere(root: str, tmp_path: Path) -> None:
    assert Settings.load({"WAYPULSE_API_URL": root}, tmp_path).api_url == root


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "localhost", "my_bot.local", "fe80::1"])  # noqa: S104 - said only
def test_the_door_may_stand_at_any_address(host: str, tmp_path: Path) -> None:
    assert Settings.load({"WAYPULSE_HTTP_HOST": host}, tmp_path).http_host == host
