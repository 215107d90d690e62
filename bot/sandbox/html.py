"""Telegram's HTML: a short list of tags, four named entities, and no forgiveness."""

import re
import sys
from dataclasses import dataclass, field, replace

from bot.sandbox.answers import Refused, bad_request
from bot.sandbox.entities import Entity, Formatted, in_order, units

_PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SURROGATES = range(0xD800, 0xE000)
_TOKEN = re.compile(r"[<&]")
_TAG_NAME = re.compile(r"<(/?)([^\s>]*)(?=[\s>])")
_ATTRIBUTES = re.compile(r"((?:\"[^\"]*\"|'[^']*'|[^\"'>])*)>")
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")


def read_html(source: str) -> Formatted:
    """Return the plain text and its entities; raises `Refused` as Telegram does for markup it rejects."""
    reading = _Reading(source)
    while mark := _TOKEN.search(source, reading.at):
        reading.say(source[reading.at : mark.start()])
        reading.at = mark.start()
        if mark.group() == "&":
            reading.read_reference()
        else:
            reading.read_tag()
    reading.say(source[reading.at :])
    return reading.finished()


@dataclass(frozen=True, slots=True)
class _Opened:
    tag: str
    attributes: dict[str, str]
    offset: int


@dataclass(slots=True)
class _Reading:
    source: str
    at: int = 0
    length: int = 0
    parts: list[str] = field(default_factory=list)
    opened: list[_Opened] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def say(self, text: str) -> None:
        self.parts.append(text)
        self.length += units(text)

    def read_reference(self) -> None:
        found = _REFERENCE.match(self.source, self.at)
        self.say(_character(found) if found else "&")
        self.at = found.end() if found else self.at + 1

    def read_tag(self) -> None:
        head = _TAG_NAME.match(self.source, self.at)
        kind = "end" if self.source.startswith("</", self.at) else "start"
        if head is None:
            raise self._fault(f"Unclosed {kind} tag at byte offset {{}}")
        tag = head.group(2).lower()
        rest = _ATTRIBUTES.match(self.source, head.end())
        if kind == "start" and tag not in _PLAIN_TAGS:
            raise self._fault(f'Unsupported start tag "{tag}" at byte offset {{}}')
        if rest is None:
            raise self._fault(f"Unclosed {kind} tag at byte offset {{}}")
        if kind == "start":
            self._open(tag, rest.group(1))
        else:
            self._close(tag)
        self.at = rest.end()

    def finished(self) -> Formatted:
        if self.opened:
            raise self._fault(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].tag}"')
        return Formatted("".join(self.parts), in_order(self.entities))

    def _open(self, tag: str, rest: str) -> None:
        attributes = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(rest)}
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._fault('Tag "span" must have class "tg-spoiler" at byte offset {}')
        self.opened.append(_Opened(tag, attributes, self.length))

    def _close(self, tag: str) -> None:
        if not self.opened:
            raise self._fault("Unexpected end tag at byte offset {}")
        opened = self.opened.pop()
        if tag not in {"", opened.tag}:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            raise self._fault(f"Unmatched end tag at byte offset {{}}, {expected}")
        if self.length > opened.offset:
            self._keep(opened)

    def _keep(self, opened: _Opened) -> None:
        length = self.length - opened.offset
        language = opened.attributes.get("class", "").removeprefix("language-")
        inside_pre = bool(self.opened) and self.opened[-1].tag == "pre"
        if opened.tag == "code" and language and inside_pre:
            # The language of a code block stands on the inner tag; the block is one entity all the same.
            self.opened[-1].attributes["language"] = language
        else:
            self.entities.append(self._entity(opened, length))

    def _entity(self, opened: _Opened, length: int) -> Entity:
        attributes = opened.attributes
        plain = Entity(_PLAIN_TAGS[opened.tag], opened.offset, length)
        match opened.tag:
            case "a":
                return replace(plain, url=attributes.get("href") or self._text_from(opened.offset))
            case "pre":
                return replace(plain, language=attributes.get("language"))
            case "blockquote" if "expandable" in attributes:
                return replace(plain, type="expandable_blockquote")
            case "tg-time":
                return replace(plain, unix_time=self._moment(attributes.get("unix", "")))
            case _:
                return plain

    def _moment(self, unix: str) -> int:
        if not unix.isdecimal():
            raise self._fault('Tag "tg-time" must have a valid attribute "unix" at byte offset {}')
        return int(unix)

    def _text_from(self, offset: int) -> str:
        encoded = "".join(self.parts).encode("utf-16-le")
        return encoded[offset * 2 :].decode("utf-16-le")

    def _fault(self, reason: str) -> Refused:
        place = len(self.source[: self.at].encode())
        return bad_request(f"can't parse entities: {reason.replace('{}', str(place))}")


def _character(reference: re.Match[str]) -> str:
    decimal, hexadecimal, named = reference.groups()
    if named:
        return _NAMED[named]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    fits = 0 < code <= sys.maxunicode and code not in _SURROGATES
    return chr(code) if fits else reference.group()
