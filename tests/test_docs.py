"""The README and the docs: what they show works, what they list is complete, where they point there is something."""

import io
import json
import os
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from textwrap import indent

import pytest
import yaml

from bot.__main__ import WAYPULSE, main
from bot.importing.columns import Columns
from bot.importing.events import Events
from bot.importing.feedback import Feedback
from bot.importing.responses import Responses
from bot.settings import SECRETS, Settings
from bot.web.decisions import DecisionBody
from bot.web.events import EventBody
from handlers.menu import COMMANDS as MENUS
from handlers.roles import Role
from surveys.catalog import Catalog, built_in_folder
from surveys.documents.shapes import PARTS, Document, JourneyDocument, SurveyDocument, keys
from surveys.invitations import Reason
from tests.pages import PAGES, ROOT, Block, Page, page

README = page("README.md")
SETTINGS = page("docs/settings.md")
FORMATS = page("docs/formats.md")
JOURNEYS = page("docs/journeys-and-surveys.md")
COMMANDS = page("docs/commands.md")

YAML = [(str(one), number, block) for one in PAGES for number, block in enumerate(one.blocks("yaml"))]
FOLDERS = (".ci", "analysis", "benchmarks", "bot", "docs", "handlers", "surveys", "tests")
AT_THE_ROOT = (
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "pyproject.toml",
    ".gitignore",
    "requirements.lock",
    "requirements-dev.lock",
)
ELSEWHERE = ("/" + "work/", "/" + "root/", "/" + "home/", "pypi" + ".org", "python" + "hosted")
"""What would name this machine or a package index, in two halves, so that this file may be searched as well."""

