"""Paper: a report on its way into files."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from analysis.picture import Extras, Picture
from analysis.report import Report
from analysis.report_json import to_json
from bot.commands.tables import printed
from bot.publishing import DRAW, WRITE_WORKBOOK
from bot.worker import Worker
from surveys.language import Language

_CONTENTS = "analysis.papers.contents:contents"
_PDF = "analysis.papers.pdf:pdf"
_PAGE = "analysis.papers.page:page"

Files = dict[str, bytes]
"""What stands in each file, by its name."""


class Format(StrEnum):
    """What a report can be written as; the first two also on the screen."""

    TEXT = "text"
    JSON = "json"
    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"


_ENDINGS = {Format.TEXT: "txt"}
"""How the names of files end, where not as the format is called."""


def is_charted(formats: Collection[Format]) -> bool:
    """Whether charts stand in what is written: without any format they are files of their own."""
    return not formats or Format.PDF in formats or Format.HTML in formats


@dataclass(frozen=True, slots=True)
class Paper:
    """A report in the reader's language. What draws is loaded by its name, and only where it is needed."""

    report: Report
    language: Language
    extras: Extras
    worker: Worker

    async def files(self, formats: Sequence[Format]) -> Files:
        """A file for each format; without any, the JSON and the charts. The charts are drawn once for all of them."""
        charts = await self.worker.run(DRAW, self.report, self.language, self.extras) if is_charted(formats) else ()
        if not formats:
            return {"report.json": dumped(self.report).encode(), **{f"{one.name}.png": one.png for one in charts}}
        return {f"report.{_ENDINGS.get(one, one.value)}": await self._content(one, charts) for one in formats}

    async def _content(self, wanted: Format, charts: Sequence[Picture]) -> bytes:
        match wanted:
            case Format.TEXT:
                return printed(self.report, self.language).encode()
            case Format.JSON:
                return f"{dumped(self.report)}\n".encode()
            case Format.PDF:
                return await self._charted(_PDF, charts)
            case Format.HTML:
                return await self._charted(_PAGE, charts)
            case Format.XLSX:
                return await self._bytes(WRITE_WORKBOOK, self.report, self.language)
            case _:
                assert_never(wanted)

    async def _charted(self, written_by: str, charts: Sequence[Picture]) -> bytes:
        said = await self.worker.run(_CONTENTS, self.report, self.language)
        return await self._bytes(written_by, said, charts, self.language)

    async def _bytes(self, function: str, *arguments: object) -> bytes:
        content: bytes = await self.worker.run(function, *arguments)
        return content


def dumped(found: Report) -> str:
    """The report as JSON, for people to read too."""
    return json.dumps(to_json(found), indent=2, ensure_ascii=False)
