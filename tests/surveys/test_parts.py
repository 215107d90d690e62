"""Parts of a text: what each message brought can be found again, and changed."""

from hypothesis import given
from hypothesis import strategies as st

from surveys.parts import Part, added, edited

_words = st.text(st.sampled_from("ab \n🙂"), max_size=6)


@given(st.lists(_words, max_size=5), st.integers(0, 5), _words)
def test_one_message_changes_and_the_others_stay(messages: list[str], changed: int, words: str) -> None:
    text, parts = "", []
    for number, message in enumerate(messages):
        text = added(text, message)
        parts.append(Part(number, len(message)))
    renewed, lengths = edited(text, parts, changed, words)
    expected = [words if number == changed else message for number, message in enumerate(messages)]
    assert renewed == "\n".join(message for message in expected if message)
    assert [part.length for part in lengths] == [len(message) for message in expected]
    assert edited(renewed, lengths, -1, "x") == (renewed, lengths)
