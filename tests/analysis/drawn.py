"""Drawn: the reports that charts are drawn of, and what can be seen on a chart."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from random import Random

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis.charts.lettering import DPI
from analysis.charts.words import words
from analysis.picture import Mark, Placed
from analysis.report import Report, build
from surveys.figures import Figures
from surveys.journey import Journey
from surveys.language import Language
from tests.analysis.once import Once
from tests.analysis.shops import STAGES, THEMES, WEEK, Habits, big_shop, shop, visitors

EN, NL, DE = Language("en"), Language("nl"), Language("de")
DAYS = words(EN).period(WEEK)
CALM, ANGRY = Habits((0.1, 0.15, 0.2, 0.1)), Habits((0.1, 0.15, 0.2, 0.6))
RULER = RendererAgg(1, 1, DPI)  # type: ignore[no-untyped-call] # matplotlib's own gap
"""Measures letters as the canvas of a picture does; how large a canvas is makes no difference to that."""


def report(journey: Journey, n: int, habits: Habits = CALM) -> Report:
    chance = Random(4)
    before = Habits(CALM.unhappy, kind=habits.kind)
    weeks = [visitors(journey, week, n, chance, before) for week in WEEK.weeks_back(8)[:-1]]
    now = visitors(journey, WEEK, n, chance, habits)
    return build(journey, now, weeks[-1], [*weeks, now])


def quiet_weeks() -> Report:
    """Enough answers in some weeks only, and not in the last."""
    chance = Random(6)
    sizes = (30, 5, 30, 30, 6, 30, 30, 4)
    weeks = [visitors(shop(), week, n, chance, CALM) for week, n in zip(WEEK.weeks_back(8), sizes, strict=True)]
    return build(shop(), visitors(shop(), WEEK, 60, chance, CALM), weeks[-2], weeks)


def quiet_ending() -> Report:
    """A stage that scored worst when it was last heard, and has had too few answers since."""
    chance = Random(9)
    habits = [*[CALM] * 4, Habits((0.1, 0.1, 0.1, 1.0)), *[CALM] * 3]
    weeks = [
        visitors(shop(), week, n, chance, how)
        for week, n, how in zip(WEEK.weeks_back(8), (30, 30, 30, 5, 30, 4, 5, 4), habits, strict=True)
    ]
    return build(shop(), visitors(shop(), WEEK, 60, chance, CALM), weeks[-2], weeks)


def first_week() -> Report:
    """Nobody had answered before."""
    heard = visitors(shop(), WEEK, 40, Random(2), CALM)
    return build(shop(), heard, Figures(WEEK.before()), [heard])


def no_trend() -> Report:
    """Two weeks, and nothing about those before."""
    now, before = (visitors(shop(), WEEK, n, Random(1), CALM) for n in (40, 9))
    return build(shop(), now, before)


REPORTS = Once(
    {
        "five rows": lambda: report(shop(), 90, ANGRY),
        "one row": lambda: report(shop(stages=STAGES[3:], themes=THEMES[:1]), 60, Habits((0.5,))),
        "forty rows": lambda: report(big_shop(40, 40), 20),
        "seven long stages": lambda: report(big_shop(7, 12), 60),
        "too few answers": lambda: report(shop(), 6),
        "nobody": lambda: report(shop(), 0),
        "recommendations": lambda: report(shop(), 150, Habits((0.1, 0.1, 0.1, 0.9), kind="nps")),
        "effort": lambda: report(shop(), 40, Habits((0.1, 0.4, 0.1, 0.1), kind="ces")),
        "quiet weeks": quiet_weeks,
        "quiet ending": quiet_ending,
        "first week": first_week,
        "no trend": no_trend,
    }
)


MARKS = (
    Mark(date(2026, 11, 12), "New boxes"),
    Mark(
        date(2026, 9, 21), "A second courier for the north, and a message to everyone an hour before the parcel comes"
    ),
    Mark(date(2026, 10, 28), "Nieuwe bezorgdienst"),
    Mark(date(2026, 10, 28), "Unbreakable" * 20),
    Mark(date(2026, 11, 15), "On the last day"),
    Mark(date(2026, 11, 16), "A day too late"),
)


def touchpoints(count: int, chance: Random) -> list[Placed]:
    """Any number of touchpoints with long names."""
    return [
        Placed(
            f"Touchpoint {number} with the after-sales service department",
            (middle := chance.random() * 0.4),
            chance.uniform(20, 95),
            max(0.0, middle - 0.05),
            middle + 0.05,
            chance.choice((10, 10_000)),
            chance.choice((None, 0.5)),
        )
        for number in range(count)
    ]


PLACED: dict[str, Sequence[Placed]] = {
    "none": (),
    "one": touchpoints(1, Random(1)),
    "five": touchpoints(5, Random(2)),
    "forty": touchpoints(40, Random(3)),
    "unknown": [Placed("Checkout", None, 60.0, None, None, 12), Placed("Parcel", 0.2, None, 0.1, 0.3, 3)],
    "all the same": [Placed(f"Place {number}", 0.0, 0.0, None, None, 10) for number in range(6)],
    "at the edges": [Placed("Left", 0.0, 100.0, 0.0, 0.0, 10), Placed("Right", 1.0, 0.0, 0.9, 1.0, 10)],
}


def texts(figure: Figure) -> list[Text]:
    return [artist for artist in figure.get_children() if isinstance(artist, Text) and artist.get_text()]


def says(figure: Figure) -> str:
    return " ".join(text.get_text() for text in texts(figure))


def bars(figure: Figure) -> list[Rectangle]:
    return [one for one in figure.get_children() if isinstance(one, Rectangle) and one is not figure.patch]


def boxes(figure: Figure) -> list[tuple[str, Bbox]]:
    """Each text, and where its letters are."""
    return [(text.get_text(), place(text)) for text in texts(figure)]


def place(drawn: Text | Line2D) -> Bbox:
    return drawn.get_window_extent(RULER)


def overlap(one: Bbox, other: Bbox) -> bool:
    apart = one.x1 <= other.x0 or other.x1 <= one.x0 or one.y1 <= other.y0 or other.y1 <= one.y0
    return not apart


def assert_readable(figure: Figure) -> None:
    """A page for a phone, on which all words are large enough, inside and apart."""
    wide, high = (size * figure.dpi for size in figure.get_size_inches())
    assert (wide, high) in {(1280, 1280), (1280, 1600)}
    written = boxes(figure)
    assert all(float(text.get_fontsize()) * figure.dpi / 72 >= 26 - 1e-6 for text in texts(figure))
    outside = [words for words, at in written if at.x0 < 0 or at.y0 < 0 or at.x1 > wide or at.y1 > high]
    assert outside == []
    over = [(one, other) for (one, a), (other, b) in combinations(written, 2) if overlap(a, b)]
    assert over == []
