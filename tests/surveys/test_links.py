"""Links: who can still come by one, and signed ones that nobody can make up or alter."""

import string
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from surveys.journey import TouchpointId
from surveys.links import LONGEST_PAYLOAD, Link, LinkFault, Reach, address, end_of, lasting, most_people, new_link
from surveys.signed_links import LinkKey, LinkKeyId, sign, signed_link, touchpoint_of
from tests.pages import page

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
KEY = LinkKey(LinkKeyId("7k"), "wl_not-a-secret", NOW)
PARCEL, STORE = TouchpointId("parcel.delivered"), TouchpointId("store.purchase")
SIGNS = string.ascii_letters + string.digits + "_-"
PLAIN = st.text(SIGNS, max_size=41)
FOREIGN = st.text(max_size=30).filter(lambda words: words.isprintable() and len(words.encode()) <= 30)
DAYS = st.dates(date(1970, 1, 1), date(2149, 6, 6))


def read(payload: str, secret: str = KEY.secret) -> tuple[TouchpointId | None, str | None, date] | None:
    """What a payload stands for."""
    found = signed_link(payload)
    if found is None:
        return None
    return touchpoint_of(found, secret, [STORE, PARCEL]), found.customer, found.last_day


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({}, None),
        ({"lasts": timedelta(hours=1)}, None),
        ({"lasts": timedelta(0)}, LinkFault.EXPIRED),
        ({"most": 1}, None),
        ({"most": 0}, LinkFault.USED_UP),
    ],
)
def test_a_link_tells_why_nobody_can_come_by_it(changed: dict[str, timedelta], fault: LinkFault | None) -> None:
    made = new_link(PARCEL, Reach(**changed), Random(1), NOW)  # type: ignore[arg-type]  # one field, each of its own type
    assert made.fault(NOW) is fault
    assert len(made.token) == 16
    assert set(made.token) <= set(SIGNS)


def test_a_revoked_link_is_revoked_before_all_else() -> None:
    made = Link("t0ken", PARCEL, None, {}, NOW, expires_at=NOW, most=0, revoked_at=NOW)
    assert made.fault(NOW) is LinkFault.REVOKED


def test_a_day_ends_by_the_companys_clocks() -> None:
    assert end_of(date(2026, 11, 16), ZoneInfo("Europe/Amsterdam")) == datetime(2026, 11, 16, 23, tzinfo=UTC)
    assert end_of(date.max, UTC) == datetime.max.replace(tzinfo=UTC)


def test_the_address_is_telegrams() -> None:
    assert address("shop_bot", "t0ken") == "https://t.me/shop_bot?start=t0ken"


@given(st.one_of(PLAIN, FOREIGN), DAYS, st.sampled_from([PARCEL, STORE]))
def test_what_is_signed_is_read_again(customer: str, day: date, touchpoint: TouchpointId) -> None:
    payload = sign(KEY, touchpoint, customer, day)
    assert len(payload) <= LONGEST_PAYLOAD
    assert set(payload) <= set(SIGNS)
    assert read(payload) == (touchpoint, customer or None, day)


@given(PLAIN, st.data())
def test_any_altered_sign_is_refused(customer: str, data: st.DataObject) -> None:
    payload = sign(KEY, PARCEL, customer, NOW.date())
    at = data.draw(st.integers(0, len(payload) - 1))
    sign_instead = data.draw(st.sampled_from(SIGNS))
    assume(sign_instead != payload[at])
    altered = read(payload[:at] + sign_instead + payload[at + 1 :])
    assert altered is None or altered[0] is None


@given(PLAIN, st.integers(0, 63), st.text(SIGNS, max_size=3))
def test_what_is_cut_or_lengthened_is_refused(customer: str, length: int, more: str) -> None:
    payload = sign(KEY, PARCEL, customer, NOW.date())
    changed = payload[:length] + more
    assume(changed != payload)
    found = read(changed)
    assert found is None or found[0] is None


@given(st.text(max_size=70))
def test_nothing_that_somebody_makes_up_raises(payload: str) -> None:
    found = read(payload)
    assert found is None or found[0] is None


def test_another_secret_or_another_touchpoint_makes_another_signature() -> None:
    payload = sign(KEY, PARCEL, "C-1", NOW.date())
    assert read(payload, "another") == (None, "C-1", NOW.date())
    found = signed_link(payload)
    assert found
    assert touchpoint_of(found, KEY.secret, [STORE]) is None
    assert touchpoint_of(found, KEY.secret, []) is None


@pytest.mark.parametrize("words", ["_w", "AA", "A"])  # no UTF-8, a control character, no Base64url
def test_a_reference_that_is_no_text_is_refused(words: str) -> None:
    assert signed_link(f"b7k51a3{words}{'x' * 16}") is None


def test_what_does_not_fit_is_told() -> None:
    assert len(sign(KEY, PARCEL, "c" * 41, NOW.date())) == LONGEST_PAYLOAD
    with pytest.raises(ValueError, match="the reference is too long"):
        sign(KEY, PARCEL, "c" * 42, NOW.date())
    with pytest.raises(ValueError, match="choose a day from 1970-01-01 to 2149-06-06"):
        sign(KEY, PARCEL, "c", date(2200, 1, 1))


def test_the_example_for_shops_signs_as_we_do() -> None:
    shown = page("docs/links.md")
    (example,) = shown.blocks("python")
    names: dict[str, Any] = {}
    exec(example.text, names)  # noqa: S102 - the page is ours, and is to be tried as it stands
    day = date(2026, 12, 31)
    made = names["payload"]("7k", "wl_example", PARCEL, "C-1001", day)
    assert made == sign(replace(KEY, secret="wl_example"), PARCEL, "C-1001", day)  # noqa: S106 - the one in the page
    assert shown.text.count(made) == 2
    assert read(made, "wl_example") == (PARCEL, "C-1001", day)


@pytest.mark.parametrize("words", ["0", "1000001", "9" * 30, "-1", "1.5", "", "\u0665"])
def test_what_is_no_number_of_people_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="is no number of people; write one from 1 to 1000000"):
        most_people(words)


@pytest.mark.parametrize("words", ["0d", "30", "5y", "d", "12345d", "\u0665d"])
def test_what_does_not_say_how_long_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="does not say how long; write 30d, 2h or 30m"):
        lasting(words)
