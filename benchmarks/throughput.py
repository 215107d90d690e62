"""How many answers a second the whole bot takes, beside bare echoes that store nothing.

    python -m benchmarks.throughput

Waypulse polls, decides, commits with `synchronous=FULL`, answers the press and edits the message. The echoes of
python-telegram-bot and aiogram only do the last two, as their manuals begin; the bare aiohttp loop shows what two
calls cost at least. Machines drift: the contenders take turns, several each, and only ratios within a run count. On a
machine that others use too, the ratio of processor time tells more than that of updates a second.
"""

import argparse
import asyncio
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from benchmarks.contender import AIOGRAM, AIOHTTP, PTB, WAYPULSE, Contender, Measured, measure

ROUNDS = 3
MEMORY_UPDATES = 40_000
MOST_MEGABYTES = 100

_MUST = {PTB.name: 3.5, AIOGRAM.name: 1.2}
_AIM = {PTB.name: 6.0, AIOGRAM.name: 2.4, AIOHTTP.name: 0.5}


@dataclass(frozen=True, slots=True)
class Heat:
    """One contender at one latency, with as many updates as take it a few seconds."""

    contender: Contender
    updates: int
    latency: float


HEATS = (
    Heat(WAYPULSE, 4_000, 0.0),
    Heat(PTB, 1_200, 0.0),
    Heat(AIOGRAM, 2_400, 0.0),
    Heat(AIOHTTP, 4_000, 0.0),
    Heat(WAYPULSE, 2_400, 0.04),
    Heat(PTB, 45, 0.04),
    Heat(AIOGRAM, 1_200, 0.04),
    Heat(AIOHTTP, 2_400, 0.04),
)


async def compete(rounds: int) -> dict[Heat, list[Measured]]:
    """Every heat in turn, as often as told."""
    found: defaultdict[Heat, list[Measured]] = defaultdict(list)
    for number in range(1, rounds + 1):
        for heat in HEATS:
            found[heat].append(await measure(heat.contender, heat.updates, heat.latency))
            print(
                f"  round {number}: {heat.contender.name}, {_latency(heat)}: {_rate(found[heat][-1:]):,.0f}/s",
                flush=True,
            )
    return found


def show(found: dict[Heat, list[Measured]]) -> dict[str, float]:
    """Print the table; returns how many times faster than each other contender Waypulse is, without latency."""
    rates = {heat: _rate(runs) for heat, runs in found.items()}
    ours = {heat.latency: rate for heat, rate in rates.items() if heat.contender is WAYPULSE}
    spent = {heat: median(run.cpu_microseconds for run in runs) for heat, runs in found.items()}
    mine = {heat.latency: cpu for heat, cpu in spent.items() if heat.contender is WAYPULSE}
    print(
        f"\n{'contender':<22}{'API latency':>12}{'updates/s':>11}{'Waypulse is':>13}"
        f"{'CPU us/update':>15}{'of ours':>9}{'peak MB':>9}"
    )
    for heat, rate in rates.items():
        is_ours = heat.contender is WAYPULSE
        ratio = "" if is_ours else f"{ours[heat.latency] / rate:.2f} x"
        times = "" if is_ours or not spent[heat] else f"{spent[heat] / mine[heat.latency]:.2f} x"
        peak = max(run.peak_megabytes for run in found[heat])
        print(
            f"{heat.contender.name:<22}{_latency(heat):>12}{rate:>11,.0f}{ratio:>13}"
            f"{spent[heat]:>15,.0f}{times:>9}{peak:>9.0f}"
        )
    return {heat.contender.name: ours[0.0] / rate for heat, rate in rates.items() if not heat.latency}


def faults(ratios: dict[str, float], memory: Measured | None) -> list[str]:
    """What is not as it must be."""
    slow = [
        f"Waypulse must be {least} x as fast as {name}, and is {ratios[name]:.2f} x."
        for name, least in _MUST.items()
        if ratios[name] < least
    ]
    if memory and memory.peak_megabytes >= MOST_MEGABYTES:
        slow.append(f"The peak of memory must stay under {MOST_MEGABYTES} MB, and is {memory.peak_megabytes:.0f} MB.")
    return slow


def _rate(runs: list[Measured]) -> float:
    return median(run.updates_per_second for run in runs)


def _latency(heat: Heat) -> str:
    return f"{heat.latency * 1000:.0f} ms"


async def _run(rounds: int, *, with_memory: bool) -> int:
    ratios = show(await compete(rounds))
    print("Aims: " + ", ".join(f"{aim:g} x {name} ({ratios[name]:.2f})" for name, aim in _AIM.items()))
    memory = None
    if with_memory:
        memory = await measure(WAYPULSE, MEMORY_UPDATES, 0.0)
        pace, peak = memory.updates_per_second, memory.peak_megabytes
        print(f"With {MEMORY_UPDATES:,} updates waiting: {pace:,.0f}/s, {peak:.0f} MB at the peak.")
    found = faults(ratios, memory)
    print("\n".join(found) or "All as it must be.")
    return 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--no-memory", action="store_true", help="leave out the run with 40,000 updates waiting")
    given = parser.parse_args()
    return asyncio.run(_run(given.rounds, with_memory=not given.no_memory))


if __name__ == "__main__":
    raise SystemExit(main())
