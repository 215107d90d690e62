"""Proof: what can happen in a survey, found by going every way through it that its conditions can tell apart.

Of all that could be said to a question, only what some condition looks at matters: of the eleven values of an `nps`
of which one condition says `<= 6`, two remain, and where nobody looks at the answer, one. The same goes for the mood
of a text, the person's segments and language, and the attributes of the event, which may have any value. Two ways
that differ in nothing that is looked at later go on as one. So nearly every survey is gone through in full.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from surveys.documents.placeholders import bare_answers
from surveys.engine import ends
from surveys.holding import applies
from surveys.outcomes import Outcome, of_fact, of_question
from surveys.questions import Choice, Choices, Question
from surveys.survey import Survey
from surveys.when import Attribute, Claim, Given, Known, QuestionId, Subject, claims, subject_of

_MOST_STEPS = 4_000


@dataclass(slots=True)
class Proof:
    """What was found.

    `asked` are the questions that somebody meets, `ending` those after which somebody is done. `missing` are pairs of
    a question and an answer that its words repeat, though somebody who meets it has not given that answer. `is_idle`
    where somebody is asked nothing at all. Without `is_whole` there were too many ways, and nothing is proven of what
    was not found.
    """

    asked: set[QuestionId] = field(default_factory=set)
    ending: set[QuestionId] = field(default_factory=set)
    missing: set[tuple[QuestionId, QuestionId]] = field(default_factory=set)
    is_idle: bool = False
    is_whole: bool = True


def proof(survey: Survey) -> Proof:
    """What can happen in a survey; takes milliseconds, and at most a second."""
    return _Walk(survey).walked()


Step = Question | Attribute | Known


@dataclass(frozen=True, slots=True)
class _Way:
    """One way through the survey, up to a step; `chosen` says for each subject which of its outcomes was taken."""

    at: int
    chosen: Mapping[Subject, int]
    has_asked: bool = False


class _Walk:
    """Goes through a survey question by question, after everything that may be known before the first."""

    def __init__(self, survey: Survey) -> None:
        self.looked_at = _looked_at(survey.questions)
        facts = [subject for subject in self.looked_at if isinstance(subject, Attribute | Known)]
        self.steps: Sequence[Step] = (*facts, *survey.questions)
        languages = tuple(survey.title.by_language)
        self.outcomes: dict[Subject, tuple[Outcome, ...]] = {
            subject: of_fact(subject, self.looked_at[subject], languages) for subject in facts
        }
        for question in survey.questions:
            self.outcomes[question.id] = of_question(question, self.looked_at.get(question.id, ()))
        self.later = [frozenset(_looked_at(_questions(self.steps[at:]))) for at in range(len(self.steps) + 1)]
        self.found = Proof()

    def walked(self) -> Proof:
        open_ways, seen = [_Way(0, {})], set[object]()
        while open_ways:
            way = open_ways.pop()
            # Ways that differ in nothing that is looked at from here on are one.
            here = (
                way.at,
                way.has_asked,
                frozenset(one for one in way.chosen.items() if one[0] in self.later[way.at]),
            )
            if here in seen:
                continue
            if len(seen) >= _MOST_STEPS:
                self.found.is_whole = False
                break
            seen.add(here)
            open_ways += self.onward(way)
        return self.found

    def onward(self, way: _Way) -> Iterator[_Way]:
        if way.at == len(self.steps):
            self.found.is_idle |= not way.has_asked
            return
        match self.steps[way.at]:
            case Question() as question:
                yield from self.asked(question, way)
            case fact:
                yield from self.taken(fact, way, has_asked=False)

    def asked(self, question: Question, way: _Way) -> Iterator[_Way]:
        so_far = self.so_far(way)
        if not applies(question.when, so_far.answers, so_far.facts):
            yield _Way(way.at + 1, way.chosen, way.has_asked)
            return
        self.found.asked.add(question.id)
        for repeated in _repeated(question):
            if not applies(Given(repeated), so_far.answers):
                self.found.missing.add((question.id, repeated))
        for after in self.taken(question.id, way, has_asked=True):
            said = self.so_far(after)
            if ends(question, said.answers, said.facts):
                self.found.ending.add(question.id)
            else:
                yield after

    def taken(self, subject: Subject, way: _Way, *, has_asked: bool) -> Iterator[_Way]:
        for number in range(len(self.outcomes[subject])):
            yield _Way(way.at + 1, {**way.chosen, subject: number}, has_asked)

    def so_far(self, way: _Way) -> Outcome:
        known = Outcome()
        for subject, number in way.chosen.items():
            known = known.and_also(self.outcomes[subject][number])
        return known


def _questions(steps: Sequence[Step]) -> list[Question]:
    return [step for step in steps if isinstance(step, Question)]


def _looked_at(questions: Collection[Question]) -> dict[Subject, list[Claim]]:
    """What the conditions and the words of these questions claim, by what it is about."""
    found: dict[Subject, list[Claim]] = defaultdict(list)
    for question in questions:
        repeated = (Given(answer) for answer in _repeated(question))
        for claim in (*claims(question.when), *claims(question.end_if), *repeated):
            found[subject_of(claim)].append(claim)
    return dict(found)


def _repeated(question: Question) -> Iterator[QuestionId]:
    """The answers that the words of a question repeat and have no other words for."""
    options = question.kind.options if isinstance(question.kind, Choice | Choices) else ()
    for text in (question.ask, *(option.title for option in options)):
        for words in text.by_language.values():
            yield from map(QuestionId, bare_answers(words))
