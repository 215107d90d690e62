"""The full report as a PDF of a few A4 pages, to be printed."""

from collections.abc import Iterable, Iterator

from analysis.charts.album import draw
from analysis.charts.words import LANGUAGES
from analysis.papers.contents import Contents, contents
from analysis.papers.leaf import Leaf, Line, ratio
from analysis.papers.lines import back, front, pages
from analysis.papers.printing import Imprint, printed
from analysis.papers.wording import wording
from analysis.picture import Extras, Picture
from analysis.report import Report
from surveys.language import Language, closest

_ACROSS = 490
"""How wide a chart is; two square ones stand on a page."""

_GAP = Line(20)
_NOTHING = Extras()


def bytes_of_pdf(report: Report, language: Language, extras: Extras = _NOTHING) -> bytes:
    """The PDF of a report and of its charts, as `pdf` writes it."""
    return pdf(contents(report, language), draw(report, language, extras), language)


def pdf(said: Contents, charts: Iterable[Picture], language: Language) -> bytes:
    """A4: the news, the stages and what hurts; then the charts; last what the figures rest on. Letters stay text.

    The charts are such as `draw` makes: they move into the PDF as they were pressed.
    """
    text = wording(language)
    dealt = list(pages([*front(said, text), *_shown(charts), *back(said, text)]))
    leaves = [
        Leaf((said.title, text.say("paper-page", page=one, pages=len(dealt)))) for one in range(1, len(dealt) + 1)
    ]
    for leaf, lines in zip(leaves, dealt, strict=True):
        leaf.fill(lines)
    return printed(leaves, Imprint(said.title, closest(language, LANGUAGES)))


def _shown(charts: Iterable[Picture]) -> Iterator[Line]:
    """Each chart below what went before, on the same page where there is room."""
    for chart in charts:
        yield _GAP
        yield Line(_ACROSS / ratio(chart.png), picture=chart.png)
