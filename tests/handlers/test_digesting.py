"""The digest in words: what a manager reads in a minute, whatever the figures are."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest

from analysis.effects import Complainers, Effect
from analysis.frequency import Frequency
from analysis.report import Report, build
from handlers.reports.digesting import digest, foremost, pain
from handlers.reports.exploring import point_buttons, report_buttons, stage_buttons
from handlers.reports.journeying import view_journey
from handlers.reports.viewing import (
    Closely,
    mark_of,
    point_marked,
    stage_marked,
    view_point,
    view_stage,
    view_stages,
)
from handlers.reports.voice import Voice
from handlers.texts import LANGUAGES, say
from surveys.cases import Recovery
from surveys.deeds import Deed, DeedId
from surveys.figures import Asked, Figures
from surveys.invitations import Reason
from surveys.journey import Journey, ThemeId, TouchpointId
from surveys.language import Language
from surveys.scope import Scope
from tests.analysis.shops import WEEK, Habits, big_shop, shop, visitors
from tests.analysis.travellers import followed

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


def test_a_real_change_is_told_as_what_was_found_to_have_changed() -> None:
    shown = _report(shop(), 200)
    first = replace(shown.pain_points[0], change=8.0, change_is_real=True, before=Frequency(9, 180))
    oftener, dearer = (
        digest(replace(shown, pain_points=(replace(first, by_number=by_number),)), EN) for by_number in (True, False)
    )
    told = f"{first.customers} of {first.heard} customers"
    assert f"{told} complain, 9 of 180 before (a real change)" in oftener
    assert f"{told} · 9 of 180 before" in oftener
    assert "points more" not in oftener
    assert "costs 8.0 points more (a real change)" in dearer
    assert f"{told} · 8.0 points more than before" in dearer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", [shop(), big_shop(12, 20)], ids=["small", "big"])
def test_however_much_changed_what_hurts_most_is_told(journey: Journey, language: Language) -> None:
    shown = _report(journey, 200)
    for text, points in ((digest(shown, language), foremost(shown)), (pain(shown, language), foremost(shown, 10))):
        assert say("digest-pain", language) in text
        voice = Voice(shown, language)
        assert [point.rank for point in points if voice.point(point) not in text] == []
    assert "And " in digest(shown, EN)
    assert digest(shown, EN).count("▼") == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_everybody_complains_of_is_told_without_a_cost(language: Language) -> None:
    shown = _report(shop(), 200)
    worst = replace(shown.pain_points[0], impact=None, low=None, high=None, change=None, everybody=True)
    text = digest(replace(shown, pain_points=(worst, *shown.pain_points[1:])), language)
    assert say("digest-cost-everybody", language, customers=worst.customers, heard=worst.heard) in text
    if language == EN:
        assert "all who gave a score complain: nobody to compare with" in text


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", [0, 1, 12, 200])
@pytest.mark.parametrize("journey", [shop(), big_shop(12, 20)], ids=["small", "big"])
def test_any_report_fits_into_one_message(journey: Journey, n: int, language: Language) -> None:
    report = _report(journey, n)
    for text in (digest(report, language), pain(report, language)):
        assert 0 < len(text) <= 4096
        assert "<b>late" not in text, "What customers wrote is escaped."


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", [0, 1, 12, 200])
@pytest.mark.parametrize("journey", [shop(), big_shop(12, 20)], ids=["small", "big"])
def test_whatever_opens_under_a_report_fits_into_one_message(journey: Journey, n: int, language: Language) -> None:
    report = _report(journey, n)
    near = Closely(
        [COMPLAINT] * 5,
        [Complainers(week, 20) for week in range(8)],
        {"<vip>": Complainers(1, 30), "b": Complainers(0, 3)},
    )
    texts = [
        view_stages(report, language),
        *(view_stage(report, stage, language) for stage in report.stages),
        *(view_point(report, point, near, language) for point in report.pain_points),
    ]
    for text in texts:
        assert 0 < len(text) <= 4096
        assert "<b>late" not in text
        assert "<vip>" not in text


@pytest.mark.parametrize("n", [0, 1, 200])
def test_every_pain_point_and_stage_is_found_by_its_mark(n: int) -> None:
    report = _report(big_shop(12, 20), n)
    assert all(point_marked(report, mark_of(point)) == point for point in report.pain_points)
    assert all(stage_marked(report, mark_of(stage)) == stage for stage in report.stages)
    assert (point_marked(report, ""), stage_marked(report, "")) == (None, None)


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_stand_five_and_two_in_a_row_and_fit(language: Language) -> None:
    report = _report(big_shop(12, 20), 200)
    for keyboard in (report_buttons(report, 2**63 - 1, language), stage_buttons(report, 2**63 - 1, language)):
        assert all(len(row) <= 5 for row in keyboard)
        assert all(len(button.data) <= 64 for row in keyboard for button in row)
    assert report_buttons(_report(shop(), 0), 1, language) == ()


def test_a_button_says_its_theme_or_its_place_where_two_share_the_theme_as_far_as_a_phone_has_room() -> None:
    report = _report(shop(), 200)
    points = foremost(report)
    rows = [[button.label for button in row] for row in point_buttons(points, report.journey, 1, EN)]
    assert rows == [
        *(["1 · Checkout"], ["2 · Checkout and payment"], ["3 · Packaging"], ["4 · Delivery"]),
        ["5 · Quote received"],
    ]
    short = point_buttons([points[0], *points[2:]], report.journey, 1, EN)
    assert [len(row) for row in short] == [2, 2]


def test_the_words_of_a_view_are_dutch_for_a_dutch_reader() -> None:
    report = _report(shop(), 200)
    near = Closely(["Te laat"], [Complainers(2, 20)] * 8, {"zakelijk": Complainers(4, 20)})
    text = view_point(report, report.pain_points[0], near, Language("nl"))
    assert "De laatste 8 weken" in text
    assert "klachten van gehoorde klanten: 2/20, " in text
    assert "zakelijk: 4 van 20 klanten (20%)" in text


def test_a_digest_of_a_part_says_which_and_what_came_of_deeds() -> None:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    deeds = [
        Deed(DeedId(number), ThemeId("delivery"), f"<deed {number}>", None, at, at.date()) for number in range(3)
    ]
    found = [
        Effect(Complainers(10, 40), Complainers(10, 40), 0.0, is_real=False),
        Effect(Complainers(4, 40), Complainers(20, 40), 0.4, is_real=True),
        Effect(Complainers(0, 3), Complainers(0, 40)),
    ]
    scope = Scope(segment="<vip>", touchpoint=TouchpointId("checkout"))
    done = tuple(zip(deeds, found, strict=True))
    part = replace(_report(shop(), 50), scope=scope, deeds=done)
    text = digest(part, EN, against=WEEK.before().before())
    assert "Only: Checkout · &lt;vip&gt;" in text
    assert "Compared with Week 44" in text
    assert "▼ 1 Nov 2026 · Delivery: &lt;deed 1&gt;. Complaints 10% → 50% (n 40, a real change)" in text
    assert "&lt;deed 0&gt;. Complaints 25% → 25% (n 40, no real change)" in text
    assert "&lt;deed 2&gt;. Too few answers yet" in text


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


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", [0, 3, 30])
@pytest.mark.parametrize("journey", [shop(), big_shop(12, 20)], ids=["small", "big"])
def test_any_journey_fits_into_one_message(journey: Journey, n: int, language: Language) -> None:
    report = replace(_report(journey, 12), followed=followed(journey, n=n))
    text = view_journey(report, language)
    assert 0 < len(text) <= 4096
    assert "1234" not in text
    assert "torn. Call me: ▮▮▮ <b>" not in text, "What customers wrote is escaped."


def test_the_journey_is_told_in_figures() -> None:
    told = view_journey(replace(_report(shop(), 12), followed=followed(shop())), EN).splitlines()
    assert told[0].startswith("<b>The journey in figures</b> · 17 Nov 2025")
    assert "Purchase → After the purchase, went on: 67% (49% to 81%, n 30)" in told
    assert "Purchase → After the purchase, days until then (median, middle half): 2.0 (2.0 to 2.0, n 20)" in told
    assert "Cost of a new customer: 2.00 (n 30)" in told
    assert any(line.endswith("−100.0 (−102.5 to −97.5, n 30), a real difference") for line in told), told
    assert "<b>Words and scores that disagree</b>: 12" in told
    assert "After the purchase › Parcel delivered: satisfaction 5" in told
    assert view_journey(_report(shop(), 12), EN).endswith("of single customers in this period.")


def test_a_difference_between_stages_is_told_in_a_digest_once() -> None:
    report = replace(_report(shop(), 50), followed=followed(shop()))
    line = "▼ The same customers score Purchase 100.0 points lower than Consideration: satisfaction (n 30, a real"
    assert line in digest(report, EN)
    assert "The same customers" not in digest(_report(shop(), 50), EN)
    assert "The same customers" not in digest(replace(report, followed=followed(shop(), (5,))), EN)
    better = replace(report, followed=followed(shop(), (2, 5)))
    assert "▲ The same customers score Consideration 100.0 points higher than Awareness" in digest(better, EN)


def test_what_became_of_closed_cases_is_told_by_the_customers() -> None:
    report = _report(shop(), 60)
    assert "closed case" not in digest(report, EN)
    assert "closed case" not in digest(replace(report, recovery=Recovery()), EN)
    told = digest(replace(report, recovery=Recovery(9, 9, 7)), EN)
    assert "\nSolved: 7 of 9 closed cases say so.\n" in told
    told = digest(replace(_report(shop(), 1), recovery=Recovery(1, 0, 0)), Language("nl"))
    assert "Opgelost: 0 van 1 gesloten zaak zegt dat (nog geen antwoord: 1)." in told
