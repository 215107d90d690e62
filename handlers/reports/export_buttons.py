"""Export buttons: what a manager chooses before a file is made, packed like all buttons."""

from dataclasses import dataclass

from handlers.packing import flag_in, number_in
from surveys.exports import Format, Sort


@dataclass(frozen=True, slots=True)
class PickExport:
    """Choose what the rows are and whether persons are shown; with a format, have the file made.

    `digest` keeps the period and the part that were asked for.
    """

    digest: int
    sort: Sort
    with_persons: bool
    form: Format | None = None


def export_parts(press: PickExport) -> tuple[str, ...]:
    """What is packed."""
    form = press.form.value if press.form else ""
    return "ex", f"{press.digest:x}", press.sort.value, str(int(press.with_persons)), form


def export_press(kind: str, first: str, *rest: str) -> PickExport | None:
    """What was pressed, None where it is no button of an export; raises ValueError."""
    match kind, rest:
        case "ex", (sort, persons, form):
            with_persons = flag_in(persons)
            return PickExport(number_in(first), Sort(sort), with_persons, Format(form) if form else None)
        case _:
            return None
