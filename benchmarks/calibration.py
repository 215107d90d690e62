"""How often the report cries wolf, and how often it finds what is there.

    python -m benchmarks.calibration [--runs 400]

Weeks are simulated answer by answer. False alarms: two weeks of the same habits, where any change claimed is false.
Power: the share of a theme among 400 answers doubles from 5 to 10 %. Ranking: in 8 stages 3 pain points are planted
among 600 answers, and must be the first three of the report.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from time import perf_counter

from analysis.findings import findings
from analysis.report import Report, build
from analysis.scores import wilson
from analysis.sentiment.engine import BAND
from surveys.figures import ComplaintCount, Figures, Heard, MentionCount, Period, ScoreCount, SentimentSum
from surveys.journey import Journey, JourneyId, Stage, StageId, Theme, ThemeId, Touchpoint, TouchpointId
from surveys.language import Language, Text
from surveys.mood import Label

WEEK = Period(date(2026, 11, 9), date(2026, 11, 15))
DELIVERY = ThemeId("delivery")
THEMES = (
    DELIVERY,
    *(ThemeId(name) for name in ("price", "quality", "website", "staff", "waiting", "returns", "billing")),
)
HAPPY, UNHAPPY = (4, 5), (1, 2, 3)
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
    heard = Counter((stage, at) for stage, at, _, _, _ in told)
    return Figures(
        period=period,
        scores=tuple(ScoreCount(stage, at, "csat", value, n) for (stage, at, value), n in scores.items()),
        complaints=tuple(
            ComplaintCount(theme, stage, at, "csat", value, n) for (theme, stage, at, value), n in complaints.items()
        ),
        mentions=tuple(MentionCount(*where, Label.NEGATIVE, n, n) for where, n in mentions.items()),
        sentiments=tuple(_felt(told)),
        heard=tuple(Heard(*where, n, n) for where, n in heard.items()),
    )


def false_alarm(chance: Random) -> bool:
    """Whether a digest on two weeks of the same habits claims a change; the shop is of any size."""
    shop = journey(chance.randint(1, 7), chance.randint(1, 3))
    per_place = chance.choice((12, 30, 80, 200))
    habits = {place: _ordinary(chance) for place in _places(shop)}
    now, past = (
        counted(period, [answer(*place, habits[place], chance) for place in habits for _ in range(per_place)])
        for period in (WEEK, WEEK.before())
    )
    return bool(findings(build(shop, now, past)))


def doubling_found(chance: Random, *, stages: int = 4, hurts: float = 0.8) -> bool:
    """Whether a theme's share that doubles from 5 to 10 % of 400 answers at one touchpoint is claimed as real."""
    shop = journey(stages, 1)
    place, *others = _places(shop)
    weeks: list[Figures] = []
    for period, share in ((WEEK, 0.10), (WEEK.before(), 0.05)):
        told = [answer(*place, Habit({DELIVERY: share}, hurts=hurts), chance) for _ in range(400)]
        told += [
            answer(*other, Habit({DELIVERY: 0.05, THEMES[1]: 0.05}), chance) for other in others for _ in range(100)
        ]
        weeks.append(counted(period, told))
    report = build(shop, weeks[0], weeks[1])
    return any(_is(point_at, place) for point_at in _moved(report))


def planted_found(chance: Random, *, touchpoints: int = 2) -> bool:
    """Whether the three planted pain points are the first three of the report."""
    shop = journey(8, touchpoints)
    places = _places(shop)
    planted = {place: chance.choice(THEMES) for place in chance.sample(places, 3)}
    habits = {place: _with_plant(planted.get(place), chance) for place in places}
    told = [answer(*place, habits[place], chance) for place in _spread(places, 600)]
    report = build(shop, counted(WEEK, told), Figures(WEEK.before()))
    first = {(point.stage, point.touchpoint, point.theme) for point in report.pain_points[:3]}
    return first == {(*place, theme) for place, theme in planted.items()}


@dataclass(frozen=True, slots=True)
class Trial:
    """What is simulated, and which share of the runs must, and should, come out true."""

    name: str
    run: Callable[[Random], bool]
    must: float
    aim: float
    at_most: bool = False

    def passes(self, share: float) -> bool:
        """Whether a share of the runs is good enough."""
        return share <= self.must if self.at_most else share >= self.must


TRIALS = (
    Trial("claims a change where there is none", false_alarm, 0.10, 0.05, at_most=True),
    Trial("finds a share that doubled from 5 to 10 %", doubling_found, 0.80, 0.90),
    Trial("puts three planted pain points first", planted_found, 0.90, 0.97),
)


def main() -> None:
    """Print the share of each trial with its 95 % interval."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for trial in TRIALS:
        _print(trial, given.runs, given.seed)


def _print(trial: Trial, runs: int, seed: int) -> None:
    begun = perf_counter()
    hits = sum(trial.run(Random(f"{seed} {number}")) for number in range(runs))
    low, high = wilson(hits, runs)
    verdict = "reached" if trial.passes(hits / runs) else "MISSED"
    sign = "at most" if trial.at_most else "at least"
    print(
        f"{trial.name:<45}{hits / runs:7.1%} ({low:.1%} to {high:.1%}), {sign} {trial.must:.0%}: {verdict}, "
        f"aim {trial.aim:.0%}; {perf_counter() - begun:.0f} s"
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


def _places(shop: Journey) -> list[tuple[StageId, TouchpointId]]:
    return [(stage.id, one.id) for stage in shop.stages for one in stage.touchpoints]


def _ordinary(chance: Random) -> Habit:
    """A touchpoint with a few complaints of each theme."""
    return Habit(
        {theme: chance.choice((0.0, 0.01, 0.03, 0.06)) for theme in THEMES}, unhappy=chance.uniform(0.05, 0.3)
    )


def _with_plant(theme: ThemeId | None, chance: Random) -> Habit:
    """Complaints of 0 to 3 % of each theme, and 30 % of the planted one."""
    noise = {one: chance.choice((0.0, 0.01, 0.03)) for one in THEMES}
    return Habit(noise if theme is None else {**noise, theme: 0.3}, unhappy=0.12)


def _spread(places: Sequence[tuple[StageId, TouchpointId]], n: int) -> Iterator[tuple[StageId, TouchpointId]]:
    return (places[number % len(places)] for number in range(n))


def _moved(report: Report) -> Iterator[tuple[StageId, TouchpointId | None, ThemeId]]:
    return ((one.stage, one.touchpoint, one.theme) for one in report.pain_points if one.change_is_real)


def _is(moved: tuple[StageId, TouchpointId | None, ThemeId], place: tuple[StageId, TouchpointId]) -> bool:
    return moved == (*place, DELIVERY)


if __name__ == "__main__":
    main()
