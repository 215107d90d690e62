"""Pages: the README and what stands in docs/, cut into what tests can check."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]

_FENCE = re.compile(r"^(?P<indent> *)```(?P<form>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| (?P<cells>.+) \|$", re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")
_TYPED = re.compile(r"^(?:\$ )?(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?(waypulse \w[^|>]*)")
_MADE = re.compile(r"^make ([\w-]+)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced piece of a page; `form` is what it is marked as, such as `yaml`."""

    form: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of Markdown."""

    path: Path
    text: str

    def __str__(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    def blocks(self, form: str) -> list[Block]:
        """The fenced pieces of this form, without their indentation."""
        found = ((mark["form"], mark["indent"], mark["text"]) for mark in _FENCE.finditer(self.text))
        return [
            Block(name, re.sub(f"^{indent}", "", text, flags=re.MULTILINE))
            for name, indent, text in found
            if name == form
        ]

    def links(self) -> list[str]:
        """Where it points to."""
        return [mark["target"] for mark in _LINK.finditer(self.text)]

    def anchors(self) -> set[str]:
        """What can be pointed at, as GitHub spells it."""
        prose = _FENCE.sub("", self.text)
        return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(prose)}

    def rows(self) -> list[list[str]]:
        """The cells of every table's rows."""
        return [mark["cells"].split(" | ") for mark in _ROW.finditer(self.text)]

    def named(self) -> set[str]:
        """Every word that stands between backticks or, as a name, in an example of JSON."""
        quoted = (name for block in self.blocks("json") for name in re.findall(r'"(\w+)":', block.text))
        return {*quoted, *(word for span in self._spans() for word in re.findall(r"[\w-]+", span))}

    def typed(self) -> set[str]:
        """Every command of ours that is shown, without what stands before it and after a pipe."""
        return {mark[1].strip() for line in self._shell() if (mark := _TYPED.match(line))}

    def made(self) -> set[str]:
        """Every target of make that is shown."""
        return {mark[1] for line in self._shell() if (mark := _MADE.match(line))}

    def session(self) -> list[tuple[str, str]]:
        """What is typed, and what it prints, in all sessions of this page."""
        steps = "\n".join(block.text.rstrip("\n") for block in self.blocks("console"))
        parts = (step.partition("\n") for step in re.split(r"^\$ ", steps, flags=re.MULTILINE)[1:])
        return [(typed, f"{shown.rstrip()}\n" if shown else "") for typed, _, shown in parts]

    def _spans(self) -> list[str]:
        return _SPAN.findall(_FENCE.sub("", self.text))

    def _shell(self) -> list[str]:
        blocks = (*self.blocks("sh"), *self.blocks("console"))
        return [*self._spans(), *(line for block in blocks for line in block.text.splitlines())]


def page(name: str) -> Page:
    """The page at this path from the root."""
    return Page(ROOT / name, (ROOT / name).read_text(encoding="utf-8"))


PAGES = [
    page(path.relative_to(ROOT).as_posix())
    for path in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
]
