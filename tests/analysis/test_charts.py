"""Charts: bars, labels and their boxes, for shops of every size."""

import struct
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, product
from random import Random

import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis.charts import draw, draw_path, draw_trend
from analysis.charts.album import figures
from analysis.charts.customer_path import customer_path
from analysis.charts.heat_map import heat_map
from analysis.charts.importance_chart import importance_chart
from analysis.charts.journey_curve import journey_curve
from analysis.charts.lettering import DPI, readable, shorten, width, wrap
from analysis.charts.moments import within
from analysis.charts.moved import main_kind, moved_title
from analysis.charts.pain_chart import look, pain_chart
from analysis.charts.sheet import BETTER, MUTED, PAPER, UNSURE, WORSE, png
from analysis.charts.trend_chart import trend_chart
from analysis.charts.words import words
from analysis.importance import ImportancePoint
from analysis.picture import Extras, Mark, Placed, Step
from analysis.placing import placed
from analysis.report import Report, build
from surveys.figures import Figures
from surveys.journey import Journey, StageId
from surveys.language import Language
from surveys.mood import Label
from surveys.scope import Scope
from tests.analysis.once import Once
from tests.analysis.shops import STAGES, THEMES, WEEK, Habits, big_shop, shop, visitors

EN, NL, DE = Language("en"), Language("nl"), Language("de")
DAYS = words(EN).period(WEEK)
CALM, ANGRY = Habits((0.1, 0.15, 0.2, 0.1)), Habits((0.1, 0.15, 0.2, 0.6))
CHARTS = (pain_chart, journey_curve, heat_map, trend_chart)
Chart = Callable[[Report, Language], Figure]
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
EVERY = [pytest.param(chart, name, id=f"{chart.__name__}, {name}") for chart, name in product(CHARTS, REPORTS)]


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


@pytest.mark.parametrize(("chart", "name"), EVERY)
@pytest.mark.parametrize("language", [EN, DE])
def test_all_words_are_large_enough_inside_and_apart(chart: Chart, name: str, language: Language) -> None:
    assert_readable(chart(REPORTS[name], language))


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


def test_the_title_is_the_finding_in_the_language_of_the_reader() -> None:
    assert says(journey_curve(REPORTS["five rows"], EN)).startswith("After the purchase got worse:")
    assert says(trend_chart(REPORTS["five rows"], NL)).startswith("Na de aankoop ging achteruit: van")
    assert "costs most:" in says(pain_chart(REPORTS["five rows"], EN))
    assert "is de meest gehoorde klacht:" in says(heat_map(REPORTS["five rows"], NL))


def test_too_few_answers_are_said_and_not_drawn_as_nothing() -> None:
    few = REPORTS["too few answers"]
    assert bars(pain_chart(few, EN)) == []
    assert all("too few answers" in says(chart(few, EN)).lower() for chart in CHARTS)


def test_a_quiet_week_is_hollow() -> None:
    figure = trend_chart(REPORTS["quiet weeks"], EN)
    hollow = [one for one in figure.get_children() if isinstance(one, Line2D) and one.get_markerfacecolor() == PAPER]
    assert len(hollow) == 4 * 3
    assert "Hollow: too few answers that week." in says(figure)


def test_no_words_stand_on_a_hollow_week() -> None:
    figure = trend_chart(REPORTS["quiet ending"], EN)
    drawn = [one for one in figure.get_children() if isinstance(one, Line2D) and one.get_markerfacecolor() == PAPER]
    assert len(drawn) == 4 * 4
    hollow = [place(one) for one in drawn]
    assert [words for words, at in boxes(figure) if any(overlap(at, dot) for dot in hollow)] == []


def test_an_empty_week_says_so() -> None:
    assert all(says(chart(REPORTS["nobody"], EN)).startswith("Nobody answered") for chart in CHARTS)


def test_a_chart_of_a_part_says_which() -> None:
    part = replace(REPORTS["nobody"], scope=Scope(channel="web", stage=StageId("purchase")))
    assert all("2026 · Purchase · web" in says(chart(part, EN)) for chart in CHARTS)


def test_a_calm_week_claims_nothing() -> None:
    calm = report(shop(), 60)
    assert says(trend_chart(calm, EN)).startswith("No stage really changed")
    assert "scores lowest" in says(journey_curve(calm, EN))


