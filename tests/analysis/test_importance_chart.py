"""Importance on a chart: what matters and scores low is to be mended first."""

from dataclasses import replace

import pytest

from analysis.charts import draw
from analysis.charts.importance_chart import importance_chart
from analysis.importance import ImportancePoint
from analysis.picture import Extras, Placed
from analysis.placing import placed
from surveys.language import Language
from tests.analysis.drawn import DAYS, DE, EN, NL, PLACED, REPORTS, assert_readable, says
from tests.analysis.shops import shop


@pytest.mark.long
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
    assert "2 touchpoints cannot be placed yet." in says(figure)
    crowded = importance_chart(PLACED["forty"], "points", DAYS, EN)
    assert "without room for a name." in says(crowded)


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
