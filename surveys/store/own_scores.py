"""Own scores: which score a customer gave with a text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.questions import EFFORT, SCORE_SCALES, as_ease
from surveys.store import tables
from surveys.store.statements import among

_ORDER = ("csat", "nps", "ces", EFFORT)
_TABLE = tables.answers.c
_SCORES = select(_TABLE.response, _TABLE.kind, _TABLE.number, _TABLE.at).where(
    among(_TABLE.response, "responses"), _TABLE.is_score
)


@dataclass(frozen=True, slots=True)
class OwnScore:
    """A score and the lowest and highest of its scale; one that was asked as effort is turned round."""

    score: int
    scale: tuple[int, int]


OwnScores = Mapping[tuple[int, str], OwnScore]
"""By the response and the question of a text."""


async def own_scores(connection: AsyncConnection, texts: Iterable[Any]) -> OwnScores:
    """The scores that the texts of these rows most likely explain; those without any are left out.

    That is the last one given before the text, in a response that has none the last one after it; of those given at
    once, as in imported files, satisfaction comes before recommendation before ease.
    """
    asked = {(text.response, text.question): text.at for text in texts}
    given = await _given(connection, sorted({response for response, _ in asked}))
    return {
        (response, question): _own(_nearest(given[response], at))
        for (response, question), at in asked.items()
        if response in given
    }


async def _given(connection: AsyncConnection, responses: Sequence[int]) -> Mapping[int, Sequence[Any]]:
    given: dict[int, list[Any]] = defaultdict(list)
    for row in await connection.execute(_SCORES, {"responses": responses}) if responses else ():
        given[row.response].append(row)
    return given


def _nearest(scores: Sequence[Any], at: Any) -> Any:
    before = [one for one in scores if one.at <= at]
    return max(before or scores, key=lambda one: (one.at, -_ORDER.index(one.kind)))


def _own(row: Any) -> OwnScore:
    kind, score = as_ease(row.kind, row.number)
    return OwnScore(score, SCORE_SCALES[kind])