def test_a_first_week_has_nothing_to_be_compared_with() -> None:
    assert says(trend_chart(REPORTS["first week"], EN)).startswith("No earlier answers")


def test_each_bar_is_as_long_as_its_impact() -> None:
    shown = REPORTS["five rows"]
    drawn = bars(pain_chart(shown, EN))
    points = [point for point in shown.pain_points if point.impact is not None][: len(drawn)]
    lengths = {round(bar.get_width() / abs(point.impact or 1), 3) for bar, point in zip(drawn, points, strict=True)}
    assert len(lengths) == 1


@pytest.mark.parametrize(
    ("low", "change", "real", "new", "colour"),
    [
        (1.0, 2.0, True, False, WORSE),
        (1.0, 2.0, False, True, WORSE),
        (1.0, -2.0, True, False, BETTER),
        (1.0, 0.1, False, False, MUTED),
        (1.0, None, False, False, MUTED),
        (-1.0, 2.0, False, False, UNSURE),
        (-1.0, None, False, True, UNSURE),
        (None, None, False, False, UNSURE),
    ],
)
def test_a_bar_has_the_colour_of_its_change(
    low: float | None, change: float | None, *, real: bool, new: bool, colour: str
) -> None:
    point = replace(REPORTS["five rows"].pain_points[0], low=low, change=change, change_is_real=real, new=new)
    assert look(point) == colour


def test_a_real_change_of_a_pain_point_is_written_at_it() -> None:
    shown = report(shop(), 10_000, ANGRY)
    assert "points more" in says(pain_chart(shown, EN))
    assert "punten meer" in says(pain_chart(shown, NL))
    assert "1,0" in says(pain_chart(shown, EN)).split("of 10,000 customers")[0]


@pytest.mark.parametrize("name", REPORTS)
def test_no_word_stands_on_a_bar_of_pain(name: str) -> None:
    figure = pain_chart(REPORTS[name], EN)
    covered = [words for words, at in boxes(figure) for bar in bars(figure) if overlap(at, bar.get_window_extent())]
    assert covered == []


def test_what_does_not_fit_is_counted() -> None:
    many = REPORTS["forty rows"]
    figure = pain_chart(many, EN)
    assert f"And {len(many.pain_points) - len(bars(figure))} more" in says(figure)
    assert "more stages" in says(journey_curve(many, EN))
    assert "more themes" in says(heat_map(many, EN))
    assert "more stages" in says(trend_chart(many, EN))


def test_every_score_shows_its_n() -> None:
    assert says(journey_curve(REPORTS["five rows"], EN)).count("n 90") == 8


def test_the_shares_are_written_in_the_cells() -> None:
    shown = REPORTS["five rows"]
    written = says(heat_map(shown, EN))
    assert all(f"{cell.share:.0%}" in written for cell in shown.complaints if cell.share)


def test_an_album_is_four_pictures() -> None:
    assert list(figures(REPORTS["one row"], EN)) == ["pain-points", "journey", "complaints", "trend"]


def test_a_fifth_picture_shows_what_matters_where_that_is_known() -> None:
    pictures = draw(REPORTS["one row"], EN, Extras(placed=tuple(PLACED["five"]), marks=MARKS))
    assert [picture.name for picture in pictures] == [*figures(REPORTS["one row"], EN), "importance"]
    sizes = {struct.unpack(">II", picture.png[16:24]) for picture in pictures}
    assert sizes <= {(1280, 1280), (1280, 1600)}
    assert all(len(picture.png) < 1_000_000 for picture in pictures)


def test_a_picture_is_a_png() -> None:
    assert png(trend_chart(REPORTS["nobody"], EN)).startswith(b"\x89PNG")


def test_words_that_no_font_knows_are_left_out() -> None:
    assert readable("Delivery 🛵\n $x_1$ 配送") == "Delivery $x_1$"


