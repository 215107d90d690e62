"""Erasing: nothing of a person can be read in the file, whatever the database has moved about before."""

import asyncio
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from surveys.erasure import Erasure, new_proof, stranger
from surveys.feedback import Answer, JourneyTag, Response, ResponseId
from surveys.journey import JourneyId, RespondentId, StageId
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.mailbox import Letter, Parked
from surveys.store.store import Store
from surveys.when import QuestionId

NOW = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
TAG = JourneyTag(JourneyId("shop"), StageId("purchase"), None)
PEOPLE = 60
CHAT = 10**9


def person(number: int) -> Respondent:
    return Respondent(
        RespondentId(number), f"customer-{number:03d}.", CHAT + number, f"name-{number:03d}.", Language("en")
    )


async def speak(store: Store, numbers: list[int], round_: int, chance: Random) -> None:
    """These people say something of one length or another, and letters that show it wait for a while."""
    async with store.transaction() as tx:
        for number in numbers:
            response, words = ResponseId(number * 10 + round_), f"words-{number:03d}. " + "x" * chance.randrange(4000)
            one = RespondentId(number)
            tx.respondents.put(person(number))
            tx.responses.put(Response(response, one, None, None, TAG, None, None, Language("en"), NOW, NOW, NOW))
            said = Answer(
                response, one, QuestionId("why"), "text", words, is_score=False, at=NOW, day=NOW.date(), tag=TAG
            )
            await tx.responses.replace(response, [said])
            tx.mailbox.post(
                Letter(response, CHAT + number, "send", words.encode(), NOW, subject=f"response:{response}")
            )
    async with store.transaction() as tx:
        await tx.mailbox.settle([number * 10 + round_ for number in numbers if chance.random() < 0.7])


def left(folder: Path, number: int) -> list[str]:
    file = b"".join(path.read_bytes() for path in folder.glob("waypulse.db*"))
    return [word for word in ("words", "name", "customer") if f"{word}-{number:03d}.".encode() in file]


async def test_nothing_of_the_forgotten_is_left_in_the_file(store: Store, tmp_path: Path) -> None:
    chance, numbers = Random(3), list(range(1, PEOPLE))
    for round_ in range(3):
        chance.shuffle(numbers)
        for at in range(0, PEOPLE, 10):
            await speak(store, numbers[at : at + 10], round_, chance)
    gone = numbers[:5]
    for number in gone:
        assert left(tmp_path, number) == ["words", "name", "customer"]
        async with store.transaction() as tx:
            await tx.eraser.forget(await tx.respondents.get(RespondentId(number)), stranger(chance))
    assert await store.rewrite()
    assert [left(tmp_path, number) for number in gone] == [[]] * 5
    assert left(tmp_path, numbers[-1]) == ["words", "name", "customer"]


@pytest.mark.long
async def test_to_write_it_anew_is_given_up_where_nobody_waits_for_it(store: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "waypulse.db", isolation_level=None, timeout=0)) as other:
        other.execute("CREATE TABLE large AS SELECT zeroblob(1000000) FROM json_each(?)", [json.dumps([0] * 64)])
        other.execute("DELETE FROM large WHERE rowid <= 4")
        rewriting = asyncio.create_task(store.rewrite())
        while not _is_locked(other):
            assert not rewriting.done()
            await asyncio.sleep(0)
        rewriting.cancel()
        await asyncio.wait([rewriting])
        # The rest of the thread's work is behind what was given up.
        await store.bytes()
        ((free,),) = other.execute("PRAGMA freelist_count")
    assert rewriting.cancelled()
    assert free, "What was deleted still leaves room: the file is as it was."
    assert await store.rewrite(), "It can be done another time."


def _is_locked(other: sqlite3.Connection) -> bool:
    try:
        other.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return True
    other.execute("ROLLBACK")
    return False


async def test_what_was_parked_of_a_person_goes_and_that_of_others_stays(store: Store) -> None:
    def update(number: int) -> bytes:
        return json.dumps({"message": {"chat": {"id": CHAT + number}, "text": "half a \ud83d pair"}}).encode()

    async with store.transaction() as tx:
        tx.respondents.put(person(1))
        for number in (1, 2):
            tx.mailbox.park(Parked("update", number, None, update(number), "unreadable", NOW))
    async with store.transaction() as tx:
        await tx.eraser.forget(person(1), stranger(Random(1)))
    async with store.snapshot() as tx:
        assert (await tx.workload.now()).parked == 1


async def test_whoever_asks_twice_gets_the_same_proof(store: Store) -> None:
    chance = Random(1)
    async with store.transaction() as tx:
        first = await tx.erasures.ask(Erasure(new_proof(chance), NOW.date(), RespondentId(7)))
        again = await tx.erasures.ask(Erasure(new_proof(chance), NOW.date(), RespondentId(7)))
        assert first == again
        assert await tx.erasures.waiting() == [first]
        await tx.erasures.done(first, 3)
        assert await tx.erasures.waiting() == []
        assert await tx.erasures.get(first.proof) == Erasure(first.proof, NOW.date(), None, 3)


@pytest.mark.parametrize("seed", range(3))
def test_proofs_and_strangers_say_nothing_and_do_not_meet(seed: int) -> None:
    chance = Random(seed)
    assert len({new_proof(chance) for _ in range(1000)}) == 1000
    assert all(0 < stranger(chance) <= 2**62 for _ in range(1000))
