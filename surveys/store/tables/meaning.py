"""Meaning: what engines read in texts, what staff said of that, and what was learnt from the scores."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, Index, Integer, String, Table, Text, text

from surveys.store.tables.columns import NUMBER, Day, Moment, metadata

# A partial index serves a query that has its condition in the same words; a bound parameter in it would hide it.
IN_USE = text("in_use")

sentiments = Table(
    "sentiments",
    metadata,
    Column("response", BigInteger, primary_key=True),
    Column("question", String, primary_key=True),
    Column("journey", String, nullable=False),
    Column("day", Day, nullable=False),
    Column("stage", String, nullable=False),
    Column("touchpoint", String),
    Column("value", Float, nullable=False),
    Column("label", String, nullable=False),
    Index("sentiments_by_day", "journey", "day", "stage", "touchpoint", "label", "value"),
    sqlite_with_rowid=False,
)

mentions = Table(
    "mentions",
    metadata,
    Column("response", BigInteger, primary_key=True),
    Column("question", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("theme", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("respondent", BigInteger, nullable=False),
    Column("journey", String, nullable=False),
    Column("day", Day, nullable=False),
    Column("stage", String, nullable=False),
    Column("touchpoint", String),
    Column("value", Float, nullable=False),
    Column("label", String, nullable=False),
    Index(
        "mentions_by_day",
        *("journey", "day", "theme", "stage", "touchpoint", "label", "respondent", "response", "value"),
    ),
    sqlite_with_rowid=False,
)

checks = Table(
    "checks",
    metadata,
    Column("response", BigInteger, primary_key=True),
    Column("question", String, primary_key=True),
    Column("journey", String, nullable=False),
    Column("day", Day, nullable=False),
    Column("stage", String, nullable=False),
    Column("touchpoint", String),
    Column("checked_at", Moment, nullable=False),
    Column("corrections", JSON, nullable=False),
    Column("reading", JSON, nullable=False),
    Index("checks_by_day", "journey", "day"),
    sqlite_with_rowid=False,
)

layers = Table(
    "layers",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("fitted_at", Moment, nullable=False),
    Column("engine", String, nullable=False),
    Column("version", String),
    Column("texts", Integer, nullable=False),
    Column("summary", Text),
    Column("reason", String),
    Column("document", Text),
    Column("in_use", Boolean, nullable=False),
    Index("layers_in_use", "in_use", unique=True, sqlite_where=IN_USE),
)
