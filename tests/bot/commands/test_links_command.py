"""`link` and `links`: links with their codes and their terms, and the keys that shops sign with."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from surveys.journey import TouchpointId
from surveys.signed_links import LinkKey, LinkKeyId, sign
from tests.bot.commands.conftest import Types


def kept(query: str) -> list[tuple[object, ...]]:
    """What the database holds."""
    with closing(sqlite3.connect("waypulse.db")) as database:
        return database.execute(query).fetchall()


def test_a_link_comes_with_its_code_and_its_terms(types: Types, tmp_path: Path) -> None:
    made = types("link", "store.purchase", "--lasts", "30d", "--most", "100", "--qr", "card.svg", "--bot", "shop_bot")
    assert (made.code, made.err) == (0, "")
    token = made.out.strip().partition("start=")[2]
    ((customer, most, days),) = kept("SELECT customer, most, (expires_at - made_at) / 86400000 FROM links")
    assert (customer, most, days) == (None, 100, 30)
    assert "Scan this and tell us how it was: Purchase in the store" in " ".join(
        re.findall(r">([^<]+)</text>", (tmp_path / "card.svg").read_text())
    )
    types("link", "store.purchase", "--qr", "screen.PNG", "--bot", "shop_bot")
    assert (tmp_path / "screen.PNG").read_bytes().startswith(b"\x89PNG")
    listed = types("links", "list").out.splitlines()
    assert [line for line in listed if token in line] == [
        f"{token} store.purchase: for everybody, 0 of at most 100 came, until "
        + re.findall(r"until (.+)$", "\n".join(listed), re.MULTILINE)[0]
    ]


def test_what_stands_below_a_code_can_be_chosen(types: Types, tmp_path: Path) -> None:
    types("link", "store.purchase", "--qr", "card.svg", "--caption", "Was <it> good?", "--bot", "shop_bot")
    assert ">Was &lt;it&gt; good?</text>" in (tmp_path / "card.svg").read_text(encoding="utf-8")


def test_all_that_is_wrong_with_a_link_is_told_and_nothing_is_made(types: Types) -> None:
    words = ("--lasts", "0", "--most", "0", "--qr", "card.pdf", "--bot", "a b", "--attribute", "lamp")
    told = types("link", "stor.purchase", *words)
    assert told.code == 2
    assert [line.partition(":")[0] for line in told.err.splitlines()] == [
        "touchpoint",
        "--attribute",
        "--lasts",
        "--most",
        "--qr",
        "--bot",
    ]
    assert types("link", "store.purchase", "--qr", "card.svg").err.startswith("--bot: a code must say")
    missing = types("link", "store.purchase", "--qr", "no/such/card.svg", "--bot", "shop_bot")
    assert missing.err.startswith("--qr: no/such/card.svg cannot be written: ")
    assert kept("SELECT * FROM links") == []


def test_a_link_is_revoked_by_its_address(types: Types) -> None:
    assert types("links", "list").out == "No link has been made yet.\n"
    address = types("link", "store.purchase", "--customer", "C-1", "--bot", "shop_bot").out.strip()
    token = address.partition("start=")[2]
    assert types("links", "revoke", address).out == f"Revoked {token}: nobody comes by it any more.\n"
    assert types("links", "list").out == f"{token} store.purchase: for C-1, 0 came, revoked\n"
    again = types("links", "revoke", token)
    assert (again.code, again.err.partition(":")[0]) == (2, "WHICH")
    acts = kept("SELECT act, name, about FROM audit ORDER BY id")
    assert acts == [
        ("link-made", "command line", "store.purchase, for one customer"),
        ("link-revoked", "command line", "store.purchase, for one customer"),
    ]


def test_links_that_led_nowhere_are_counted_in_the_list(types: Types) -> None:
    types("migrate")
    with closing(sqlite3.connect("waypulse.db")) as database, database:
        rows = [(800_000, "forged", 3), (800_000, "expired", 1), (700_000, "unknown", 9)]
        database.executemany("INSERT INTO link_faults VALUES (?, ?, ?)", rows)
    listed = types("links", "list").out.splitlines()
    assert listed[1:] == ["Led nowhere in the last 30 days: forged 3, expired 1."]


def test_a_key_is_made_listed_and_revoked(types: Types) -> None:
    assert types("links", "keys").out == "There are no keys yet; make one: waypulse links make-key 01\n"
    made = types("links", "make-key", "7k").out
    assert made.startswith("Made 7k (made ")
    secret = made.split()[-1]
    assert secret.startswith("wl_")
    assert len(secret) > 40
    assert secret not in types("links", "keys").out
    assert kept("SELECT about FROM audit") == [("link key 7k",)]
    assert types("links", "revoke-key", "7k").out == "Revoked 7k: no link that is signed with it is good any more.\n"
    assert ", revoked " in types("links", "keys").out


def test_one_signed_link_is_revoked_without_the_others(types: Types) -> None:
    secret = types("links", "make-key", "7k").out.split()[-1]
    now = datetime(2026, 11, 16, tzinfo=UTC)
    key = LinkKey(LinkKeyId("7k"), secret, now)
    payload, forged = (sign(key, TouchpointId(one), "C-1", now.date()) for one in ("store.purchase", "no.such"))
    assert types("links", "revoke", forged).code == 2
    assert types("links", "revoke", payload).out == f"Revoked {payload}: nobody comes by it any more.\n"
    assert types("links", "list").out == f"{payload} store.purchase: for C-1, 0 came, revoked\n"
    assert types("links", "revoke", payload).code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["make-key", "Key"], "WHICH: 'Key' cannot name a key; write two small letters or digits, such as 01"),
        (["make-key", "7k"], "WHICH: there is or was a key '7k'; choose another name"),
        (["revoke-key", "8k"], "WHICH: there is no key '8k' that signs anything; look with `waypulse links keys`"),
        (["revoke"], "WHICH: there is no link '' by which anybody can come; look with `waypulse links list`"),
    ],
)
def test_what_is_wrong_with_a_key_or_link_is_told(types: Types, words: list[str], says: str) -> None:
    types("links", "make-key", "7k")
    refused = types("links", *words)
    assert (refused.code, refused.err) == (2, f"{says}\n")
