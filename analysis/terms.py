"""Terms: the words of the journey file, looked for in a text without any pattern that could run away."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """Belongs to a theme, or, where `counts` is false, is a phrase in which its words do not count."""

    theme: ThemeId
    parts: tuple[_Part, ...]
    counts: bool

    def fits(self, words: Sequence[str], place: int) -> bool:
        """Whether it stands at a place, its first two words being known to."""
        if place + len(self.parts) > len(words):
            return False
        return all(part.fits(words[at]) for at, part in enumerate(self.parts[2:], start=place + 2))


_Ranked = tuple[int, _Term]
"""A term, and how many others that begin with the same word are looked for before it."""


@dataclass(frozen=True, slots=True)
class _Beginning:
    """The terms that begin with one word: those of that word alone, and the others by the word that follows.

    A second word that is a stem is looked for apart from those that are whole.
    """

    alone: tuple[_Term, ...]
    whole: Mapping[str, tuple[_Ranked, ...]]
    stems: tuple[tuple[str, _Ranked], ...]

    @classmethod
    def of(cls, terms: Sequence[_Term]) -> "_Beginning":
        """Of terms in the order in which they are looked for, those of one word last."""
        whole: defaultdict[str, list[_Ranked]] = defaultdict(list)
        stems: list[tuple[str, _Ranked]] = []
        for rank, term in enumerate(terms):
            if len(term.parts) > 1:
                second = term.parts[1]
                if second.is_stem:
                    stems.append((second.word, (rank, term)))
                else:
                    whole[second.word].append((rank, term))
        alone = tuple(term for term in terms if len(term.parts) == 1)
        return cls(alone, {word: tuple(held) for word, held in whole.items()}, tuple(stems))

    def at(self, words: Sequence[str], place: int) -> Sequence[_Term]:
        """The terms that stand at a place where their first word does."""
        if place + 1 == len(words):
            return self.alone
        following = words[place + 1]
        longer = self.whole.get(following, ())
        if self.stems:
            longer = (*longer, *(ranked for stem, ranked in self.stems if following.startswith(stem)))
        if not longer:
            return self.alone
        return [*(term for _, term in sorted(longer, key=_rank) if term.fits(words, place)), *self.alone]


class Terms:
    """All terms of all themes in one language, found in one pass over the words of a text."""

    def __init__(self, themes: Sequence[Theme], language: Language) -> None:
        whole: defaultdict[str, list[_Term]] = defaultdict(list)
        stems: defaultdict[str, list[_Term]] = defaultdict(list)
        for term in _terms(themes, language):
            (stems if term.parts[0].is_stem else whole)[term.parts[0].word].append(term)
        self._whole, self._stems = dict(whole), dict(stems)
        self._stem_lengths = sorted({len(stem) for stem in stems})
        self._known: dict[str, _Beginning | None] = {}

    def hits(self, text: str) -> list[Hit]:
        """Every word that counts, in order, the longest first where several begin at one place.

        Only the first 10,000 characters are read.
        """
        plain = _plain(text[:LONGEST])
        words = _TOKEN.findall(plain)
        matches = [
            (place, term)
            for place, beginning in enumerate(self._beginnings(words))
            if beginning is not None
            for term in beginning.at(words, place)
        ]
        return _located(matches, [mark.span() for mark in _TOKEN.finditer(plain)]) if matches else []

    def _beginnings(self, words: Sequence[str]) -> list[_Beginning | None]:
        """What may begin with each word; found once, as a word may have to be tried as many stems."""
        known = self._known
        try:
            return [known[word] for word in words]
        except KeyError:
            if len(known) > _REMEMBERED:
                known.clear()
            return [known[word] if word in known else known.setdefault(word, self._look_up(word)) for word in words]

    def _look_up(self, word: str) -> _Beginning | None:
        """The terms that may begin with this word, longest first; None where none does."""
        heads = (word[:length] for length in self._stem_lengths if length <= len(word))
        stems = (term for head in heads for term in self._stems.get(head, ()))
        found = [*self._whole.get(word, ()), *stems]
        return _Beginning.of(sorted(found, key=lambda term: -len(term.parts))) if found else None


def _terms(themes: Sequence[Theme], language: Language) -> Iterator[_Term]:
    for theme in themes:
        for words, counts in ((theme.words, True), (theme.exclude, False)):
            parts = (tuple(_parts(term)) for term in words.get(language, ()))
            yield from (_Term(theme.id, one, counts) for one in parts if one)


def _parts(term: str) -> Iterator[_Part]:
    for word in term.split():
        tokens = [_plain(mark) for mark in _TOKEN.findall(word.removesuffix("*"))]
        for place, token in enumerate(tokens, start=1):
            yield _Part(token, is_stem=word.endswith("*") and place == len(tokens))


def _rank(ranked: _Ranked) -> int:
    return ranked[0]


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
