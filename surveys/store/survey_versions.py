"""Survey versions: every version a response may still belong to."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store import tables
from surveys.survey import Survey, SurveyVersion


class SurveyVersions:
    """Queries about the surveys as they were."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def remember(self, surveys: Iterable[Survey], since: datetime) -> None:
        """Keep these versions, where they are not kept already."""
        rows = [{"version": s.version, "survey": s.id, "document": s.document, "since": since} for s in surveys]
        if rows:
            await self._connection.execute(insert(tables.survey_versions).prefix_with("OR IGNORE"), rows)

    async def documents(self) -> dict[SurveyVersion, str]:
        """The document of every version kept."""
        table = tables.survey_versions
        rows = await self._connection.execute(select(table.c.version, table.c.document))
        return {row.version: row.document for row in rows}
