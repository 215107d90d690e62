"""Proposals: words that the themes lack."""

from analysis.proposals import FEWEST_TEXTS, Proposal, Spoken, propose
from surveys.journey import Theme, ThemeId
from surveys.language import Language, Text

EN = Language("en")
THEMES = [
    Theme(ThemeId("delivery"), Text({EN: "Delivery"}), {EN: ("deliver*", "parcel")}, {}),
    Theme(ThemeId("staff"), Text({EN: "Staff"}), {EN: ("staff",)}, {}),
]
NEAR = [f"The parcel lay behind the hedge {n}" for n in "abcdefghij"]
APART = [f"The music was deafening, the loudspeakers roared {n}" for n in "abcdefghij"]
OTHERS = [f"The staff gave a clear answer {n}" for n in "abcdefghijklmnopqrstuvwxyz"] * 2


def proposed(spoken: Spoken) -> dict[str | None, set[str]]:
    return {one.theme: {phrase.words for phrase in one.phrases} for one in propose(spoken, THEMES, EN)}


def test_a_phrase_goes_to_the_theme_its_texts_mention_and_else_to_one_of_its_own() -> None:
    found = proposed(Spoken([*NEAR, *APART], OTHERS))
    assert any("hedge" in words for words in found[ThemeId("delivery")])
    own = found[None]
    assert any("music" in words for words in own)
    assert any("loudspeakers" in words for words in own)


def test_what_a_theme_finds_already_is_not_proposed() -> None:
    found = propose(Spoken([*NEAR, *APART], OTHERS), THEMES, EN)
    assert all("parcel" not in phrase.words.split() for one in found for phrase in one.phrases)


def test_what_is_new_is_proposed_though_nobody_complains() -> None:
    now, earlier = Spoken([], [*OTHERS, *APART]), OTHERS * 2
    assert propose(now, THEMES, EN) == ()
    assert None in proposed(Spoken([], now.others, earlier))


def test_too_few_texts_propose_nothing() -> None:
    few = [*NEAR, *APART, *OTHERS][: FEWEST_TEXTS - 1]
    assert propose(Spoken(few[:20], few[20:]), THEMES, EN) == ()


def test_it_is_the_same_each_time() -> None:
    first, second = (propose(Spoken([*NEAR, *APART], OTHERS), THEMES, EN) for _ in range(2))
    assert first == second
    assert all(isinstance(one, Proposal) and one.phrases for one in first)
