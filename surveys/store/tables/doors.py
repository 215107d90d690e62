"""Doors: the links that people come in by, the keys of programs, and the endpoints that are told what happens."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, LargeBinary, String, Table, text

from surveys.store.tables.columns import NUMBER, Day, Moment, metadata

# A partial index serves a query that has its condition in the same words; a bound parameter in it would hide it.
UNDELIVERED = text("done_at IS NULL")

links = Table(
    "links",
    metadata,
    Column("token", String, primary_key=True),
    Column("touchpoint", String),
    Column("customer", String),
    Column("attributes", JSON, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("most", Integer),
    Column("uses", Integer, nullable=False, server_default=text("0")),
    Column("revoked_at", Moment),
    Column("key", String),
    Index("links_made", "made_at"),
    Index("links_of_customer", "customer", sqlite_where=text("customer IS NOT NULL")),
    Index("links_key", "key", unique=True, sqlite_where=text("key IS NOT NULL")),
)

# Links that led nowhere, counted by the day and the reason.
link_faults = Table(
    "link_faults",
    metadata,
    Column("day", Day, primary_key=True),
    Column("fault", String, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

link_keys = Table(
    "link_keys",
    metadata,
    Column("id", String, primary_key=True),
    Column("secret", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

keys = Table(
    "keys",
    metadata,
    Column("name", String, primary_key=True),
    Column("digest", String, unique=True, nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

endpoints = Table(
    "endpoints",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("url", String, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("secret", String, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("with_texts", Boolean, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("failing_since", Moment),
    Column("rests_until", Moment),
    Column("paused_at", Moment),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("endpoint", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("response", BigInteger),
    Column("tries", Integer, nullable=False),
    Column("done_at", Moment),
    Column("status", Integer),
    Column("fault", String),
    Index("deliveries_waiting", "endpoint", "due_at", sqlite_where=UNDELIVERED),
    Index("deliveries_of_response", "response", sqlite_where=text("response IS NOT NULL")),
    Index("deliveries_made", "made_at"),
)
