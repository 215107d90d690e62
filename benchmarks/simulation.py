"""Simulation: shops and weeks in which customers answer by habits that are known, answer by answer."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from analysis.sentiment.engine import BAND
from surveys.figures import ComplaintCount, Figures, MentionCount, Period, ScoreCount, SentimentSum
from surveys.journey import Journey, JourneyId, Stage, StageId, Theme, ThemeId, Touchpoint, TouchpointId
from surveys.language import Language, Text
from surveys.mood import Label
from tests.analysis.audiences import apart, complainers

WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))
DELIVERY = ThemeId("delivery")
THEMES = (
    DELIVERY,
    *(ThemeId(name) for name in ("price", "quality", "website", "staff", "waiting", "returns", "billing")),
)
HAPPY, UNHAPPY = (4, 5), (1, 2, 3)
Where = tuple[StageId, TouchpointId]
Told = tuple[StageId, TouchpointId, int, float | None, frozenset[ThemeId]]
"""One answer: where, the score, the sentiment of the text if there was one, and what it complains of."""


@dataclass(frozen=True, slots=True)
class Habit:
    """Of those who answer at a touchpoint: how many complain of each theme, and how many are unhappy without.

    Who complains is unhappy with the probability `hurts`.
    """

    complaints: dict[ThemeId, float]
    unhappy: float = 0.15
    hurts: float = 0.8
    texts: float = 0.6


def journey(stages: int, touchpoints: int) -> Journey:
    """A journey with this many touchpoints in each stage."""
    return Journey(
        id=JourneyId("simulated"),
        title=_title("simulated"),
        languages=(Language("en"),),
        stages=tuple(_stage(StageId(f"stage-{number}"), touchpoints) for number in range(stages)),
        themes=tuple(Theme(theme, _title(theme), {}, {}) for theme in THEMES),
    )


def answer(stage: StageId, touchpoint: TouchpointId, habit: Habit, chance: Random) -> Told:
    """What one customer answers."""
    themes = frozenset(theme for theme, share in habit.complaints.items() if chance.random() < share)
    unhappy = chance.random() < (habit.hurts if themes else habit.unhappy)
    mood = chance.gauss(-0.5 if themes else -0.2 if unhappy else 0.5, 0.25)
    felt = max(-1.0, min(1.0, mood)) if themes or chance.random() < habit.texts else None
    return stage, touchpoint, chance.choice(UNHAPPY if unhappy else HAPPY), felt, themes


def counted(period: Period, told: Sequence[Told]) -> Figures:
    """The figures as the store would count these answers."""
    scores = Counter((stage, at, value) for stage, at, value, _, _ in told)
    complaints = Counter((theme, stage, at, value) for stage, at, value, _, themes in told for theme in themes)
    mentions = Counter((theme, stage, at) for stage, at, _, _, themes in told for theme in themes)
    heard = Counter[Where | tuple[StageId, None]]((stage, at) for stage, at, _, _, _ in told)
    spoken = tuple(MentionCount(*where, Label.NEGATIVE, n, n, -0.5 * n) for where, n in mentions.items())
    return Figures(
        period=period,
        scores=tuple(ScoreCount(stage, at, "csat", value, n) for (stage, at, value), n in scores.items()),
        complaints=tuple(
            ComplaintCount(theme, stage, at, "csat", value, n) for (theme, stage, at, value), n in complaints.items()
        ),
        mentions=spoken,
        complainers=complainers(spoken),
        sentiments=tuple(_felt(told)),
        audience=apart(heard),
    )


def places(shop: Journey) -> list[Where]:
    """Every touchpoint with its stage, in the order of the journey."""
    return [(stage.id, one.id) for stage in shop.stages for one in stage.touchpoints]


def ordinary(chance: Random) -> Habit:
    """A touchpoint with a few complaints of each theme."""
    return Habit(
        {theme: chance.choice((0.0, 0.01, 0.03, 0.06)) for theme in THEMES}, unhappy=chance.uniform(0.05, 0.3)
    )


def _felt(told: Sequence[Told]) -> Iterator[SentimentSum]:
    moods = defaultdict(list)
    for stage, at, _, felt, _ in told:
        if felt is not None:
            moods[stage, at, _label(felt)].append(felt)
    for (stage, at, label), values in moods.items():
        yield SentimentSum(stage, at, label, len(values), sum(values), sum(value * value for value in values))


def _label(felt: float) -> Label:
    return Label.NEGATIVE if felt < -BAND else Label.POSITIVE if felt > BAND else Label.NEUTRAL


def _title(words: str) -> Text:
    return Text({Language("en"): words})


def _stage(stage: StageId, touchpoints: int) -> Stage:
    held = (TouchpointId(f"{stage}.{number}") for number in range(touchpoints))
    return Stage(stage, _title(stage), tuple(Touchpoint(one, _title(one)) for one in held))
