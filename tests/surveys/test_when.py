"""Conditions over earlier answers."""

import pytest

from surveys.when import SKIPPED, QuestionId, Value, When, applies

Q = QuestionId("satisfied")


@pytest.mark.parametrize(
    ("sign", "value", "said", "holds"),
    [
        *(("<=", 3, 3, True), ("<=", 3, 4, False), (">=", 3, 3, True), (">=", 3, 2, False)),
        *(("<", 3, 2, True), ("<", 3, 3, False), (">", 3, 4, True), (">", 3, 3, False)),
        *(("==", "no", "no", True), ("==", "no", "yes", False), ("!=", "no", "yes", True), ("!=", "no", "no", False)),
        *(("<=", 3, "3", False), (">", "a", "b", False)),
    ],
)
def test_a_claim_holds_or_not(sign: str, value: int | str, said: Value, holds: bool) -> None:  # noqa: FBT001 - a column of the table
    assert applies(When(Q, sign, value), {Q: said}) is holds


@pytest.mark.parametrize("sign", ["<=", ">=", "==", "!=", "<", ">"])
def test_about_what_was_skipped_or_not_asked_no_claim_holds(sign: str) -> None:
    assert not applies(When(Q, sign, 3), {Q: SKIPPED})
    assert not applies(When(Q, sign, 3), {})


def test_without_a_condition_everybody_is_asked() -> None:
    assert applies(None, {})
