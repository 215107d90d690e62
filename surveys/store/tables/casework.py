"""Casework: alerts, the cases that staff take up, and the messages that pass between them and a person."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, text

from surveys.store.tables.columns import NUMBER, Day, Moment, metadata

alerts = Table(
    "alerts",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("response", BigInteger, unique=True, nullable=False),
    Column("raised_at", Moment, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("respondent", BigInteger, nullable=False),
    Column("since", Moment, nullable=False),
    Column("state", String, nullable=False),
    Column("owner", BigInteger),
    Column("owner_name", String),
    Column("taken_at", Moment),
    Column("answered_at", Moment),
    Column("snoozed_until", Moment),
    Column("closed_at", Moment),
    Column("day", Day),
    Column("reason", String),
    Column("asked_at", Moment),
    Column("solved", Boolean),
    Column("warned", Integer, nullable=False),
    Column("chat", BigInteger),
    Column("thread", BigInteger),
    Column("message", BigInteger),
    Column("look_at", Moment),
    Index("cases_of_respondent", "respondent"),
    Index("cases_in_chat", "chat", "thread"),
    Index("cases_of_message", "chat", "message"),
    Index("cases_closed", "day", "solved", sqlite_where=text("day IS NOT NULL")),
    Index("cases_waiting", "look_at", sqlite_where=text("look_at IS NOT NULL")),
)

relays = Table(
    "relays",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("case", BigInteger, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("message", BigInteger, nullable=False),
    Column("to_chat", BigInteger, nullable=False),
    Column("is_file", Boolean, nullable=False),
    Column("to_message", BigInteger),
    Index("relays_of_case", "case"),
    Index("relays_from", "chat", "message"),
    Index("relays_to", "to_chat", "to_message"),
)