FEEDBACK = """\
text,at,touchpoint,score,scale
The box arrived torn open.,2026-03-04,parcel.delivered,2,csat
It came late.,2026-03-04,parcel.delivered,3,nps
Easy to return.,2026-03-04,return.completed,6,ces
"""


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader sits in an empty folder, and nothing is set."""
    for name in [name for name in os.environ if name.startswith("WAYPULSE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


# What they show works.


@pytest.mark.long
def test_the_session_in_the_commands_page_goes_as_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for typed, shown in COMMANDS.session():
        match shlex.split(typed):
            case ["cd", folder]:
                monkeypatch.chdir(folder)
            case ["cat", file]:
                Path(file).write_text(shown, encoding="utf-8")
            case ["waypulse", *words]:
                main(words)
                screen = capsys.readouterr()
                assert re.fullmatch(_pattern(shown), screen.out + screen.err, re.DOTALL), (typed, screen)
            case _:
                pytest.fail(f"Nobody here knows how to type {typed}.")


@pytest.mark.long
@pytest.mark.parametrize(("where", "number", "block"), YAML)
def test_each_example_of_a_file_loads(where: str, number: int, block: Block, tmp_path: Path) -> None:
    folder = tmp_path / f"{Path(where).stem}-{number}"
    shutil.copytree(built_in_folder("four-stages"), folder)
    _speak_only("en, nl", folder)
    _put(block.text, folder)
    assert Catalog.load(folder).surveys


def test_the_first_survey_is_short_and_sound(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (survey,) = README.blocks("yaml")
    assert len(survey.text.splitlines()) <= 10
    assert main(["init", "shop"]) == 0
    monkeypatch.chdir("shop")
    Path("surveys/delivery.yaml").write_text(survey.text, encoding="utf-8")
    _speak_only("en, nl", Path())
    capsys.readouterr()
    assert main(["check"]) == 0
    told = capsys.readouterr()
    assert (told.err, told.out.partition(" is well")[0]) == ("", "The journey four-stages")


@pytest.mark.long
@pytest.mark.parametrize("typed", sorted({line for one in PAGES for line in one.typed()}))
def test_each_command_shown_exists_with_its_options(typed: str) -> None:
    command, *words = shlex.split(typed, comments=True)[1:]
    assert command in WAYPULSE.commands
    assert [word for word in words if word.startswith("--") and word not in _explained(command)] == []


@pytest.mark.parametrize("target", sorted({name for one in PAGES for name in one.made()}))
def test_each_target_of_make_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_what_ci_runs_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text(encoding="utf-8")


# What they list is complete.


def test_every_command_has_its_place() -> None:
    headings = re.findall(r"^## waypulse (\w+)$", COMMANDS.text, re.MULTILINE)
    assert sorted(headings) == sorted(WAYPULSE.commands)


def test_each_role_is_told_all_that_it_can_write() -> None:
    rows = {cells[0].removesuffix("s"): cells[2] for cells in COMMANDS.rows()}
    told = {role: set(re.findall(r"`/(\w+)", rows[role.value])) for role in MENUS}
    assert told == {role: {*commands, *(() if role is Role.OWNER else ("help",))} for role, commands in MENUS.items()}


def test_every_setting_is_listed_with_its_default() -> None:
    listed = {cells[0].strip("`"): cells[2] for cells in SETTINGS.rows() if cells[0].startswith("`WAYPULSE_")}
    assert set(listed) == {f"WAYPULSE_{name.upper()}" for name in Settings.model_fields}
    given = {name: words.strip("`") for name, words in listed.items() if words != "none"}
    for name, words in given.items():
        field = name.removeprefix("WAYPULSE_").lower()
        assert getattr(Settings.load({name: words}), field) == Settings.model_fields[field].default, name
    bare = Settings.load({})
    unset = [getattr(bare, name.removeprefix("WAYPULSE_").lower()) for name in set(listed) - set(given)]
    assert not any(unset)


def test_init_writes_out_every_setting_that_can_stand_in_env() -> None:
    template = (ROOT / "bot" / "commands" / "settings.txt").read_text(encoding="utf-8")
    written = set(re.findall(r"^#?WAYPULSE_(\w+)=", template, re.MULTILINE))
    assert written == {name.upper() for name in Settings.model_fields} - {"FOLDER"}


def test_secrets_named_as_files_are_secrets() -> None:
    named = set(re.findall(r"WAYPULSE_(\w+)_FILE=", "".join(one.text for one in PAGES)))
    assert named
    assert named <= SECRETS


@pytest.mark.parametrize("document", [JourneyDocument, SurveyDocument, *PARTS.values()])
def test_every_key_of_a_file_is_explained(document: type[Document]) -> None:
    assert set(keys(document)) - JOURNEYS.named() == set()


@pytest.mark.parametrize("columns", [Events.columns, Responses.columns, Feedback.columns])
def test_every_column_is_explained(columns: Columns) -> None:
    assert set(columns.known) - FORMATS.named() == set()


def test_every_field_and_reason_is_explained() -> None:
    fields = {*EventBody.model_fields, *DecisionBody.model_fields}
    assert {*fields, *(reason.value for reason in Reason)} - FORMATS.named() == set()


def test_every_key_of_the_report_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "reviews.csv").write_text(FEEDBACK, encoding="utf-8")
    assert main(["import", "feedback", "reviews.csv"]) == 0
    capsys.readouterr()
    assert main(["report", "--week", "2026-W10", "--json"]) == 0
    assert set(_keys(json.loads(capsys.readouterr().out))) - FORMATS.named() == set()


def test_the_example_of_a_text_is_read_as_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = [json.loads(block.text) for block in FORMATS.blocks("json") if block.text.startswith('{"id": 1, "text"')]
    told = [json.loads(block.text) for block in FORMATS.blocks("json") if '"engine"' in block.text]
    (tmp_path / "texts.jsonl").write_text(json.dumps(shown[0]), encoding="utf-8")
    assert main(["analyse", "texts.jsonl"]) == 0
    assert [json.loads(capsys.readouterr().out)] == told


def test_the_changelog_has_this_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"## [{project['version']}]" in page("CHANGELOG.md").text


# Where they point there is something.


@pytest.mark.parametrize("shown", PAGES, ids=str)
def test_each_link_leads_somewhere(shown: Page) -> None:
    assert [link for link in shown.links() if not _leads_somewhere(link, shown)] == []


def test_no_page_stands_alone() -> None:
    linked = {(one.path.parent / link.partition("#")[0]).resolve() for one in PAGES for link in one.links()}
    assert [str(one) for one in PAGES if one.path not in linked and one is not PAGES[0]] == []


def test_no_file_names_a_machine_or_a_package_index() -> None:
    assert [f"{file}: {name}" for file, text in _texts() for name in ELSEWHERE if name in text] == []


def test_every_file_ends_with_a_newline() -> None:
    assert [str(file) for file, text in _texts() if text and not text.endswith("\n")] == []


@cache
def _explained(command: str) -> str:
    """What its help says; most commands are shown many times."""
    with redirect_stdout(io.StringIO()) as screen:
        main([command, "--help"])
    return screen.getvalue()


def _pattern(shown: str) -> str:
    """What is printed, where `…` stands for anything."""
    return re.escape(shown).replace("…", ".*")


def _put(text: str, folder: Path) -> None:
    """Put an example where it belongs: a whole file, a part of the journey, or questions of a survey."""
    match yaml.safe_load(text):
        case {"survey": str(name)}:
            _write(folder / "surveys" / f"{name}.yaml", text)
        case {"journey": str()}:
            _write(folder / "journey.yaml", text)
        case {"stages": _}:
            _write(folder / "journey.yaml", "journey: part\nlanguages: [en, nl]\n", text)
        case dict():
            stages = "stages: [{id: one, title: {en: One, nl: Een}}]\n"
            _write(folder / "journey.yaml", "journey: part\nlanguages: [en, nl]\n", stages, text)
        case list():
            head = "survey: part\ntitle: {en: Part, nl: Deel}\nquestions:\n"
            _write(folder / "surveys" / "part.yaml", head, indent(text, "  "))


def _speak_only(languages: str, folder: Path) -> None:
    """Take the other languages off the journey's list, as whoever writes surveys in these alone would."""
    journey = folder / "journey.yaml"
    listed = re.sub(r"(?m)^languages: .*$", f"languages: [{languages}]", journey.read_text(encoding="utf-8"))
    _write(journey, listed)


def _write(path: Path, *parts: str) -> None:
    path.write_text("".join(parts), encoding="utf-8")


def _keys(found: object) -> Iterator[str]:
    match found:
        case dict():
            yield from found
            for value in found.values():
                yield from _keys(value)
        case list():
            for value in found:
                yield from _keys(value)


def _leads_somewhere(link: str, shown: Page) -> bool:
    """Addresses outside are not visited."""
    if link.startswith("https://"):
        return True
    name, _, anchor = link.partition("#")
    path = (shown.path.parent / name).resolve() if name else shown.path
    if not path.exists() or not path.is_relative_to(ROOT):
        return False
    return not anchor or anchor in page(path.relative_to(ROOT).as_posix()).anchors()


def _texts() -> Iterator[tuple[Path, str]]:
    """Every text file of the project."""
    inside = (file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.is_file())
    for file in (*inside, *(ROOT / name for name in AT_THE_ROOT)):
        try:
            yield file.relative_to(ROOT), file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
