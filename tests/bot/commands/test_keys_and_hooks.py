"""`key` and `hook`: secrets are shown once, what is wrong is told at once."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from surveys.keys import digest_of
from tests.bot.commands.conftest import Types

URL = "https://crm.example.com/waypulse"


def test_a_key_is_made_listed_and_revoked(types: Types) -> None:
    assert types("key", "list").out == "There are no keys yet.\n"
    made = types("key", "make", "shop", "--scope", "links", "--scope", "events")
    assert made.code == 0
    assert made.out.startswith("Made shop: events, links (made ")
    secret = made.out.split()[-1]
    assert secret.startswith("wp_")
    assert len(secret) > 40
    assert _kept() == [(digest_of(secret.encode()),)]
    listed = types("key", "list").out
    assert listed.startswith("shop: events, links (made ")
    assert secret not in listed
    assert types("key", "revoke", "shop").out == "Revoked shop: it opens nothing any more.\n"
    assert ", revoked " in types("key", "list").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ["make", "Shop!"],
            ["NAME: 'Shop!' cannot be a name; use", "--scope: say what the key opens: events, links"],
        ),
        (["revoke", "nobody"], ["NAME: there is no key 'nobody' that opens anything"]),
        (["make", "shop", "--scope", "events"], ["NAME: there is or was a key 'shop'; choose another name"]),
    ],
)
def test_what_is_wrong_with_a_key_is_told(types: Types, words: list[str], says: list[str]) -> None:
    types("key", "make", "shop", "--scope", "events")
    refused = types("key", *words)
    assert refused.code == 2
    for sentence, line in zip(says, refused.err.splitlines(), strict=True):
        assert line.startswith(sentence)


def test_a_webhook_is_added_listed_and_removed(types: Types) -> None:
    assert types("hook", "list").out == "There are no webhooks yet.\n"
    added = types("hook", "add", URL, "--on", "response.completed", "--on", "alert", "--with-texts")
    assert added.out.startswith(f"Added 1: {URL} on alert, response.completed, with texts.\nIts secret, ")
    assert added.out.split()[-1].startswith("whsec_")
    assert types("hook", "list").out == f"1: {URL} on alert, response.completed, with texts\n"
    assert types("hook", "log").out == "Nothing was sent or is to be sent.\n"
    assert types("hook", "resume", "1").out.startswith(f"Resumed 1: {URL}")
    assert types("hook", "remove", "1").out == "Removed 1, with all that was still to be sent to it.\n"
    assert types("hook", "list").out == "There are no webhooks yet.\n"


def test_the_log_tells_how_each_delivery_went(types: Types) -> None:
    types("hook", "add", URL, "--on", "alert")
    with closing(sqlite3.connect("waypulse.db")) as database, database:
        rows = [
            (1, 1, "alert", b"", 0, 0, 1, 5000, 204, None),
            (2, 1, "alert", b"{}", 0, 60_000, 2, None, 500, "it answered 500"),
            (3, 1, "alert", b"{}", 0, 0, 0, None, None, None),
        ]
        database.executemany(
            "INSERT INTO deliveries (id, endpoint, kind, body, made_at, due_at, tries, done_at, status, fault)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        database.execute("UPDATE endpoints SET failing_since = 0")
    moment = "1970-01-01 00:00:00"
    assert types("hook", "log").out.splitlines() == [
        f"{moment} msg_3 alert to 1: waits",
        f"{moment} msg_2 alert to 1: it answered 500 after 2 tries, again at 1970-01-01 00:01:00",
        f"{moment} msg_1 alert to 1: arrived 1970-01-01 00:00:05 after 1 try (204)",
    ]
    assert types("hook", "list").out == f"1: {URL} on alert (failing since {moment} UTC)\n"
    with closing(sqlite3.connect("waypulse.db")) as database, database:
        database.execute("UPDATE endpoints SET paused_at = 0")
    assert "(paused since 1970-01-01 00:00:00 UTC; `waypulse hook resume 1`)" in types("hook", "list").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["add", "crm.example.com"], ["WHICH: 'crm.example.com' is not an address; write", "--on: say what to tell"]),
        (["add", "https://[", "--on", "alert"], ["WHICH: 'https://[' is not an address"]),
        (["add", "https://me:secret@crm.example.com/", "--on", "alert"], ["WHICH: the address holds a password"]),
        (["remove", "9"], ["WHICH: there is no webhook '9'; look with `waypulse hook list`"]),
    ],
)
def test_what_is_wrong_with_a_webhook_is_told(types: Types, words: list[str], says: list[str]) -> None:
    refused = types("hook", *words)
    assert refused.code == 2
    for sentence, line in zip(says, refused.err.splitlines(), strict=True):
        assert line.startswith(sentence)
    assert types("hook", "list").out == "There are no webhooks yet.\n"


def _kept() -> list[tuple[str]]:
    with closing(sqlite3.connect(Path("waypulse.db"))) as database:
        return database.execute("SELECT digest FROM keys").fetchall()
