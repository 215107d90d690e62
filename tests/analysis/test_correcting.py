"""Correcting: what counts of a reading after what staff said of it."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.correcting import corrected_reading
from analysis.reading import Reading
from surveys.corrections import Correction, Objection, said, taken_back
from surveys.feedback import Evidence, Mention, Sentiment
from surveys.journey import ThemeId
from surveys.mood import Label

NOW = datetime(2026, 11, 16, tzinfo=UTC)
DELIVERY, STAFF, PRICE = (ThemeId(name) for name in ("delivery", "staff", "price"))
TEXT = "The courier was late and rude."
LATE, RUDE = Mention(DELIVERY, 4, 11, -0.8, Label.NEGATIVE), Mention(STAFF, 25, 29, 0.3, Label.MIXED)
READ = Reading(Sentiment(-0.6, Label.NEGATIVE, (Evidence(16, 20, -1.0),)), (LATE, RUDE), "test@1")

themes = st.sampled_from([DELIVERY, STAFF, PRICE])
corrections = st.builds(
    Correction,
    st.sampled_from(Objection),
    st.just(7),
    st.just(NOW),
    st.none() | themes,
    st.none() | themes,
)


def objection(what: Objection, theme: ThemeId | None = None, becomes: ThemeId | None = None) -> Correction:
    return Correction(what, 7, NOW, theme, becomes)


def reread(*corrections: Correction, reading: Reading = READ) -> Reading:
    return corrected_reading(reading, TEXT, corrections)


def named(reading: Reading) -> list[str]:
    return [one.theme for one in reading.mentions]


def test_nothing_said_changes_nothing() -> None:
    assert reread() == READ


def test_what_is_not_negative_is_neutral_throughout_and_keeps_its_praise() -> None:
    found = reread(objection(Objection.NOT_NEGATIVE))
    assert found.sentiment == Sentiment(0.0, Label.NEUTRAL, (Evidence(16, 20, -1.0),))
    assert [(one.sentiment, one.label) for one in found.mentions] == [(0.0, Label.NEUTRAL), (0.3, Label.POSITIVE)]


def test_what_is_no_complaint_may_still_sound_bad() -> None:
    found = reread(objection(Objection.NO_COMPLAINT))
    assert found.sentiment == READ.sentiment
    assert {one.label for one in found.mentions} == {Label.NEUTRAL, Label.POSITIVE}


def test_praise_stays_as_it_is() -> None:
    praise = Reading(Sentiment(0.6, Label.POSITIVE), (Mention(STAFF, 0, 3, 0.6, Label.POSITIVE),), "test@1")
    assert reread(objection(Objection.NOT_NEGATIVE), reading=praise) == praise


def test_a_language_nobody_reads_stays_without_sentiment() -> None:
    unread = Reading(None, (), "test@1")
    assert reread(objection(Objection.NOT_NEGATIVE), reading=unread) == unread


def test_themes_may_change_places() -> None:
    swapped = reread(objection(Objection.THEME, DELIVERY, STAFF), objection(Objection.THEME, STAFF, DELIVERY))
    assert [(one.theme, one.start) for one in swapped.mentions] == [(STAFF, 4), (DELIVERY, 25)]


def test_a_wrong_theme_is_another_or_none() -> None:
    assert named(reread(objection(Objection.THEME, DELIVERY, PRICE))) == [PRICE, STAFF]
    assert named(reread(objection(Objection.THEME, DELIVERY))) == [STAFF]


def test_a_missed_theme_is_felt_as_the_whole_text_is() -> None:
    *_, added = reread(objection(Objection.THEME, None, PRICE)).mentions
    assert added == Mention(PRICE, 0, len(TEXT), -0.6, Label.NEGATIVE)
    assert reread(objection(Objection.THEME, None, STAFF)) == READ, "It is there already."


def test_the_right_theme_is_there_though_the_wrong_one_is_found_no_more() -> None:
    later = Reading(READ.sentiment, (RUDE,), "test@2")
    assert named(reread(objection(Objection.THEME, DELIVERY, PRICE), reading=later)) == [STAFF, PRICE]


def test_the_last_word_about_a_thing_counts() -> None:
    sad, fine = objection(Objection.NO_COMPLAINT), objection(Objection.NOT_NEGATIVE)
    assert said((sad,), fine) == (fine,)
    other = objection(Objection.THEME, DELIVERY, PRICE)
    assert said((fine, objection(Objection.THEME, DELIVERY)), other) == (fine, other)
    missed = [objection(Objection.THEME, None, one) for one in (PRICE, STAFF)]
    assert said(missed[:1], missed[1]) == tuple(missed)


@settings(max_examples=50)
@given(st.lists(corrections, max_size=5), corrections)
def test_said_twice_is_said_once_and_can_be_taken_back(before: list[Correction], new: Correction) -> None:
    kept: tuple[Correction, ...] = ()
    for one in before:
        kept = said(kept, one)
    once = said(kept, new)
    assert said(once, new) == once
    assert not any(one.says_as(new) for one in taken_back(once, new))
    assert taken_back(taken_back(once, new), new) == taken_back(once, new)
    found = reread(*once)
    assert reread(*once, reading=found).sentiment == found.sentiment, "What was corrected is right."
