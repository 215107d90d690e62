"""`init`, `check`, `schema` and `migrate`: the operator's folder."""

import json
import stat
from pathlib import Path

import pytest

from bot.settings import SECRETS, Settings
from tests.bot.commands.conftest import Types


@pytest.fixture(autouse=True)
def _made_once() -> None:
    """How a database is made is told here: each is."""


@pytest.mark.parametrize("journey", ["four-stages", "seven-stages"])
def test_a_new_folder_is_well(journey: str, types: Types, tmp_path: Path) -> None:
    made = types("init", "shop", "--journey", journey)
    assert made.code == 0
    assert stat.S_IMODE((tmp_path / "shop" / ".env").stat().st_mode) == 0o600
    checked = types("check", "shop")
    assert checked.code == 0
    assert checked.out.startswith(f"The journey {journey} is well:")


def test_what_is_there_is_never_overwritten(types: Types, tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "journey.yaml").write_text("mine", encoding="utf-8")
    refused = types("init", "shop")
    assert refused.code == 2
    assert refused.err == "shop/journey.yaml: the file is there already; choose another folder\n"
    assert [path.name for path in (tmp_path / "shop").iterdir()] == ["journey.yaml"]
    assert (tmp_path / "shop" / "journey.yaml").read_text(encoding="utf-8") == "mine"


def test_a_journey_that_does_not_exist_is_bad_input(types: Types) -> None:
    refused = types("init", "shop", "--journey", "five-stages")
    assert refused.code == 2
    assert refused.err == "journey: there is no built-in journey 'five-stages'; choose four-stages or seven-stages\n"


def test_the_settings_that_init_writes_name_every_setting(types: Types, tmp_path: Path) -> None:
    types("init", "shop")
    written = (tmp_path / "shop" / ".env").read_text(encoding="utf-8")
    elsewhere = {"FOLDER"}
    for name in {name.upper() for name in Settings.model_fields} - elsewhere:
        assert f"WAYPULSE_{name}=" in written
    assert all(f"WAYPULSE_{name}_FILE" in written for name in SECRETS)
    uncommented = written.replace("\n#WAYPULSE", "\nWAYPULSE")
    (tmp_path / "shop" / ".env").write_text(uncommented, encoding="utf-8")
    assert types("check", "shop").code == 0


def test_all_faults_of_a_folder_are_told(types: Types, tmp_path: Path) -> None:
    types("init", "shop")
    journey, env = tmp_path / "shop" / "journey.yaml", tmp_path / "shop" / ".env"
    journey.write_text(
        journey.read_text(encoding="utf-8").replace("survey: payment", "survey: paymnt"), encoding="utf-8"
    )
    env.write_text("WAYPULSE_TIMEZONE=Mars\n", encoding="utf-8")
    found = types("check", "shop")
    assert (found.code, found.out) == (2, "")
    first, second = found.err.splitlines()
    assert first.startswith("journey.yaml:")
    assert "did you mean 'payment'?" in first
    assert second.startswith("shop/.env:1: WAYPULSE_TIMEZONE: There is no time zone 'Mars'")


@pytest.mark.long
def test_a_wrong_setting_hides_no_folder(types: Types, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journey is looked for where the settings say, or is the built-in one, whatever else is wrong."""
    monkeypatch.setenv("WAYPULSE_TIMEZONE", "Mars")
    (alone,) = types("check").err.splitlines()
    assert alone.startswith("WAYPULSE_TIMEZONE: ")
    types("init", "shop")
    (tmp_path / "shop" / "surveys" / "payment.yaml").unlink()
    monkeypatch.setenv("WAYPULSE_FOLDER", "shop")
    for command in ("check", "run", "report"):
        setting, journey, *token = types(command).err.splitlines()
        assert [one.split(": ")[1] for one in token] == ["WAYPULSE_BOT_TOKEN"] * (command == "run")
        assert setting == alone
        assert journey.startswith("journey.yaml:")
        assert "there is no survey 'payment'" in journey


def test_a_folder_without_a_journey_is_not_well(types: Types, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "journey.yaml: the file is missing" in types("check", "empty").err
    assert "There is no folder none" in types("check", "none").err


def test_the_built_in_journey_is_checked_where_there_is_none(types: Types) -> None:
    counts = "4 stages, 16 touchpoints (14 with a survey), 12 surveys, 13 themes, in en, nl, de, fr, es, it, pt"
    assert types("check").out == f"The journey four-stages is well: {counts}.\n"


def test_the_schema_is_json(types: Types) -> None:
    both = json.loads(types("schema").out)
    assert set(both) == {"journey", "survey"}
    assert json.loads(types("schema", "survey").out) == both["survey"]


def test_migrate_makes_the_database(types: Types, tmp_path: Path) -> None:
    for _ in range(2):
        assert types("migrate").out == "The database waypulse.db is up to date.\n"
    assert (tmp_path / "waypulse.db").is_file()


def test_a_new_database_is_for_its_owners_eyes_only(types: Types, tmp_path: Path) -> None:
    """What customers are called and wrote stands in it. One that is there keeps the rights that it was given."""
    types("migrate")
    file = tmp_path / "waypulse.db"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o640)
    types("migrate")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.parametrize("command", [("migrate",), ("report",), ("trigger", "ad.seen", "--customer", "C-1")])
def test_a_file_that_is_no_database_is_a_fault(command: tuple[str, ...], types: Types, tmp_path: Path) -> None:
    (tmp_path / "waypulse.db").write_bytes(b"anything but a database" * 100)
    told = types(*command)
    assert (told.code, told.out) == (2, "")
    assert told.err == (
        "WAYPULSE_DATABASE_URL: waypulse.db cannot be opened: file is not a database; nothing was changed. "
        "`waypulse doctor` says what can be done.\n"
    )
