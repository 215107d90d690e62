"""Whether anybody is asked more often than the rules say, in a year of many people and twelve touchpoints.

    python -m benchmarks.eligibility [--people 2000] [--events 24] [--seed 1]

Every event is decided on by the same pure function as in the bot. The books are then gone through rule by rule; any
message that breaks one ends this with an error, and so do outcomes that do not add up to the events.
"""

import argparse
import sys
from random import Random
from time import perf_counter

from tests.surveys.calendars import Year, broken_rules

_MICROSECONDS = 1_000_000


def main() -> None:
    """Live through the year, and print what became of the events."""
    parser = argparse.ArgumentParser(description="Whether anybody is asked more often than the rules say.")
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--events", type=int, default=24, help="for each person")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    year, begun = Year(Random(wanted.seed)), perf_counter()
    year.live(wanted.people, wanted.events)
    seconds = perf_counter() - begun
    print(f"{year.events} events of {wanted.people} people at {len(year.journey.touchpoints())} touchpoints")
    print(f"{year.decisions} decisions in {seconds:.1f} s, {seconds / year.decisions * _MICROSECONDS:.0f} µs each")
    for outcome, count in year.outcomes.most_common():
        print(f"{outcome:>22} {count:>7} {count / year.events:>6.1%}")
    broken = list(broken_rules(year))
    adds_up = sum(year.outcomes.values()) == year.events
    print(f"{len(broken)} messages against the rules; the outcomes {'add up' if adds_up else 'do not add up'}")
    sys.exit(bool(broken) or not adds_up)


if __name__ == "__main__":
    main()
