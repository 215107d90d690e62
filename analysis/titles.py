"""What stages, touchpoints and themes are called; an id where the journey no longer knows them."""

from collections.abc import Iterable

from surveys.journey import Journey, Stage, StageId, Theme, ThemeId, Touchpoint, TouchpointId
from surveys.language import Language
from surveys.scope import Scope


def stage_title(journey: Journey, stage: StageId, language: Language) -> str:
    """The stage in the reader's language."""
    return _title(stage, journey.stages, language)


def touchpoint_title(journey: Journey, touchpoint: TouchpointId, language: Language) -> str:
    """The touchpoint in the reader's language."""
    return _title(touchpoint, journey.touchpoints(), language)


def theme_title(journey: Journey, theme: ThemeId, language: Language) -> str:
    """The theme in the reader's language."""
    return _title(theme, journey.themes, language)


def place_title(journey: Journey, stage: StageId, touchpoint: TouchpointId | None, language: Language) -> str:
    """The touchpoint, or the stage where no touchpoint is known."""
    if touchpoint is None:
        return stage_title(journey, stage, language)
    return touchpoint_title(journey, touchpoint, language)


def scope_title(journey: Journey, scope: Scope, language: Language) -> str:
    """The part of the journey and of its customers, with dots between; empty where it is everything."""
    places = (
        stage_title(journey, scope.stage, language) if scope.stage else None,
        touchpoint_title(journey, scope.touchpoint, language) if scope.touchpoint else None,
    )
    return " · ".join(one for one in (*places, scope.segment, scope.channel, scope.product) if one)


def _title(wanted: str, known: Iterable[Stage | Touchpoint | Theme], language: Language) -> str:
    found = next((one for one in known if one.id == wanted), None)
    return found.title.said_in(language) if found else wanted
