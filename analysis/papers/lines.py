"""Lines: the contents of a report, broken so that they fit on A4, and dealt out to pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from analysis.charts.lettering import wrap
from analysis.charts.sheet import Style
from analysis.charts.words import Words
from analysis.papers.contents import Contents, Pain, TableRow
from analysis.papers.leaf import BODY, BOTTOM, HEADING, MARGIN, ROOM, SMALL, STRONG, TITLE, TOP, WIDTH, Cell, Line

_INDENT = 18
_SPACE = Line(14)
_KEEPS = 60


@dataclass(frozen=True, slots=True)
class _Grid:
    """How columns share the page, and how many of them, from the left, hold words; the others hold figures."""

    shares: tuple[float, ...]
    words: int


_STAGES = _Grid((0.26, 0.11, 0.11, 0.15, 0.07, 0.17, 0.13), 2)
_JOURNEY = _Grid((0.54, 0.18, 0.19, 0.09), 1)


def pages(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each page; one that needs what follows goes over with it."""
    page: list[Line] = []
    used = float(TOP)
    for line in lines:
        if page and used + line.height + line.keeps > BOTTOM:
            yield page
            page, used = [], float(TOP)
        if page or line.cells or line.picture:
            page.append(line)
            used += line.height
    if page:
        yield page


def front(said: Contents, text: Words) -> Iterator[Line]:
    """What a reader wants first: the news, the denominator, the stages and what hurts."""
    yield from _paragraph(said.title, TITLE)
    yield from _paragraph(said.part, STRONG)
    yield from _paragraph(f"{said.denominator}. {said.compared}.", SMALL)
    yield from _section(text.say("news"), said.news)
    yield from _heading(text.say("stages"))
    yield from _table(said.columns, STRONG, 0.0, _STAGES)
    for row in said.rows:
        yield from _row(row)
    yield from _heading(text.say("pain"))
    for pain in said.pain:
        yield from _pain(pain)
    yield from _paragraph(said.unlisted, BODY)


def back(said: Contents, text: Words) -> Iterator[Line]:
    """The journey in figures, then what all figures rest on: who was asked, who was not, and how it was counted."""
    yield from _journey(said, text)
    yield from _odd(said, text)
    yield from _heading(text.say("asked"))
    for name, count in said.asked:
        broken = wrap(name, ROOM * 0.7, BODY.size)
        yield from _side_by_side([broken, [count]], [Cell(MARGIN, ""), Cell(WIDTH - MARGIN, "", _right(BODY))])
    yield from _section(text.say("coverage"), said.coverage)
    yield from _section(text.say("method"), said.method)


def _journey(said: Contents, text: Words) -> Iterator[Line]:
    if said.figures:
        yield from _heading(text.say("journey"))
        yield from _paragraph(said.followed, SMALL)
        yield Line(6)
        yield from _table(said.figure_columns, STRONG, 0.0, _JOURNEY)
        for row in said.figures:
            yield from _table(row, BODY, 0.0, _JOURNEY)


def _odd(said: Contents, text: Words) -> Iterator[Line]:
    if said.odd_count:
        yield from _section(text.say("odd"), [said.odd_count])
        for one in said.odd:
            yield from _paragraph(one.head, STRONG, keeps=_KEEPS)
            yield from _paragraph(one.quote, BODY, _INDENT)
            yield Line(6)


def _heading(said: str) -> Iterator[Line]:
    yield Line(HEADING.leading)
    yield Line(HEADING.leading + 6, (Cell(MARGIN, said, HEADING),), keeps=_KEEPS)


def _section(heading: str, sentences: Iterable[str]) -> Iterator[Line]:
    yield from _heading(heading)
    for sentence in sentences:
        yield from _paragraph(sentence, BODY)
        yield Line(4)


def _paragraph(said: str, style: Style, indent: float = 0.0, keeps: float = 0.0) -> Iterator[Line]:
    for line in wrap(said, ROOM - indent, style.size, bold=style.bold):
        yield Line(style.leading, (Cell(MARGIN + indent, line, style),), keeps=keeps)


def _row(row: TableRow) -> Iterator[Line]:
    """A row of the table of stages, whose cells may need several lines."""
    style = BODY if row.inner else STRONG
    return _table(row.cells, style, _INDENT if row.inner else 0.0, _STAGES)


def _table(words: Sequence[str], style: Style, indent: float, grid: _Grid) -> Iterator[Line]:
    """Words begin at the left of their column, figures end at its right."""
    edges = [MARGIN + ROOM * sum(grid.shares[:number]) for number in range(len(grid.shares) + 1)]
    figures = replace(style, bold=False, size=SMALL.size)
    broken, places = [], []
    for number, said in enumerate(words):
        shown = style if number == 0 else figures
        left = edges[number] + (indent if number == 0 else 0.0)
        broken.append(wrap(said, edges[number + 1] - left - 8, shown.size, bold=shown.bold))
        is_figure = number >= grid.words
        places.append(Cell(edges[number + 1] if is_figure else left, "", _right(shown) if is_figure else shown))
    lines = list(_side_by_side(broken, places))
    yield from lines[:-1]
    yield from (replace(line, ruled=True, height=line.height + 6) for line in lines[-1:])


def _side_by_side(broken: Sequence[Sequence[str]], places: Sequence[Cell]) -> Iterator[Line]:
    """Cells that are broken into several lines stay on one page."""
    rows = list(zip_longest(*broken, fillvalue=""))
    for number, lines in enumerate(rows, start=1):
        cells = tuple(replace(place, words=said) for place, said in zip(places, lines, strict=True) if said)
        yield Line(BODY.leading, cells, keeps=(len(rows) - number) * BODY.leading)


def _right(style: Style) -> Style:
    return replace(style, align="right")


def _pain(pain: Pain) -> Iterator[Line]:
    yield from _paragraph(pain.head, STRONG, keeps=_KEEPS)
    yield from _paragraph(pain.facts, SMALL, _INDENT)
    for quote in pain.quotes:
        yield from _paragraph(quote, BODY, _INDENT)
    yield _SPACE
