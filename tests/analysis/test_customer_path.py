"""A path: what one customer met, lane by lane, and what they said of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from analysis.charts import draw_path, draw_trend
from analysis.charts.customer_path import customer_path
from analysis.picture import Extras, Step
from surveys.language import Language
from surveys.mood import Label
from tests.analysis.drawn import DE, EN, MARKS, NL, REPORTS, assert_readable, says

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
