"""Conditions over answers and facts: how they are read, when they hold, and what is said of those that are wrong."""

from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.documents.conditions import RESERVED, condition
from surveys.documents.spelling import spelt
from surveys.holding import applies, could_apply
from surveys.language import Language
from surveys.mood import Label
from surveys.when import SKIPPED, Answers, Compared, Facts, QuestionId, Value, When
from tests.pages import page
from tests.surveys.models import conditions

Q = QuestionId("satisfied")
SAID: Answers = {
    Q: 2,
    QuestionId("reason"): "late",
    QuestionId("why"): "The box was open.",
    QuestionId("topics"): ("price", "speed"),
    QuestionId("photo"): SKIPPED,
}
FACTS = Facts(
    attributes={"channel": "Web", "amount": "49.90", "order": " "},
    segments=("vip", "Berlin"),
    language=Language("de"),
    moods={QuestionId("why"): Label.NEGATIVE},
)


@pytest.mark.parametrize(
    ("sign", "value", "said", "holds"),
    [
        *(("<=", "3", 3, True), ("<=", "3", 4, False), (">=", "3", 3, True), (">=", "3", 2, False)),
        *(("<", "3", 2, True), ("<", "3", 3, False), (">", "3", 4, True), (">", "3", 3, False)),
        *(("==", "no", "no", True), ("==", "no", "yes", False), ("!=", "no", "yes", True), ("!=", "no", "no", False)),
        *(("<=", "3", "3", False), (">", "a", "b", False), ("<=", "3.5", 3, True), ("==", "3", 3, True)),
    ],
)
def test_a_claim_holds_or_not(sign: str, value: str, said: Value, holds: bool) -> None:  # noqa: FBT001 - a column of the table
    assert applies(Compared(Q, sign, value), {Q: said}) is holds


@pytest.mark.parametrize("sign", ["<=", ">=", "==", "!=", "<", ">"])
def test_about_what_was_skipped_or_not_asked_no_claim_holds(sign: str) -> None:
    assert not applies(Compared(Q, sign, "3"), {Q: SKIPPED})
    assert not applies(Compared(Q, sign, "3"), {})


def test_without_a_condition_everybody_is_asked() -> None:
    assert applies(None, {})


@pytest.mark.parametrize(
    "written",
    [
        "satisfied <= 3 and not (event.channel in [store, phone])",
        "satisfied > 3 or reason == late",
        "satisfied in [1, 2] and reason in [late, broken]",
        "reason not in [broken]",
        "why is negative",
        "why is not positive",
        "why is answered and photo skipped",
        "photo is skipped",
        "topics has price and not topics has taste",
        "topics in [price, taste]",
        "event.channel == web",
        "event.amount >= 49.5 and event.amount < 50",
        "event.channel != 'the shop'",
        "segment == vip and segment != gold and segment in [gold, berlin]",
        "language == de or language in [fr]",
        "satisfied>3 or (satisfied<=2 AND reason==late)",
        "not not satisfied == 2",
    ],
)
def test_what_holds_of_these_answers(written: str) -> None:
    assert applies(condition(written), SAID, FACTS)


@pytest.mark.parametrize(
    "written",
    [
        "satisfied > 3 and reason == late or reason == broken",
        "not satisfied == 2",
        "photo answered",
        "photo == late or photo != late",
        "later skipped",
        "later is negative",
        "why is positive",
        "topics has taste",
        "event.order == 1 or event.order != 1",
        "event.size > 3 or event.channel > 3",
        "segment == gold",
        "language == en",
    ],
)
def test_what_does_not_hold_of_these_answers(written: str) -> None:
    assert not applies(condition(written), SAID, FACTS)


def test_where_nothing_is_known_of_the_language_nothing_is_claimed_of_it() -> None:
    assert not applies(condition("language != en"), {})
    assert applies(condition("segment != vip"), {}), "Who is in no group is not in that one."


def test_one_condition_has_one_spelling_however_it_is_written() -> None:
    for written, canonical in (
        ("satisfied<=3", "satisfied <= 3"),
        (" reason  ==late ", "reason == late"),
        ("(a == b) AND (c == d)", "a == b and c == d"),
        ("why is answered", "why answered"),
        ("a not in [ b,c ]", "not a in [b, c]"),
        ("a == 'two words'", 'a == "two words"'),
    ):
        assert spelt(condition(written)) == canonical


