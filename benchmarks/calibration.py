"""How often the report cries wolf, and how often it finds what is there.

    python -m benchmarks.calibration [--runs 400]

Weeks are simulated answer by answer. False alarms: weeks in which nothing changed, where anything is false that the
digest claims, be it of a score, of a pain point, between two stages that customers pass, or since something was done;
once with deeds on any day, and once with deeds right after a bad week, as people do them. Power: the share of a theme
among 400 answers doubles from 5 to 10 %. Ranking: in 8 stages 3 pain points are planted among 600 answers, and must
be the first three of the report; beside it stands what somebody would find who knows how the weeks were made.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import log
from random import Random
from time import process_time

from analysis.report import Report, build
from analysis.scores import wilson
from benchmarks.quiet_weeks import claims
from benchmarks.simulation import DELIVERY, THEMES, WEEK, Habit, Told, Where, answer, counted, journey, places
from surveys.figures import Figures
from surveys.journey import StageId, ThemeId, TouchpointId

_PLANTED, _ELSEWHERE = 0.3, (0.0, 0.01, 0.03)
_ANSWERS = 600

Topic = tuple[StageId, TouchpointId | None, ThemeId]


def false_alarm(chance: Random, *, hasty: bool = False) -> bool:
    """Whether the digest of a quiet week claims any change at all."""
    return claims(chance, hasty=hasty).total() > 0


def doubling_found(chance: Random, *, stages: int = 4, hurts: float = 0.8) -> bool:
    """Whether a theme's share that doubles from 5 to 10 % of 400 answers at one touchpoint is claimed as real."""
    shop = journey(stages, 1)
    place, *others = places(shop)
    weeks: list[Figures] = []
    for period, share in ((WEEK, 0.10), (WEEK.before(), 0.05)):
        told = [answer(*place, Habit({DELIVERY: share}, hurts=hurts), chance) for _ in range(400)]
        told += [
            answer(*other, Habit({DELIVERY: 0.05, THEMES[1]: 0.05}), chance) for other in others for _ in range(100)
        ]
        weeks.append(counted(period, told))
    return (*place, DELIVERY) in _moved(build(shop, weeks[0], weeks[1]))


def planted_found(chance: Random, *, touchpoints: int = 2) -> bool:
    """Whether the three planted pain points are the first three of the report."""
    planted, told = _planted(chance, touchpoints)
    report = build(journey(8, touchpoints), counted(WEEK, told), Figures(WEEK.before()))
    return {(one.stage, one.touchpoint, one.theme) for one in report.pain_points[:3]} == planted


def planted_findable(chance: Random, *, touchpoints: int = 2) -> bool:
    """Whether they have the three highest odds, for somebody who knows how often anything is complained of."""
    planted, told = _planted(chance, touchpoints)
    answers = Counter((stage, at) for stage, at, *_ in told)
    named = Counter((stage, at, theme) for stage, at, _, _, themes in told for theme in themes)
    odds = {topic: _odds(often, answers[topic[:2]]) for topic, often in named.items()}
    # Of equal odds nobody knows better than chance.
    ordered = sorted(odds, key=lambda topic: (-odds[topic], chance.random()))
    return set(ordered[:3]) == planted


@dataclass(frozen=True, slots=True)
class Trial:
    """What is simulated, and which share of the runs must, and should, come out true; None where nothing is asked."""

    name: str
    run: Callable[[Random], bool]
    must: float | None = None
    aim: float | None = None
    at_most: bool = False

    def verdict(self, share: float) -> str:
        """Whether a share of the runs is good enough, in words."""
        if self.must is None or self.aim is None:
            return ""
        passes = share <= self.must if self.at_most else share >= self.must
        bound = f"{'at most' if self.at_most else 'at least'} {self.must:.0%}"
        return f", {bound}: {'reached' if passes else 'MISSED'}, aim {self.aim:.0%}"


TRIALS = (
    Trial("claims a change where there is none", false_alarm, 0.10, 0.05, at_most=True),
    Trial("  and where deeds follow bad weeks", partial(false_alarm, hasty=True), 0.10, 0.05, at_most=True),
    Trial("finds a share that doubled from 5 to 10 %", doubling_found, 0.80, 0.90),
    Trial("puts three planted pain points first, of 16", planted_found, 0.90, 0.97),
    Trial("  who knows the weeks", planted_findable),
    Trial("  of 24 touchpoints", partial(planted_found, touchpoints=3)),
    Trial("  who knows the weeks", partial(planted_findable, touchpoints=3)),
    Trial("  of 32 touchpoints", partial(planted_found, touchpoints=4)),
    Trial("  who knows the weeks", partial(planted_findable, touchpoints=4)),
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
    begun = process_time()
    hits = sum(trial.run(Random(f"{seed} {number}")) for number in range(runs))
    low, high = wilson(hits, runs)
    told = f"{hits / runs:7.1%} ({low:.1%} to {high:.1%}){trial.verdict(hits / runs)}"
    print(f"{trial.name:<45}{told}; {process_time() - begun:.0f} s")


def _planted(chance: Random, touchpoints: int) -> tuple[set[Topic], list[Told]]:
    """Three topics that many complain of, and what customers answer who come to all touchpoints alike."""
    shop = places(journey(8, touchpoints))
    planted = {place: chance.choice(THEMES) for place in chance.sample(shop, 3)}
    habits = {place: _with_plant(planted.get(place), chance) for place in shop}
    told = [answer(*place, habits[place], chance) for place in _spread(shop)]
    return {(*place, theme) for place, theme in planted.items()}, told


def _with_plant(theme: ThemeId | None, chance: Random) -> Habit:
    """Complaints of 0 to 3 % of each theme, and 30 % of the planted one."""
    noise = {one: chance.choice(_ELSEWHERE) for one in THEMES}
    return Habit(noise if theme is None else {**noise, theme: _PLANTED}, unhappy=0.12)


def _spread(shop: list[Where]) -> Iterator[Where]:
    return (shop[number % len(shop)] for number in range(_ANSWERS))


def _odds(often: int, answers: int) -> float:
    """The logarithm of how much likelier so many complaints are where they were planted than where they were not."""
    elsewhere = sum(share**often * (1 - share) ** (answers - often) for share in _ELSEWHERE) / len(_ELSEWHERE)
    return often * log(_PLANTED) + (answers - often) * log(1 - _PLANTED) - log(elsewhere)


def _moved(report: Report) -> set[Topic]:
    return {(one.stage, one.touchpoint, one.theme) for one in report.pain_points if one.change_is_real}


if __name__ == "__main__":
    main()
