"""Sheet: an export as named columns, and rows that are made as they are needed."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from bot.exporting.cells import Row


@dataclass(frozen=True, slots=True)
class Portion:
    """Some rows, and how many records they were made from."""

    rows: Sequence[Row]
    records: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """`total` is how many records there are; each may be one row, several, or none."""

    columns: tuple[str, ...]
    total: int
    portions: AsyncIterator[Portion]