def test_and_binds_more_tightly_than_or() -> None:
    assert condition("a == b or c == d and e == f") == condition("a == b or (c == d and e == f)")
    assert condition("a == b or c == d and e == f") != condition("(a == b or c == d) and e == f")


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("satisfied =< 3", "'=<' is no sign of comparison; write <="),
        ("solved = no", "'=' is no sign of comparison; write =="),
        ("satisfied <=", "after '<=' a value is missing; write a number or a word"),
        ("satisfied", "nothing is said of 'satisfied'; write a comparison such as <= 3, or in [one, other], has"),
        ("satisfied very bad", "after 'satisfied' comes 'very'; write a comparison such as <= 3"),
        ("satisfied <= 3 and", "a claim is missing after 'and'; write for example satisfied <= 3"),
        ("and satisfied <= 3", "a claim is missing at its beginning"),
        ("satisfied <= 3 && solved == no", "'&&' stands after its end; write and"),
        ("satisfied <= 3 solved == no", "'solved' stands after its end; join claims with and or or"),
        ("(satisfied <= 3", "a parenthesis is opened and never closed"),
        ("(satisfied <= 3 solved == no)", "'solved' is not joined to what stands before it"),
        ("satisfied <= 3)", "')' stands after its end"),
        ("reason in price", "after 'in' comes a list; write for example in [price, other]"),
        ("reason in [price other]", "a list is opened with [ and its end ] or a comma is missing"),
        ("reason in []", "after '[' a value is missing"),
        ("reason not == late", "after 'not' inside a claim comes in"),
        ("why is negativ", "'negativ' is no mood; did you mean 'negative'?"),
        ("why is blue", "'blue' is no mood; it can be negative, neutral, positive, mixed, answered, skipped"),
        ("event.channel is negative", "after 'event.channel' comes a comparison; write == or in [one, other]"),
        ("Reason == late", "'Reason' is no question; write a question's id, event.name, segment or language"),
        ("a == 'open", "after '==' a value is missing"),
        ("(" * 30 + "a == b" + ")" * 30, "it nests too deeply; ask for less at once"),
    ],
)
def test_what_is_wrong_with_a_condition_is_said(written: str, fault: str) -> None:
    with pytest.raises(ValueError) as wrong:  # noqa: PT011 - the sentence is looked at
        condition(written)
    assert str(wrong.value).startswith(f"'{written}' is not a condition: {fault}"), wrong.value


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("", "'' is not a condition; write for example satisfied <= 3"),
        (3, "'3' is not a condition; write for example satisfied <= 3"),
        ("a == b " * 100, "the condition is 699 characters long; at most 500 can be read"),
    ],
)
def test_what_is_no_condition_at_all_is_said(written: object, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        condition(written)


@given(conditions())
def test_a_condition_is_read_as_it_is_spelt(when: When) -> None:
    assert spelt(condition(spelt(when))) == spelt(when)


@given(conditions(), st.lists(st.tuples(st.sampled_from(list(SAID)), st.sampled_from(list(SAID.values())))))
def test_a_condition_is_read_to_mean_what_it_meant(when: When, said: list[tuple[QuestionId, Value]]) -> None:
    assert applies(condition(spelt(when)), dict(said), FACTS) == applies(when, dict(said), FACTS)


_TOKENS = ["(", ")", "[", "]", ",", *RESERVED, "in", "is", "has", "a", "==", "3"]


@given(st.text(max_size=60) | st.lists(st.sampled_from(_TOKENS)))
def test_whatever_is_written_is_read_or_refused_with_a_sentence(written: str | list[str]) -> None:
    text = written if isinstance(written, str) else " ".join(written)
    try:
        assert spelt(condition(text))
    except ValueError as wrong:
        assert "condition" in str(wrong)  # noqa: PT017 - either outcome is fine


def test_the_conditions_that_the_docs_explain_can_be_read() -> None:
    rows = page("docs/journeys-and-surveys.md").rows()
    first = next(at for at, row in enumerate(rows) if row[0] == "condition")
    shown = [row[0].strip("`") for row in takewhile(lambda row: row[0].startswith("`"), rows[first + 1 :])]
    assert len(shown) > 10
    for written in shown:
        assert spelt(condition(written)) == written


class TestAnotherLanguage:
    """What may have held before a person went on in another language."""

    @pytest.mark.parametrize(
        "written", ["language == en", "language in [en, nl]", "not language == de", "language != de"]
    )
    def test_a_claim_about_the_language_may_have_held(self, written: str) -> None:
        assert not applies(condition(written), SAID, FACTS)
        assert could_apply(condition(written), SAID, FACTS)

    @pytest.mark.parametrize("written", ["language == en and satisfied >= 4", "satisfied >= 4", "segment == gold"])
    def test_what_fails_in_every_language_has_not(self, written: str) -> None:
        assert not could_apply(condition(written), SAID, FACTS)

    @settings(max_examples=25)
    @given(conditions())
    def test_what_holds_now_could(self, when: When) -> None:
        if applies(when, SAID, FACTS):
            assert could_apply(when, SAID, FACTS)
