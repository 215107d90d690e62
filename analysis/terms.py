"""Terms: the words of the journey file, looked for in a text without any pattern that could run away."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from surveys.journey import Theme, ThemeId
from surveys.language import Language

_TOKEN = re.compile(r"\w+|[^\w\s]")
_REMEMBERED = 20_000
LONGEST = 10_000
"""Characters that are read: far more than anybody types, and little enough that no text takes long."""


class Hit(NamedTuple):
    """A theme's word or phrase, from `start` up to `end` in the text."""

    theme: ThemeId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """One token of a term; a stem stands for every word that begins with it."""

    word: str
    is_stem: bool

    def fits(self, word: str) -> bool:
        return word.startswith(self.word) if self.is_stem else word == self.word


@dataclass(frozen=True, slots=True)
class _Term:
    """Belongs to a theme, or, where `counts` is false, is a phrase in which its words do not count.

    `second` is how its second word begins, empty where there is none.
    """

    theme: ThemeId
    parts: tuple[_Part, ...]
    counts: bool
    second: str

    @classmethod
    def of(cls, theme: ThemeId, parts: tuple[_Part, ...], *, counts: bool) -> "_Term":
        return cls(theme, parts, counts, parts[1].word if len(parts) > 1 else "")


class Terms:
    """All terms of all themes in one language, found in one pass over the words of a text."""

    def __init__(self, themes: Sequence[Theme], language: Language) -> None:
        whole: defaultdict[str, list[_Term]] = defaultdict(list)
        stems: defaultdict[str, list[_Term]] = defaultdict(list)
        for term in _terms(themes, language):
            (stems if term.parts[0].is_stem else whole)[term.parts[0].word].append(term)
        self._whole, self._stems = dict(whole), dict(stems)
        self._stem_lengths = sorted({len(stem) for stem in stems})
        self._known: dict[str, tuple[_Term, ...]] = {}

    def hits(self, text: str) -> list[Hit]:
        """Every word that counts, in order, the longest first where several begin at one place.

        Only the first 10,000 characters are read.
        """
        plain = _plain(text[:LONGEST])
        words = _TOKEN.findall(plain)
        beginning = self._beginning(words)
        if not any(beginning):
            return []
        following = [*words[1:], ""]
        matches = [
            (place, term)
            for place, terms in enumerate(beginning)
            for term in terms
            if following[place].startswith(term.second) and (not term.second or _fits(term, words, place))
        ]
        return _located(matches, [mark.span() for mark in _TOKEN.finditer(plain)]) if matches else []

    def _beginning(self, words: Sequence[str]) -> list[tuple[_Term, ...]]:
        """The terms that may begin with each word; found once, as a word may have to be tried as many stems."""
        known = self._known
        try:
            return [known[word] for word in words]
        except KeyError:
            if len(known) > _REMEMBERED:
                known.clear()
            return [known[word] if word in known else known.setdefault(word, self._look_up(word)) for word in words]

    def _look_up(self, word: str) -> tuple[_Term, ...]:
        """The terms that may begin with this word, longest first."""
        heads = (word[:length] for length in self._stem_lengths if length <= len(word))
        stems = (term for head in heads for term in self._stems.get(head, ()))
        found = [*self._whole.get(word, ()), *stems]
        return tuple(sorted(found, key=lambda term: -len(term.parts)))


def _terms(themes: Sequence[Theme], language: Language) -> Iterator[_Term]:
    for theme in themes:
        for words, counts in ((theme.words, True), (theme.exclude, False)):
            parts = (tuple(_parts(term)) for term in words.get(language, ()))
            yield from (_Term.of(theme.id, one, counts=counts) for one in parts if one)


def _parts(term: str) -> Iterator[_Part]:
    for word in term.split():
        tokens = [_plain(mark) for mark in _TOKEN.findall(word.removesuffix("*"))]
        for place, token in enumerate(tokens, start=1):
            yield _Part(token, is_stem=word.endswith("*") and place == len(tokens))


def _fits(term: _Term, words: Sequence[str], place: int) -> bool:
    if place + len(term.parts) > len(words) or not term.parts[1].fits(words[place + 1]):
        return False
    return all(part.fits(words[at]) for at, part in enumerate(term.parts[2:], start=place + 2))


def _located(matches: Sequence[tuple[int, _Term]], spans: Sequence[tuple[int, int]]) -> list[Hit]:
    """Where the matches stand in the text, without those inside a phrase that does not count."""
    found: list[Hit] = []
    silent: defaultdict[ThemeId, list[Hit]] = defaultdict(list)
    for place, term in matches:
        hit = Hit(term.theme, spans[place][0], spans[place + len(term.parts) - 1][1])
        (found if term.counts else silent[term.theme]).append(hit)
    return [hit for hit in found if not _is_inside(hit, silent.get(hit.theme, ()))]


def _is_inside(hit: Hit, silent: Iterable[Hit]) -> bool:
    return any(one.start <= hit.start < one.end for one in silent)


def _plain(text: str) -> str:
    """In lower case and as long as before, with a plain apostrophe whatever the keyboard wrote."""
    lowered = text.lower()
    if len(lowered) != len(text):
        # A few letters, such as the Turkish İ, become two: they stay as they are.
        lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return lowered.replace("’", "'")
