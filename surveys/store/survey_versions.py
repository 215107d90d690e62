"""Survey versions: every version a response may still belong to."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.revision import Edition
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

    async def editions(self) -> tuple[Edition, ...]:
        """Every version kept of surveys of which there are several, with when it was first asked."""
        table = tables.survey_versions
        several = select(table.c.survey).group_by(table.c.survey).having(func.count() > 1)
        wanted = select(table.c.survey, table.c.document, table.c.since).where(table.c.survey.in_(several))
        rows = await self._connection.execute(wanted)
        return tuple(Edition(row.survey, row.document, row.since) for row in rows)

    async def documents(self) -> dict[SurveyVersion, str]:
        """The document of every version kept."""
        table = tables.survey_versions
        rows = await self._connection.execute(select(table.c.version, table.c.document))
        return {row.version: row.document for row in rows}
