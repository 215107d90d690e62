"""Whether anybody is asked more often than the rules say, in a year of many people and twelve touchpoints.

    python -m benchmarks.eligibility [--people 2000] [--visits 12] [--seed 1]

Every event is decided on by the same pure functions as in the bot, and whoever keeps silent is reminded. The books
are then gone through rule by rule; any message that breaks one ends this with an error, and so do outcomes that do
not add up to the events.
"""

import argparse
import sys
from random import Random
from time import perf_counter

from tests.surveys.rulebook import broken_rules
from tests.surveys.years import Year

_MICROSECONDS = 1_000_000


def main() -> None:
    """Live through the year, and print what became of the events."""
    parser = argparse.ArgumentParser(description="Whether anybody is asked more often than the rules say.")
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--visits", type=int, default=12, help="of each person, at one to three touchpoints")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    year, begun = Year(Random(wanted.seed)), perf_counter()
    year.live(wanted.people, wanted.visits)
    seconds = perf_counter() - begun
    events = year.events.total()
    print(f"{events} events of {wanted.people} people at {len(year.journey.touchpoints())} touchpoints")
    print(f"{year.decisions} decisions in {seconds:.1f} s, {seconds / year.decisions * _MICROSECONDS:.0f} µs each")
    for outcome, count in year.outcomes.most_common():
        print(f"{outcome:>22} {count:>7} {count / events:>6.1%}")
    print(f"{len(year.contests)} times several might have been sent at once")
    broken = list(broken_rules(year))
    adds_up = sum(year.outcomes.values()) == events
    print(f"{len(broken)} messages against the rules; the outcomes {'add up' if adds_up else 'do not add up'}")
    sys.exit(bool(broken) or not adds_up)


if __name__ == "__main__":
    main()
