"""Asking: the one live message of a survey, as it looks at each point."""

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import assert_never

from babel.numbers import format_decimal

from handlers.buttons import ANYBODY, Choose, Move, Turn, for_response, pack
from handlers.dialogue.offering import has_own_skip, offered, word
from handlers.replies import Button, Keyboard
from handlers.texts import Html, echoed, lines, locale_of, plain, say
from surveys import engine
from surveys.documents.placeholders import ANSWER
from surveys.feedback import AGREED, Response, ResponseId
from surveys.language import Language
from surveys.options import as_shown
from surveys.piping import fill_apart
from surveys.questions import (
    Ces,
    Choice,
    Choices,
    Contact,
    Csat,
    Direction,
    Look,
    Nps,
    Number,
    OpenText,
    Photo,
    Question,
    Rating,
    YesNo,
    ends,
    name,
)
from surveys.reply import SKIP
from surveys.survey import Survey
from surveys.trial import is_trial
from surveys.typed import FACES, STAR
from surveys.when import SKIPPED, Answers, Facts, QuestionId, Value

_STARS_ECHOED = 5
_ENDINGS = {("low", "high"): "-between", ("low",): "-from", ("high",): "-to"}
"""Which hint a number has by the bounds that it has."""

_Said = tuple[tuple[QuestionId, Value], ...]


@dataclass(frozen=True, slots=True)
class Showing:
    """What the live message says and which buttons it has."""

    text: Html
    keyboard: Keyboard


@dataclass(frozen=True, slots=True)
class _Known:
    """Facts as far as they can change how a survey looks, so that what many people see is drawn once."""

    attributes: tuple[tuple[str, str], ...]
    segments: tuple[str, ...]
    language: Language | None
    chance: int
    person: int

    def facts(self) -> Facts:
        attributes = dict(self.attributes)
        return Facts(attributes, self.segments, self.language, chance=self.chance, person=self.person)


def show(survey: Survey, response: Response, answers: Answers, facts: Facts) -> Showing:
    """The live message: what was answered so far and the question that waits, or the thanks."""
    if _is_common(survey, answers, facts):
        said = tuple(answers.items())
        drawn = _common(survey, response.language, said, _known(survey, facts), response.draft)
    else:
        drawn = _drawn(survey, response.language, answers, facts, response.draft)
    rows = [tuple([_for(button, response.id) for button in row]) for row in drawn.keyboard]
    text = lines((say("trial-head", response.language), drawn.text)) if is_trial(response) else drawn.text
    return Showing(text, tuple(rows))


def _for(button: Button, response: ResponseId) -> Button:
    label, data, *rest = button
    return Button(label, for_response(data, response), *rest)


def _is_common(survey: Survey, answers: Answers, facts: Facts) -> bool:
    """Many people say the same; what somebody wrote in their own words is not kept in memory for others."""
    own = (question for question in survey.questions if isinstance(question.kind, OpenText | Photo | Contact))
    return not facts.moods and not any(isinstance(answers.get(question.id), str) for question in own)


def _known(survey: Survey, facts: Facts) -> _Known:
    used = tuple((key, value) for key, value in facts.attributes.items() if _mentions(survey, key))
    segments = facts.segments if _mentions(survey, "segment") else ()
    shuffling = (facts.chance, facts.person) if _mentions(survey, '"shuffle"') else (0, 0)
    return _Known(used, segments, facts.language, *shuffling)


@lru_cache(maxsize=1024)
def _mentions(survey: Survey, word: str) -> bool:
    return word in survey.document


@lru_cache(maxsize=1024)
def _common(survey: Survey, language: Language, said: _Said, known: _Known, draft: tuple[str, ...]) -> Showing:
    return _drawn(survey, language, dict(said), known.facts(), draft)


