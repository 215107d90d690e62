"""Texts: everything Waypulse says, in the reader's language. The words live in `handlers/locales`."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from functools import cache, lru_cache
from html import escape
from pathlib import Path

from babel.dates import format_skeleton, format_time
from fluent.runtime import FluentBundle, FluentResource

from surveys.errors import Missing
from surveys.isolating import isolated, standing_free
from surveys.language import Language

LOCALES = Path(__file__).parent / "locales"
LANGUAGES = tuple(Language(file.stem) for file in sorted(LOCALES.glob("*.ftl")))
"""The languages Waypulse itself speaks."""
_ENGLISH = Language("en")


class Html(str):
    """A text that is HTML already and must not be escaped again."""

    __slots__ = ()


Argument = str | int | float
_ENTRY = re.compile(r"^(?P<key>[a-z][a-z0-9-]*) *=.*(?:\n(?![\w#-]).*)*", re.MULTILINE)
"""A message begins with its key; what is set in, closes a brace or is empty still belongs to it."""

_PLAIN = re.compile(r"[a-z0-9-]+ *= *(?P<words>[^\s{}][^\n{}]*?)\s*")
"""One line with nothing to fill in: to say it, the library need not learn all about its language, two megabytes."""

_LONGEST_PART = 1000
"""The library refuses parts of more than 2,500 characters; longer ones are filled in afterwards."""

_LONGEST_ECHO = 160


def say(key: str, language: Language, **arguments: Argument) -> Html:
    """The text of this key, in English where Waypulse does not speak the language.

    What is filled in is escaped, unless it is Html, and kept apart where it or the Html beside it runs from right to
    left.
    """
    return _say(key, language, tuple(arguments), *arguments.values())


def plain(key: str, language: Language, **arguments: Argument) -> str:
    """The same for places that take no HTML: buttons and toasts."""
    marked = {name: Html(isolated(value)) if isinstance(value, str) else value for name, value in arguments.items()}
    return str(say(key, language, **marked))


def keys(language: Language) -> frozenset[str]:
    """Every key this language has words for."""
    return frozenset(_entries(language))


def moment(at: datetime, zone: tzinfo, language: Language) -> str:
    """A date and a time of day as people say them."""
    local, locale = at.astimezone(zone), locale_of(language)
    return f"{format_skeleton('MMMEd', local, locale=locale)} {clock(at, zone, language)}"


def clock(at: datetime, zone: tzinfo, language: Language) -> str:
    """A time of day alone."""
    return format_time(at.astimezone(zone), "HH:mm", locale=locale_of(language))


def locale_of(language: Language) -> str:
    """Whose numbers and dates go with our words: those of the language that we speak instead where we must."""
    spoken = _spoken(language)
    return "en_GB" if spoken == _ENGLISH else spoken


def shortened(text: str, most: int) -> str:
    """The text, cut with a mark that says so where it has more characters than these."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def echoed(words: str) -> str:
    """What somebody said or was asked, repeated: so much that they know it again, however long it was."""
    return shortened(words, _LONGEST_ECHO)


def lines(parts: Iterable[str]) -> Html:
    """The parts that are not empty, one below the other."""
    return Html("\n".join(part for part in parts if part))


# Typed: a text and the same text as Html are equal, but not said alike.
@lru_cache(maxsize=2048, typed=True)
def _say(key: str, language: Language, names: tuple[str, ...], *values: Argument) -> Html:
    beside = "".join(value for value in values if isinstance(value, Html))
    safe = {name: _safe(value, beside) for name, value in zip(names, values, strict=True)}
    long = {name: value for name, value in safe.items() if isinstance(value, str) and len(value) > _LONGEST_PART}
    text = _formatted(key, _spoken(language), {**safe, **{name: _place_of(name) for name in long}})
    for name, value in long.items():
        text = text.replace(_place_of(name), value)
    return Html(standing_free(text))


def _spoken(language: Language) -> Language:
    return language if language in LANGUAGES else _ENGLISH


def _formatted(key: str, language: Language, arguments: dict[str, Argument]) -> str:
    as_it_stands = _PLAIN.fullmatch(_entries(language).get(key, ""))
    if as_it_stands:
        return as_it_stands["words"]
    bundle = _bundle_with(key, language)
    pattern = bundle.get_message(key).value if bundle.has_message(key) else None
    if pattern is None:
        raise Missing(f"There are no words for {key} in {language}; add them to handlers/locales/{language}.ftl.")
    text, errors = bundle.format_pattern(pattern, arguments)
    if errors:
        raise Missing(f"The words for {key} in {language} need something that was not given: {errors[0]}.")
    return str(text)


def _safe(value: Argument, beside: str) -> Argument:
    if not isinstance(value, str) or isinstance(value, Html):
        return value
    return escape(isolated(value, beside), quote=False)


def _place_of(name: str) -> str:
    """What keeps the place of a long argument; of signs that nobody writes."""
    return f"\ue000{name}\ue001"


def _bundle_with(key: str, language: Language) -> FluentBundle:
    """The language's words that were needed so far, this one among them.

    To parse a whole language takes a tenth of a second, in which nobody is answered, and a megabyte for each.
    """
    bundle = _bundle(language)
    if not bundle.has_message(key):
        bundle.add_resource(FluentResource(_entries(language).get(key, "")))
    return bundle


@cache
def _bundle(language: Language) -> FluentBundle:
    return FluentBundle([language], use_isolating=False)


@cache
def _entries(language: Language) -> Mapping[str, str]:
    """Each key with its lines as they stand in the language's file."""
    written = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    return {entry["key"]: entry[0] for entry in _ENTRY.finditer(written)}
