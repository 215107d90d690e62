"""The digest in words: what a manager reads in a minute, whatever the figures are."""

from dataclasses import replace
from random import Random

import pytest

from analysis.report import Report, build
from handlers.digesting import digest, pain
from handlers.texts import LANGUAGES
from surveys.figures import Asked, Figures
from surveys.invitations import Reason
from surveys.journey import Journey
from surveys.language import Language
from tests.analysis.shops import WEEK, Habits, big_shop, shop, visitors

EN = Language("en")
COMPLAINT = "It was <b>late</b> & torn. Mail bob@example.org or call +31 6 1234 5678! " * 4
ASKED = Asked(500, 400, 200, 180, suppressed=dict.fromkeys(Reason, 3), deferred={"quiet-hours": 7})


def _told(figures: Figures) -> Figures:
    """Figures with what customers may write, and every reason not to ask."""
    return replace(figures, asked=ASKED, quotes=tuple(replace(quote, text=COMPLAINT) for quote in figures.quotes))


def _report(journey: Journey, n: int) -> Report:
    chance = Random(5)
    unhappy = Habits((0.5,) * len(journey.stages), complaining=0.7)
    now, before = visitors(journey, WEEK, n, chance, unhappy), visitors(journey, WEEK.before(), n, chance)
    return build(journey, _told(now), _told(before))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", [0, 1, 12, 200])
@pytest.mark.parametrize("journey", [shop(), big_shop(12, 20)], ids=["small", "big"])
def test_any_report_fits_into_one_message(journey: Journey, n: int, language: Language) -> None:
    report = _report(journey, n)
    for text in (digest(report, language), pain(report, language)):
        assert 0 < len(text) <= 4096
        assert "<b>late" not in text, "What customers wrote is escaped."


def test_quotes_lead_to_nobody() -> None:
    text = digest(_report(shop(), 300), EN)
    assert "Mail ▮▮▮ or call ▮▮▮!" in text
    assert "bob" not in text
    assert "1234" not in text


def test_every_reason_not_to_ask_is_counted() -> None:
    text = digest(_report(shop(), 12), EN)
    assert f"Not asked: {3 * len(Reason) + 7} (" in text
    assert "quiet hours 10" in text


def test_a_week_with_too_few_answers_says_so() -> None:
    assert "Too few answers to compare with the period before" in digest(_report(shop(), 3), EN)
    assert "Nobody answered in this period." in digest(_report(shop(), 0), EN)
