"""Moments: what was done stands as flags over the trend."""

import pytest
from matplotlib.lines import Line2D

from analysis.charts.moments import within
from analysis.charts.trend_chart import trend_chart
from surveys.language import Language
from tests.analysis.drawn import DE, EN, MARKS, REPORTS, assert_readable, boxes, overlap, place, says
from tests.analysis.shops import WEEK


@pytest.mark.long
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
