"""Shops: journeys and figures of any size, for the tests of reports and charts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from random import Random

from surveys.feedback import ResponseId
from surveys.figures import (
    Asked,
    ComplaintCount,
    Figures,
    MentionCount,
    Period,
    Quote,
    ScoreCount,
    SentimentSum,
)
from surveys.journey import Journey, JourneyId, Stage, StageId, SurveyId, Theme, ThemeId, Touchpoint, TouchpointId
from surveys.language import Language, Text
from surveys.mood import Label
from tests.analysis.audiences import apart, complainers, together

WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))

STAGES = (
    ("awareness", "Awareness", "Bewustwording", "ad.seen", "Advertisement seen", "Advertentie gezien"),
    ("consideration", "Consideration", "Overweging", "quote.received", "Quote received", "Offerte ontvangen"),
    ("purchase", "Purchase", "Aankoop", "checkout", "Checkout", "Afrekenen"),
    ("post-purchase", "After the purchase", "Na de aankoop", "parcel", "Parcel delivered", "Pakket bezorgd"),
)
THEMES = (
    ("delivery", "Delivery", "Bezorging"),
    ("packaging", "Packaging", "Verpakking"),
    ("price", "Price", "Prijs"),
    ("checkout-payment", "Checkout and payment", "Afrekenen en betalen"),
    ("website-app", "Website and app", "Website en app"),
)


def text(english: str, dutch: str) -> Text:
    """The same in both languages."""
    return Text({Language("en"): english, Language("nl"): dutch})


def theme(theme_id: str, english: str, dutch: str) -> Theme:
    """A theme that is found by its own id."""
    return Theme(ThemeId(theme_id), text(english, dutch), {Language("en"): (theme_id,)}, {})


def shop(*, stages: Sequence[tuple[str, ...]] = STAGES, themes: Sequence[tuple[str, ...]] = THEMES) -> Journey:
    """A journey with one touchpoint in each stage."""
    return Journey(
        id=JourneyId("shop"),
        title=text("Shop", "Winkel"),
        languages=(Language("en"), Language("nl")),
        stages=tuple(
            Stage(
                StageId(stage),
                text(english, dutch),
                (Touchpoint(TouchpointId(touchpoint), text(in_english, in_dutch), SurveyId("survey")),),
            )
            for stage, english, dutch, touchpoint, in_english, in_dutch in stages
        ),
        themes=tuple(theme(*names) for names in themes),
    )


def big_shop(stages: int, themes: int) -> Journey:
    """A journey of any size, with long names."""
    return shop(
        stages=[
            (
                f"stage-{n}",
                f"Stage {n} of a remarkably long customer relationship",
                f"Fase {n} van een opmerkelijk lange klantrelatie",
                f"touchpoint-{n}",
                f"Touchpoint number {n} with the after-sales service department",
                f"Contactmoment nummer {n} met de klantenserviceafdeling",
            )
            for n in range(stages)
        ],
        themes=[
            (f"theme-{n}", f"Theme {n}: incomprehensibilities", f"Thema {n}: onbegrijpelijkheden")
            for n in range(themes)
        ],
    )


@dataclass(frozen=True, slots=True)
class Habits:
    """How customers answer: which share is unhappy in each stage, of that who complains, and on which scale."""

    unhappy: Sequence[float] = ()
    complaining: float = 0.5
    kind: str = "csat"


MOODS = {"csat": ((4, 5), (1, 2, 3)), "nps": ((7, 9, 10), (0, 3, 6, 8)), "ces": ((5, 6, 7), (1, 3, 4))}
"""What happy and unhappy customers answer."""


def visitors(journey: Journey, period: Period, n: int, chance: Random, habits: Habits = Habits()) -> Figures:
    """The figures of so many answers in each stage; a complaint is of the stage's own theme, or of any."""
    parts = []
    for number, stage in enumerate(journey.stages):
        share = habits.unhappy[number] if number < len(habits.unhappy) else 0.2
        own = [journey.themes[number % len(journey.themes)], *journey.themes]
        answers = [
            (unhappy, chance.choice(MOODS[habits.kind][unhappy]), chance.choice(own).id if complains else None)
            for unhappy in [chance.random() < share for _ in range(n)]
            for complains in [unhappy and chance.random() < habits.complaining]
        ]
        parts.append(_counted(period, stage, habits.kind, answers))
    total = n * len(parts)
    asked = Asked(
        invited=3 * total, delivered=2 * total, started=total, completed=total, suppressed={"asked-lately": total}
    )
    return added(period, parts, asked)


def added(period: Period, parts: Sequence[Figures], asked: Asked) -> Figures:
    """Figures of several places together."""
    return Figures(
        period=period,
        scores=tuple(one for part in parts for one in part.scores),
        complaints=tuple(one for part in parts for one in part.complaints),
        mentions=tuple(one for part in parts for one in part.mentions),
        sentiments=tuple(one for part in parts for one in part.sentiments),
        complainers=tuple(one for part in parts for one in part.complainers),
        audience=together(*(part.audience for part in parts)),
        quotes=tuple(one for part in parts for one in part.quotes),
        asked=asked,
    )


def _counted(period: Period, stage: Stage, kind: str, answers: Sequence[tuple[bool, int, ThemeId | None]]) -> Figures:
    at, place = stage.touchpoints[0].id, stage.id
    moment = datetime.combine(period.start, time(12), UTC)
    values = Counter(value for _, value, _ in answers)
    complaints = Counter((theme, value) for _, value, theme in answers if theme)
    themes = Counter(theme for _, _, theme in answers if theme)
    blames, praises = sum(unhappy for unhappy, _, _ in answers), sum(not unhappy for unhappy, _, _ in answers)
    mentions = tuple(MentionCount(theme, place, at, Label.NEGATIVE, n, n, -0.6 * n) for theme, n in themes.items())
    felt = ((Label.NEGATIVE, blames, -0.6), (Label.POSITIVE, praises, 0.5))
    return Figures(
        period=period,
        scores=tuple(ScoreCount(place, at, kind, value, n) for value, n in values.items()),
        complaints=tuple(
            ComplaintCount(theme, place, at, kind, value, n) for (theme, value), n in complaints.items()
        ),
        mentions=mentions,
        complainers=complainers(mentions),
        sentiments=tuple(SentimentSum(place, at, label, n, n * v, n * v * v) for label, n, v in felt if n),
        audience=apart({(place, at): len(answers)} if answers else {}),
        quotes=tuple(
            Quote(theme, place, at, f"The {theme} was a shame, “really” 😡 <b>", moment, ResponseId(number), -0.6)
            for number, theme in enumerate(themes)
        ),
    )
