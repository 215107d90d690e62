"""The full report as one HTML page that needs nothing else: charts and style stand in it."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from analysis.charts.album import draw
from analysis.charts.words import LANGUAGES, Words
from analysis.papers.contents import Contents, Pain, TableRow, contents
from analysis.papers.wording import wording
from analysis.picture import Extras, Picture
from analysis.report import Report
from surveys.language import Language, closest

_STYLE = Path(__file__).with_name("page.css")
_NOTHING = Extras()
# The page may show its own pictures and style, and can neither fetch nor run anything.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def bytes_of_page(report: Report, language: Language, extras: Extras = _NOTHING) -> bytes:
    """The page of a report and of its charts, as `page` writes it."""
    return page(contents(report, language), draw(report, language, extras), language)


def page(said: Contents, charts: Iterable[Picture], language: Language) -> bytes:
    """UTF-8; every word of a customer is escaped, light and dark follow the reader's device."""
    head, body = _head(said, closest(language, LANGUAGES)), _body(said, charts, wording(language))
    return "\n".join([*head, *body, "</body>", "</html>", ""]).encode("utf-8", "replace")


def _head(said: Contents, language: Language) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(said.title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>"


def _body(said: Contents, charts: Iterable[Picture], text: Words) -> Iterator[str]:
    yield _element("h1", said.title)
    if said.part:
        yield _element("p", said.part)
    yield f'<p class="muted">{escape(said.denominator)}. {escape(said.compared)}.</p>'
    yield from _section(text.say("news"), said.news)
    yield _element("h2", text.say("stages"))
    yield from _table(said.columns, map(_row, said.rows))
    yield _element("h2", text.say("pain"))
    for pain in said.pain:
        yield from _pain(pain)
    if said.unlisted:
        yield _element("p", said.unlisted)
    yield _element("h2", text.say("charts"))
    yield from (_image(chart, text) for chart in charts)
    yield from _journey(said, text)
    yield from _odd(said, text)
    yield _element("h2", text.say("asked"))
    counts = (f"<tr><th>{escape(name)}</th><td>{escape(count)}</td></tr>" for name, count in said.asked)
    yield from _table((), counts, look="scroll figures")
    yield from _section(text.say("coverage"), said.coverage)
    yield from _section(text.say("method"), said.method)


def _journey(said: Contents, text: Words) -> Iterator[str]:
    if said.figures:
        yield _element("h2", text.say("journey"))
        yield f'<p class="muted">{escape(said.followed)}</p>'
        rows = (_row(TableRow(cells, inner=True)) for cells in said.figures)
        yield from _table(said.figure_columns, rows, look="scroll figures")


def _odd(said: Contents, text: Words) -> Iterator[str]:
    if said.odd_count:
        yield from _section(text.say("odd"), [said.odd_count])
        for one in said.odd:
            yield _element("h3", one.head)
            yield _element("blockquote", one.quote)


def _element(name: str, words: str) -> str:
    return f"<{name}>{escape(words)}</{name}>"


def _section(heading: str, sentences: Iterable[str]) -> Iterator[str]:
    yield _element("h2", heading)
    yield from (_element("p", sentence) for sentence in sentences)


def _table(columns: Iterable[str], rows: Iterable[str], *, look: str = "scroll") -> Iterator[str]:
    head = "".join(_element("th", column) for column in columns)
    yield f'<div class="{look}"><table>'
    if head:
        yield f"<thead><tr>{head}</tr></thead>"
    yield "<tbody>"
    yield from rows
    yield "</tbody></table></div>"


def _row(row: TableRow) -> str:
    first, *others = row.cells
    look = ' class="inner"' if row.inner else ""
    return f"<tr{look}>{_element('th', first)}{''.join(_element('td', cell) for cell in others)}</tr>"


def _pain(pain: Pain) -> Iterator[str]:
    yield _element("h3", pain.head)
    yield f'<p class="muted">{escape(pain.facts)}</p>'
    yield from (_element("blockquote", quote) for quote in pain.quotes)


def _image(chart: Picture, text: Words) -> str:
    described = escape(text.say(f"chart-{chart.name}"))
    return f'<img alt="{described}" src="data:image/png;base64,{b64encode(chart.png).decode("ascii")}">'


@cache
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")
