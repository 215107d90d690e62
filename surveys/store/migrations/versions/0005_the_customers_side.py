"""What a person decided about being asked, what they sent beside words, and what they were given."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COLUMNS = [
    ("answers", "parts"),
    ("responses", "draft"),
    ("invitations", "reminded_at"),
    ("invitations", "remind_at"),
    ("respondents", "review_asked_at"),
    ("respondents", "paused_until"),
    ("respondents", "quiet"),
    ("respondents", "zone_by"),
    ("respondents", "zone"),
]
"""Those that are new, by table, last one first."""


def upgrade() -> None:
    op.add_column("respondents", sa.Column("zone", sa.String()))
    op.add_column("respondents", sa.Column("zone_by", sa.Integer()))
    op.add_column("respondents", sa.Column("quiet", sa.String()))
    op.add_column("respondents", sa.Column("paused_until", sa.BigInteger()))
    op.add_column("respondents", sa.Column("review_asked_at", sa.BigInteger()))
    op.add_column("invitations", sa.Column("remind_at", sa.BigInteger()))
    op.add_column("invitations", sa.Column("reminded_at", sa.BigInteger()))
    op.add_column("responses", sa.Column("draft", sa.JSON()))
    op.add_column("answers", sa.Column("parts", sa.JSON()))
    remind = sa.text("state = 'sent' AND remind_at IS NOT NULL")
    op.create_index("invitations_reminding", "invitations", ["remind_at"], unique=False, sqlite_where=remind)
    sent, columns = sa.text("sent_at IS NOT NULL"), ["survey", "sent_at", "stage"]
    op.create_index("invitations_sent", "invitations", columns, unique=False, sqlite_where=sent)
    op.create_table(
        "erasures",
        sa.Column("proof", sa.String(), primary_key=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("respondent", sa.BigInteger(), unique=True),
        sa.Column("records", sa.Integer()),
    )
    worded = sa.text("(text IS NOT NULL OR parts IS NOT NULL) AND kind NOT IN ('choice', 'choices', 'yesno')")
    op.drop_index("responses_open", table_name="responses")
    op.create_index("responses_of_respondent", "responses", ["respondent"], unique=False)
    op.create_index("answers_worded", "answers", ["at"], unique=False, sqlite_where=worded)
    _make_rewards()


def downgrade() -> None:
    op.drop_table("rewards")
    op.drop_index("answers_worded", table_name="answers")
    op.drop_index("responses_of_respondent", table_name="responses")
    is_open = sa.text("closed_at IS NULL")
    op.create_index("responses_open", "responses", ["respondent"], unique=False, sqlite_where=is_open)
    op.drop_table("erasures")
    op.drop_index("invitations_sent", table_name="invitations")
    op.drop_index("invitations_reminding", table_name="invitations")
    for table, column in _COLUMNS:
        op.drop_column(table, column)


def _make_rewards() -> None:
    op.create_table(
        "rewards",
        sa.Column("pool", sa.String(), primary_key=True),
        sa.Column("code", sa.String(), primary_key=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("response", sa.BigInteger()),
        sa.Column("respondent", sa.BigInteger()),
        sa.Column("given_at", sa.BigInteger()),
        sqlite_with_rowid=False,
    )
    free, given = sa.text("given_at IS NULL"), sa.text("respondent IS NOT NULL")
    op.create_index("rewards_free", "rewards", ["pool", "place"], unique=False, sqlite_where=free)
    op.create_index("rewards_of_respondent", "rewards", ["respondent"], unique=False, sqlite_where=given)