def test_lines_fit_and_lose_nothing() -> None:
    words_given = "An extraordinarilyunbreakablelongword stands here"
    lines = wrap(words_given, 220, 30)
    assert all(width(line, 30) <= 220 for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == words_given.replace(" ", "")
    assert shorten(lines, 2)[-1].endswith(" …")
    assert shorten(lines[:1], 2) == lines[:1]
    assert wrap("", 100, 30) == []
    assert wrap("WW", 1, 30) == ["W-", "W"]


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    assert [words(language).number(-1234.56) for language in (EN, NL)] == ["−1,234.6", "−1.234,6"]
    assert words(EN).number(-0.04) == "0.0"
    assert words(EN).score("ces", 5.25) == "5.2"
    assert words(NL).period(WEEK) == "9–15 nov 2026"


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


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("language", [EN, DE])
def test_moments_stand_as_flags_over_the_trend(name: str, language: Language) -> None:
    figure = trend_chart(REPORTS[name], language, MARKS)
    assert_readable(figure)
    assert "A day too late" not in says(figure)
    if REPORTS[name].overall.responses and REPORTS[name].trend:
        assert "New boxes" in says(figure)


def test_moments_that_do_not_fit_are_counted() -> None:
    assert "One earlier moment is not shown." in says(trend_chart(REPORTS["five rows"], EN, MARKS))
    assert [mark.label[:3] for mark in within(MARKS, WEEK)] == ["New", "On "]


def test_no_line_of_a_moment_runs_through_the_words_of_another() -> None:
    figure = trend_chart(REPORTS["five rows"], EN, MARKS)
    lines = [place(one) for one in figure.get_children() if isinstance(one, Line2D)]
    flags = [at for words, at in boxes(figure) if any(words in mark.label for mark in MARKS)]
    assert len(flags) >= 3
    long = [line for line in lines if line.height > 400 and line.width < 10]
    assert len(long) == 4
    assert [at for at in flags if any(overlap(at, line) for line in long)] == []


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


@pytest.mark.parametrize("name", PLACED)
@pytest.mark.parametrize("language", [EN, DE])
@pytest.mark.parametrize("kind", ["points", "csat", "nps", "ces", "sentiment"])
def test_importance_and_performance_are_readable(name: str, language: Language, kind: str) -> None:
    assert_readable(importance_chart(PLACED[name], kind, DAYS, language))


def test_what_surely_matters_and_scores_low_is_the_finding() -> None:
    low = Placed("Checkout", 0.5, 35.0, 0.4, 0.6, 90)
    others = [Placed("Parcel", 0.1, 80.0, 0.05, 0.2, 90), Placed("Advice", 0.1, 30.0, 0.05, 0.2, 90)]
    assert says(importance_chart([*others, low], "csat", DAYS, EN)).startswith("Mend first: Checkout, 35% satisfied")
    few = importance_chart([*others, replace(low, n=4)], "csat", DAYS, EN)
    assert says(few).startswith("Nothing surely both matters")
    unsure = replace(low, low=0.0)
    assert says(importance_chart([*others, unsure], "csat", DAYS, NL)).startswith("Niets is zeker")
    assert "said 80%" in says(importance_chart([*others, replace(low, stated=0.8)], "points", DAYS, EN))


def test_touchpoints_of_which_too_little_is_known_are_counted() -> None:
    figure = importance_chart(PLACED["unknown"], "points", DAYS, EN)
    assert says(figure).startswith("Too few answers to say what matters most")
    assert "2 touchpoints have too few answers." in says(figure)
    crowded = importance_chart(PLACED["forty"], "points", DAYS, EN)
    assert "without room for a name." in says(crowded)


MONDAY = datetime(2026, 11, 9, 12, tzinfo=UTC)
LANES = ("Awareness", "Purchase", "After the purchase")


def steps(count: int) -> list[Step]:
    """A path through all lanes, with good, bad and missing answers."""
    given = (("csat", 5.0), ("csat", 1.0), (None, None), ("nps", 7.0), ("ces", 6.5), ("stars", 3.0))
    return [
        Step(
            MONDAY + timedelta(days=number),
            [*LANES, "A stage that the journey has no longer"][number * 4 // count],
            f"Touchpoint number {number} with the after-sales service department",
            *given[number % len(given)],
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("count", [0, 1, 6, 60])
@pytest.mark.parametrize("language", [EN, DE])
def test_a_path_is_readable(count: int, language: Language) -> None:
    assert_readable(customer_path(steps(count), "C-1001", LANES, language))


def test_a_path_says_what_went_wrong_and_whether_it_still_does() -> None:
    wrong, fine = Step(MONDAY, "Purchase", "Checkout", "csat", 1), Step(MONDAY, "Purchase", "Checkout", "nps", 9)
    later, answer = replace(fine, at=MONDAY + timedelta(days=1)), "1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}5"
    assert says(customer_path([wrong], "C-1", LANES, EN)).startswith(f"Checkout went wrong: {answer}")
    assert says(customer_path([later, wrong], "C-1", LANES, EN)).startswith(
        f"Checkout went wrong ({answer}), nothing since"
    )
    assert says(customer_path([fine], "C-1", LANES, NL)).startswith("Er ging niets mis in het ene antwoord")
    assert says(customer_path([replace(fine, number=None)], "C-1", LANES, EN)).startswith(
        "Nothing asked was answered"
    )
    assert says(customer_path([], "C-1", LANES, EN)).startswith("No contacts yet")


@pytest.mark.parametrize(
    ("customer", "written"),
    [
        ("\u0645\u062d\u0645\u062f \U0001f389 (C-77)", "\u200e\u0645\u062d\u0645\u062f (C-77)\u200e · 9 Nov"),
        ("\u738b\u5c0f\u660e", "9 Nov 2026 · contacts 1"),
        ("\u738b\u5c0f\u660e (C-8)", "(C-8) · 9 Nov 2026"),
    ],
)
def test_a_path_names_whomever_it_can(customer: str, written: str) -> None:
    said = says(customer_path([replace(steps(1)[0], number=None)], customer, LANES, EN))
    assert said.removeprefix("Nothing asked was answered yet ").startswith(written)


def test_a_path_says_how_the_words_sound() -> None:
    step = replace(steps(1)[0], mood=Label.NEGATIVE)
    assert "· unhappy words" in says(customer_path([step], "C-1", LANES, EN))


def test_a_path_shows_the_latest_contacts_and_counts_the_others() -> None:
    figure = customer_path(steps(60), "C-1001", LANES, EN)
    assert "Touchpoint number 59" in says(figure)
    assert "earlier contacts." in says(figure)
    assert "Hollow: no answer." in says(figure)


def test_extras_are_drawn_beside_the_report() -> None:
    assert draw_trend(REPORTS["one row"], EN, Extras(marks=MARKS)).png.startswith(b"\x89PNG")
    assert draw_path(steps(3), "C-1", LANES, EN).name == "path"


def test_a_complaint_of_a_few_is_not_called_frequent() -> None:
    assert says(heat_map(report(shop(), 10), EN)).startswith("No complaint came from more than 2 customers")


def test_touchpoints_stand_where_their_derived_importance_puts_them() -> None:
    journey = shop()
    checkout, parcel = journey.touchpoints()[2:]
    known = ImportancePoint(checkout.id, 0.8, 0.3, 0.2, 0.4, 60.0, 90, 40)
    unknown = replace(known, touchpoint=parcel.id, derived=None, low=None, high=None)
    assert placed([known, unknown], journey, NL) == (
        Placed("Afrekenen", 0.3, 60.0, 0.2, 0.4, 90, 0.8),
        Placed("Pakket bezorgd", None, 60.0, None, None, 90, 0.8),
    )
    assert placed([unknown], journey, EN) == (Placed("Parcel delivered", 0.8, 60.0, None, None, 90),)
    assert placed([], journey, EN) == ()


def test_an_importance_of_which_nothing_is_known_is_not_drawn() -> None:
    assert len(draw(REPORTS["one row"], EN, Extras(placed=tuple(PLACED["unknown"])))) == 4


def test_a_trend_claims_nothing_that_its_weeks_do_not_show() -> None:
    report = REPORTS["five rows"]
    empty = tuple(replace(week, scores={}) for week in report.trend)
    assert moved_title(report, main_kind(report), "trend", EN)
    said = says(trend_chart(replace(report, trend=empty), EN))
    assert words(EN).say("trend-title-too-few").split()[0] in said
    assert (moved_title(report, main_kind(report), "trend", EN) or "")[:20] not in said
