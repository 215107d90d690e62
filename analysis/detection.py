"""Detection: in which of a survey's languages a short text is written.

Each language has a file of frequent words in `languages/`. A word speaks for the languages whose file knows it, and
any word for those whose listed words are spelt like it: the probability of its letters, each after the three before
it, counted in the list and smoothed by shorter runs (interpolation as in Jelinek and Mercer 1980).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from pathlib import Path

from surveys.language import Language

_FOLDER = Path(__file__).with_name("languages")
_NO_WORDS = re.compile(r"https?\S*|www\.\S+|[@#$]\w+|\S+@\S+|\w*\d\w*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ELIDED = re.compile(r"['’]")
_LONGEST_TEXT = 1000
_LONGEST_WORD = 24
_TRUSTED = 2
_PRIOR = 2.0
_KNOWN = 4.0
_SPELLING = 0.5
_FURTHEST = -6.0
_RUN = 4
_SMOOTHING = 3.0
_LETTERS = 80
_CACHED = 8192


@dataclass(frozen=True, slots=True)
class _Spelling:
    """The words of a language; how often each run of up to four signs stands in them, and before another sign."""

    words: frozenset[str]
    runs: Mapping[str, int]
    contexts: Mapping[str, int]


def detect(text: str, among: Sequence[Language], prior: Language) -> Language:
    """The language of a text: one of `among`, or `prior`, the person's or the survey's own.

    Up to two words are taken to be in the prior language, and so is a text without letters. A language without a file
    of words cannot be told from others: it is the answer only as the prior, and then of every text.
    """
    known = tuple(sorted({prior, *among} & _listed()))
    if prior not in known or len(known) == 1:
        return prior
    words = _words(text)
    if len(words) <= _TRUSTED:
        return prior
    totals = [sum(column) for column in zip(*(_evidence(word, known) for word in words), strict=True)]
    totals[known.index(prior)] += _PRIOR
    return known[totals.index(max(totals))]


def detectable() -> frozenset[Language]:
    """The languages that have a file of words."""
    return _listed()


@cache
def _listed() -> frozenset[Language]:
    return frozenset(Language(path.stem) for path in _FOLDER.glob("*.txt"))


def _words(text: str) -> list[str]:
    plain = _NO_WORDS.sub(" ", text[:_LONGEST_TEXT])
    return [mark.group().lower().replace("’", "'")[:_LONGEST_WORD] for mark in _WORD.finditer(plain)]


@lru_cache(maxsize=_CACHED)
def _evidence(word: str, among: tuple[Language, ...]) -> tuple[float, ...]:
    """How much a word speaks for each language, in the unit of a logarithm; only differences mean something."""
    spelt = [_SPELLING * sum(column) for column in zip(*(_fits(run, among) for run in _runs(word)), strict=True)]
    best = max(spelt)
    parts = {word, *_ELIDED.split(word)}
    return tuple(
        max(_FURTHEST, likely - best) + (0.0 if _spelling(language).words.isdisjoint(parts) else _KNOWN)
        for likely, language in zip(spelt, among, strict=True)
    )


@lru_cache(maxsize=2 * _CACHED)
def _fits(run: str, among: tuple[Language, ...]) -> tuple[float, ...]:
    return tuple(log(_chance(run, _spelling(language))) for language in among)


@cache
def _spelling(language: Language) -> _Spelling:
    lines = (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    words = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    runs = Counter(run[start:] for word in words for run in _runs(word) for start in range(_RUN))
    contexts: Counter[str] = Counter()
    for run, often in runs.items():
        contexts[run[:-1]] += often
    return _Spelling(words, runs, contexts)


def _runs(word: str) -> Iterator[str]:
    """Each letter of a word, and its end, after the three signs before it."""
    padded = f"{'^' * (_RUN - 1)}{word}$"
    return (padded[place : place + _RUN] for place in range(len(padded) - _RUN + 1))


def _chance(run: str, spelling: _Spelling) -> float:
    """How likely the last sign of a run is after the ones before it."""
    if len(run) == 1:
        return (spelling.runs.get(run, 0) + 1 / _LETTERS) / (spelling.contexts.get("", 0) + 1)
    shorter = _SMOOTHING * _chance(run[1:], spelling)
    return (spelling.runs.get(run, 0) + shorter) / (spelling.contexts.get(run[:-1], 0) + _SMOOTHING)
