"""Asking: the one live message of a survey, as it looks at each point."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from handlers.buttons import Choose, Move, Turn, for_response, pack
from handlers.replies import Button, Keyboard
from handlers.texts import Html, lines, plain, say
from surveys import engine
from surveys.feedback import Response, ResponseId
from surveys.language import Language
from surveys.piping import fill
from surveys.questions import SCALES, SKIP, Ces, Choice, Csat, Direction, Nps, OpenText, Question, YesNo, name
from surveys.survey import Survey
from surveys.when import SKIPPED, Answers, QuestionId, Value

_LONGEST_ECHO = 160
_LAST = ResponseId(2**63 - 1)

_Said = tuple[tuple[QuestionId, Value], ...]
_Filled = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Showing:
    """What the live message says and which buttons it has."""

    text: Html
    keyboard: Keyboard


def show(survey: Survey, response: Response, answers: Answers, attributes: Mapping[str, str]) -> Showing:
    """The live message: what was answered so far and the question that waits, or the thanks."""
    said, filled = tuple(answers.items()), tuple(attributes.items())
    # Many people say the same; what somebody wrote in their own words is not kept in memory for others.
    wrote = (question for question in survey.questions if isinstance(question.kind, OpenText))
    is_common = not any(isinstance(answers.get(question.id), str) for question in wrote)
    drawn = (_common if is_common else _drawn)(survey, response.language, said, filled)
    rows = (
        tuple(Button(label, for_response(data, response.id)) for label, data, _, _ in row) for row in drawn.keyboard
    )
    return Showing(drawn.text, tuple(rows))


def _drawn(survey: Survey, language: Language, said: _Said, filled: _Filled) -> Showing:
    """The live message of any response; its buttons stand for the last response there can be."""
    answers, attributes = dict(said), dict(filled)
    question = engine.pending(survey, answers)
    if question is None:
        return Showing(ended(survey, language, answers, attributes, say("survey-thanks", language)), ())
    number, count = engine.progress(survey, answers)
    head = say("survey-head", language, title=_title(survey, language, attributes), number=number, count=count)
    words = f"<b>{asked(question, language, attributes)}</b>"
    below = lines((words, _hint(question, language)))
    parts = (head, _said(survey, language, answers, attributes), below)
    text = Html("\n\n".join(part for part in parts if part))
    choices = _choices(survey.questions.index(question), question, language, attributes)
    return Showing(text, (*choices, _quiet_row(survey, question, language, can_go_back=bool(answers))))


_common = lru_cache(maxsize=1024)(_drawn)


def ended(
    survey: Survey, language: Language, answers: Answers, attributes: Mapping[str, str], last_words: str
) -> Html:
    """The live message once nothing more is asked: what was answered, and last words."""
    title = say("survey-title", language, title=_title(survey, language, attributes))
    said = _said(survey, language, answers, attributes)
    return Html("\n\n".join(part for part in (lines((title, said)), last_words) if part))


def left_behind(survey: Survey, language: Language, answers: Answers, attributes: Mapping[str, str]) -> Html:
    """What stays in the old place once the live message has moved on: the answers by then, and what was asked."""
    question = engine.pending(survey, answers)
    last = asked(question, language, attributes) if question else say("survey-thanks", language)
    return ended(survey, language, answers, attributes, last)


def label(question: Question, value: object, language: Language, attributes: Mapping[str, str]) -> str:
    """An answer as a person would read it."""
    if value is SKIPPED:
        return plain("answer-skipped", language)
    match question.kind:
        case YesNo():
            return plain(f"answer-{value}", language)
        case Choice(options):
            chosen = (fill(option.title.said_in(language), attributes) for option in options if option.id == value)
            return next(chosen, str(value))
        case Nps() | Csat() | Ces() as kind:
            return plain("answer-scale", language, value=int(str(value)), high=SCALES[type(kind)][1])
        case _:
            return str(value)


def _title(survey: Survey, language: Language, attributes: Mapping[str, str]) -> str:
    return fill(survey.title.said_in(language), attributes)


def _said(survey: Survey, language: Language, answers: Answers, attributes: Mapping[str, str]) -> Html:
    given = engine.answered(survey, answers)
    return lines(
        say(
            "survey-said",
            language,
            question=briefly(question, language, attributes),
            answer=_shortened(label(question, answers[question.id], language, attributes)),
        )
        for question in given
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_ECHO else text[: _LONGEST_ECHO - 1].rstrip() + "…"


def asked(question: Question, language: Language, attributes: Mapping[str, str]) -> Html:
    """The question's words, filled in."""
    return say("survey-question", language, question=fill(question.ask.said_in(language), attributes))


def briefly(question: Question, language: Language, attributes: Mapping[str, str]) -> Html:
    """The question's words where they stand beside an answer: shortened, so that all of them fit into one message."""
    return say("survey-question", language, question=_shortened(fill(question.ask.said_in(language), attributes)))


def _hint(question: Question, language: Language) -> str:
    match question.kind:
        case Nps() | Csat() | OpenText() as kind:
            return say(f"hint-{name(kind)}", language)
        case Ces(direction):
            return say("hint-ces" if direction is Direction.EASE else "hint-ces-effort", language)
        case _:
            return ""


def _choices(number: int, question: Question, language: Language, attributes: Mapping[str, str]) -> Keyboard:
    return tuple(
        tuple(Button(fill(text, attributes), pack(Choose(_LAST, number, value))) for text, value in row)
        for row in _rows(question, language)
    )


def _quiet_row(survey: Survey, question: Question, language: Language, *, can_go_back: bool) -> tuple[Button, ...]:
    number = survey.questions.index(question)

    def turn(move: Move) -> Button:
        return Button(_word(f"button-{move.value}", language), pack(Turn(_LAST, number, move)))

    back = (turn(Move.BACK),) if can_go_back else ()
    skip = Button(_word("button-skip", language), pack(Choose(_LAST, number, SKIP)))
    return (*back, *((skip,) if question.optional else ()), turn(Move.LATER), turn(Move.STOP))


def _rows(question: Question, language: Language) -> tuple[tuple[tuple[str, str], ...], ...]:
    match question.kind:
        case Nps():
            return _numbers(0, 5), _numbers(6, 10)
        case Csat():
            return (_numbers(1, 5),)
        case Ces():
            return (_numbers(1, 7),)
        case YesNo():
            return (((_word("answer-yes", language), "yes"), (_word("answer-no", language), "no")),)
        case Choice(options):
            return tuple(((option.title.said_in(language), option.id),) for option in options)
        case _:
            return ()


def _numbers(low: int, high: int) -> tuple[tuple[str, str], ...]:
    return tuple((str(number), str(number)) for number in range(low, high + 1))


@lru_cache(maxsize=256)
def _word(key: str, language: Language) -> str:
    return plain(key, language)
