"""The command line as a whole: help, speed, and what bad input gets."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import WAYPULSE
from tests.bot.commands.conftest import Types

COMMANDS = sorted(WAYPULSE.commands)
HEAVY = ("matplotlib", "textblob", "telegram", "fastapi", "sqlalchemy")


def test_the_commands_are_there() -> None:
    promised = {"demo", "run", "init", "check", "schema", "trigger", "link", "import", "analyse", "report", "migrate"}
    assert promised <= set(COMMANDS)


@pytest.mark.long
@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_an_example(command: str, types: Types) -> None:
    shown = types(command, "--help")
    assert shown.code == 0
    assert "Example:" in shown.out
    assert f"waypulse {command}" in " ".join(shown.out.split())


def test_help_lists_them_and_loads_none(types: Types) -> None:
    shown = types("--help")
    assert shown.code == 0
    assert all(command in shown.out for command in COMMANDS)
    loaded = f"any(one in sys.modules for one in {HEAVY})"
    script = f"import sys; from bot.__main__ import main; main(['--help']); sys.exit({loaded})"
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)  # noqa: S603 - our own words


def test_an_unknown_command_is_bad_input(types: Types) -> None:
    shown = types("imprt")
    assert shown.code == 2
    assert "Did you mean 'import'?" in " ".join(shown.err.split())


def test_what_is_none_of_the_choices_is_told_in_plain_words(types: Types) -> None:
    shown = types("report", "--format", "nope")
    told = " ".join(shown.err.replace("│", "").split())
    assert shown.code == 2
    assert "Invalid value for '--format': 'nope' is not one of 'text', 'json', 'pdf', 'html', 'xlsx'." in told


def test_a_wrong_setting_is_one_sentence(types: Types, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPULSE_DIGEST", "never")
    shown = types("report")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "WAYPULSE_DIGEST: 'never' is not a weekday and a time; write one such as mon 09:00.\n"


def test_run_without_a_token_says_where_to_get_one(types: Types) -> None:
    shown = types("run")
    assert shown.code == 2
    assert shown.err.startswith("WAYPULSE_BOT_TOKEN: It is not set")


@pytest.mark.long
def test_a_reader_who_has_seen_enough_ends_the_command_quietly(tmp_path: Path) -> None:
    lines = tmp_path / "texts.jsonl"
    lines.write_text('{"id": 1, "text": "The parcel came late."}\n' * 2000, encoding="utf-8")
    shell = f"{sys.executable} -m bot analyse {lines} | head -1"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, check=True)  # noqa: S603, S607 - our own words
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b""
