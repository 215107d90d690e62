"""The full report as a PDF of a few A4 pages, to be printed."""

import io
import struct
from collections.abc import Iterator, Sequence
from itertools import groupby

from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages

from analysis.charts.album import draw
from analysis.charts.words import Words
from analysis.papers.contents import contents
from analysis.papers.leaf import BOTTOM, ROOM, TOP, Leaf, Line
from analysis.papers.lines import back, front, pages
from analysis.papers.wording import wording
from analysis.picture import Extras, Picture
from analysis.report import Report
from surveys.language import Language

_GAP = 20
_NOTHING = Extras()
_Spread = tuple[Sequence[Line], Sequence[Picture]]
"""What stands on a page: lines, or charts."""


def bytes_of_pdf(report: Report, language: Language, extras: Extras = _NOTHING) -> bytes:
    """A4: the news, the stages and what hurts; then the charts; last what the figures rest on. Letters stay text."""
    said, text = contents(report, language), wording(language)
    spreads: list[_Spread] = [(lines, ()) for lines in pages(list(front(said, text)))]
    spreads += [((), charts) for charts in _sharing(draw(report, language, extras))]
    spreads += [(lines, ()) for lines in pages(list(back(said, text)))]
    out = io.BytesIO()
    facts = {"Title": said.title, "Creator": "Waypulse", "CreationDate": None}
    with rc_context({"pdf.fonttype": 42}), PdfPages(out, metadata=facts) as pdf:
        for leaf in _leaves(spreads, said.title, text):
            pdf.savefig(leaf.figure)
    return out.getvalue()


def _leaves(spreads: Sequence[_Spread], title: str, text: Words) -> Iterator[Leaf]:
    for number, (lines, charts) in enumerate(spreads, start=1):
        leaf = Leaf((title, text.say("paper-page", page=number, pages=len(spreads))))
        _write(leaf, lines)
        _show(leaf, charts)
        yield leaf


def _write(leaf: Leaf, lines: Sequence[Line]) -> None:
    top = float(TOP)
    for line in lines:
        leaf.put(line, top)
        top += line.height


def _show(leaf: Leaf, charts: Sequence[Picture]) -> None:
    """Below each other, each as large as its share of the page allows."""
    share = (BOTTOM - TOP - (len(charts) - 1) * _GAP) / max(1, len(charts))
    for number, chart in enumerate(charts):
        wide, high = _size(chart)
        scale = min(ROOM / wide, share / high)
        leaf.show(chart.png, TOP + number * (share + _GAP), (wide * scale, high * scale))


def _sharing(charts: Sequence[Picture]) -> Iterator[tuple[Picture, ...]]:
    """Square charts stand two on a page, a higher one has a page to itself."""
    for is_square, group in groupby(charts, key=lambda chart: _size(chart)[0] == _size(chart)[1]):
        waiting, step = list(group), 2 if is_square else 1
        for first in range(0, len(waiting), step):
            yield tuple(waiting[first : first + step])


def _size(chart: Picture) -> tuple[int, int]:
    """Width and height, as they stand in the head of a PNG."""
    wide, high = struct.unpack(">II", chart.png[16:24])
    return wide, high
