"""The shapes of a journey file and a survey file; their JSON Schema is published for editors."""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from surveys.alert_rules import USUAL
from surveys.case_terms import NO_TERMS
from surveys.documents.fields import (
    NOT_EMPTY,
    Address,
    Asks,
    AtMost,
    Bound,
    Code,
    Decimals,
    Duration,
    Go,
    Labels,
    Least,
    Most,
    Name,
    OptionName,
    OrderState,
    Promised,
    QuestionName,
    Quiet,
    Share,
    Shuffle,
    Signature,
    SomeTime,
    Step,
    Titles,
    Topic,
    TouchpointName,
    When,
    Word,
    Working,
    YesNo,
)
from surveys.journey import Fatigue
from surveys.limits import NO_LIMITS
from surveys.questions import KINDS


class Document(BaseModel):
    """What all parts of the files have in common: nothing unknown, nothing converted behind one's back."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, str_strip_whitespace=True, use_attribute_docstrings=True
    )


class OptionDocument(Document):
    """One thing to choose; the id stays when the words change."""

    id: OptionName
    title: Labels
    other: Asks | None = None
    """What is asked of whoever chooses this, where it stands for what is not listed."""


class QuestionDocument(Document):
    """One thing to ask. Exactly one of the kinds stands there, with the question's id."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": [kind]} for kind in KINDS]})

    nps: QuestionName | None = None
    csat: QuestionName | None = None
    ces: QuestionName | None = None
    rating: QuestionName | None = None
    choice: QuestionName | None = None
    choices: QuestionName | None = None
    yesno: QuestionName | None = None
    number: QuestionName | None = None
    text: QuestionName | None = None
    photo: QuestionName | None = None
    contact: QuestionName | None = None
    ask: Asks
    """The question in each language; {product|your order} is filled in from the event."""
    when: When | None = None
    """Asked only if this holds, such as satisfied <= 3 and event.channel == web; it names earlier questions."""
    go: Go | None = None
    """Where the survey goes once this question is answered: end, or end if satisfied >= 4; else to the next one."""
    shuffle: Shuffle | None = None
    """A word: its neighbours with the same one are asked in an order that differs from person to person.

    Where it is true, the options of a choice differ in order."""
    optional: bool = False
    """Whether the question can be skipped."""
    options: Annotated[list[OptionDocument], Field(min_length=2, max_length=10)] | None = None
    """What a choice or choices are made from."""
    least: Least | None = None
    """How many of the options must be chosen, 1 if left out."""
    most: Most | None = None
    """How many steps a rating has, 5 if left out; how many of the options can be chosen."""
    look: Literal["stars", "faces", "numbers"] = "stars"
    """What the steps of a rating look like."""
    low: Bound | None = None
    """The lowest number that can be given."""
    high: Bound | None = None
    """The highest number that can be given."""
    decimals: Decimals = 0
    """How many digits a number may have after its point."""
    unit: Labels | None = None
    """What a number counts, such as days."""
    purpose: Labels | None = None
    """What contact is asked for: the button by which the person agrees, such as Call me back about this."""
    direction: Literal["ease", "effort"] = "ease"
    """What a high value of ces means."""
    asks: Literal["improve", "good"] | None = None
    """What a text is asked for, what should be better or what was good; a short answer is read in its light."""


class ThanksDocument(Document):
    """The last words of a survey, for whoever was content, neither, or not; ours are said where there are none."""

    promoter: Asks | None = None
    passive: Asks | None = None
    detractor: Asks | None = None


class ReviewDocument(Document):
    """Where whoever was content can tell others."""

    url: Address
    """The page that the button opens."""
    label: Labels | None = None
    """What the button says."""


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
    gap: Duration = NO_LIMITS.gap
    """Nobody is asked this survey again within this time of being asked it."""
    gap_after_response: Duration = NO_LIMITS.gap_after_response
    """Nobody is asked this survey again within this time of answering it."""
    quota: AtMost | None = None
    """How many people are asked in how much time."""
    thanks: ThanksDocument = ThanksDocument()
    """What is said at the end."""
    promise: Promised | None = None
    """Who reads what somebody unhappy wrote, as a name or as a text in each language; else as the journey has it."""
    review: ReviewDocument | None = None
    """Where somebody happy may tell others; else as the journey has it."""
    reward: Name | None = None
    """The pool of codes from which each person gets one, once."""
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
    weekends: YesNo = Fatigue().weekends
    """Whether people are asked on Saturdays and Sundays."""


