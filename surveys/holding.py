"""Holding: whether a condition holds for what was said and what is known."""

import operator
import re
from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from surveys.language import Language
from surveys.when import (
    NO_FACTS,
    SKIPPED,
    Among,
    Answers,
    Attribute,
    Both,
    Claim,
    Compared,
    Either,
    Facts,
    Feels,
    Given,
    Has,
    Known,
    Not,
    PassedOver,
    Subject,
    When,
    claims,
)

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
_ANOTHER = Language("another")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")


def applies(when: When | None, answers: Answers, facts: Facts = NO_FACTS) -> bool:
    """Whether the condition holds; None always does. Never raises.

    About a question that was skipped or not answered, and about an attribute that the event does not have, no claim
    holds but `skipped`: so `reason != price` says that a reason was given, and `not reason == price` does not.
    """
    match when:
        case None:
            return True
        case Not(part):
            return not applies(part, answers, facts)
        case Both(parts):
            return all(applies(part, answers, facts) for part in parts)
        case Either(parts):
            return any(applies(part, answers, facts) for part in parts)
        case claim:
            return _holds(claim, answers, facts)


def could_apply(when: When | None, answers: Answers, facts: Facts = NO_FACTS) -> bool:
    """Whether the condition holds in the language of now, or would in another: a person may have changed it since."""
    return applies(when, answers, facts) or any(
        applies(when, answers, replace(facts, language=one)) for one in _languages(when)
    )


def is_number(word: str) -> bool:
    """Whether a word in a condition is a number: `3`, `-1`, `2.5`."""
    return bool(_NUMBER.fullmatch(word))


def _languages(when: When | None) -> tuple[Language, ...]:
    """Those that the condition tells apart, and one that it does not name; none where it does not ask for any."""
    asked = [one for one in claims(when) if isinstance(one, Compared | Among) and one.subject is Known.LANGUAGE]
    named = (word for one in asked for word in (one.values if isinstance(one, Among) else (one.value,)))
    return (*map(Language, named), _ANOTHER) if asked else ()


def _holds(claim: Claim, answers: Answers, facts: Facts) -> bool:
    match claim:
        case Compared(subject, sign, value):
            return _compares(_known(subject, answers, facts), sign, value)
        case Among(subject, values):
            known = _known(subject, answers, facts) or ()
            return any(_same(said, value) for said in known for value in values)
        case Has(question, value):
            return any(_same(said, value) for said in _known(question, answers, facts) or ())
        case Feels(question, mood):
            return _known(question, answers, facts) is not None and facts.moods.get(question) is mood
        case Given(question):
            return _known(question, answers, facts) is not None
        case PassedOver(question):
            return answers.get(question) is SKIPPED
        case _:
            assert_never(claim)


def _known(subject: Subject, answers: Answers, facts: Facts) -> tuple[object, ...] | None:
    """What was said about a subject, one thing or several; None where nothing was."""
    match subject:
        case Attribute(name):
            written = facts.attributes.get(name, "").strip()
            return (float(written) if is_number(written) else written,) if written else None
        case Known.SEGMENT:
            return facts.segments
        case Known.LANGUAGE:
            return None if facts.language is None else (facts.language,)
        case _:
            said: object = answers.get(subject, SKIPPED)
            if said is SKIPPED:
                return None
            return said if isinstance(said, tuple) else (said,)


def _compares(known: tuple[object, ...] | None, sign: str, value: str) -> bool:
    if known is None:
        return False
    if sign in ("==", "!="):
        return any(_same(said, value) for said in known) == (sign == "==")
    numbers = (said for said in known if isinstance(said, int | float))
    return is_number(value) and any(_COMPARE[sign](said, float(value)) for said in numbers)


def _same(said: object, value: str) -> bool:
    if isinstance(said, int | float):
        return is_number(value) and said == float(value)
    return isinstance(said, str) and said.casefold() == value.casefold()
