"""Periods as managers write them, and quotes without what could lead to a person."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.masking import masked
from handlers.reports.wishes import NoPeriod, NoSuchPart, Wish, period_of, wish_of
from surveys.figures import Period
from surveys.journey import StageId, TouchpointId
from surveys.scope import Scope
from tests.analysis.shops import shop

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("", date(2026, 11, 12), TODAY),
        ("2026-W46", date(2026, 11, 9), date(2026, 11, 15)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-11-01", date(2026, 11, 1), TODAY),
        ("2026-11-01 2026-11-15", date(2026, 11, 1), date(2026, 11, 15)),
    ],
)
def test_a_period_is_read_as_it_is_meant(words: str, start: date, end: date) -> None:
    assert period_of(words.split(), TODAY) == Period(start, end)


@pytest.mark.parametrize(
    "words", ["2026-W54", "2026-W00", "W46", "2026-13", "2026-02-30", "yesterday", "1 2 3", "9999-W53 x"]
)
def test_what_names_no_period_is_none(words: str) -> None:
    assert period_of(words.split(), TODAY) is None


@pytest.mark.parametrize(
    "words",
    [
        "0001-01-01 0001-01-07",
        "0001-W01",
        "9999-W52",
        "9999-12-01 9999-12-31",
        "2026-11-15 2026-11-01",
        "1969-12-31 1970-01-06",
    ],
)
def test_a_period_that_cannot_be_counted_is_none(words: str) -> None:
    assert period_of(words.split(), TODAY) is None


WEEK_46 = Period(date(2026, 11, 9), date(2026, 11, 15))
WEEK_45 = WEEK_46.before()
LAST_WEEK = Period(date(2026, 11, 12), TODAY)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("", Wish(LAST_WEEK)),
        ("2026-W46 vs 2026-W45", Wish(WEEK_46, against=WEEK_45)),
        ("VS 2026-11-02 2026-11-08", Wish(LAST_WEEK, against=WEEK_45)),
        ("stage=purchase", Wish(LAST_WEEK, Scope(stage=StageId("purchase")))),
        ('Stage="After the purchase" 2026-W46', Wish(WEEK_46, Scope(stage=StageId("post-purchase")))),
        ("2026-W46 stage=“na de aankoop”", Wish(WEEK_46, Scope(stage=StageId("post-purchase")))),
        ("touchpoint=Afrekenen", Wish(LAST_WEEK, Scope(touchpoint=TouchpointId("checkout")))),
        ("channel=Web segment=business", Wish(LAST_WEEK, Scope(segment="business", channel="web"))),
        ('product="Blue kettle" vs 2026-W45', Wish(LAST_WEEK, Scope(product="Blue kettle"), WEEK_45)),
    ],
)
def test_a_wish_is_read_as_it_is_meant(words: str, wish: Wish) -> None:
    assert wish_of(words, TODAY, shop()) == wish


@pytest.mark.parametrize("words", ["vs", "2026-W46 vs", "vs soon", "last week", "2026-W46 vs 2026-W45 vs 2026-W44"])
def test_a_wish_for_no_period_is_none(words: str) -> None:
    assert wish_of(words, TODAY, shop()) == NoPeriod()


@pytest.mark.parametrize(
    ("words", "word", "possible"),
    [
        ("stage=moon", "moon", "awareness, consideration, purchase, post-purchase"),
        ("touchpoint=", "", "ad.seen, quote.received, checkout, parcel"),
        ("channel=fax", "fax", "web, store, app, phone, chat, email"),
        ("segment=", "segment=", "stage=…, touchpoint=…, segment=…, channel=…, product=…"),
        ("colour=red", "colour=red", "stage=…, touchpoint=…, segment=…, channel=…, product=…"),
    ],
)
def test_a_part_that_there_is_not_tells_which_there_are(words: str, word: str, possible: str) -> None:
    assert wish_of(words, TODAY, shop()) == NoSuchPart(word, tuple(possible.split(", ")))


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading_of_a_wish(words: str) -> None:
    assert isinstance(wish_of(words, TODAY, shop()), Wish | NoPeriod | NoSuchPart)


@given(st.lists(st.text(), max_size=4))
def test_no_words_break_the_reading_of_a_period(words: list[str]) -> None:
    period_of(words, TODAY)


@pytest.mark.parametrize(
    "contact",
    [
        "bob@example.org",
        "b.o-b+x@sub.example.co.uk",
        "+31 6 1234 5678",
        "06-12345678",
        "(020) 123 45 67",
        "https://example.org/me?x=1",
        "@bob_the_builder",
        "NL91 ABNA 0417 1643 00",
    ],
)
def test_ways_to_reach_a_person_are_masked(contact: str) -> None:
    told = masked(f"Call {contact} please")
    assert "▮▮▮" in told
    assert told.startswith("Call ")
    assert told.endswith(" please")
    assert not any(digits in told for digits in ("1234", "4567", "0417", "bob", "builder"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hi Sarah, it was late", "Hi ▮▮▮, it was late"),
        ("Kind regards,\nJane van der Berg", "Kind regards,\n▮▮▮"),
        ("Mevrouw de Vries was onaardig", "Mevrouw ▮▮▮ was onaardig"),
        ("Mr. O’Neill never called", "Mr. ▮▮▮ never called"),
        ("My name is Bob and I am angry", "My name is ▮▮▮ and I am angry"),
        ("Ich sprach mit Jörg Müller", "Ich sprach mit ▮▮▮"),
        ("groetjes Piet", "groetjes ▮▮▮"),
        ("It went to Kerkstraat 12b instead", "It went to ▮▮▮ instead"),
        ("I live at 12 Baker Street in town", "I live at ▮▮▮ in town"),
        ("livré 3 rue de Rivoli 12", "livré 3 ▮▮▮"),
        ("bezorgd in 1234 AB", "bezorgd in ▮▮▮"),
        ("order 1023456 is lost", "order ▮▮▮ is lost"),
        ("order #4711 and ORD-4711", "order ▮▮▮ and ▮▮▮"),
    ],
)
def test_names_after_greetings_addresses_and_order_numbers_are_masked(text: str, told: str) -> None:
    assert masked(text) == told


@pytest.mark.long
@pytest.mark.parametrize("text", ["a" * 100_000, "A1 " * 30_000, "Hi " * 30_000, "1 Aa " * 20_000, "@" * 100_000])
def test_masking_takes_no_longer_than_the_text(text: str) -> None:
    assert len(masked(text)) <= 2 * len(text)


@pytest.mark.parametrize(
    "text",
    [
        "It cost 25 euros",
        "2 of 3 were broken",
        "at 9:30",
        "the 4th time",
        "hi there, it was great",
        "Dear all",
        "The street was closed for 3 weeks",
        "Hello. Nothing arrived",
        "one of 1500 customers",
    ],
)
def test_ordinary_numbers_stay(text: str) -> None:
    assert masked(text) == text
