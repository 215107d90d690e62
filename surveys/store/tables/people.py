"""People: the respondents, and the proofs that some of them were erased."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, String, Table, text

from surveys.store.tables.columns import LISTED, NUMBER, Day, Moment, metadata

respondents = Table(
    "respondents",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("customer", String, unique=True),
    Column("chat", BigInteger, unique=True),
    Column("name", String, nullable=False),
    Column("language", String, nullable=False),
    Column("consent", String, nullable=False),
    Column("consent_at", Moment),
    Column("segments", JSON, nullable=False),
    Column("reachable", Boolean, nullable=False),
    Column("answered_at", Moment),
    Column("zone", String),
    Column("zone_by", Integer),
    Column("quiet", String),
    Column("paused_until", Moment),
    Column("review_asked_at", Moment),
    Column("told", LISTED),
    Column("username", String),
    Index("respondents_named", "username", sqlite_where=text("username IS NOT NULL")),
)

erasures = Table(
    "erasures",
    metadata,
    Column("proof", String, primary_key=True),
    Column("day", Day, nullable=False),
    # Only until it is done: then nothing tells any more who it was.
    Column("respondent", BigInteger, unique=True),
    Column("records", Integer),
)
