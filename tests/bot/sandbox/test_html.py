"""Telegram's HTML: what it takes, what it makes of it, and what it refuses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.answers import Refused
from bot.sandbox.entities import Entity, Formatted, trimmed, units, with_found
from bot.sandbox.html import read_html


def test_tags_become_entities_and_text_stays() -> None:
    formatted = read_html("<b>Hi <i>you</i></b> &lt;3 &amp; &quot;so&quot; &#128077; &nbsp;")
    assert formatted.text == 'Hi you <3 & "so" 👍 &nbsp;'
    assert formatted.entities == (Entity("bold", 0, 6), Entity("italic", 3, 3))


def test_offsets_count_utf16_units() -> None:
    assert read_html("👍<b>👍a</b>").entities == (Entity("bold", 2, 3),)


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ('<a href="https://example.org?a=1">go</a>', Entity("text_link", 0, 2, url="https://example.org?a=1")),
        ("<tg-spoiler>x</tg-spoiler>", Entity("spoiler", 0, 1)),
        ('<span class="tg-spoiler">x</span>', Entity("spoiler", 0, 1)),
        ("<blockquote expandable>x</blockquote>", Entity("expandable_blockquote", 0, 1)),
        ("<BLOCKQUOTE>x</blockquote>", Entity("blockquote", 0, 1)),
        ('<pre><code class="language-python">x</code></pre>', Entity("pre", 0, 1, language="python")),
        ("<del>x</del>", Entity("strikethrough", 0, 1)),
        ('<tg-time unix="1794214800">x</tg-time>', Entity("date_time", 0, 1, unix_time=1_794_214_800)),
    ],
)
def test_every_kind_of_tag_is_known(source: str, entity: Entity) -> None:
    assert read_html(source).entities == (entity,)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b class='x", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_markup_that_telegram_rejects_is_rejected_in_its_words(source: str, reason: str) -> None:
    with pytest.raises(Refused, match=re.escape(f"Bad Request: can't parse entities: {reason}")):
        read_html(source)


@given(st.text(), st.sampled_from(["b", "code", "blockquote", "tg-spoiler"]))
def test_escaped_text_always_survives(text: str, tag: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert read_html(f"<{tag}>{escaped}</{tag}>").text == text


def test_white_space_around_a_text_goes_and_its_entities_move_along() -> None:
    assert trimmed(read_html(" \n<b> bold</b> \n")) == Formatted("bold", (Entity("bold", 0, 4),))
    assert trimmed(read_html(" <b>\n</b> ")) == Formatted("")


def test_commands_addresses_and_mentions_are_found_but_not_inside_others() -> None:
    found = with_found(Formatted("/start@bot_name see https://e.org/a, @adaspeaks or and/or 1/2"))
    shown = [(entity.type, found.text[entity.offset : entity.end]) for entity in found.entities]
    assert shown == [
        ("bot_command", "/start@bot_name"),
        ("url", "https://e.org/a"),
        ("mention", "@adaspeaks"),
    ]
    assert [entity.type for entity in with_found(read_html("<code>/start</code>")).entities] == ["code"]


def test_units_are_those_of_utf16() -> None:
    assert [units(text) for text in ("abc", "é", "👍")] == [3, 1, 2]
