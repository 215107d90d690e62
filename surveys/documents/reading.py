"""Reading: a YAML file becomes a Source, or the faults that keep it from being one."""

import re
from itertools import accumulate
from pathlib import Path

import yaml
from pydantic import JsonValue

from surveys.documents.source import Source, Steps
from surveys.errors import Fault

# libyaml reads ten times as fast and takes `{en: Why?, nl: Waarom?}`, where the pure loader wants quotes.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 50
_DEEPER: dict[type[yaml.Event], int] = {
    yaml.MappingStartEvent: 1,
    yaml.SequenceStartEvent: 1,
    yaml.MappingEndEvent: -1,
    yaml.SequenceEndEvent: -1,
}
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,15})")
_BROKEN = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
_RESOLVED = ("int", "float", "bool", "null")
_HINTS = {
    "mapping values are not allowed": "a text that holds a colon must stand in quotes",
    "cannot start any token": "a text that begins with a special sign must stand in quotes",
    "unexpected end of stream": "a quote is opened and never closed",
    "another document": "a file holds one document; remove the line ---",
    "expected '-' indicator": "every entry of a list begins with - in the same column",
    "expected key": "the keys of a mapping begin in the same column",
    "',' or ']'": "a list is opened with [ and its end ] or a comma is missing",
    "',' or '}'": "a mapping is opened with { and its end } or a comma is missing",
}


def read_file(path: Path, file: str) -> Source:
    """Read a file; `file` is what the operator calls it. Never raises: what is wrong stands in the faults."""
    try:
        raw = path.read_bytes()
        return read_text(raw.decode("utf-8-sig"), file)
    except FileNotFoundError:
        sentence = "the file is missing; `waypulse init` makes a folder with everything in it"
        return Source(file, faults=(Fault(file, 0, sentence),))
    except UnicodeDecodeError as error:
        sentence = "the file is not UTF-8; save it with the encoding UTF-8"
        return Source(file, faults=(Fault(file, raw.count(b"\n", 0, error.start) + 1, sentence),))
    except OSError as error:
        return Source(file, faults=(Fault(file, 0, f"the file cannot be read: {error.strerror}"),))


def read_text(text: str, file: str) -> Source:
    """Read what stands in a file."""
    try:
        if _nests_too_deeply(text):
            return Source(file, faults=(Fault(file, 1, "the file nests its values too deeply"),))
        return _walked(yaml.compose(text, Loader=_LOADER), file)
    except yaml.YAMLError as error:
        return Source(file, faults=(_syntax(error, text, file),))


def _nests_too_deeply(text: str) -> bool:
    """Looked at before nodes are made, because libyaml makes them recursively and would end the process."""
    steps = (_DEEPER.get(type(event), 0) for event in yaml.parse(text, Loader=_LOADER))
    return any(depth > _DEEPEST for depth in accumulate(steps))


def _walked(node: yaml.Node | None, file: str) -> Source:
    if node is None or _names(node) == "null":
        return Source(file, faults=(Fault(file, 1, "the file is empty; `waypulse init` shows an example"),))
    walk = _Walk(file)
    content = walk.value(node, ())
    return Source(file, content, walk.lines, tuple(walk.faults))


class _Walk:
    """Turns YAML nodes into plain values and notes lines and faults on the way.

    Only `true` and `false` are truth values, so `no` can be a language or an answer, and `yes` a label.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Steps, int] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, steps: Steps) -> JsonValue:
        line = self.lines.setdefault(steps, _line(node))
        if id(node) in self._seen:
            self._fault(line, "anchors and aliases (& and *) are not supported; write the value out")
            return None
        self._seen.add(id(node))
        match node:
            case yaml.MappingNode():
                return self._mapping(node, steps)
            case yaml.SequenceNode():
                return [self._entry(child, (*steps, at)) for at, child in enumerate(node.value)]
            case _:
                return _scalar(node)

    def _entry(self, node: yaml.Node, steps: Steps) -> JsonValue:
        if _names(node) == "null":
            self._fault(_line(node), "an entry of the list is empty; write it or remove its -")
        return self.value(node, steps)

    def _mapping(self, node: yaml.MappingNode, steps: Steps) -> JsonValue:
        content: dict[str, JsonValue] = {}
        for key_node, value_node in node.value:
            key, line = self._key(key_node), _line(key_node)
            if key in content:
                self._fault(line, f"the key '{key}' stands twice; keep one")
                continue
            if _names(value_node) == "null":
                self._fault(line, f"the key '{key}' has no value; {_give_one(flow=bool(node.flow_style))}")
            self.lines[(*steps, key)] = line
            content[key] = self.value(value_node, (*steps, key))
        return content

    def _key(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._fault(_line(node), "a key must be a plain word")
            return ""
        return str(node.value)

    def _fault(self, line: int, sentence: str) -> None:
        self.faults.append(Fault(self.file, line, sentence))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _names(node: yaml.Node) -> str:
    """The name of the type that YAML takes a node for: `null`, `int`, `str`."""
    return str(node.tag).rpartition(":")[2]


def _give_one(*, flow: bool) -> str:
    quotes = "; a text that holds a comma must stand in quotes" if flow else ""
    return f"write one or remove the key{quotes}"


def _scalar(node: yaml.Node) -> JsonValue:
    words = str(node.value)
    if _names(node) not in _RESOLVED:
        return words
    if _names(node) == "null":
        return None
    if words.lower() in {"true", "false"}:
        return words.lower() == "true"
    if _WHOLE.fullmatch(words):
        return int(words)
    return float(words) if _BROKEN.fullmatch(words) else words


def _syntax(error: yaml.YAMLError, text: str, file: str) -> Fault:
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return Fault(file, line, "the file holds a control character; remove it")
    mark = getattr(error, "problem_mark", None)
    lines = text.rstrip().split("\n")
    at = min(mark.line, len(lines) - 1) if mark else 0
    if "\t" in lines[at][: len(lines[at]) - len(lines[at].lstrip())]:
        return Fault(file, at + 1, "a tab stands at the beginning of the line; use spaces")
    problem = str(getattr(error, "problem", None) or error)
    hint = next((hint for sign, hint in _HINTS.items() if sign in problem), "")
    return Fault(file, at + 1, f"this is not valid YAML: {hint or problem}")
