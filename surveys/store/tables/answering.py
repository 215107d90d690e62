"""Answering: responses and what was said in them, in which order they were closed, and what was given for them."""

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Double,
    Index,
    Integer,
    String,
    Table,
    Text,
    event,
    false,
    text,
)

from surveys.store.tables.columns import LISTED, NUMBER, Day, Moment, journey_tag, metadata

# A partial index serves a query that has its condition in the same words; a bound parameter in it would hide it.
SCORE = text("is_score")
FIRST = text("is_first")
WORDED = text("(text IS NOT NULL OR parts IS NOT NULL) AND kind NOT IN ('choice', 'choices', 'yesno')")
UNREAD = text("kind = 'text' AND text IS NOT NULL AND read_by IS NULL")
FREE = text("given_at IS NULL")

responses = Table(
    "responses",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("key", String, unique=True),
    Column("respondent", BigInteger, nullable=False),
    Column("invitation", BigInteger, unique=True),
    Column("event", BigInteger),
    *journey_tag(),
    Column("survey", String),
    Column("version", String),
    Column("language", String, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("started_at", Moment),
    Column("closed_at", Moment),
    Column("draft", LISTED),
    Index("responses_of_respondent", "respondent"),
)

answers = Table(
    "answers",
    metadata,
    Column("response", BigInteger, primary_key=True),
    Column("question", String, primary_key=True),
    Column("respondent", BigInteger, nullable=False),
    Column("kind", String, nullable=False),
    # SQLite keeps 12.5 in a column of whole numbers as it is, and what the column was made as need not change.
    Column("number", Double().with_variant(Integer, "sqlite")),
    Column("text", Text),
    Column("language", String, nullable=False),
    Column("is_score", Boolean, nullable=False),
    # The first of its response at its place on its day: by this one alone the response is heard there.
    Column("is_first", Boolean, nullable=False, server_default=false()),
    Column("at", Moment, nullable=False),
    Column("day", Day, nullable=False),
    *journey_tag(),
    Column("asks", String),
    Column("parts", LISTED),
    Column("read_by", String),
    # The weekly figures are read from these two alone: 43 ms instead of 780 for a week out of 10,000,000 answers.
    Index(
        "answers_scores",
        *("journey", "day", "stage", "touchpoint", "kind", "number", "is_score"),
        sqlite_where=SCORE,
    ),
    Index(
        "answers_heard",
        *("journey", "day", "stage", "touchpoint", "response", "respondent", "is_first"),
        sqlite_where=FIRST,
    ),
    Index("answers_unread", "at", sqlite_where=UNREAD),
    # What is old enough to be erased is found without looking at what was erased before.
    Index("answers_worded", "at", sqlite_where=WORDED),
    sqlite_with_rowid=False,
)

# Responses in the order in which they were closed for all to see: whoever reads on from a place misses none, however
# long ago the answers were given. Triggers keep it, so that no tap waits for a statement more.
closings = Table(
    "closings",
    metadata,
    Column("place", Integer, primary_key=True),
    Column("response", BigInteger, unique=True, nullable=False),
    sqlite_autoincrement=True,
)

_CLOSING = (
    "CREATE TRIGGER responses_{name} AFTER {when} ON responses WHEN new.closed_at IS NOT NULL{unless}"
    " BEGIN INSERT INTO closings (response)"
    " SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM closings WHERE response = new.id); END"
)

_CLOSINGS = (
    _CLOSING.format(name="added", when="INSERT", unless=""),
    _CLOSING.format(name="closed", when="UPDATE OF closed_at", unless=" AND old.closed_at IS NULL"),
)

for _trigger in _CLOSINGS:
    event.listen(closings, "after_create", DDL(_trigger))  # type: ignore[no-untyped-call]  # SQLAlchemy left it so

rewards = Table(
    "rewards",
    metadata,
    Column("pool", String, primary_key=True),
    Column("code", String, primary_key=True),
    # Codes are given in the order of the file.
    Column("place", Integer, nullable=False),
    Column("response", BigInteger),
    Column("respondent", BigInteger),
    Column("given_at", Moment),
    Index("rewards_free", "pool", "place", sqlite_where=FREE),
    Index("rewards_of_respondent", "respondent", sqlite_where=text("respondent IS NOT NULL")),
    sqlite_with_rowid=False,
)
