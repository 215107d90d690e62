"""Outcomes: what can become of a subject of conditions, as few of its values as those conditions can tell apart."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import assert_never

from surveys.holding import applies, is_number
from surveys.language import Language
from surveys.mood import Label
from surveys.questions import (
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
    Kind,
    Nps,
    Number,
    OpenText,
    Option,
    Photo,
    Question,
    Rating,
    YesNo,
    ends,
)
from surveys.when import NO_FACTS, SKIPPED, Among, Answers, Attribute, Claim, Compared, Facts, Has, Known, Value

_MOST_TOGETHER = 6
_SOMETHING = "something else"
_FURTHEST = 1e12


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was answered and what is known."""

    answers: Answers = field(default_factory=dict)
    facts: Facts = NO_FACTS

    def and_also(self, other: "Outcome") -> "Outcome":
        """What is so where both are."""
        facts = Facts(
            attributes={**self.facts.attributes, **other.facts.attributes},
            segments=self.facts.segments or other.facts.segments,
            language=self.facts.language or other.facts.language,
            moods={**self.facts.moods, **other.facts.moods},
        )
        return Outcome({**self.answers, **other.answers}, facts)


def of_question(question: Question, looked_at: Collection[Claim]) -> tuple[Outcome, ...]:
    """What can be said to a question, as far as these claims about it can tell."""
    moods = tuple(Facts(moods={question.id: mood}) for mood in Label) if isinstance(question.kind, OpenText) else ()
    values = tuple(_values(question.kind, looked_at))
    said = [Outcome({question.id: value}, facts) for value in values for facts in (NO_FACTS, *moods)]
    skipped = [Outcome({question.id: SKIPPED})] if question.optional else []
    return _told_apart([*said, *skipped], looked_at)


def of_fact(
    subject: Attribute | Known, looked_at: Collection[Claim], languages: Iterable[Language]
) -> tuple[Outcome, ...]:
    """What can be known of the event or the person, as far as these claims about it can tell."""
    match subject:
        case Attribute(name):
            values = [*_words(looked_at), *map(str, _numbers(looked_at)), _SOMETHING]
            known = [NO_FACTS, *(Facts(attributes={name: value}) for value in values)]
        case Known.SEGMENT:
            known = [Facts(segments=some) for some in _some_of(_words(looked_at))]
        case Known.LANGUAGE:
            known = [Facts(language=language) for language in languages]
        case _:
            assert_never(subject)
    return _told_apart([Outcome(facts=facts) for facts in known], looked_at)


def _told_apart(outcomes: Iterable[Outcome], looked_at: Collection[Claim]) -> tuple[Outcome, ...]:
    """One outcome of all those of which the claims say the same."""
    found: dict[tuple[bool, ...], Outcome] = {}
    for outcome in outcomes:
        found.setdefault(tuple(applies(claim, outcome.answers, outcome.facts) for claim in looked_at), outcome)
    return tuple(found.values())


def _values(kind: Kind, looked_at: Collection[Claim]) -> Iterator[Value]:
    match kind:
        case Nps() | Csat() | Ces() | Rating():
            low, high = ends(kind)
            yield from range(low, high + 1)
        case Number(low, high):
            lowest, highest = -_FURTHEST if low is None else low, _FURTHEST if high is None else high
            yield from sorted(
                {lowest, highest, *(value for value in _numbers(looked_at) if lowest <= value <= highest)}
            )
        case Choice(options):
            yield from (option.id for option in options)
        case Choices(options, least, most):
            yield from (
                some for some in _chosen(options, looked_at) if min(least, 1) <= len(some) <= (most or len(some))
            )
        case YesNo():
            yield from ("yes", "no")
        case OpenText() | Photo() | Contact():
            yield _SOMETHING
        case _:
            assert_never(kind)


def _chosen(options: tuple[Option, ...], looked_at: Collection[Claim]) -> Iterator[tuple[str, ...]]:
    """Options that can be chosen together; of those that no claim names, one does for all."""
    named = set(_words(looked_at))
    others = tuple(option.id for option in options if option.id not in named)
    for some in _some_of([option.id for option in options if option.id in named]):
        yield some
        yield (*some, *others[:1])


def _some_of(words: Collection[str]) -> Iterator[tuple[str, ...]]:
    """None of the words, each one, and more of them together as long as there are few."""
    sizes = range(len(words) + 1) if len(words) <= _MOST_TOGETHER else (0, 1, len(words))
    for size in sizes:
        yield from combinations(words, size)


def _words(looked_at: Collection[Claim]) -> tuple[str, ...]:
    """What the claims compare with, each once."""
    return tuple(dict.fromkeys(word for claim in looked_at for word in _words_of(claim)))


def _words_of(claim: Claim) -> tuple[str, ...]:
    match claim:
        case Compared(_, _, value) | Has(_, value):
            return (value,)
        case Among(_, values):
            return values
        case _:
            return ()


def _numbers(looked_at: Collection[Claim]) -> tuple[float, ...]:
    """The numbers in the claims, and one on either side of each."""
    named = [float(word) for word in _words(looked_at) if is_number(word)]
    return tuple(near for number in named for near in (number - 0.5, number, number + 0.5))
