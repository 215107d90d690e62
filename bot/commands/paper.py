"""Paper: a report on its way into files."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from analysis.picture import Extras
from analysis.report import Report
from analysis.report_json import to_json
from bot.commands.tables import printed
from bot.publishing import DRAW, WRITE_PDF, WRITE_WORKBOOK
from bot.worker import ThreadWorker
from surveys.language import Language

WRITE_PAGE = "analysis.papers.page:bytes_of_page"
Files = dict[str, bytes]
"""What stands in each file, by its name."""


class Format(StrEnum):
    """What a report can be written as; the first two also on the screen."""

    TEXT = "text"
    JSON = "json"
    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"


ENDINGS = {Format.TEXT: "txt"}
"""How the names of files end, where not as the format is called."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A report in the reader's language. What draws is loaded by its name, and only where it is needed."""

    report: Report
    language: Language
    extras: Extras

    async def charted(self) -> Files:
        """The JSON and the charts."""
        charts = await ThreadWorker().run(DRAW, self.report, self.language, self.extras)
        return {"report.json": dumped(self.report).encode(), **{f"{chart.name}.png": chart.png for chart in charts}}

    async def content(self, wanted: Format) -> bytes:
        """One file."""
        match wanted:
            case Format.TEXT:
                return printed(self.report, self.language).encode()
            case Format.JSON:
                return f"{dumped(self.report)}\n".encode()
            case Format.PDF:
                return await _bytes(WRITE_PDF, self.report, self.language, self.extras)
            case Format.HTML:
                return await _bytes(WRITE_PAGE, self.report, self.language, self.extras)
            case Format.XLSX:
                return await _bytes(WRITE_WORKBOOK, self.report, self.language)
            case _:
                assert_never(wanted)


async def _bytes(function: str, *arguments: object) -> bytes:
    content: bytes = await ThreadWorker().run(function, *arguments)
    return content


def dumped(found: Report) -> str:
    """The report as JSON, for people to read too."""
    return json.dumps(to_json(found), indent=2, ensure_ascii=False)
