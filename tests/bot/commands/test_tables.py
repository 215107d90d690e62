"""Tables: a report in the terminal."""

from dataclasses import replace

from bot.commands.tables import printed
from tests.analysis.drawn import EN, REPORTS


def test_pain_points_without_room_are_counted() -> None:
    many = REPORTS["five rows"]
    assert len(many.pain_points) > 10
    assert f"And {len(many.pain_points) - 10} more; --json lists all." in printed(many, EN)
    assert "more; --json" not in printed(replace(many, pain_points=many.pain_points[:10]), EN)


def test_what_everybody_complains_of_has_no_cost() -> None:
    many = REPORTS["five rows"]
    first = replace(many.pain_points[0], impact=None, low=None, high=None, everybody=True)
    assert "all complain" in printed(replace(many, pain_points=(first,)), EN)
