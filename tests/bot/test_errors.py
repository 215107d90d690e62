"""What goes wrong in a process beside the bot's arrives there as it is."""

import pickle

import pytest

from bot.failures import Moved, NoAnswer, SlowDown, Unauthorized
from bot.worker import ProcessWorker, WorkerDied
from surveys.errors import Busy, Fault, Misconfigured, Missing, Unreadable, WaypulseError

FAULTS = (Fault("shop.csv", 3, "it is missing; give it"), Fault("the database", 0, "it is locked"))
ERRORS = (
    *(Misconfigured(FAULTS), Unreadable(FAULTS), Busy(), Missing("nobody 7")),
    *(Moved(-100), SlowDown(2.5), NoAnswer(may_have_arrived=False), Unauthorized(), WorkerDied("It has ended.")),
)


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: type(one).__name__)
def test_every_error_of_ours_arrives_with_all_it_says(error: WaypulseError) -> None:
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(arrived), str(arrived), vars(arrived)) == (type(error), str(error), vars(error))


@pytest.mark.long
async def test_a_database_that_cannot_be_made_ready_is_told_by_the_process_that_tried() -> None:
    worker = ProcessWorker()
    with pytest.raises(Misconfigured, match="nowhere"):
        await worker.run("surveys.store.preparing:prepare", "sqlite+aiosqlite:////nowhere/waypulse.db")
    worker.close()
