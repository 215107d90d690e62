"""What a reply says: a value of its question, or a refusal; never an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.texts import LANGUAGES, say
from surveys.questions import (
    KINDS as ALL_KINDS,
)
from surveys.questions import (
    SCALES,
    Ces,
    Choice,
    Csat,
    Kind,
    Nps,
    Number,
    OpenText,
    Photo,
    Pressed,
    Question,
    Rating,
    Refusal,
    Reply,
    Wrote,
    YesNo,
    name,
    read,
    scale,
)
from surveys.when import SKIPPED, QuestionId
from tests.surveys.models import CHOICE, EN, KINDS, words


def question(kind: Kind, *, optional: bool = False) -> Question:
    return Question(QuestionId("q"), words("Well?"), kind, optional=optional)


def wrote(text: str) -> Wrote:
    return Wrote(text, EN)


replies: st.SearchStrategy[Reply] = st.one_of(
    st.builds(Pressed, st.text()), st.builds(wrote, st.text(st.characters(exclude_categories=()), max_size=5000))
)


@given(st.sampled_from(KINDS), st.booleans(), replies)
def test_no_reply_breaks_the_reading_and_every_value_fits_its_kind(kind: Kind, optional: bool, reply: Reply) -> None:  # noqa: FBT001 - hypothesis fills it in
    value = read(question(kind, optional=optional), reply)
    if isinstance(value, Refusal) or value is SKIPPED:
        return
    match kind:
        case Nps() | Csat() | Ces():
            low, high = SCALES[type(kind)]
            assert isinstance(value, int)
            assert low <= value <= high
        case Choice(options):
            assert value in {option.id for option in options}
        case YesNo():
            assert value in {"yes", "no"}
        case _:
            assert isinstance(value, str)
            assert 0 < len(value) <= 4096
            assert value == value.strip()


@pytest.mark.parametrize("kind", [Nps(), Csat(), Ces()], ids=name)
def test_every_number_of_a_scale_can_be_pressed_and_typed(kind: Kind) -> None:
    low, high = SCALES[type(kind)]
    assert scale(kind) == (low, high)
    for number in range(low, high + 1):
        assert read(question(kind), Pressed(str(number))) == number
        assert read(question(kind), wrote(f" {number}! ")) == number
    for wrong in (low - 1, high + 1):
        assert read(question(kind), wrote(str(wrong))) == Refusal("refusal-scale", {"low": low, "high": high})


@pytest.mark.parametrize(("typed", "value"), [("Apples", "a"), ("pears.", "b"), (" NEITHER ", "c")])
def test_an_option_can_be_typed_as_its_button_says(typed: str, value: str) -> None:
    assert read(question(CHOICE), wrote(typed)) == value


def test_an_options_id_is_for_buttons_only() -> None:
    assert read(question(CHOICE), Pressed("a")) == "a"
    assert read(question(CHOICE), wrote("a")) == Refusal("refusal-choice")
    assert read(question(CHOICE), Pressed("Apples")) == Refusal("refusal-choice")


@pytest.mark.parametrize(
    ("typed", "value"), [("Yes", "yes"), ("ja.", "yes"), ("👍", "yes"), ("Nee!", "no"), ("N", "no")]
)
def test_yes_and_no_are_understood_in_both_languages(typed: str, value: str) -> None:
    assert read(question(YesNo()), wrote(typed)) == value


def test_only_an_optional_question_can_be_skipped() -> None:
    assert read(question(OpenText(), optional=True), Pressed("skip")) is SKIPPED
    assert read(question(OpenText()), Pressed("skip")) == Refusal("refusal-skip")
    assert read(question(OpenText(), optional=True), wrote("skip")) == "skip"


def test_a_button_is_no_text() -> None:
    assert read(question(OpenText()), Pressed("5")) == Refusal("refusal-text")


@pytest.mark.parametrize("kind", [Rating(), Number(), Photo()], ids=name)
def test_kinds_that_cannot_be_asked_yet_are_refused(kind: Kind) -> None:
    assert read(question(kind), wrote("5")) == Refusal("refusal-kind")
    assert scale(kind) is None


def test_every_kind_has_one_name() -> None:
    assert {kind: text for text, kind in ALL_KINDS.items()}.keys() == set(ALL_KINDS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words_in_every_language(language: str) -> None:
    bad = (Pressed("skip"), Pressed("nonsense"), wrote(" "))
    kinds: tuple[Kind, ...] = (*KINDS, Rating())
    refusals = [read(question(kind), reply) for kind in kinds for reply in bad]
    for refusal in refusals:
        assert isinstance(refusal, Refusal)
        assert say(refusal.key, EN if language == "en" else type(EN)(language), **refusal.arguments)
