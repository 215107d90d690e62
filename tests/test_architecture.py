"""The house: the one arrow, what is imported where and when, and what files are called."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
PACKAGES = ("surveys", "analysis", "handlers", "bot")
NAMELESS = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}


def _files(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))


def test_the_arrow_points_one_way() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


@pytest.mark.long
def test_the_bot_starts_without_what_draws_and_reads() -> None:
    heavy = "matplotlib", "numpy", "textblob", "nltk", "openpyxl", "bot.importing", "bot.publishing"
    code = f"import sys, bot.running; print([name for name in {heavy} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own line
    assert told.stdout.strip() == "[]"


def _late_imports(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (one.lineno for one in ast.walk(node) if isinstance(one, ast.Import | ast.ImportFrom))


def _type_checking(tree: ast.AST) -> Iterator[int]:
    return (node.lineno for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING")


def _suspects(package: str) -> Iterator[tuple[Path, str]]:
    """The few files that can hold such an import: to take every file apart takes longer than most tests."""
    for file in _files(package):
        source = file.read_text(encoding="utf-8")
        if re.search(r"(^[ \t]|[:;]) *(import|from) |TYPE_CHECKING", source, re.MULTILINE):
            yield file, source


@pytest.mark.long
@pytest.mark.parametrize("package", [*PACKAGES, "tests"])
def test_imports_stand_at_the_top(package: str) -> None:
    trees = {file: ast.parse(source) for file, source in _suspects(package)}
    found = {
        f"{file}:{line}" for file, tree in trees.items() for line in (*_late_imports(tree), *_type_checking(tree))
    }
    assert found == set()


def test_every_file_is_named_by_its_noun() -> None:
    assert [file for file in _files(*PACKAGES, "tests", "benchmarks") if file.stem in NAMELESS] == []


def test_every_module_says_what_it_holds() -> None:
    silent = [
        file
        for file in _files(*PACKAGES)
        if (source := file.read_text(encoding="utf-8")).strip()
        # A sentence of its own at the very top is one; whatever else a file begins with is looked at.
        and not source.startswith('"""')
        and not ast.get_docstring(ast.parse(source))
    ]
    assert silent == []


def test_the_core_and_the_analysis_neither_wait_nor_look_at_the_clock() -> None:
    pure = [file for file in _files("surveys", "analysis") if "store" not in file.parts]
    for file in pure:
        source = file.read_text(encoding="utf-8")
        assert not any(word in source for word in ("async def", "datetime.now", "date.today", "time.time(")), file