class ScoresDocument(Document):
    """For each kind the highest score of which staff are told; a kind that is left out is not told of."""

    nps: Step | None = None
    csat: Step | None = None
    ces: Step | None = None
    """Where 7 is easy, however it was asked."""
    rating: Step | None = None


class AlertsDocument(Document):
    """Which answers staff are told of at once."""

    score: ScoresDocument = ScoresDocument.model_validate(USUAL.scores)
    """Scores up to these: of detractors, the dissatisfied and those who found it hard, where it is left out."""
    words: dict[Code, list[Word]] = {}
    """Stems (injur*), words (lawyer) and phrases (never again) in each language."""
    themes: list[Name] = []
    """Themes of the journey; told of when somebody complains of them in words."""
    fallen: YesNo = USUAL.fallen
    """Whether to tell of a promoter who has become a detractor."""


class CasesDocument(Document):
    """How staff work on what they were told of."""

    first_answer: SomeTime | None = NO_TERMS.first_answer
    """Within what time the customer hears from staff; 4h are working hours."""
    close: SomeTime | None = NO_TERMS.close
    """Within what time a case is closed; 3d are working days."""
    working_hours: Working | None = NO_TERMS.hours
    """When staff are there, by the company's clocks; always, where it is left out."""
    company: Signature | None = NO_TERMS.company
    """The name under which staff write to customers."""
    signed: Literal["company", "person"] = "company"
    """Whether they write under the company's name or each under their own first name."""


class ReceiversDocument(Document):
    """Which messages of shop systems are touchpoints of the journey."""

    shopify: dict[Topic, TouchpointName] = {}
    """Shopify's topics, such as orders/fulfilled."""
    woocommerce: dict[OrderState, TouchpointName] = {}
    """The states of an order in WooCommerce, such as completed."""


class JourneyDocument(Document):
    """A journey file."""

    journey: Name
    title: Titles | None = None
    languages: Annotated[list[Code], Field(min_length=1)]
    """Every text is given in each of them."""
    stages: Annotated[list[StageDocument], Field(min_length=1)]
    themes: dict[Name, ThemeDocument] = {}
    fatigue: FatigueDocument = FatigueDocument()
    promise: Promised | None = None
    """Who reads what somebody unhappy wrote, as a name or as a text in each language."""
    review: ReviewDocument | None = None
    """Where somebody happy may tell others, each person once in half a year."""
    alerts: AlertsDocument = AlertsDocument()
    """Which answers staff are told of at once."""
    cases: CasesDocument = CasesDocument()
    """How staff work on what they were told of."""
    receivers: ReceiversDocument = ReceiversDocument()
    """Which messages of shop systems are touchpoints of the journey."""


PARTS: dict[tuple[type[Document], str], type[Document]] = {
    (JourneyDocument, "stages"): StageDocument,
    (JourneyDocument, "themes"): ThemeDocument,
    (JourneyDocument, "fatigue"): FatigueDocument,
    (JourneyDocument, "review"): ReviewDocument,
    (JourneyDocument, "alerts"): AlertsDocument,
    (JourneyDocument, "cases"): CasesDocument,
    (JourneyDocument, "receivers"): ReceiversDocument,
    (AlertsDocument, "score"): ScoresDocument,
    (StageDocument, "touchpoints"): TouchpointDocument,
    (SurveyDocument, "thanks"): ThanksDocument,
    (SurveyDocument, "review"): ReviewDocument,
    (SurveyDocument, "questions"): QuestionDocument,
    (QuestionDocument, "options"): OptionDocument,
}
"""Which document stands under which key of which."""


def keys(document: type[Document]) -> tuple[str, ...]:
    """The keys that may stand in a document, as they are spelt in the files."""
    return tuple(field.alias or name for name, field in document.model_fields.items())
