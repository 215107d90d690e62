"""Reporting: reports that were asked for, and what was done about what they said."""

from sqlalchemy import JSON, BigInteger, Column, Index, String, Table, text

from surveys.store.tables.columns import NUMBER, Day, Moment, metadata

digests = Table(
    "digests",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("key", String, unique=True, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("thread", BigInteger),
    Column("kind", String, nullable=False),
    Column("language", String, nullable=False),
    Column("start", Day, nullable=False),
    Column("end", Day, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("scope", JSON),
    Column("against_start", Day),
    Column("against_end", Day),
    Column("about", String),
    Column("reply_to", BigInteger),
    Index("digests_waiting", "asked_at", sqlite_where=text("done_at IS NULL")),
)

deeds = Table(
    "deeds",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("theme", String, nullable=False),
    Column("text", String, nullable=False),
    Column("person", String),
    Column("at", Moment, nullable=False),
    Column("day", Day, nullable=False),
    Index("deeds_by_day", "day"),
)
