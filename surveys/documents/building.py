"""What sound documents become: a Journey, a Survey, and the canonical document a survey's version is taken from."""

import json
from collections.abc import Mapping

from surveys.documents.conditions import claim
from surveys.documents.shapes import (
    FatigueDocument,
    JourneyDocument,
    OptionDocument,
    QuestionDocument,
    StageDocument,
    SurveyDocument,
    ThemeDocument,
    TouchpointDocument,
)
from surveys.errors import Missing
from surveys.journey import (
    Fatigue,
    Journey,
    JourneyId,
    Stage,
    StageId,
    SurveyId,
    Theme,
    ThemeId,
    Touchpoint,
    TouchpointId,
)
from surveys.language import Language, Text
from surveys.questions import Ces, Choice, Csat, Direction, Kind, Nps, OpenText, Option, Question, YesNo
from surveys.survey import Survey
from surveys.when import QuestionId, When


def journey(document: JourneyDocument) -> Journey:
    """The journey that a sound document describes; without a title it is called by its id."""
    titles = document.title or dict.fromkeys(document.languages, document.journey)
    return Journey(
        id=JourneyId(document.journey),
        title=_text(titles),
        languages=tuple(Language(code) for code in document.languages),
        stages=tuple(_stage(stage) for stage in document.stages),
        themes=tuple(_theme(ThemeId(key), theme) for key, theme in document.themes.items()),
        fatigue=_fatigue(document.fatigue),
    )


def survey(document: SurveyDocument) -> Survey:
    """The survey that a sound document describes."""
    kinds = dict(_kind(question) for question in document.questions)
    return Survey(
        id=SurveyId(document.survey),
        title=_sorted_text(document.title),
        questions=tuple(_question(question, kinds) for question in document.questions),
        document=canonical(document),
        expires=document.expires,
        remind=document.remind,
        sample=document.sample,
    )


def canonical(document: SurveyDocument) -> str:
    """The document as JSON that says the same for the same content.

    What equals its default is left out, so that a key that a later release adds changes no version.
    """
    content = document.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _stage(document: StageDocument) -> Stage:
    touchpoints = tuple(_touchpoint(touchpoint) for touchpoint in document.touchpoints)
    return Stage(StageId(document.id), _text(document.title), touchpoints)


def _touchpoint(document: TouchpointDocument) -> Touchpoint:
    return Touchpoint(
        id=TouchpointId(document.id),
        title=_text(document.title),
        survey=SurveyId(document.survey) if document.survey else None,
        delay=document.delay,
        importance=document.importance,
    )


def _theme(theme: ThemeId, document: ThemeDocument) -> Theme:
    return Theme(theme, _text(document.title), _words(document.words), _words(document.exclude))


def _words(words: Mapping[str, list[str]]) -> dict[Language, tuple[str, ...]]:
    return {Language(code): tuple(listed) for code, listed in words.items()}


def _fatigue(document: FatigueDocument) -> Fatigue:
    most, period = document.at_most
    return Fatigue(
        gap_after_invitation=document.gap_after_invitation,
        gap_after_response=document.gap_after_response,
        most=most,
        period=period,
        quiet=document.quiet_hours,
    )


def _question(document: QuestionDocument, kinds: Mapping[str, Kind]) -> Question:
    question, kind = _kind(document)
    return Question(
        id=QuestionId(question),
        ask=_sorted_text(document.ask),
        kind=kind,
        when=_when(document, kinds),
        optional=document.optional,
    )


def _when(document: QuestionDocument, kinds: Mapping[str, Kind]) -> When | None:
    return claim(document.when, type(kinds[document.when.question])) if document.when else None


def _kind(document: QuestionDocument) -> tuple[str, Kind]:
    """A question's id and kind."""
    match document:
        case QuestionDocument(nps=str(question)):
            return question, Nps()
        case QuestionDocument(csat=str(question)):
            return question, Csat()
        case QuestionDocument(ces=str(question)):
            return question, Ces(Direction(document.direction))
        case QuestionDocument(choice=str(question)):
            return question, Choice(tuple(_option(option) for option in document.options or ()))
        case QuestionDocument(yesno=str(question)):
            return question, YesNo()
        case QuestionDocument(text=str(question)):
            return question, OpenText()
        case _:
            raise Missing("A question of a stored survey has no kind.")


def _option(document: OptionDocument) -> Option:
    return Option(document.id, _sorted_text(document.title))


def _text(words: Mapping[str, str]) -> Text:
    return Text({Language(code): said for code, said in words.items()})


def _sorted_text(words: Mapping[str, str]) -> Text:
    """A survey's text; sorted, because the order of its languages is no part of what the survey says."""
    return _text(dict(sorted(words.items())))
