"""CSV records: the lines of a CSV file as cells; a broken one does not end the rest."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.importing.grid import Record
from bot.importing.text_file import TextFile
from surveys.errors import Sentence

DELIMITERS = (",", ";", "\t")

_SAID = re.compile(r"sep=(.)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CsvRecords:
    """The records of a CSV file, made anew each time they are gone through; empty lines are none."""

    text: TextFile
    delimiter: str
    skipped: int = 0

    def __iter__(self) -> Iterator[Record]:
        taken: list[str] = []
        reader = csv.reader(self._noted(taken), delimiter=self.delimiter, strict=True)
        while True:
            line = reader.line_num + 1
            taken.clear()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                written = "".join(taken).rstrip("\r\n")
                yield Record(line, [written], _broken(written, error))
                continue
            if any(cells) and line > self.skipped:
                yield Record(line, cells)

    def _noted(self, taken: list[str]) -> Iterator[str]:
        for line in self.text.lines():
            taken.append(line)
            yield line


def csv_records(text: TextFile, known: Sequence[str]) -> CsvRecords:
    """The records, with the delimiter that the file names as spreadsheets do, or by which its header makes sense."""
    said = _SAID.fullmatch(next(text.lines(), ""))
    if said:
        return CsvRecords(text, said[1], skipped=1)
    return CsvRecords(text, max(DELIMITERS, key=lambda one: _sense(text, one, known)))


def _sense(text: TextFile, delimiter: str, known: Sequence[str]) -> tuple[int, int]:
    """How many names that we know the delimiter makes of the first line, then how many at all."""
    reader = csv.reader(text.lines(), delimiter=delimiter)
    try:
        names = next((cells for cells in reader if any(cells)), [])
    except csv.Error:
        names = []
    return sum(name.strip().casefold() in known for name in names), len(names)


def _broken(written: str, error: csv.Error) -> Sentence:
    most = csv.field_size_limit()
    if len(written) > most:
        return Sentence("line", "the line is too long; a value has at most {most:,} characters", {"most": most})
    sentence = "the quotes are wrong ({error}); a quote within quotes is written twice"
    return Sentence("quotes", sentence, {"error": str(error)})
