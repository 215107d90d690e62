"""A program that has charts drawn and texts read in a worker, and says what it has loaded itself by then."""

import asyncio
import sys
from random import Random

from analysis.reading import Passage
from analysis.report import build
from bot.enriching import READ_ALL
from bot.publishing import DRAW
from bot.worker import ProcessWorker
from surveys.language import Language
from tests.analysis.shops import WEEK, shop, visitors


async def main() -> None:
    """Let the worker do what the bot lets it do."""
    journey, english, worker = shop(), Language("en"), ProcessWorker()
    weeks = [visitors(journey, week, 60, Random(1)) for week in WEEK.weeks_back(2)]
    pictures = await worker.run(DRAW, build(journey, weeks[-1], weeks[0], weeks), english)
    await worker.run(READ_ALL, [Passage("The parcel was late.", english)], journey.themes, "textblob")
    worker.close()
    loaded = ", ".join(f"{name}: {name in sys.modules}" for name in ("matplotlib", "textblob"))
    sys.stdout.write(f"{len(pictures)} pictures; {loaded}\n")


if __name__ == "__main__":
    asyncio.run(main())
