"""The words: every key in every language, with the same things to fill in; what is filled in is safe."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, VariableReference
from fluent.syntax.visitor import Visitor

from handlers.texts import LANGUAGES, LOCALES, Html, keys, moment, plain, say
from surveys.errors import Missing
from surveys.invitations import Reason
from surveys.language import Language
from surveys.questions import KINDS, Direction
from surveys.store.chats import Purpose
from tests.handlers.sources import keys_named_in_code

EN, NL = Language("en"), Language("nl")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def _placeholders(language: Language) -> dict[str, set[str]]:
    resource = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: _named_in(entry) for entry in resource.body if hasattr(entry, "id")}


def _named_in(entry: BaseNode) -> set[str]:
    visitor = _Variables()
    visitor.visit(entry)
    return visitor.names


def test_every_language_says_everything_with_the_same_things_to_fill_in() -> None:
    english = _placeholders(EN)
    for language in LANGUAGES:
        assert _placeholders(language) == english


def test_every_text_that_the_code_names_exists_and_no_other() -> None:
    named = keys_named_in_code()
    assert {key for key in named if not key.endswith("-")} <= keys(EN)
    prefixes = tuple(key for key in named if key.endswith("-"))
    assert {key for key in keys(EN) if key not in named and not key.startswith(prefixes)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_purpose_and_kind_has_its_words(language: Language) -> None:
    for reason in Reason:
        assert say(f"reason-{reason.value}", language)
    for purpose in Purpose:
        assert plain(f"button-use-{purpose.value}", language)
        assert say(f"chat-is-{purpose.value}", language)
    assert {"hint-nps", "hint-csat", "hint-ces", "hint-text", "hint-ces-effort"} <= keys(language)
    assert set(KINDS) >= {"nps", "csat", "ces", "text"}
    assert Direction.EFFORT


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_and_toasts_hold_no_markup_and_fit(language: Language) -> None:
    shown_plain = {key for key in keys(language) if key.startswith(("button-", "refusal-", "answer-"))}
    for key in shown_plain:
        words = plain(key, language, low=0, high=10, value=5)
        assert not re.search(r"[<>&]", words)
        assert len(words) <= 200


def test_what_is_filled_in_is_escaped_unless_it_is_html_already() -> None:
    assert say("survey-title", EN, title="<b>&") == "<b>&lt;b&gt;&amp;</b>"
    assert say("survey-title", EN, title=Html("<i>x</i>")) == "<b><i>x</i></b>"
    assert plain("alert-taken-already", EN, owner="<Eva>") == "<Eva> has taken this already."


def test_a_text_and_the_same_text_as_html_are_not_mixed_up() -> None:
    assert plain("survey-question", EN, question="<&>") == "<&>"
    assert say("survey-question", EN, question="<&>") == "&lt;&amp;&gt;"
    assert plain("survey-question", EN, question="<&>") == "<&>"


def test_a_very_long_text_is_filled_in_whole() -> None:
    long = "<" * 4096
    assert say("alert-quote", EN, question="Why?", answer=long) == (f"Why?\n<blockquote>{'&lt;' * 4096}</blockquote>")


def test_a_language_without_words_is_served_in_english() -> None:
    assert say("answer-yes", Language("fr")) == "Yes"


def test_a_missing_key_or_argument_is_a_mistake_of_ours() -> None:
    with pytest.raises(Missing, match="no words for nonsense"):
        say("nonsense", EN)
    with pytest.raises(Missing, match="something that was not given"):
        say("survey-title", EN)


def test_a_moment_is_said_in_the_readers_language_and_the_companys_time() -> None:
    at = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    assert moment(at, ZoneInfo("Europe/Amsterdam"), EN) == "Tue 17 Nov 00:30"
    assert moment(at, ZoneInfo("Europe/Amsterdam"), NL) == "di 17 nov 00:30"
