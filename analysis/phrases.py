"""Phrases: what stands out in some texts against others, in one to three words."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log, sqrt
from pathlib import Path

from analysis.masking import masked
from surveys.language import Language

_FOLDER = Path(__file__).with_name("function_words")
_SAID = re.compile(r"https?://\S+|www\.\S+|\w*@\S+|\w+(?:['’-]\w+)*|\S")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST = 3
_READ = 10_000
_FEWEST = 3
_CLEAR = 1.96
_PRIOR_SHARE = 0.1
_SAME = 0.4
_QUOTES = 2
_SHORTEST_WORD = 2

Covered = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Stands in `count` of the texts and in `elsewhere` of the background.

    `z` is how far its log-odds lie above those of the background, in standard errors. From about 2 on it is hardly an
    accident of its own, but among thousands of phrases some are: of 1,200 texts parted by chance one or two stand
    out, of 7,000 a dozen. `quotes` are up to two of the texts, masked.
    """

    words: str
    count: int
    elsewhere: int
    z: float
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What makes a phrase worth telling: how many at most, and what is passed over as known already."""

    most: int = 30
    fewest: int = _FEWEST
    covered: Covered = lambda _: False


@dataclass(frozen=True, slots=True)
class _FunctionWords:
    """`edges` neither begin nor end a phrase; `weak` words may, but are no phrase alone."""

    edges: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()


def emerging(
    texts: Sequence[str], background: Sequence[str], language: Language, telling: Telling | None = None
) -> tuple[Phrase, ...]:
    """The phrases of the texts that the background has less of, the clearest first.

    Log-odds ratios with an informative Dirichlet prior, made of both together, over the number of texts that hold
    each phrase: Monroe, Colaresi and Quinn (2008), Fightin' Words, Political Analysis 16, section 3.3. Of phrases
    that lie in one another one is told: the longer if two in five of the shorter's texts hold it. A phrase in
    fewer than three texts is none, whatever its odds; without texts there is nothing to tell.
    """
    wanted = telling or Telling()
    here, there = (Counter(_phrases(part, language)) for part in (texts, background))
    scores = _z(here, there)
    clear = [
        Phrase(words, here[words], there[words], z, ())
        for words, z in scores.items()
        if z >= _CLEAR and here[words] >= wanted.fewest and not wanted.covered(words)
    ]
    told = _merged(sorted(clear, key=lambda one: (-one.z, one.words)), wanted.most)
    quotes = _quotes(frozenset(one.words for one in told), texts, language)
    return tuple(replace(one, quotes=quotes[one.words]) for one in told)


def phrases_of(text: str, language: Language) -> frozenset[str]:
    """Every phrase of one to three words in a text, in lower case.

    Phrases do not reach over punctuation, and neither begin nor end with a function word of the language.
    """
    silent = _function_words(language)
    return frozenset(phrase for run in _runs(text[:_READ]) for phrase in _in_run(run, silent))


def _phrases(texts: Iterable[str], language: Language) -> Iterator[str]:
    return (phrase for text in texts for phrase in phrases_of(text, language))


def _runs(text: str) -> Iterator[list[str]]:
    """Words that follow each other; whatever is no word parts them, addresses and numbers too."""
    run: list[str] = []
    for mark in _SAID.finditer(text):
        word = mark.group()
        if _WORD.fullmatch(word):
            run.append(word.lower().replace("’", "'"))
        elif run:
            yield run
            run = []
    yield run


def _in_run(run: Sequence[str], silent: _FunctionWords) -> Iterator[str]:
    may_end = [len(word) >= _SHORTEST_WORD and word not in silent.edges for word in run]
    for start, first in enumerate(run):
        if may_end[start]:
            if first not in silent.weak:
                yield first
            for end in range(start + 1, min(start + _LONGEST, len(run))):
                if may_end[end]:
                    yield " ".join(run[start : end + 1])


@cache
def _function_words(language: Language) -> _FunctionWords:
    """None are known of a language without a file."""
    path = _FOLDER / f"{language}.txt"
    if not (language.isalpha() and language.isascii() and path.is_file()):
        return _FunctionWords()
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    weak = (word for line in lines if line.startswith("+") for word in line[1:].split())
    edges = (word for line in lines if not line.startswith("+") for word in line.split())
    return _FunctionWords(frozenset(edges), frozenset(weak))


def _z(here: Mapping[str, int], there: Mapping[str, int]) -> dict[str, float]:
    """How far apart the log-odds of each phrase of `here` lie, in standard errors."""
    size, other_size = sum(here.values()), sum(there.values())
    prior_size = _PRIOR_SHARE * (size + other_size)
    scores = {}
    for words, count in here.items():
        elsewhere = there.get(words, 0)
        prior = _PRIOR_SHARE * (count + elsewhere)
        apart = _log_odds(count + prior, size + prior_size) - _log_odds(elsewhere + prior, other_size + prior_size)
        scores[words] = apart / sqrt(1 / (count + prior) + 1 / (elsewhere + prior))
    return scores


def _log_odds(count: float, size: float) -> float:
    """Where a phrase is all there is, one half stands for the rest."""
    return log(count / max(size - count, 0.5))


def _merged(ordered: Sequence[Phrase], most: int) -> list[Phrase]:
    """One of each family of phrases that lie in one another, in the place of its clearest."""
    told: list[Phrase] = []
    for one in ordered:
        within = [other for other in told if _lies_in(other.words, one.words)]
        if any(_lies_in(one.words, other.words) for other in told):
            continue
        if not within and len(told) < most:
            told.append(one)
        elif within and one.count >= _SAME * within[0].count:
            told[told.index(within[0])] = one
            told = [other for other in told if other not in within]
    return told


def _lies_in(shorter: str, longer: str) -> bool:
    return f" {shorter} " in f" {longer} "


def _quotes(told: frozenset[str], texts: Iterable[str], language: Language) -> Mapping[str, tuple[str, ...]]:
    """The shortest texts that hold each phrase, as long as they say more than the phrase itself."""
    holding = defaultdict(set)
    for text in texts:
        for words in told & phrases_of(text, language):
            holding[words].add(text.strip())
    return {words: _shortest(words, holding[words]) for words in told}


def _shortest(words: str, texts: Iterable[str]) -> tuple[str, ...]:
    enough = len(words.split()) + 2
    ordered = sorted(texts, key=lambda text: (len(text.split()) < enough, len(text), text))
    return tuple(masked(text) for text in ordered[:_QUOTES])
