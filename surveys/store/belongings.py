"""Belongings: the records of one person in every table, and how they become another's."""

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.feedback import ResponseId
from surveys.journey import RespondentId
from surveys.store import tables
from surveys.store.statements import among

_TABLES = tuple(
    one for one in tables.metadata.tables.values() if "respondent" in one.c and one is not tables.erasures
)
"""Whose records belong to somebody; the table of the wishes to be forgotten keeps its own books."""


async def hand_over(connection: AsyncConnection, person: RespondentId, to: RespondentId) -> None:
    """From now on everything that belongs to one person is another's; the record of the person themselves stays."""
    responses = await responses_of(connection, person)
    for table in _TABLES:
        # By the response, where that is how the table is ordered: to look through all answers would take long.
        is_ordered = table.primary_key.columns[0].name == "response"
        theirs = among(table.c.response, "responses") if is_ordered else table.c.respondent == person
        known = {"responses": responses} if is_ordered else {}
        await connection.execute(update(table).where(theirs).values(respondent=to), known)


async def responses_of(connection: AsyncConnection, person: RespondentId) -> list[ResponseId]:
    """Every run of a person through a survey, by its number."""
    mine = select(tables.responses.c.id).where(tables.responses.c.respondent == person)
    return [ResponseId(row.id) for row in await connection.execute(mine)]
