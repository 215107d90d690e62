"""Asking: what happened to people, what they are asked about it and when, and what staff told of it."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, String, Table, Text, text

from surveys.store.tables.columns import LISTED, NUMBER, Day, Moment, journey_tag, metadata

# A partial index serves a query that has its condition in the same words; a bound parameter in it would hide it.
ORDER = "json_extract(attributes, '$.order')"
WAITING = text("(state IN ('due', 'deferred') OR reason = 'later')")
RUNNING = text("state IN ('sent', 'started')")
REMINDING = text("state = 'sent' AND remind_at IS NOT NULL")
SENT = text("sent_at IS NOT NULL")

survey_versions = Table(
    "survey_versions",
    metadata,
    Column("version", String, primary_key=True),
    Column("survey", String, nullable=False),
    Column("document", Text, nullable=False),
    Column("since", Moment, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("key", String, unique=True, nullable=False),
    Column("respondent", BigInteger, nullable=False, index=True),
    Column("touchpoint", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("channel", String),
    Column("segments", JSON, nullable=False),
    Column("attributes", JSON, nullable=False),
    Index("events_at", "at"),
    # Staff look for customers by it, whatever holds up everybody else until they are found.
    Index("events_of_order", text(ORDER), sqlite_where=text(f"{ORDER} IS NOT NULL")),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("event", BigInteger, unique=True, nullable=False),
    Column("respondent", BigInteger, nullable=False),
    Column("survey", String, nullable=False),
    *journey_tag(),
    Column("state", String, nullable=False),
    Column("reason", String),
    Column("day", Day, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("void_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("expires_at", Moment),
    Column("closed_at", Moment),
    Column("remind_at", Moment),
    Column("reminded_at", Moment),
    Column("overrides", Boolean),
    Index("invitations_waiting", "due_at", sqlite_where=WAITING),
    Index("invitations_running", "expires_at", sqlite_where=RUNNING),
    Index("invitations_reminding", "remind_at", sqlite_where=REMINDING),
    # Quotas and the rarest stage are read from this one alone.
    Index("invitations_sent", "survey", "sent_at", "stage", sqlite_where=SENT),
    Index("invitations_of_respondent", "respondent", "sent_at"),
    Index("invitations_by_day", "journey", "day", "state", "reason"),
)

check_ins = Table(
    "check_ins",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("respondent", BigInteger),
    Column("touchpoint", String),
    Column("attributes", LISTED),
    Column("event", BigInteger),
    Column("message", BigInteger),
    Column("reason", Text),
    Column("before", LISTED),
    Column("undone_at", Moment),
    Index("check_ins_of_respondent", "respondent"),
    Index("check_ins_explained", "chat", "message", sqlite_where=text("message IS NOT NULL")),
)

bulks = Table(
    "bulks",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("thread", BigInteger),
    Column("message", BigInteger, nullable=False),
    Column("file", String, nullable=False),
    Column("name", String, nullable=False),
    Column("work", String),
    Column("shown", BigInteger),
    Column("starts_at", Moment),
    Index("bulks_waiting", "work", sqlite_where=text("work IS NOT NULL")),
)
