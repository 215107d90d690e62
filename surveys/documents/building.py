"""What sound documents become: a Journey, a Survey, and the canonical document a survey's version is taken from."""

import json
from collections.abc import Mapping

from surveys.alert_rules import AlertRules
from surveys.case_terms import CaseTerms
from surveys.documents.closings import closing
from surveys.documents.kinds import questions, sorted_text, text
from surveys.documents.shapes import (
    AlertsDocument,
    CasesDocument,
    FatigueDocument,
    JourneyDocument,
    StageDocument,
    SurveyDocument,
    ThemeDocument,
    TouchpointDocument,
)
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
from surveys.language import Language
from surveys.limits import Limits, Quota
from surveys.receivers import Receivers
from surveys.survey import Survey


def journey(document: JourneyDocument) -> Journey:
    """The journey that a sound document describes; without a title it is called by its id."""
    titles = document.title or dict.fromkeys(document.languages, document.journey)
    return Journey(
        id=JourneyId(document.journey),
        title=text(titles),
        languages=tuple(Language(code) for code in document.languages),
        stages=tuple(_stage(stage) for stage in document.stages),
        themes=tuple(_theme(ThemeId(key), theme) for key, theme in document.themes.items()),
        fatigue=_fatigue(document.fatigue),
        closing=closing(document),
        alerts=_alerts(document.alerts),
        cases=_cases(document.cases),
        receivers=Receivers(document.receivers.shopify, document.receivers.woocommerce),
    )


def survey(document: SurveyDocument) -> Survey:
    """The survey that a sound document describes."""
    return Survey(
        id=SurveyId(document.survey),
        title=sorted_text(document.title),
        questions=tuple(question for asked in document.questions for question in questions(asked)),
        document=canonical(document),
        expires=document.expires,
        remind=document.remind,
        sample=document.sample,
        limits=_limits(document),
        closing=closing(document),
    )


def canonical(document: SurveyDocument) -> str:
    """The document as JSON that says the same for the same content.

    What equals its default is left out, so that a key that a later release adds changes no version.
    """
    content = document.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _stage(document: StageDocument) -> Stage:
    touchpoints = tuple(_touchpoint(touchpoint) for touchpoint in document.touchpoints)
    return Stage(StageId(document.id), text(document.title), touchpoints)


def _touchpoint(document: TouchpointDocument) -> Touchpoint:
    return Touchpoint(
        id=TouchpointId(document.id),
        title=text(document.title),
        survey=SurveyId(document.survey) if document.survey else None,
        delay=document.delay,
        importance=document.importance,
    )


def _theme(theme: ThemeId, document: ThemeDocument) -> Theme:
    return Theme(theme, text(document.title), _words(document.words), _words(document.exclude))


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
        weekends=document.weekends,
    )


def _alerts(document: AlertsDocument) -> AlertRules:
    scores = document.score.model_dump(exclude_none=True)
    return AlertRules(scores, _words(document.words), frozenset(document.themes), document.fallen)


def _cases(document: CasesDocument) -> CaseTerms:
    return CaseTerms(
        first_answer=document.first_answer,
        close=document.close,
        hours=document.working_hours,
        company=document.company,
        is_personal=document.signed == "person",
    )


def _limits(document: SurveyDocument) -> Limits:
    quota = Quota(*document.quota) if document.quota else None
    return Limits(document.gap, document.gap_after_response, quota)
