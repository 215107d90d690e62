"""The walk: once through the words of a text, from those that weigh something to evidence."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from analysis.sentiment.lexicon import Lexicon
from analysis.sentiment.meaning import Meaning
from analysis.sentiment.tokens import lowered, placed
from surveys.feedback import Evidence

_REACH = 4
_NEAR = 2
_TURNED_PRAISE = -0.7
_TURNED_BLAME = -0.4
_FAINT_BLAME = -0.35
_BEFORE_TURN = 0.7
_AFTER_TURN = 1.2
_SHOUTED = 1.25
_SHORTEST_SHOUT = 3

_Meanings = Sequence[Meaning | None]


class _Found(NamedTuple):
    """The tokens from `start` up to `end` weigh something."""

    start: int
    end: int
    weight: float


def evidence(text: str, lexicon: Lexicon) -> tuple[Evidence, ...]:
    """The words that say something, in order, strengthened and turned by those around them."""
    marks = placed(lowered(text))
    meanings, openings = _meanings([mark[0] for mark in marks], lexicon)
    found = _decisive(meanings, openings)
    if not found:
        return ()
    quiet = not text.isupper()
    spans = (
        (marks[first].start(), marks[last - 1].end(), weight) for first, last, weight in _balanced(found, meanings)
    )
    return tuple(
        Evidence(start, end, _within(weight * _SHOUTED if quiet and _is_shouted(text[start:end]) else weight))
        for start, end, weight in spans
    )


def _meanings(tokens: Sequence[str], lexicon: Lexicon) -> tuple[_Meanings, Mapping[int, int]]:
    """What each token means; a phrase has its meaning at its last token, under which its first is remembered."""
    known = lexicon.look_up(tokens)
    meanings = [word.meaning if word else None for word in known]
    openings: dict[int, int] = {}
    free = 0
    for place, word in enumerate(known):
        if word is None or word.phrases is None or place < free:
            continue
        phrase = word.phrases.at(tokens, place)
        if phrase:
            free = place + phrase[0]
            meanings[place:free] = [*[None] * (phrase[0] - 1), phrase[1]]
            openings[free - 1] = place
    return meanings, openings


def _decisive(meanings: _Meanings, openings: Mapping[int, int]) -> list[_Found]:
    """All that weighs something, worked on by the words before it."""
    worked = [
        _worked(meanings, openings.get(place, place), place, meaning)
        for place, meaning in enumerate(meanings)
        if meaning is not None and meaning.weight is not None
    ]
    return [one for one in worked if one.weight]


def _worked(meanings: _Meanings, opening: int, place: int, meaning: Meaning) -> _Found:
    """Strengthened and turned by the words before it in its clause."""
    start, strength, negated = opening, 1.0, False
    for at in range(opening - 1, max(0, opening - _REACH) - 1, -1):
        before = meanings[at]
        if before is None:
            continue
        if before.ends_clause or before.turns:
            break
        if before.negates:
            # One that weighs something itself is evidence of its own.
            start, negated = at if before.weight is None else start, not negated
        elif before.strength != 1.0 and opening - at <= _NEAR:
            start, strength = at, strength * before.strength
    weight = (meaning.weight or 0.0) * strength
    return _Found(start, place + 1, _turned(weight, meaning.expected) if negated else weight)


def _turned(weight: float, expected: float) -> float:
    """The weight of what is negated.

    What was expected is missed; a negated praise is nearly as bad as the opposite; a negated complaint is faint
    praise, unless it was faint itself ("not yet", "not until").
    """
    if expected:
        return expected
    if weight > 0:
        return weight * _TURNED_PRAISE
    return weight * _TURNED_BLAME if weight < _FAINT_BLAME else weight


def _balanced(found: Sequence[_Found], meanings: _Meanings) -> list[_Found]:
    """What stands after "but" in a sentence counts more than what stands before it."""
    turns = [at for at, meaning in enumerate(meanings) if meaning and meaning.turns]
    if not turns:
        return list(found)
    sentences = list(accumulate(bool(meaning and meaning.ends_sentence) for meaning in meanings))
    first = {sentences[at]: at for at in turns[::-1]}
    return [one._replace(weight=one.weight * _balance(one.start, first.get(sentences[one.start]))) for one in found]


def _balance(place: int, turn: int | None) -> float:
    if turn is None:
        return 1.0
    return _BEFORE_TURN if place < turn else _AFTER_TURN


def _is_shouted(said: str) -> bool:
    return len(said) >= _SHORTEST_SHOUT and said.isupper()


def _within(weight: float) -> float:
    return max(-1.0, min(1.0, weight))
