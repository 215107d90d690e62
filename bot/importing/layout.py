"""Layout: what the columns of a strange file mean, and what holds for all of its rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from bot.importing.columns import Columns
from bot.importing.dates import Order, iso
from bot.importing.row import Row, Rows
from bot.importing.scales import scale
from bot.importing.table import Table
from surveys.errors import Fault, Unreadable

PASSED_OVER = "-"
TEXT, SCORE, AT, QUESTION = "text", "score", "at", "question"
_SEVERAL = {TEXT, SCORE, QUESTION}
_HOWS = {TEXT: ("improve", "good"), AT: ("utc", "dmy", "mdy"), SCORE: ("nps", "csat", "ces", "1-5")}
"""How a field may be written; a score on any other scale too."""
_NUMBER = re.compile(r"(?:[^\W\d][^\d]*(?:\s[-–]\s|[(=:])\s*)?(\d{1,3})(?:\.0+)?\)?(?:\s*[-–(=:].*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns` say which field each column is, `fixed` what a field says in every row.

    A field may say how it is written after a colon: `at:dmy`, `at:mdy` or `at:utc`, `score:nps` (or any other
    scale), `text:improve` or `text:good`, and `question:ID` for an answer to a question of ours. A column that is `-`
    is passed over. Several columns may be texts, scores and questions.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)

    def faults(self, form: Columns, table: Table) -> Iterator[Fault]:
        """Whatever is wrong with this layout for such a file."""
        has_questions = any(QUESTION in group for group in form.required)
        for column, meant in self.columns.items():
            name, _, how = meant.partition(":")
            if column not in table.columns:
                known = ", ".join(table.columns)
                yield Fault(table.file, 0, f"there is no column '{column}' to be {meant}; the columns are {known}")
            elif meant != PASSED_OVER and name not in form.known:
                yield Fault(table.file, 0, f"'{column}' cannot be {name!r}; it may be {', '.join(form.known)} or -")
            elif how and not _fits(name, how, has_questions=has_questions):
                yield Fault(table.file, 0, f"'{column}' cannot be {meant!r}; {_possible(name)}")
        for name in self.fixed:
            if name not in form.known:
                yield Fault(table.file, 0, f"'{name}' cannot be set; set one of {', '.join(form.known)}")

    def applied(self, table: Table) -> Table:
        """The same table with our own columns. Columns of which nothing is said here keep their names."""
        called = {name: column for column, name in _numbered(self.columns).items()}
        others = {name: line for name, line in table.columns.items() if name not in self.columns}
        columns = {**others, **dict.fromkeys((*called, *self.fixed), 1)}
        if any(name.startswith(SCORE) for name in called):
            columns.setdefault("scale", 1)
        if self._questions():
            columns = {**columns, QUESTION: 1, "value": 1}
        return replace(table, columns=columns, rows=Rows(partial(self._rows, table)), called=called)

    def _rows(self, table: Table) -> Iterator[Row]:
        names = _numbered(self.columns)
        for row in table.rows:
            if row.broken:
                yield row
            else:
                yield from self._row(row, names)

    def _row(self, row: Row, names: Mapping[str, str]) -> Iterator[Row]:
        words = {name: said for name, said in row.words.items() if name not in self.columns}
        words |= self.fixed
        for column, name in names.items():
            words |= self._words(column, name, row.words.get(column, "").strip())
        questions = self._questions()
        if not questions:
            spoken = [said for name, said in words.items() if _plain(name) in {TEXT, SCORE}]
            yield replace(row, words=words, is_silent=bool(spoken) and not any(spoken))
            return
        given = {asked: row.words.get(column, "").strip() for column, asked in questions.items()}
        for asked, said in given.items():
            if said:
                yield replace(row, words={**words, QUESTION: asked, "value": said})
        if not any(given.values()):
            yield replace(row, is_silent=True)

    def _words(self, column: str, name: str, said: str) -> Mapping[str, str]:
        kind, _, how = self.columns[column].partition(":")
        match kind:
            case "at":
                return {name: _moment(said, how)}
            case "id":
                source = self.fixed.get("source")
                return {name: f"{source}:{said}" if source and said else said}
            case "score":
                more = {name.replace(SCORE, "scale"): how} if how and said else {}
                return {name: number_in(said) or said, **more}
            case "text":
                return {name: said, **({name.replace(TEXT, "asks"): how} if how else {})}
            case _:
                return {name: said}

    def _questions(self) -> Mapping[str, str]:
        """Our own question in each column that answers one."""
        split = {column: meant.partition(":") for column, meant in self.columns.items()}
        return {column: how for column, (name, _, how) in split.items() if name == QUESTION and how}


def checked(layout: Layout, form: Columns, table: Table) -> Table:
    """The table with our own columns; raises `Unreadable` with everything that is wrong with the layout."""
    faults = list(layout.faults(form, table))
    if faults:
        raise Unreadable(faults)
    return layout.applied(table)


def number_in(words: str) -> str | None:
    """The number of a score with its label, such as `10 - Extremely likely`; None where there is something else."""
    found = _NUMBER.fullmatch(words)
    return found[1] if found else None


def _numbered(columns: Mapping[str, str]) -> dict[str, str]:
    """The name of each column's field; the second text is `text 2`."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for column, meant in columns.items():
        name, _, how = meant.partition(":")
        if meant == PASSED_OVER or (name == QUESTION and how):
            continue
        counts[name] = counts.get(name, 0) + 1
        names[column] = f"{name} {counts[name]}" if name in _SEVERAL and counts[name] > 1 else name
    return names


def _plain(name: str) -> str:
    return name.rstrip("0123456789").rstrip()


def _moment(said: str, how: str) -> str:
    order: Order | None = "dmy" if how == "dmy" else "mdy" if how == "mdy" else None
    return iso(said, order, utc=how == "utc")


def _fits(name: str, how: str, *, has_questions: bool) -> bool:
    if name == QUESTION:
        return has_questions
    return _is_scale(how) if name == SCORE else how in _HOWS.get(name, ())


def _is_scale(how: str) -> bool:
    try:
        scale(how)
    except ValueError:
        return False
    return True


def _possible(name: str) -> str:
    hows: Sequence[str] = _HOWS.get(name, ())
    return f"write {' or '.join(f'{name}:{how}' for how in hows)}" if hows else f"write {name} alone"
