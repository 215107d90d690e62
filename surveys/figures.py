"""Figures: what the store counts for a period; everything a report is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from surveys.feedback import ResponseId
from surveys.journey import RespondentId, StageId, ThemeId, TouchpointId
from surveys.mood import Label
from surveys.revision import Revision
from surveys.when import QuestionId

FIRST_DAY = date(1970, 1, 1)
LAST_DAY = date(2999, 12, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.end - self.start).days + 1

    @property
    def is_countable(self) -> bool:
        """Whether all its days are near enough that the periods before it, and the day after it, are dates too."""
        return FIRST_DAY <= self.start <= self.end <= LAST_DAY

    def before(self) -> "Period":
        """The period of equal length that ends the day before this one starts."""
        return Period(self.start - timedelta(days=self.days), self.start - timedelta(days=1))

    def weeks_back(self, count: int) -> "tuple[Period, ...]":
        """The last `count` spans of seven days that end with this period, oldest first."""
        ends = (self.end - timedelta(weeks=back) for back in reversed(range(count)))
        return tuple(Period(end - timedelta(days=6), end) for end in ends)


@dataclass(frozen=True, slots=True)
class ScoreCount:
    """So many answers gave this value to the score question of this kind; `kind` is nps, csat or ces."""

    stage: StageId
    touchpoint: TouchpointId | None
    kind: str
    value: int
    n: int


@dataclass(frozen=True, slots=True)
class ComplaintCount:
    """The same, among the responses that complain of a theme: those with a negative mention of it."""

    theme: ThemeId
    stage: StageId
    touchpoint: TouchpointId | None
    kind: str
    value: int
    n: int


@dataclass(frozen=True, slots=True)
class MentionCount:
    """How often a theme was mentioned with this label, and by how many different customers.

    `total` is the sum of the sentiments of these mentions, each -1 to 1.
    """

    theme: ThemeId
    stage: StageId
    touchpoint: TouchpointId | None
    label: Label
    mentions: int
    customers: int
    total: float


@dataclass(frozen=True, slots=True)
class ComplainerCount:
    """How many different customers complain of a theme in a stage, wherever in it."""

    theme: ThemeId
    stage: StageId
    customers: int


@dataclass(frozen=True, slots=True)
class SentimentSum:
    """Sentiments of the verbatims at a place: count, sum and sum of squares of the values, -1 to 1."""

    stage: StageId
    touchpoint: TouchpointId | None
    label: Label
    n: int
    total: float
    squares: float


@dataclass(frozen=True, slots=True)
class Heard:
    """So many responses, of so many different customers."""

    responses: int = 0
    customers: int = 0


@dataclass(frozen=True, slots=True)
class Audience:
    """Who was heard at all, in each stage, and at each place, which is a touchpoint of a stage or the whole of it.

    Whoever was heard at several places counts once in their stage, and whoever was heard in several stages once in
    `overall`: the customers of the parts need not add up to those of the whole.
    """

    overall: Heard = Heard()
    stages: Mapping[StageId, Heard] = field(default_factory=dict)
    places: Mapping[tuple[StageId, TouchpointId | None], Heard] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim that complains of a theme; `sentiment` is that of the mention, `text` is empty once it is erased."""

    theme: ThemeId
    stage: StageId
    touchpoint: TouchpointId | None
    text: str
    at: datetime
    response: ResponseId
    sentiment: float


@dataclass(frozen=True, slots=True)
class CustomerScore:
    """One answer to a score question with who gave it; `kind` is nps, csat or ces, where 7 is easy."""

    customer: RespondentId
    stage: StageId
    touchpoint: TouchpointId | None
    kind: str
    value: int


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one customer said in one response twice: as a score, and in words with a sentiment from -1 to 1."""

    response: ResponseId
    question: QuestionId
    stage: StageId
    touchpoint: TouchpointId | None
    kind: str
    value: int
    sentiment: float


@dataclass(frozen=True, slots=True)
class Asked:
    """The denominator: what became of the invitations of a period.

    `invited` are those that came due, `delivered` those that were sent; `suppressed` and `deferred` count by reason.
    """

    invited: int = 0
    delivered: int = 0
    started: int = 0
    completed: int = 0
    partial: int = 0
    expired: int = 0
    declined: int = 0
    undeliverable: int = 0
    suppressed: Mapping[str, int] = field(default_factory=dict)
    deferred: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """All counts of one period; `revisions` are those of its score questions, and of the period before it."""

    period: Period
    scores: tuple[ScoreCount, ...] = ()
    complaints: tuple[ComplaintCount, ...] = ()
    mentions: tuple[MentionCount, ...] = ()
    complainers: tuple[ComplainerCount, ...] = ()
    sentiments: tuple[SentimentSum, ...] = ()
    audience: Audience = Audience()
    quotes: tuple[Quote, ...] = ()
    asked: Asked = Asked()
    revisions: tuple[Revision, ...] = ()
