"""Lexicon: what each word of a language does to the sentiment; `wordfile` describes where it comes from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from analysis.sentiment.general import general_english
from analysis.sentiment.meaning import SECTIONS, Meaning
from analysis.sentiment.phrase import Phrase, Phrases, is_phrase, keys, phrase, together
from analysis.sentiment.tokens import CLAUSE_ENDS, SENTENCE_ENDS, lowered, words
from analysis.sentiment.wordfile import WordFile, word_file
from surveys.language import Language

_ENGLISH = Language("en")
_REMEMBERED = 30_000
_SHORTEST_STEM = 2
_SHORTEST_ENDING = 4
_NONE: Mapping[str, float] = {}
_Numbers = dict[str, dict[str, float]]
"""Under a term its number in each section."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word by itself, and the phrases that may begin with it."""

    meaning: Meaning | None
    phrases: Phrases | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, read for one kind of question.

    `numbers` has whole words, and stems and endings with their `*`; `general` is asked last. `contented` and `whole`
    hold whole answers as their words with one space between them.
    """

    numbers: Mapping[str, Mapping[str, float]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    general: Mapping[str, float]
    contented: frozenset[str]
    whole: Mapping[str, float]
    _known: dict[str, Word | None] = field(default_factory=dict)

    def look_up(self, tokens: Sequence[str]) -> list[Word | None]:
        """What each token is, None where it does nothing."""
        known = self._known
        try:
            return [known[token] for token in tokens]
        except KeyError:
            return [self._word(token) for token in tokens]

    def _word(self, token: str) -> Word | None:
        """Found once, as a word may have to be tried against many stems."""
        if token in self._known:
            return self._known[token]
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        return self._known.setdefault(token, self._found(token))

    def _found(self, token: str) -> Word | None:
        """A whole word goes before a stem, a longer stem before a shorter one, our words before the general list.

        An ending is tried where no stem fits, as "unfriendly" must not be read as "*friendly". Where nothing fits, a
        word counts without what is elided before it ("l'accueil").
        """
        names = [token, *(f"{token[:cut]}*" for cut in range(len(token), _SHORTEST_STEM - 1, -1))]
        meaning = self._meaning(token, names)
        starting = tuple(one for name in names for one in self.phrases.get(name, ()))
        if meaning or starting:
            return Word(meaning, together(starting) if starting else None)
        elided, _, bare = token.rpartition("'")
        return self._word(bare) if elided and len(bare) > _SHORTEST_STEM else None

    def _meaning(self, token: str, names: Sequence[str]) -> Meaning | None:
        if token in CLAUSE_ENDS:
            return Meaning(ends_clause=True, ends_sentence=token in SENTENCE_ENDS)
        own = self._joined(names) or self._joined(_endings(token))
        if own:
            return Meaning.of(own)
        return Meaning(weight=self.general[token]) if token in self.general else None

    def _joined(self, names: Sequence[str]) -> Mapping[str, float]:
        """All numbers under these names; the name that comes first wins."""
        own: dict[str, float] = {}
        for name in reversed(names):
            own |= self.numbers.get(name, _NONE)
        return own


@cache
def lexicon(language: Language, question_kind: str) -> Lexicon | None:
    """The lexicon of a language for the answers to a kind of question; None where the language has no file."""
    file = word_file(language)
    return None if file is None else _compiled(file, question_kind, language)


def plain(tokens: Sequence[str]) -> str:
    """The words among these tokens, with one space between them."""
    return " ".join(token for token in tokens if token[0].isalnum())


def _endings(token: str) -> list[str]:
    """The ends of a word that may be listed, the longest first."""
    return [f"*{token[cut:]}" for cut in range(_SHORTEST_STEM, len(token) - _SHORTEST_ENDING + 1)]


def _compiled(file: WordFile, question_kind: str, language: Language) -> Lexicon:
    numbers = _numbers(file)
    # What a term weighs in answers to this question it weighs whatever else it does.
    numbers |= {term: {"words": weight} for term, weight in _apart(file.get(question_kind, _NONE))}
    return Lexicon(
        numbers=_singles(numbers),
        phrases=_phrases(numbers),
        general=general_english() if language == _ENGLISH else {},
        contented=frozenset(plain(words(lowered(term))) for term in file.get("contented", _NONE)),
        whole={plain(words(lowered(term))): number for term, number in file.get("whole", _NONE).items()},
    )


def _numbers(file: WordFile) -> _Numbers:
    """Every term that has a meaning, a choice of single words taken apart."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for heading in SECTIONS:
        for term, number in _apart(file.get(heading, _NONE)):
            found[term][heading] = number
    return found


def _apart(section: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    for term, number in section.items():
        yield from ((one, number) for one in ([term] if is_phrase(term) else keys(term)))


def _singles(numbers: _Numbers) -> _Numbers:
    return {term: own for term, own in numbers.items() if not is_phrase(term)}


def _phrases(numbers: _Numbers) -> dict[str, tuple[Phrase, ...]]:
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for term, own in numbers.items():
        if is_phrase(term):
            one = phrase(term, Meaning.of(own))
            for key in keys(term):
                found[key].append(one)
    return {key: tuple(phrases) for key, phrases in found.items()}
