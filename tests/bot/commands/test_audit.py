"""`waypulse audit`: the log on the screen and as a file, of what commands did too."""

import csv
import json
from pathlib import Path

import pytest

from tests.bot.commands.conftest import Types


def test_what_commands_did_stands_in_the_log(types: Types, tmp_path: Path) -> None:
    assert types("audit").out == "Nothing was done yet.\n"
    types("key", "make", "shop", "--scope", "events")
    types("key", "revoke", "shop")
    types("hook", "add", "https://crm.example.com/waypulse", "--on", "alert")
    types("hook", "resume", "1")
    types("hook", "remove", "1")
    codes = tmp_path / "codes.txt"
    codes.write_text("A-1\nA-2\n", encoding="utf-8")
    types("rewards", "add", "winter", str(codes))
    lines = types("audit").out.splitlines()
    assert [line.split("UTC  ")[1].split()[0] for line in lines] == [
        "key-made",
        "key-revoked",
        "hook-added",
        "hook-resumed",
        "hook-removed",
        "rewards",
    ]
    assert lines[0].endswith("command line  shop: events")
    assert lines[-1].endswith("winter: 2")


def test_the_log_is_written_out_whole_and_defused(types: Types, tmp_path: Path) -> None:
    types("key", "make", "shop", "--scope", "events")
    out = tmp_path / "acts.csv"
    assert types("audit", "--out", str(out)).out == f"1 acts in {out}.\n"
    (row,) = csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())
    assert (row["act"], row["name"], row["about"]) == ("key-made", "command line", "shop: events")
    again = types("audit", "--out", str(out))
    assert again.code == 2
    assert "the file is there already" in again.err
    as_lines = tmp_path / "acts.jsonl"
    assert types("audit", "--out", str(as_lines)).out == f"2 acts in {as_lines}.\n", "The first export is in it."
    assert json.loads(as_lines.read_text(encoding="utf-8").splitlines()[1])["act"] == "export"


@pytest.mark.usefixtures("database")
def test_what_staff_could_do_in_the_chat_is_noted_from_the_command_line_too(types: Types) -> None:
    told = ("trigger", "parcel.delivered", "--customer", "C-1", "--key", "K")
    types(*told)
    types(*told)
    types("customer", "C-1", "--out", "path.png")
    types("link", "store.purchase", "--customer", "C-1", "--bot", "shop_bot")
    seen, link = types("audit").out.splitlines()[1:]
    assert types("audit").out.splitlines()[0].endswith("event-told         command line  parcel.delivered"), "Once."
    assert "customer-seen      command line  " in seen
    assert link.endswith("link-made          command line  store.purchase, for one customer")
    assert "C-1" not in types("audit").out
