"""Erasure: a person is forgotten, and what proves it."""

from dataclasses import dataclass
from datetime import date
from random import Random

from surveys.journey import RespondentId

_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Nobody can take one for another when reading it out."""
_GROUPS, _IN_A_GROUP = 3, 4
_STRANGER_BITS = 62


@dataclass(frozen=True, slots=True)
class Erasure:
    """One person's wish to be forgotten, by the number that proves it and the day on which they had it.

    `respondent` is None once it is done: nothing tells any more who it was. `records` counts what was erased, None
    before.
    """

    proof: str
    day: date
    respondent: RespondentId | None
    records: int | None = None


def new_proof(chance: Random) -> str:
    """A number that stands for nothing but itself, such as `7F3K-92QD-MX4T`."""
    return "-".join("".join(chance.choices(_SIGNS, k=_IN_A_GROUP)) for _ in range(_GROUPS))


def stranger(chance: Random) -> RespondentId:
    """Who an erased person is from then on: a number by which their figures stay together, and which leads nowhere.

    Unlike other ids it says nothing about when it was made.
    """
    return RespondentId(chance.getrandbits(_STRANGER_BITS) + 1)
