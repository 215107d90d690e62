"""Sources: what the code says about the texts, read from its syntax trees."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PLACES = ("handlers", "bot", "surveys/reply.py")


def keys_named_in_code() -> set[str]:
    """Every string in the code that is shaped like a key; of those put together, what they begin with (`reason-`)."""
    return {key for file in _files() for key in _keys(_tree(file)) if ":" not in key}


def _files() -> Iterator[Path]:
    for place in _PLACES:
        path = ROOT / place
        yield from path.rglob("*.py") if path.is_dir() else (path,)


def _tree(file: Path) -> ast.AST:
    return ast.parse(file.read_text(encoding="utf-8"))


def _keys(tree: ast.AST) -> Iterator[str]:
    """Keys stand in `say`, `plain` and their like, in Refusals, and in choices between two keys."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="say" | "plain" | "word" | "spells" | "Refusal"), args=[key, *_]):
                yield from _spelt(key)
            case ast.Call(func=ast.Attribute(attr="_say"), args=[key, *_]):
                yield from _spelt(key)
            case ast.Call(func=ast.Name(id="_toast"), args=[_, key, *_]):
                yield from _spelt(key)
            case ast.Call(func=ast.Name(id="put_panel_away"), args=[_, key]):
                yield from _spelt(key)
            case ast.Assign(targets=[ast.Name(id="key") | ast.Tuple(elts=[ast.Name(id="key"), *_])], value=value):
                yield from _spelt(value)


def _spelt(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(key)):
            yield key
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
            yield start
        case ast.IfExp(body=one, orelse=other):
            yield from _spelt(one)
            yield from _spelt(other)
        case ast.Tuple(elts=[first, *_]):
            yield from _spelt(first)
