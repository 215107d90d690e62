"""What Telegram says is read, however odd a text in it is; what is no JSON is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.spoken import spoken

LEAVES = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=()))


@pytest.mark.long
@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_whatever_is_json_is_read(said: object) -> None:
    assert spoken(json.dumps(said).encode()) == said


def test_one_odd_text_holds_up_nobody() -> None:
    assert spoken(b'[{"text": "\\ud83d"}, {"text": "fine"}]') == [{"text": "\ud83d"}, {"text": "fine"}]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"<html>", b"[" * 200_000, b"9" * 5_000])
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        spoken(body)
