"""The words: every key in every language, with the same things to fill in; what is filled in is safe."""

import re
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Identifier, Message, SelectExpression, VariableReference
from fluent.syntax.serializer import FluentSerializer
from fluent.syntax.visitor import Visitor

from handlers.texts import LANGUAGES, LOCALES, Html, keys, moment, plain, say
from surveys.errors import Missing
from surveys.invitations import Reason
from surveys.language import Language, Text
from surveys.questions import KINDS, Direction, Question, YesNo
from surveys.reply import Wrote, read
from surveys.store.chats import Purpose
from surveys.when import QuestionId
from tests.handlers.sources import keys_named_in_code

EN, NL = Language("en"), Language("nl")


TOASTS = {"button-old", "button-answered", "button-foreign"}
"""What is said of buttons, and not on them."""
SAME = {
    *(f"{language} button-view-pdf" for language in LANGUAGES),
    "nl digest-week",
    "nl button-later",
    "de reading-neutral",
    "nl button-case-later",
    "fr score-csat",
    "nl button-view-xlsx",
    "nl role-manager",
    "es answer-no",
    "it answer-no",
}
"""Words that happen to be the English ones."""


class _Found(Visitor):
    """What a text has to be filled in, and the plural categories it tells apart."""

    def __init__(self, entry: BaseNode) -> None:
        self.names: set[str] = set()
        self.plurals: list[set[str]] = []
        self.visit(entry)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 - the library's name
        self.plurals.append({variant.key.name for variant in node.variants if isinstance(variant.key, Identifier)})
        self.generic_visit(node)


@cache
def _entries(language: Language) -> dict[str, Message]:
    resource = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, Message)}