def _drawn(survey: Survey, language: Language, answers: Answers, facts: Facts, draft: tuple[str, ...]) -> Showing:
    """The live message of any response; its buttons are anybody's."""
    facts = repeating(survey, answers, language, facts)
    question = engine.pending(survey, answers, facts)
    if question is None:
        return Showing(ended(survey, language, answers, facts, say("thanks-passive", language)), ())
    number, count = engine.progress(survey, answers, facts)
    head = say("survey-head", language, title=_title(survey, language, facts), number=number, count=count)
    words = f"<b>{asked(question, language, facts)}</b>"
    below = lines((words, _hint(question, language, draft)))
    parts = (head, _said(survey, language, answers, facts), below)
    text = Html("\n\n".join(part for part in parts if part))
    place = survey.questions.index(question)
    choices = _choices(place, in_their_order(question, facts), language, draft)
    return Showing(text, (*choices, *_quiet_rows(place, question, language, can_go_back=bool(answers))))


def in_their_order(question: Question, facts: Facts) -> Question:
    """The question with its options as this person sees them."""
    return as_shown(question, facts.person, partial(fill_apart, attributes=facts.attributes))


def ended(survey: Survey, language: Language, answers: Answers, facts: Facts, last_words: str) -> Html:
    """The live message once nothing more is asked: what was answered, and last words."""
    facts = repeating(survey, answers, language, facts)
    title = say("survey-title", language, title=_title(survey, language, facts))
    said = _said(survey, language, answers, facts)
    return Html("\n\n".join(part for part in (lines((title, said)), last_words) if part))


def left_behind(survey: Survey, language: Language, answers: Answers, facts: Facts) -> Html:
    """What stays in the old place once the live message has moved on: the answers by then, and what was asked."""
    question = engine.pending(survey, answers, facts)
    known = repeating(survey, answers, language, facts)
    last = asked(question, language, known) if question else ""
    return ended(survey, language, answers, facts, last)


def repeating(survey: Survey, answers: Answers, language: Language, facts: Facts) -> Facts:
    """The facts, and beside the event's attributes the answers that a text of the survey repeats."""
    if f"{{{ANSWER}" not in survey.document:
        return facts
    given = (question for question in engine.answered(survey, answers, facts) if answers[question.id] is not SKIPPED)
    said = {f"{ANSWER}{question.id}": label(question, answers[question.id], language, facts) for question in given}
    return replace(facts, attributes={**facts.attributes, **said})


def label(question: Question, value: Value, language: Language, facts: Facts) -> str:
    """An answer as a person would read it."""
    if value is SKIPPED:
        return plain("answer-skipped", language)
    match question.kind:
        case YesNo():
            return plain(f"answer-{value}", language)
        case Choice() | Choices():
            return _chosen(question, value, language, facts)
        case Nps() | Csat() | Ces() | Rating() as kind:
            return _step(kind, int(str(value)), language)
        case Number(unit=unit):
            return _counted(value, unit.said_in(language) if unit else "", language)
        case OpenText() | Photo() as kind:
            return str(value) or plain(f"answer-{name(kind)}", language)
        case Contact():
            return str(value)
        case _:
            assert_never(question.kind)


def _chosen(question: Question, value: Value, language: Language, facts: Facts) -> str:
    """The titles of what was chosen; an option that is not there any more is called by its id."""
    chosen = value if isinstance(value, tuple) else (str(value),)
    shown = in_their_order(question, facts).kind
    options = shown.options if isinstance(shown, Choice | Choices) else ()
    titles = {option.id: option.title.said_in(language) for option in options}
    named = [title for option, title in titles.items() if option in chosen]
    unknown = [option for option in chosen if option not in titles]
    return ", ".join((*named, *unknown)) or plain("answer-none", language)


def _step(kind: Nps | Csat | Ces | Rating, step: int, language: Language) -> str:
    most = ends(kind)[1]
    if isinstance(kind, Rating) and kind.look is Look.FACES and 1 <= step <= len(FACES.get(most, "")):
        return FACES[most][step - 1]
    if isinstance(kind, Rating) and kind.look is Look.STARS and most <= _STARS_ECHOED:
        return STAR * step
    return plain("answer-scale", language, value=step, high=most)


