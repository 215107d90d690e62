"""What the staff's side keeps: cases, keys of the door, webhooks out."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make what the staff's side needs."""
    _make_cases()
    _make_relays()
    op.add_column("chats", sa.Column("has_topics", sa.Boolean()))
    op.add_column("respondents", sa.Column("told", sa.JSON()))
    _make_hooks()
    _make_closings()
    _make_checks()
    _make_audit_and_grants()
    _make_check_ins()
    _make_links()
    op.create_table(
        "keys",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("digest", sa.String(), unique=True, nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger()),
    )


def downgrade() -> None:
    """Take it back."""
    _take_cases_back()
    _take_check_ins_back()
    op.drop_column("chats", "has_topics")
    op.drop_column("respondents", "told")
    op.drop_table("keys")
    _take_links_back()
    for trigger in ("added", "closed"):
        op.execute(f"DROP TRIGGER responses_{trigger}")
    for table in ("closings", "deliveries", "endpoints", "audit", "grants", "menus", "checks"):
        op.drop_table(table)


def _make_hooks() -> None:
    op.create_table(
        "endpoints",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("with_texts", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", sa.BigInteger()),
        sa.Column("rests_until", sa.BigInteger()),
        sa.Column("paused_at", sa.BigInteger()),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("endpoint", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("response", sa.BigInteger()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.BigInteger()),
        sa.Column("status", sa.Integer()),
        sa.Column("fault", sa.String()),
    )
    waiting, about = sa.text("done_at IS NULL"), sa.text("response IS NOT NULL")
    op.create_index("deliveries_waiting", "deliveries", ["endpoint", "due_at"], unique=False, sqlite_where=waiting)
    op.create_index("deliveries_of_response", "deliveries", ["response"], unique=False, sqlite_where=about)
    op.create_index("deliveries_made", "deliveries", ["made_at"], unique=False)


def _make_closings() -> None:
    """Responses that are closed already come in the order of their moments."""
    op.create_table(
        "closings",
        sa.Column("place", sa.Integer(), primary_key=True),
        sa.Column("response", sa.BigInteger(), unique=True, nullable=False),
        sqlite_autoincrement=True,
    )
    op.execute(
        "INSERT INTO closings (response) SELECT id FROM responses WHERE closed_at IS NOT NULL ORDER BY closed_at, id"
    )
    then = (
        " BEGIN INSERT INTO closings (response)"
        " SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM closings WHERE response = new.id); END"
    )
    is_closed, was_open = " ON responses WHEN new.closed_at IS NOT NULL", " AND old.closed_at IS NULL"
    op.execute("CREATE TRIGGER responses_added AFTER INSERT" + is_closed + then)
    op.execute("CREATE TRIGGER responses_closed AFTER UPDATE OF closed_at" + is_closed + was_open + then)


def _make_audit_and_grants() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("person", sa.BigInteger()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
    )
    op.create_table(
        "menus",
        sa.Column("scope", sa.String(), primary_key=True),
        sa.Column("digest", sa.String(), nullable=False),
    )
    op.create_table(
        "grants",
        sa.Column("person", sa.Integer(), primary_key=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
    )


def _make_links() -> None:
    for name, kind in (("expires_at", sa.BigInteger()), ("most", sa.Integer()), ("revoked_at", sa.BigInteger())):
        op.add_column("links", sa.Column(name, kind))
    op.add_column("links", sa.Column("uses", sa.Integer(), nullable=False, server_default=sa.text("0")))
    has_customer = sa.text("customer IS NOT NULL")
    op.create_index("links_made", "links", ["made_at"], unique=False)
    op.create_index("links_of_customer", "links", ["customer"], unique=False, sqlite_where=has_customer)
    op.create_table(
        "link_faults",
        sa.Column("day", sa.Integer(), primary_key=True),
        sa.Column("fault", sa.String(), primary_key=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "link_keys",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("revoked_at", sa.BigInteger()),
    )


def _take_links_back() -> None:
    for index in ("links_made", "links_of_customer"):
        op.drop_index(index, "links")
    for column in ("expires_at", "most", "uses", "revoked_at"):
        op.drop_column("links", column)
    for table in ("link_faults", "link_keys"):
        op.drop_table(table)


def _make_checks() -> None:
    op.create_table(
        "checks",
        sa.Column("response", sa.BigInteger(), primary_key=True),
        sa.Column("question", sa.String(), primary_key=True),
        sa.Column("journey", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("touchpoint", sa.String()),
        sa.Column("checked_at", sa.BigInteger(), nullable=False),
        sa.Column("corrections", sa.JSON(), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("checks_by_day", "checks", ["journey", "day"], unique=False)


def _make_cases() -> None:
    """Every alert is a case from now on; who took it is the case's."""
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("respondent", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("owner", sa.BigInteger()),
        sa.Column("owner_name", sa.String()),
        *(sa.Column(name, sa.BigInteger()) for name in ("taken_at", "answered_at", "snoozed_until", "closed_at")),
        sa.Column("day", sa.Integer()),
        sa.Column("reason", sa.String()),
        sa.Column("asked_at", sa.BigInteger()),
        sa.Column("solved", sa.Boolean()),
        sa.Column("warned", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.BigInteger()) for name in ("chat", "thread", "message", "look_at")),
    )
    op.create_index("cases_of_respondent", "cases", ["respondent"], unique=False)
    op.create_index("cases_in_chat", "cases", ["chat", "thread"], unique=False)
    op.create_index("cases_of_message", "cases", ["chat", "message"], unique=False)
    is_closed, is_waiting = sa.text("day IS NOT NULL"), sa.text("look_at IS NOT NULL")
    op.create_index("cases_closed", "cases", ["day", "solved"], unique=False, sqlite_where=is_closed)
    op.create_index("cases_waiting", "cases", ["look_at"], unique=False, sqlite_where=is_waiting)
    # Only the name of who took it was kept until now: 0 is nobody's number on Telegram.
    op.execute(
        "INSERT INTO cases (id, respondent, since, state, owner, owner_name, taken_at, warned, chat, message)"
        " SELECT alerts.id, respondent, raised_at, CASE WHEN owner IS NULL THEN 'open' ELSE 'taken' END,"
        " CASE WHEN owner IS NULL THEN NULL ELSE 0 END, owner, taken_at, 0, shown.chat, shown.message"
        " FROM alerts JOIN responses ON responses.id = alerts.response"
        " LEFT JOIN shown ON shown.subject = 'alert:' || alerts.id"
    )
    op.drop_column("alerts", "owner")
    op.drop_column("alerts", "taken_at")


def _make_relays() -> None:
    op.create_table(
        "relays",
        sa.Column("id", sa.Integer(), primary_key=True),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in ("case", "chat", "message", "to_chat")),
        sa.Column("is_file", sa.Boolean(), nullable=False),
        sa.Column("to_message", sa.BigInteger()),
    )
    op.create_index("relays_of_case", "relays", ["case"], unique=False)
    op.create_index("relays_from", "relays", ["chat", "message"], unique=False)
    op.create_index("relays_to", "relays", ["to_chat", "to_message"], unique=False)
    op.create_table(
        "staff",
        sa.Column("chat", sa.BigInteger(), primary_key=True),
        sa.Column("person", sa.BigInteger(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("username", sa.String()),
        sqlite_with_rowid=False,
    )


def _take_cases_back() -> None:
    op.add_column("alerts", sa.Column("owner", sa.String()))
    op.add_column("alerts", sa.Column("taken_at", sa.BigInteger()))
    op.execute(
        "UPDATE alerts SET (owner, taken_at) = (SELECT owner_name, taken_at FROM cases WHERE cases.id = alerts.id)"
    )
    for table in ("cases", "relays", "staff"):
        op.drop_table(table)


def _make_check_ins() -> None:
    op.create_table(
        "check_ins",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("respondent", sa.BigInteger()),
        sa.Column("touchpoint", sa.String()),
        sa.Column("attributes", sa.JSON()),
        *(sa.Column(name, sa.BigInteger()) for name in ("event", "message")),
        sa.Column("reason", sa.Text()),
    )
    op.create_table(
        "bulks",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("thread", sa.BigInteger()),
        sa.Column("message", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("file", "name")),
        sa.Column("work", sa.String()),
        sa.Column("shown", sa.BigInteger()),
    )
    waits = sa.text("work IS NOT NULL")
    op.create_index("bulks_waiting", "bulks", ["work"], unique=False, sqlite_where=waits)
    is_asked_why, is_named = sa.text("message IS NOT NULL"), sa.text("username IS NOT NULL")
    op.create_index("check_ins_of_respondent", "check_ins", ["respondent"], unique=False)
    op.create_index("check_ins_explained", "check_ins", ["chat", "message"], unique=False, sqlite_where=is_asked_why)
    op.add_column("invitations", sa.Column("overrides", sa.Boolean()))
    op.add_column("respondents", sa.Column("username", sa.String()))
    op.create_index("respondents_named", "respondents", ["username"], unique=False, sqlite_where=is_named)


def _take_check_ins_back() -> None:
    op.drop_index("respondents_named", "respondents")
    op.drop_column("respondents", "username")
    op.drop_column("invitations", "overrides")
    for table in ("check_ins", "bulks"):
        op.drop_table(table)
