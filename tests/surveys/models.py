"""Models: surveys and answers as hypothesis makes them up, of every kind that can be answered in chat."""

from collections.abc import Sequence

from hypothesis import strategies as st

from surveys.journey import SurveyId
from surveys.language import Language, Text
from surveys.questions import (
    SCALES,
    Answerable,
    Ces,
    Choice,
    Csat,
    Direction,
    Nps,
    OpenText,
    Option,
    Question,
    YesNo,
)
from surveys.survey import Survey
from surveys.when import SIGNS, SKIPPED, QuestionId, Value, When

EN = Language("en")


def words(text: str) -> Text:
    """A text that is the same in every language."""
    return Text({EN: text})


CHOICE = Choice((Option("a", words("Apples")), Option("b", words("Pears")), Option("c", words("Neither"))))
KINDS: tuple[Answerable, ...] = (
    Nps(),
    Csat(),
    Ces(),
    Ces(Direction.EFFORT),
    CHOICE,
    YesNo(),
    OpenText(),
)


def values(question: Question) -> st.SearchStrategy[Value]:
    """What can be said to a question, SKIPPED among it where it is optional."""
    said = _said(question)
    return said | st.just(SKIPPED) if question.optional else said


def _said(question: Question) -> st.SearchStrategy[Value]:
    match question.kind:
        case Nps() | Csat() | Ces() as kind:
            return st.integers(*SCALES[type(kind)])
        case Choice(options):
            return st.sampled_from([option.id for option in options])
        case YesNo():
            return st.sampled_from(["yes", "no"])
        case _:
            return st.sampled_from(["good", "bad", "42"])


@st.composite
def _conditions(draw: st.DrawFn, earlier: Sequence[Question]) -> When | None:
    if not earlier or draw(st.booleans()):
        return None
    about = draw(st.sampled_from(earlier))
    value = draw(_said(about))
    is_number = isinstance(value, int)
    sign = draw(st.sampled_from(SIGNS if is_number else ("==", "!=")))
    assert isinstance(value, int | str)
    return When(about.id, sign, value)


@st.composite
def surveys(draw: st.DrawFn) -> Survey:
    """One to seven questions, each of which may depend on an earlier one."""
    questions: list[Question] = []
    for number in range(draw(st.integers(1, 7))):
        kind, when = draw(st.sampled_from(KINDS)), draw(_conditions(questions))
        name = QuestionId(f"q{number}")
        questions.append(Question(name, words(f"Question {number}?"), kind, when, optional=draw(st.booleans())))
    return Survey(SurveyId("made-up"), words("Made up"), tuple(questions), document="{}")