def _placeholders(language: Language) -> dict[str, set[str]]:
    return {key: _Found(entry).names for key, entry in _entries(language).items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_is_found_in_its_file_as_the_library_finds_it(language: Language) -> None:
    assert keys(language) == set(_entries(language))


def test_every_language_says_everything_with_the_same_things_to_fill_in() -> None:
    english = _placeholders(EN)
    for language in LANGUAGES:
        assert _placeholders(language) == english


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_tells_apart_all_plurals_that_its_language_has(language: Language) -> None:
    wanted = Locale.parse(language).plural_form.tags | {"other"}
    entries = {key: _Found(entry).plurals for key, entry in _entries(language).items()}
    assert {key for key, plurals in entries.items() if any(found != wanted for found in plurals)} == set()


def test_no_text_was_left_in_english() -> None:
    english = {key: _words_of(entry) for key, entry in _entries(EN).items()}
    others = {
        f"{language} {key}": (key, entry) for language in LANGUAGES for key, entry in _entries(language).items()
    }
    same = {name for name, (key, entry) in others.items() if _words_of(entry) == english[key] != ""}
    assert {name for name in same if not name.startswith("en ")} <= SAME


def _words_of(entry: Message) -> str:
    """The text without what is filled in, and without markup and signs."""
    bare = re.sub(r"{[^{}]*}|<[^>]*>", " ", FluentSerializer().serialize_entry(entry).partition("=")[2])
    return " ".join(re.findall(r"[^\W\d_]{2,}", bare))


@pytest.mark.long
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


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_and_toasts_hold_no_markup_and_fit(language: Language) -> None:
    shown_plain = {key for key in keys(language) if key.startswith(("button-", "refusal-", "answer-"))}
    needed = _placeholders(language)
    for key in shown_plain:
        words = plain(key, language, **dict.fromkeys(needed[key], 5))
        assert not re.search(r"[<>&]", words)
        assert len(words) <= (30 if key.startswith("button-") and key not in TOASTS else 200)


def test_what_is_filled_in_is_escaped_unless_it_is_html_already() -> None:
    assert say("survey-title", EN, title="<b>&") == "<b>&lt;b&gt;&amp;</b>"
    assert say("survey-title", EN, title=Html("<i>x</i>")) == "<b><i>x</i></b>"
    assert plain("alert-taken-already", EN, owner="<Eva>") == "<Eva> has taken this already."


def test_plain_words_are_escaped_once_they_stand_in_a_message() -> None:
    owner = plain("alert-taken-already", EN, owner="<Eva>")
    assert say("survey-question", EN, question=owner) == "&lt;Eva&gt; has taken this already."


def test_a_text_and_the_same_text_as_html_are_not_mixed_up() -> None:
    assert plain("survey-question", EN, question="<&>") == "<&>"
    assert say("survey-question", EN, question="<&>") == "&lt;&amp;&gt;"
    assert plain("survey-question", EN, question="<&>") == "<&>"


def test_a_very_long_text_is_filled_in_whole() -> None:
    long = "<" * 4096
    assert say("alert-quote", EN, question="Why?", answer=long) == (f"Why?\n<blockquote>{'&lt;' * 4096}</blockquote>")


def test_a_language_without_words_is_served_in_english() -> None:
    swedish, at = Language("sv"), datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    assert say("answer-yes", swedish) == "Yes"
    assert moment(at, UTC, swedish) == moment(at, UTC, Language("no-such-tongue")) == "Mon 16 Nov 23:30"


def test_a_missing_key_or_argument_is_a_mistake_of_ours() -> None:
    with pytest.raises(Missing, match="no words for nonsense"):
        say("nonsense", EN)
    with pytest.raises(Missing, match="something that was not given"):
        say("survey-title", EN)


def test_a_moment_is_said_in_the_readers_language_and_the_companys_time() -> None:
    at = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    assert moment(at, ZoneInfo("Europe/Amsterdam"), EN) == "Tue 17 Nov 00:30"
    assert moment(at, ZoneInfo("Europe/Amsterdam"), NL) == "di 17 nov 00:30"
    assert moment(at, ZoneInfo("Europe/Amsterdam"), Language("de")) == "Di., 17. Nov. 00:30"


def test_numbers_and_plurals_are_those_of_the_language() -> None:
    told = {language: say("view-place", language, place="X", n=1234) for language in LANGUAGES}
    assert told[EN].endswith("1,234 responses")
    assert told[Language("de")].endswith("1.234 Antworten")
    assert say("view-place", Language("fr"), place="X", n=0).endswith("0 réponse")
    assert say("view-place", Language("es"), place="X", n=2_000_000).endswith("2.000.000 de respuestas")


def test_a_score_stays_together_where_a_line_ends() -> None:
    assert plain("answer-scale", EN, value=5, high=5) == "5\xa0of\xa05"
    assert {len(plain("answer-scale", language, value=5, high=5).split(" ")) for language in LANGUAGES} == {1}


def test_french_signs_stay_with_their_words() -> None:
    french = (LOCALES / "fr.ftl").read_text(encoding="utf-8").splitlines()
    assert [line for line in french if not line.startswith("#") and re.search(r" [:;?!»%]|« ", line)] == []


def test_words_from_right_to_left_keep_to_themselves_in_a_sentence() -> None:
    assert say("digest-quote", EN, quote="שלום!") == "<i>“\u2068שלום!\u2069”</i>"
    assert plain("alert-taken-already", EN, owner="ליאור") == "\u2068ליאור\u2069 has taken this already."
    assert say("digest-quote", EN, quote="late\u202e again") == "<i>“late again”</i>"
    asked = say("survey-question", EN, question="איך היה?")
    assert say("survey-said", EN, question=asked, answer="2 of 5") == "איך היה? <i>\u20682 of 5\u2069</i>"


def test_words_that_have_their_lines_to_themselves_are_read_from_their_own_side() -> None:
    said = "السلام عليكم\nوصل متأخرا"
    assert say("alert-quote", EN, question="Why?", answer=said) == f"Why?\n<blockquote>{said}</blockquote>"
    assert say("survey-question", EN, question="איך היה?") == "איך היה?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_on_yes_and_no_can_be_typed_as_well(language: Language) -> None:
    sure = Question(QuestionId("sure"), Text({EN: "Sure?"}), YesNo())
    for value in ("yes", "no"):
        assert read(sure, Wrote(plain(f"answer-{value}", language), language)) == value
