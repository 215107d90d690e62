"""Charts: bars, labels and their boxes, for shops of every size."""

import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis.charts import draw
from analysis.charts.album import figures
from analysis.charts.heat_map import heat_map
from analysis.charts.journey_curve import journey_curve
from analysis.charts.lettering import readable, shorten, width, wrap
from analysis.charts.pain_chart import look, pain_chart
from analysis.charts.sheet import BETTER, MUTED, PAPER, UNSURE, WORSE, png
from analysis.charts.trend_chart import trend_chart
from analysis.charts.words import words
from analysis.frequency import Frequency
from analysis.measures import Measured
from analysis.picture import Extras
from analysis.report import Complaint, Report
from analysis.scores import MINIMUM, Score
from surveys.figures import Period
from surveys.journey import StageId, ThemeId
from surveys.language import Language
from surveys.scope import Scope
from tests.analysis.drawn import (
    ANGRY,
    DE,
    EN,
    MARKS,
    NL,
    PLACED,
    REPORTS,
    assert_readable,
    bars,
    boxes,
    overlap,
    place,
    report,
    says,
)
from tests.analysis.shops import THEMES, WEEK, shop

CHARTS = (pain_chart, journey_curve, heat_map, trend_chart)
Chart = Callable[[Report, Language], Figure]
EVERY = [pytest.param(chart, name, id=f"{chart.__name__}, {name}") for chart, name in product(CHARTS, REPORTS)]


@pytest.mark.long
@pytest.mark.parametrize(("chart", "name"), EVERY)
@pytest.mark.parametrize("language", [EN, DE])
def test_all_words_are_large_enough_inside_and_apart(chart: Chart, name: str, language: Language) -> None:
    assert_readable(chart(REPORTS[name], language))


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
    assert says(trend_chart(calm, EN)).startswith("No score really changed")
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


@pytest.mark.long
def test_a_real_change_of_a_pain_point_is_written_at_it() -> None:
    shown = report(shop(), 10_000, ANGRY)
    worst = shown.pain_points[0]
    assert worst.before
    assert f"{worst.before.hits:,} of 10,000 before" in says(pain_chart(shown, EN))
    assert f"eerst {worst.before.hits:,} van".replace(",", ".") in says(pain_chart(shown, NL))
    dearer = replace(shown, pain_points=(replace(worst, by_number=False), *shown.pain_points[1:]))
    assert "points more" in says(pain_chart(dearer, EN))
    assert "punten meer" in says(pain_chart(dearer, NL))
    assert "1,0" in says(pain_chart(shown, EN)).split("of 10,000 customers")[0]


@pytest.mark.long
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


@pytest.mark.long
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


def test_a_complaint_of_a_few_is_not_called_frequent() -> None:
    assert says(heat_map(report(shop(), 10), EN)).startswith("No complaint came from more than 2 customers")


def test_what_everybody_complains_of_is_the_finding_whatever_it_costs() -> None:
    whole = REPORTS["five rows"]
    worst = replace(whole.pain_points[0], customers=40, heard=40, impact=None, low=None, high=None, everybody=True)
    said = says(pain_chart(replace(whole, pain_points=(worst, *whole.pain_points[1:])), EN))
    assert said.startswith("Checkout and payment at “Parcel delivered”: 40 of 40 customers complain")
    assert "all who gave a score complain: nobody to compare with" in said


def test_a_complaint_that_is_surely_made_more_often_stands_out_whatever_it_costs() -> None:
    whole = REPORTS["five rows"]
    points = [replace(one, change_is_real=False, low=-1.0) for one in whole.pain_points]
    rare = replace(points[2], customers=12, heard=33, before=Frequency(4, 40), new=False)
    points[2] = replace(rare, change=0.5, change_is_real=True, by_number=True)
    said = says(pain_chart(replace(whole, pain_points=tuple(points)), EN))
    assert "12 of 33 customers complain, 4 of 40 before" in said


