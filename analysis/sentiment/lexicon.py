"""Lexicon: a language's words with their weights, read from a file, and how they work on each other.

A file has one entry a line, `term<TAB>weight`, under a heading in brackets:

    [words]      what a term weighs, -1 to 1: a whole word, a stem with `*`, or a phrase
    [strength]   what it multiplies the next term with
    [negation]   turns the terms after it, up to the end of the clause or three words on
    [contented]  as the whole answer to "what could be better?" it is praise
    [turns]      begins a clause that stands against the one before, as "but" does
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.clauses import Clause, clauses
from surveys.feedback import Evidence
from surveys.language import Language

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_REACH = 3
_NEAR = 2
_TURNED = -0.7
_TURNED_BLAME = -0.4
_SHORTEST_STEM = 2
_HEADINGS = ("words", "strength", "negation", "contented", "turns")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language. `phrases` holds each term as its words, longest first under its first word."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], float], ...]]
    stems: Mapping[str, float]
    strength: Mapping[str, float]
    negation: frozenset[str]
    contented: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str


def load(*paths: Path) -> Lexicon:
    """The lexicon that these files make together; a later file wins."""
    sections: dict[str, dict[str, float]] = {heading: {} for heading in _HEADINGS}
    for path in paths:
        for heading, term, weight in _entries(path):
            sections[heading][term] = weight
    words = sections["words"]
    return Lexicon(
        phrases=_by_first_word(words),
        stems={term[:-1]: weight for term, weight in words.items() if term.endswith("*")},
        strength=sections["strength"],
        negation=frozenset(sections["negation"]),
        contented=frozenset(sections["contented"]),
    )


def evidence(text: str, language: Language, lexicon: Lexicon) -> tuple[Evidence, ...]:
    """The terms found, in order, strengthened and turned by the words before them.

    A term that weighs 0 is evidence too: of nothing, whatever another word list says.
    """
    return tuple(found for clause in clauses(text, language) for found in _in_clause(_tokens(text, clause), lexicon))


def is_contented(text: str, lexicon: Lexicon) -> bool:
    """Whether the whole text says that nothing needs to be better."""
    return " ".join(token.group().lower() for token in _TOKEN.finditer(text) if token.group()[0].isalnum()) in (
        lexicon.contented
    )


def _entries(path: Path) -> Iterator[tuple[str, str, float]]:
    heading = "words"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            term, _, weight = line.partition("\t")
            yield heading, term, float(weight or 1)


def _by_first_word(words: Mapping[str, float]) -> dict[str, tuple[tuple[tuple[str, ...], float], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for term, weight in words.items():
        if not term.endswith("*"):
            parts = tuple(_TOKEN.findall(term))
            found.setdefault(parts[0], []).append((parts, weight))
    return {first: tuple(sorted(terms, key=lambda term: -len(term[0]))) for first, terms in found.items()}


def _tokens(text: str, clause: Clause) -> list[_Token]:
    marks = _TOKEN.finditer(text, clause.start, clause.end)
    return [_Token(*mark.span(), mark.group().lower().replace("’", "'")) for mark in marks]


def _in_clause(tokens: list[_Token], lexicon: Lexicon) -> Iterator[Evidence]:
    words = [token.word for token in tokens]
    place = floor = 0
    while place < len(tokens):
        found = _match(words, place, lexicon)
        if found:
            length, weight = found
            start = _opening(words, place, floor, lexicon)
            worked = _worked(words[start:place], weight, lexicon)
            yield Evidence(tokens[start].start, tokens[place + length - 1].end, worked)
            # What a phrase holds ("never arrived") does not work on the words after it.
            floor = place + length if length > 1 else floor
        place += found[0] if found else 1


def _match(words: list[str], place: int, lexicon: Lexicon) -> tuple[int, float] | None:
    """How many words the term at this place has, and what it weighs."""
    for parts, weight in lexicon.phrases.get(words[place], ()):
        if tuple(words[place : place + len(parts)]) == parts:
            return len(parts), weight
    word = words[place]
    cuts = (word[:cut] for cut in range(len(word), _SHORTEST_STEM, -1))
    return next(((1, lexicon.stems[cut]) for cut in cuts if cut in lexicon.stems), None)


def _opening(words: list[str], place: int, floor: int, lexicon: Lexicon) -> int:
    """The first word before this place, from `floor` on, that works on it."""
    far, near = range(max(floor, place - _REACH), place), range(max(floor, place - _NEAR), place)
    turning = (at for at in far if words[at] in lexicon.negation)
    return min(next(turning, place), next((at for at in near if words[at] in lexicon.strength), place))


def _worked(before: list[str], weight: float, lexicon: Lexicon) -> float:
    """The weight after the strengthening words and the negations before it.

    A negated praise is nearly as bad as the opposite; a negated complaint is faint praise.
    """
    for word in before[-_NEAR:]:
        weight *= lexicon.strength.get(word, 1.0)
    if sum(word in lexicon.negation for word in before) % 2:
        weight *= _TURNED if weight > 0 else _TURNED_BLAME
    return max(-1.0, min(1.0, weight))