def _counted(value: Value | None, unit: str, language: Language) -> str:
    said = format_decimal(value, locale=locale_of(language)) if isinstance(value, int | float) else str(value)
    return f"{said}\xa0{unit}".strip()


def _title(survey: Survey, language: Language, facts: Facts) -> str:
    return fill_apart(survey.title.said_in(language), facts.attributes)


def _said(survey: Survey, language: Language, answers: Answers, facts: Facts) -> Html:
    given = engine.answered(survey, answers, facts)
    return lines(
        say(
            "survey-said",
            language,
            question=briefly(question, language, facts),
            answer=echo(question, answers[question.id], language, facts),
        )
        for question in given
    )


def echo(question: Question, value: Value, language: Language, facts: Facts) -> str:
    """An answer as the live message repeats it: shortened."""
    return echoed(label(question, value, language, facts))


def asked(question: Question, language: Language, facts: Facts) -> Html:
    """The question's words, filled in."""
    return say("survey-question", language, question=fill_apart(question.ask.said_in(language), facts.attributes))


def briefly(question: Question, language: Language, facts: Facts) -> Html:
    """The question's words where they stand beside an answer: shortened, so that all of them fit into one message."""
    words = fill_apart(question.ask.said_in(language), facts.attributes)
    return say("survey-question", language, question=echoed(words))


def _hint(question: Question, language: Language, draft: tuple[str, ...]) -> str:
    match question.kind:
        case Nps() | Csat() | OpenText() | Photo() as kind:
            return say(f"hint-{name(kind)}", language)
        case Ces(direction):
            return say("hint-ces" if direction is Direction.EASE else "hint-ces-effort", language)
        case Rating(most, look):
            return say("hint-rating", language, most=most) if look is Look.NUMBERS else ""
        case Choice(options):
            return say("hint-other", language) if any(option.other for option in options) else ""
        case Choices(most=most):
            return say("hint-choices", language) if most is None else say("hint-choices-most", language, most=most)
        case Number() as kind:
            return _range_hint(kind, language)
        case Contact():
            return say("hint-contact" if AGREED in draft else "hint-consent", language)
        case YesNo():
            return ""
        case _:
            assert_never(question.kind)


def _range_hint(kind: Number, language: Language) -> str:
    unit = kind.unit.said_in(language) if kind.unit else ""
    bounds = {"low": kind.low, "high": kind.high}
    given = {key: _counted(bound, "", language) for key, bound in bounds.items() if bound is not None}
    if not given:
        return _unit_hint(unit, language)
    last = next(reversed(given))
    # The unit stands in brackets at the end: there it needs no ending that fits the number before it.
    counted = {**given, last: f"{given[last]} ({unit})"} if unit else given
    return say(f"hint-number{_ENDINGS[tuple(given)]}", language, **counted)


def _unit_hint(unit: str, language: Language) -> str:
    return say("hint-number-unit", language, unit=unit) if unit else say("hint-number", language)


def _choices(place: int, question: Question, language: Language, draft: tuple[str, ...]) -> Keyboard:
    return tuple(
        tuple(Button(text, pack(Choose(ANYBODY, place, value)), style=style) for text, value, style in row)
        for row in offered(question, language, draft)
    )


def _quiet_rows(place: int, question: Question, language: Language, *, can_go_back: bool) -> Keyboard:
    """The ways on and the ways out; four in a row would be too narrow for their words on a phone."""

    def turn(move: Move) -> Button:
        return Button(word(f"button-{move.value}", language), pack(Turn(ANYBODY, place, move)))

    back = (turn(Move.BACK),) if can_go_back else ()
    skip = Button(word("button-skip", language), pack(Choose(ANYBODY, place, SKIP)))
    can_skip = question.optional and not has_own_skip(question.kind)
    on, out = (*back, *((skip,) if can_skip else ())), (turn(Move.LATER), turn(Move.STOP))
    return (on, out) if len(on) > 1 else ((*on, *out),)