def test_few_of_few_customers_do_not_outshout_many_of_many() -> None:
    shown = complaining((3, 18), (12, 81))
    said = says(heat_map(shown, EN))
    assert said.startswith("Packaging is the most frequent complaint: 12 of 81 customers at “Consideration”")
    assert ("n 18" in said, "n 81" in said) == (True, True)


def test_two_of_a_few_do_not_hide_the_many_of_another_stage() -> None:
    assert "12 of 81 customers" in says(heat_map(complaining((2, 10), (12, 81)), EN))


def test_many_complaints_of_too_few_are_not_called_few() -> None:
    assert says(heat_map(complaining((5, 8), (2, 81)), EN)).startswith("Too few answers to compare complaints")


def complaining(first: tuple[int, int], second: tuple[int, int]) -> Report:
    """In each of two stages so many of so many customers complain of a theme, and nobody of that of the other."""
    whole = REPORTS["five rows"]
    stages = [
        replace(one, heard=replace(one.heard, customers=n))
        for one, (_, n) in zip(whole.stages, (first, second), strict=False)
    ]
    cells = [
        Complaint(stage.stage, ThemeId(theme), made, n, made / n if n >= MINIMUM else None)
        for stage, (hits, n), own in zip(stages, (first, second), THEMES, strict=False)
        for theme, *_ in THEMES[:2]
        for made in [hits if theme == own[0] else 0]
    ]
    return replace(whole, stages=tuple(stages), complaints=tuple(cells))


def test_of_stages_that_score_the_same_none_is_called_the_lowest() -> None:
    assert says(journey_curve(scoring(100, 100, 100, 100), EN)).startswith("4 stages score alike: 100% satisfied")
    assert says(journey_curve(scoring(90, 70.1, 70.4, 80), EN)).startswith("2 stages score lowest: 70% satisfied")
    assert says(journey_curve(scoring(90, 70, 71, 80), EN)).startswith("Consideration scores lowest: 70% satisfied")


def scoring(*values: float) -> Report:
    """A week in which the stages score so, of 20 answers each, and nothing has changed."""
    whole = REPORTS["five rows"]
    steady = [Measured(Score("csat", 20, value, value - 5, value)) for value in values]
    stages = (
        replace(one, heard=replace(one.heard, scores=(score,)))
        for one, score in zip(whole.stages, steady, strict=True)
    )
    return replace(whole, stages=tuple(stages))


def test_a_trend_claims_nothing_that_its_weeks_do_not_show() -> None:
    report = REPORTS["five rows"]
    empty = tuple(replace(week, scores={}) for week in report.trend)
    assert says(trend_chart(report, EN)).startswith("After the purchase got worse:")
    assert says(trend_chart(replace(report, trend=empty), EN)).startswith(words(EN).say("trend-title-too-few"))


def test_a_trend_claims_nothing_of_other_days_than_its_last_two_weeks() -> None:
    report = REPORTS["five rows"]
    month = Period(report.period.end - timedelta(days=27), report.period.end)
    for other in (replace(report, period=month, previous=month.before()), replace(report, previous=month.before())):
        figure = trend_chart(other, EN)
        assert says(figure).startswith("The scores week by week")
        assert {one.get_color() for one in figure.findobj(Line2D)} & {WORSE, BETTER} == set()


def test_a_trend_tells_of_the_scores_that_it_draws() -> None:
    report = REPORTS["five rows"]
    first, *others = report.stages
    effort = Measured(Score("ces", 5, 4.0, 3.0, 5.0), -3.0, change_is_real=True)
    steady = [replace(one, heard=replace(one.heard, scores=(_calm(one.heard.main),))) for one in others]
    told = replace(first, heard=replace(first.heard, scores=(_calm(first.heard.main), effort)))
    assert says(trend_chart(replace(report, stages=(told, *steady)), EN)).startswith("No score really changed")
    told = replace(first, heard=replace(first.heard, scores=(effort,)))
    said = says(trend_chart(replace(report, stages=(told, *steady)), EN))
    assert said.startswith("Awareness got worse: 7.0 to ease 4.0")


def _calm(measured: Measured | None) -> Measured:
    assert measured
    return replace(measured, change_is_real=False)
