"""Choosing a layout for a file: what was said of it, what is remembered, what can be guessed, and what is asked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.importing.columns import Columns
from bot.importing.fixed import wrong_in
from bot.importing.guessing import Guess, guess
from bot.importing.layout import PASSED_OVER, Layout
from bot.importing.remembered import Remembered
from bot.importing.table import Table
from bot.importing.terms import Terms
from surveys.errors import Fault, Unreadable

Ask = Callable[[str, str], str]
"""Asks somebody a question, with the answer that is probable."""

_NEEDS = {
    "stage": "The stage of the journey to which all rows belong",
    "touchpoint": "The touchpoint of the journey to which all rows belong",
}


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses the layout of files of one sort. Where nobody can be asked, what is missing is a fault.

    `guesses` says whether strange columns can be guessed at all: those of feedback can.
    """

    sort: str
    form: Columns
    remembered: Remembered
    terms: Terms
    ask: Ask | None = None
    guesses: bool = False

    def layout(self, table: Table, told: Layout) -> Layout | None:
        """How to read this table, `told` first of all; None where its columns are our own.

        Raises `Unreadable` with what has to be said about which column.
        """
        before = self.remembered.layout(self.sort, table.header)
        if before is None and not told.columns and not told.fixed and (self._is_ours(table) or not self.guesses):
            return None
        found = self._start(before, table)
        merged = self._merged(found.layout, told)
        unclear = {column: why for column, why in found.unclear.items() if column not in told.columns}
        is_sure = bool(before or table.tool or told.columns or told.fixed)
        if self.ask:
            every = {} if is_sure else dict.fromkeys(merged.columns, "")
            return self._asked(merged, {**every, **unclear}, table)
        faults = list(self._open(merged, unclear if is_sure else {}, table, is_sure=is_sure))
        if faults:
            raise Unreadable(faults)
        return merged

    def _merged(self, before: Layout, told: Layout) -> Layout:
        """Both, `told` first; of fields of which one is enough, what was said before goes."""
        others = {name for group in self.form.required if {*group} & {*told.fixed} for name in group}
        kept = {name: words for name, words in before.fixed.items() if name not in others}
        return Layout({**before.columns, **told.columns}, {**kept, **told.fixed})

    def _is_ours(self, table: Table) -> bool:
        """Whether most of what is needed is there; what is not is misspelt or forgotten."""
        there = sum(any(name in table.columns for name in group) for group in self.form.required)
        return table.tool is None and 2 * there > len(self.form.required)

    def _start(self, before: Layout | None, table: Table) -> Guess:
        if before:
            return Guess(before, {})
        if self.guesses and not self._is_ours(table):
            return guess(table)
        fields = table.tool.fields if table.tool else {}
        known = {column: fields[column.casefold()] for column in table.columns if column.casefold() in fields}
        return Guess(Layout(known), {})

    def _open(self, layout: Layout, unclear: Mapping[str, str], table: Table, *, is_sure: bool) -> Iterator[Fault]:
        """What has to be said before the file can be read."""
        for column, why in unclear.items():
            yield Fault(table.file, 0, f"the column '{column}' is not plain: {why}: --map '{column}=…'")
        for group in self._missing(layout, table):
            if group[-1] in _NEEDS:
                yield Fault(table.file, 0, f"where on the journey this was said is missing: --set {group[-1]}=…")
            else:
                told = f"no column is known to be {' or '.join(group)}; the columns are {', '.join(table.columns)}"
                yield Fault(table.file, 0, f"{told}: --map COLUMN={group[0]}")
        if not is_sure:
            yield Fault(
                table.file, 0, f"its columns are not ours; say once what they are, such as {_options(layout)}"
            )

    def _asked(self, layout: Layout, unclear: Mapping[str, str], table: Table) -> Layout:
        columns, fixed = dict(layout.columns), dict(layout.fixed)
        for column, why in unclear.items():
            columns[column] = self._column(column, why, columns.get(column, PASSED_OVER), table)
        for group in self._missing(replace(layout, columns=columns), table):
            if group[-1] in _NEEDS:
                fixed[group[-1]] = self._place(group[-1])
        return Layout(columns, fixed)

    def _column(self, column: str, why: str, probable: str, table: Table) -> str:
        """What a column is; what it cannot be is asked again at once, with the reason."""
        while True:
            meant = self._answer(_asking(f"What is the column '{column}'", why), probable)
            fault = next(Layout({column: meant}).faults(self.form, table), None)
            if fault is None:
                return meant
            why = fault.sentence

    def _place(self, name: str) -> str:
        """Where on the journey all rows belong; the same where there is no such place."""
        why = ""
        while True:
            words = self._answer(_asking(_NEEDS[name], why), "")
            wrong = next(iter(wrong_in({name: words}, self.terms)), None)
            if wrong is None:
                return words
            why = wrong.sentence

    def _answer(self, question: str, probable: str) -> str:
        assert self.ask  # noqa: S101 - only then anything is asked
        return self.ask(question, probable).strip()

    def _missing(self, layout: Layout, table: Table) -> Iterator[tuple[str, ...]]:
        """The groups of fields of which none is there."""
        meant = {one.partition(":")[0] for one in layout.columns.values()}
        named = {name for name in table.columns if name not in layout.columns}
        has_questions = any(one.startswith("question:") for one in layout.columns.values())
        there = meant | named | {*layout.fixed} | ({"question", "value"} if has_questions else set())
        return (group for group in self.form.required if not there & {*group})


def _asking(question: str, why: str) -> str:
    return f"{question} ({why})" if why else question


def _options(layout: Layout) -> str:
    return " ".join(f"--map '{column}={meant}'" for column, meant in layout.columns.items())
