"""Layout: where words stand on charts and papers, so that nothing hides, breaks or wastes a page."""

from dataclasses import replace
from random import Random

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from analysis.charts.heat_map import heat_map
from analysis.charts.journey_curve import journey_curve
from analysis.charts.lettering import width
from analysis.charts.pain_chart import pain_chart
from analysis.charts.sheet import FAINT, NOTE, ROOM, Heading, Sheet, png
from analysis.measures import SENTIMENT
from analysis.papers.leaf import Cell, Line, ratio
from analysis.papers.lines import pages
from analysis.report import Report, StageHeard, build
from analysis.scores import Score
from surveys.figures import Figures
from surveys.journey import Journey
from surveys.language import Language
from tests.analysis.shops import STAGES, THEMES, WEEK, Habits, shop, visitors

EN, PT = Language("en"), Language("pt")
CALM, ANGRY = Habits((0.1, 0.15, 0.2, 0.1)), Habits((0.1, 0.15, 0.2, 0.6))
"""How many complain in each of the four stages."""


def written(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text()]


def said_on(figure: Figure) -> list[str]:
    return [text.get_text() for text in written(figure)]


def week(n: int, journey: Journey | None = None) -> Report:
    chance, about = Random(4), journey or shop()
    return build(about, visitors(about, WEEK, n, chance, ANGRY), visitors(about, WEEK.before(), n, chance, CALM))


def test_only_the_colours_that_were_drawn_are_explained() -> None:
    shown = week(90)
    calm = replace(shown, pain_points=tuple(replace(one, change_is_real=False) for one in shown.pain_points))
    assert any(line.startswith("Orange: new") for line in said_on(pain_chart(shown, EN)))
    assert not any("Orange" in line or "Blue" in line for line in said_on(pain_chart(calm, EN)))
    nothing = build(shop(), Figures(WEEK), Figures(WEEK.before()))
    assert not any(":" in line for line in said_on(pain_chart(nothing, EN)))


def test_five_pain_points_fit_the_lower_sheet() -> None:
    shown = week(90)
    five = replace(shown, pain_points=tuple(replace(shown.pain_points[0], rank=rank) for rank in range(1, 6)))
    figure = pain_chart(five, EN)
    assert ratio(png(figure)) == 1.0


def test_too_few_answers_stand_beside_the_line_at_zero() -> None:
    figure = journey_curve(mixed(), PT)
    (zero,) = faint(figure)
    few = [text for text in written(figure) if text.get_text() == "respostas"]
    assert few
    for text in few:
        half = width("muito poucas", NOTE.size) / 2
        assert abs(float(text.get_position()[0]) - zero) > half


def test_where_nothing_is_measured_no_line_is_drawn_at_zero() -> None:
    assert faint(journey_curve(week(3), EN)) == []


def test_a_long_title_stands_on_one_level_where_the_themes_leave_room() -> None:
    titles = ("Aufmerksamkeit", "Erwägung", "Kauf", "Nach dem Kauf")
    stages = [(*stage[:1], title, title, *stage[3:]) for stage, title in zip(STAGES, titles, strict=True)]
    figure = heat_map(week(90, shop(stages=stages, themes=THEMES[:1])), EN)
    assert set(titles) <= set(said_on(figure))
    assert faint(figure) == []


def mixed() -> Report:
    """Sentiment on both sides of zero, and of the first stage hardly any."""
    shown = week(90)
    first, *others = shown.stages
    few, plenty = Score(SENTIMENT, 3), Score(SENTIMENT, 90, 0.2, -0.2, 0.7)
    return replace(shown, stages=(felt(first, few), *(felt(one, plenty) for one in others)))


def felt(stage: StageHeard, score: Score) -> StageHeard:
    return replace(stage, heard=replace(stage.heard, sentiment=replace(stage.heard.sentiment, score=score)))


def faint(figure: Figure) -> list[float]:
    """Where pale upright lines stand."""
    lines = [line for line in figure.findobj(Line2D) if isinstance(line, Line2D) and line.get_color() == FAINT]
    return [float(np.asarray(line.get_xdata())[0]) for line in lines]


def test_a_picture_goes_over_to_the_next_page_where_it_does_not_fit() -> None:
    drawn = png(Sheet(Heading("Title", "Subtitle"), ROOM).figure)
    filling = [Line(100, (Cell(0, "row"),))] * 6
    dealt = list(pages([*filling, Line(20), Line(490, picture=drawn), Line(20), Line(490, picture=drawn), *filling]))
    assert [[bool(line.picture) for line in page].count(True) for page in dealt] == [0, 2, 0]
    assert dealt[1][0].picture
