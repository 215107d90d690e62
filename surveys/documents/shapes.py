"""The shapes of a journey file and a survey file; their JSON Schema is published for editors."""

from datetime import timedelta
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from surveys.documents.fields import (
    NOT_EMPTY,
    Asks,
    AtMost,
    Code,
    Duration,
    Labels,
    Name,
    OptionName,
    QuestionName,
    Quiet,
    Share,
    SomeTime,
    Titles,
    TouchpointName,
    When,
    Word,
)
from surveys.journey import Fatigue
from surveys.questions import KINDS, Answerable

AVAILABLE = tuple(name for name, kind in KINDS.items() if kind in get_args(Answerable))
"""The kinds that can be asked in chat so far, as they are spelt in files."""


class Document(BaseModel):
    """What all parts of the files have in common: nothing unknown, nothing converted behind one's back."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, str_strip_whitespace=True, use_attribute_docstrings=True
    )


class OptionDocument(Document):
    """One thing to choose; the id stays when the words change."""

    id: OptionName
    title: Labels


class QuestionDocument(Document):
    """One thing to ask. Exactly one of the kinds stands there, with the question's id."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": [kind]} for kind in AVAILABLE]})

    nps: QuestionName | None = None
    csat: QuestionName | None = None
    ces: QuestionName | None = None
    choice: QuestionName | None = None
    yesno: QuestionName | None = None
    text: QuestionName | None = None
    ask: Asks
    """The question in each language; {product|your order} is filled in from the event."""
    when: When | None = None
    """Asked only if this holds, such as satisfied <= 3; it names an earlier question."""
    optional: bool = False
    """Whether the question can be skipped."""
    options: Annotated[list[OptionDocument], Field(min_length=2, max_length=10)] | None = None
    """What a choice is made from."""
    direction: Literal["ease", "effort"] = "ease"
    """What a high value of ces means."""


class SurveyDocument(Document):
    """A survey file."""

    survey: Name
    title: Titles
    expires: SomeTime = timedelta(days=5)
    """How long after it was sent the survey can be answered."""
    remind: SomeTime | None = None
    """How long after it was sent a reminder follows, once."""
    sample: Share = 1.0
    """The share of the touchpoint's events that is asked."""
    questions: Annotated[list[QuestionDocument], Field(min_length=1, max_length=8)]


class TouchpointDocument(Document):
    """A contact between customer and company."""

    id: TouchpointName
    title: Titles
    survey: Name | None = None
    """The survey that is asked after it; nobody is asked without one."""
    delay: Duration = timedelta()
    """How long after the event the survey is offered."""
    importance: Share | None = None
    """How much it matters, 0 to 1; derived from the answers where it is left out."""


class StageDocument(Document):
    """A phase of the journey."""

    id: Name
    title: Titles
    touchpoints: list[TouchpointDocument] = []


class ThemeDocument(Document):
    """A subject that recurs in what customers write, found by its words."""

    title: Titles
    words: Annotated[dict[Code, list[Word]], NOT_EMPTY]
    """Stems (deliver*), words (late) and phrases (never arrived) in each language."""
    exclude: Annotated[dict[Code, list[Word]], Field(alias="not")] = {}
    """Phrases in which a word does not count."""


class FatigueDocument(Document):
    """How rarely a person is asked."""

    gap_after_invitation: Duration = Fatigue().gap_after_invitation
    """Nobody is asked again within this time of being asked."""
    gap_after_response: Duration = Fatigue().gap_after_response
    """Nobody is asked again within this time of answering."""
    at_most: AtMost = (Fatigue().most, Fatigue().period)
    """How many invitations in how much time."""
    quiet_hours: Quiet = Fatigue().quiet
    """When nobody is asked, in their own local time."""


class JourneyDocument(Document):
    """A journey file."""

    journey: Name
    title: Titles | None = None
    languages: Annotated[list[Code], Field(min_length=1)]
    """Every text is given in each of them."""
    stages: Annotated[list[StageDocument], Field(min_length=1)]
    themes: dict[Name, ThemeDocument] = {}
    fatigue: FatigueDocument = FatigueDocument()


PARTS: dict[tuple[type[Document], str], type[Document]] = {
    (JourneyDocument, "stages"): StageDocument,
    (JourneyDocument, "themes"): ThemeDocument,
    (JourneyDocument, "fatigue"): FatigueDocument,
    (StageDocument, "touchpoints"): TouchpointDocument,
    (SurveyDocument, "questions"): QuestionDocument,
    (QuestionDocument, "options"): OptionDocument,
}
"""Which document stands under which key of which."""


def keys(document: type[Document]) -> tuple[str, ...]:
    """The keys that may stand in a document, as they are spelt in the files."""
    return tuple(field.alias or name for name, field in document.model_fields.items())
