"""What a reply says: a value of its question, or a refusal; never an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.texts import LANGUAGES, say
from surveys.language import Language, Text
from surveys.questions import (
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
    Kind,
    Look,
    Nps,
    Number,
    OpenText,
    Option,
    Photo,
    Question,
    Rating,
    YesNo,
    ends,
    name,
)
from surveys.reply import Pressed, Refusal, Reply, Sent, Shared, Ticked, Wrote, read
from surveys.typed import FACES, decimals
from surveys.when import SKIPPED, QuestionId, Value
from tests.surveys.models import CHOICE, EN, OPTIONS, words

KINDS: tuple[Kind, ...] = (
    *(Nps(), Csat(), Ces(), Rating(), Rating(4, Look.FACES), Rating(10, Look.NUMBERS), CHOICE, YesNo(), OpenText()),
    *(Choices(OPTIONS), Choices(OPTIONS, 0, 2), Choices(OPTIONS, 2), Photo(), Contact(words("Call me"))),
    *(Number(), Number(1, 10), Number(low=-2.5, decimals=2), Number(high=0, unit=words("days"))),
)


def question(kind: Kind, *, optional: bool = False) -> Question:
    return Question(QuestionId("q"), words("Well?"), kind, optional=optional)


def wrote(text: str, language: str = "en") -> Wrote:
    return Wrote(text, Language(language))


_anything = st.text(st.characters(exclude_categories=()), max_size=300)
_likely = st.text("0123456789.,-+ /%⭐★☑٣abkgABC@:'’\n\u00a0️", max_size=24)
_languages = st.sampled_from([*LANGUAGES, "ar", "xx", ""]).map(Language)
replies: st.SearchStrategy[Reply] = st.one_of(
    st.builds(Pressed, _anything | _likely),
    st.builds(Wrote, _anything | _likely, _languages),
    st.builds(Sent, st.sampled_from(["photo", "voice", "sticker", "contact"]), _likely, _languages),
    st.builds(Shared, _likely),
    st.builds(Ticked, st.lists(st.sampled_from(["a", "b", "c", "z"])).map(tuple)),
)


@given(st.booleans(), replies)
def test_no_reply_breaks_the_reading_and_every_value_is_one_of_its_kind(optional: bool, reply: Reply) -> None:  # noqa: FBT001 - hypothesis fills it in
    for kind in KINDS:
        value = read(question(kind, optional=optional), reply)
        assert isinstance(value, Refusal) or (optional and value is SKIPPED) or _is_of(kind, value), (kind, value)


def _is_of(kind: Kind, value: Value) -> bool:
    match kind, value:
        case (Nps() | Csat() | Ces() | Rating()) as scaled, int():
            low, high = ends(scaled)
            return low <= value <= high
        case Number(low, high, most), int() | float():
            within = (low is None or low <= value) and (high is None or value <= high)
            return within and decimals(value) <= most
        case Choice(options), str():
            return value in {option.id for option in options}
        case Choices(options, least, most), tuple():
            known = {option.id for option in options}
            return set(value) <= known and least <= len(value) <= (most or 3) and value == tuple(sorted(set(value)))
        case YesNo(), str():
            return value in {"yes", "no"}
        case ((OpenText() | Photo() | Contact()), str()):
            return len(value) <= 4096 and value == value.strip()
        case _:
            return False


TYPED: list[tuple[Kind, Value, tuple[str, ...]]] = [
    (Nps(), 9, ("9", " 9! ", "9/10", "9 of 10", "9 von 10", "9 sur 10", "٩", "9️⃣")),
    (Rating(), 4, ("4", "4 stars", "⭐⭐⭐⭐", "★★★★☆", "4 ⭐", "4 Sterne", "4 étoiles", "4 stelle", "4/5")),
    (Rating(4, Look.FACES), 1, ("😠", "1")),
    (CHOICE, "b", ("Pears", "pears.", " PEARS ", "2")),
    (Choices(OPTIONS), ("a", "c"), ("1, 3", "3 1", "apples and neither", "Neither\nApples", "1;3", "☑ Apples, 3")),
    (YesNo(), "yes", ("Yes", "ja.", "👍", "Oui!", "sì", "Sim", "yes, please")),
    (YesNo(), "no", ("Nee!", "N", "nein", "não", "No, thanks")),
    (Number(decimals=1), 12.5, ("12.5", "12,5", "١٢٫٥", "+12.50")),
    (Number(unit=words("days")), 14, ("14", "14 days", "14days.", "14.0")),
    (Contact(words("Call me")), "+31612345678", ("+31 6 1234 5678", "0031-612-345678", "+31 (0)612345678")),
    (Contact(words("Call me")), "ada@example.org", ("ada@example.org", " ada@example.org\n")),
]


@pytest.mark.parametrize(
    ("kind", "value", "texts"), TYPED, ids=lambda one: name(one) if isinstance(one, Kind) else ""
)
def test_an_answer_can_be_written_in_each_of_these_ways(kind: Kind, value: Value, texts: tuple[str, ...]) -> None:
    assert {text: read(question(kind), wrote(text)) for text in texts} == dict.fromkeys(texts, value)


@pytest.mark.parametrize(
    ("kind", "wrong", "refusal"),
    [
        (Nps(), ("11", "-1", "5.5", "zero", "1 0", "9/5", "²"), Refusal("refusal-scale", {"low": 0, "high": 10})),
        (Rating(), ("6", "⭐" * 6, "0", "4 apples"), Refusal("refusal-scale", {"low": 1, "high": 5})),
        (CHOICE, ("a", "4", "0", "Apples and pears", ""), Refusal("refusal-choice")),
        (Choices(OPTIONS), ("4", "1, 4", "everything", ""), Refusal("refusal-choices")),
        (Choices(OPTIONS, 2), ("1", "Pears"), Refusal("refusal-least", {"least": 2})),
        (Choices(OPTIONS, 1, 2), ("1, 2, 3",), Refusal("refusal-most", {"most": 2})),
        (Number(), ("many", "1-2", "", "12 kg"), Refusal("refusal-number")),
        (Number(), ("7.5", "7,5"), Refusal("refusal-whole")),
        (Number(decimals=1), ("7.55",), Refusal("refusal-decimals", {"decimals": 1})),
        (Number(1, 10), ("0", "11", "-3"), Refusal("refusal-between", {"low": 1, "high": 10})),
        (Number(low=1), ("0",), Refusal("refusal-too-low", {"low": 1})),
        (Number(high=9), ("10",), Refusal("refusal-too-high", {"high": 9})),
        (Photo(), ("here", ""), Refusal("refusal-photo")),
        (Contact(words("Call me")), ("call me", "12", "a@b", "ada@"), Refusal("refusal-contact")),
        (OpenText(), (" ", ""), Refusal("refusal-text")),
    ],
    ids=lambda one: name(one) if isinstance(one, Kind) else "",
)
def test_what_does_not_fit_is_refused_with_what_does(kind: Kind, wrong: tuple[str, ...], refusal: Refusal) -> None:
    assert {text: read(question(kind), wrote(text)) for text in wrong} == dict.fromkeys(wrong, refusal)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        *(("de", "1.234", 1234), ("en", "1,234", 1234), ("en", "1.234", 1.234), ("de", "1,234", 1.234)),
        *(("fr", "1 234,5", 1234.5), ("de", "1.234.567,8", 1234567.8), ("en", "0,500", 0.5), ("es", "5'000", 5000)),
    ],
)
def test_thousands_and_decimals_are_those_of_the_language(language: str, text: str, value: float) -> None:
    assert read(question(Number(decimals=3)), wrote(text, language)) == value


def test_an_options_id_is_for_buttons_only() -> None:
    assert read(question(CHOICE), Pressed("a")) == "a"
    assert read(question(CHOICE), Pressed("Apples")) == Refusal("refusal-choice")


def test_an_option_called_by_a_number_is_meant_by_it() -> None:
    two = Choice(tuple(type(OPTIONS[0])(key, Text({EN: title})) for key, title in (("x", "2"), ("y", "1"))))
    assert [read(question(two), wrote(text)) for text in ("1", "2")] == ["y", "x"]


def test_an_option_may_be_written_with_either_apostrophe() -> None:
    kind = Choice((Option("sure", words("Je n’hésite pas")), Option("price", words("Le prix"))))
    assert {read(question(kind), wrote(text)) for text in ("je n'hésite pas", "Je n’hésite pas")} == {"sure"}


def test_only_an_optional_question_can_be_skipped() -> None:
    assert read(question(OpenText(), optional=True), Pressed("skip")) is SKIPPED
    assert read(question(OpenText()), Pressed("skip")) == Refusal("refusal-skip")
    assert read(question(OpenText(), optional=True), wrote("skip")) == "skip"


def test_who_speaks_has_said_something_and_a_bare_picture_has_not() -> None:
    assert read(question(OpenText()), Sent("voice", "", EN)) == ""
    assert read(question(OpenText()), Sent("photo", "Look", EN)) == "Look"
    assert read(question(OpenText()), Sent("photo", "", EN)) == Refusal("refusal-text")
    assert read(question(Photo()), Sent("photo", "", EN)) == ""
    assert read(question(OpenText()), Pressed("5")) == Refusal("refusal-text")


@pytest.mark.parametrize("most", FACES)
def test_every_face_is_a_step(most: int) -> None:
    kind = question(Rating(most, Look.FACES))
    assert [read(kind, wrote(face)) for face in FACES[most]] == list(range(1, most + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words_in_every_language(language: Language) -> None:
    bad = (Pressed("skip"), Pressed("nonsense"), wrote(" "), wrote("-99"), wrote("99"), wrote("1.234567"), Ticked(()))
    for refusal in (read(question(kind), reply) for kind in KINDS for reply in bad):
        if isinstance(refusal, Refusal):
            assert say(refusal.key, language, **refusal.arguments)
