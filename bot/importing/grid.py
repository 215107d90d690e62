"""Grid: records of cells, the first of which names the columns, as rows of named words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice, zip_longest

from bot.exporting.cells import meant
from bot.importing.row import FAULT, Row, Rows
from bot.importing.tools import Tool, recognised
from surveys.errors import Sentence, Why

_LOOKED_AT = 5
"""So many lines at the start may hold titles, which are told apart from names by what stands below them."""
_SHOWN = 60
_TITLE = "the first line holds '{title}' alone; it must name the columns: remove what stands above their names"
_CELLS = (
    "the line has {values} values and the first line {names} names;"
    " a value that holds the delimiter must stand in quotes"
)


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of a line. `broken` says why they are no record at all."""

    line: int
    cells: list[str]
    broken: Why | None = None


_NOTHING = Record(1, [], Sentence("head", "the first line must name the columns"))


@dataclass(frozen=True, slots=True)
class Grid:
    """Named columns and their rows. `wrong` says what is wrong with the names, on line `line`."""

    line: int
    names: Sequence[str]
    rows: Rows
    tool: Tool | None
    wrong: Sequence[Why]


def grid(records: Iterable[Record], known: Sequence[str]) -> Grid:
    """Read the names of the columns; those `known` are found whatever their capitals.

    In an export of another tool, questions may be named twice or not at all, and a second line may go on with them.
    """
    first, *below = list(islice(records, _LOOKED_AT)) or [_NOTHING]
    second = below[0] if below else None
    tool = recognised(first.cells) if not first.broken else None
    heads = 2 if tool and tool.names_over_two_lines and second and not second.cells[0].strip() else 1
    if tool:
        names = _distinct(first.cells, second.cells if second and heads > 1 else [])
        wrong: list[Why] = []
    else:
        names = [_named(word, known) for word in first.cells]
        wrong = [first.broken] if first.broken else list(_header_faults(names, below))
    return Grid(first.line, names, Rows(partial(_rows, records, names, heads)), tool, wrong)


def _rows(records: Iterable[Record], names: Sequence[str], heads: int) -> Iterator[Row]:
    return (_row(record, names) for record in islice(records, heads, None))


def _row(record: Record, names: Sequence[str]) -> Row:
    cells, broken = record.cells, record.broken
    if broken is None and len(cells) != len(names):
        broken = _miscounted(len(cells), len(names))
    words = {name: meant(cell) for name, cell in zip(names, cells, strict=False) if name != FAULT}
    written = [cell for name, cell in zip_longest(names, cells[: len(names)], fillvalue="") if name != FAULT]
    return Row(record.line, words, [*written, *cells[len(names) :]], broken)


# One for all lines that are broken alike: a file of something else has nothing but such lines.
@lru_cache(maxsize=64)
def _miscounted(values: int, names: int) -> Sentence:
    return Sentence("cells", _CELLS, {"values": values, "names": names})


def _named(word: str, known: Sequence[str]) -> str:
    name = word.strip()
    return name.casefold() if name.casefold() in {*known, FAULT} else name


def _header_faults(names: Sequence[str], below: Iterable[Record]) -> Iterator[Sentence]:
    if _is_title(names, below):
        title = next(filter(None, names))
        yield Sentence("title", _TITLE, {"title": title if len(title) <= _SHOWN else f"{title[:_SHOWN]}…"})
        return
    for number, name in enumerate(names, start=1):
        if not name:
            yield Sentence("unnamed", "column {number} has no name; name it or remove it", {"number": number})
        elif name in names[: number - 1]:
            yield Sentence("twice", "the column '{column}' stands twice; remove one", {"column": name})


def _is_title(names: Sequence[str], below: Iterable[Record]) -> bool:
    """Whether these are no names: one word stands alone, often over merged cells, above lines of several."""
    return _filled(names) == 1 and any(_filled(record.cells) > 1 for record in below)


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _distinct(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """One name a column: the question, and what the second line adds where a question has several columns."""
    names: list[str] = []
    seen: Counter[str] = Counter()
    question = ""
    several = _with_several_columns(first)
    for number, (above, below) in enumerate(zip_longest(first, second, fillvalue=""), start=1):
        question = " ".join(above.split()) or question
        part = " ".join(below.split()) if several.get(question) else ""
        name = ": ".join(filter(None, (question, part))) or f"column {number}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _with_several_columns(first: Sequence[str]) -> Mapping[str, bool]:
    """Whether a column without a name of its own follows each question."""
    found: dict[str, bool] = {}
    question = ""
    for above in first:
        named = " ".join(above.split())
        question = named or question
        found[question] = found.get(question, False) or not named
    return found
