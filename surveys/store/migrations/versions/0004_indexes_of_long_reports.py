"""Indexes for long reports: of the first answers, enough to count who was heard, and of when events happened."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_MARK = """
UPDATE answers SET is_first = 1 WHERE NOT EXISTS (
    SELECT 1 FROM answers AS other
    WHERE other.response = answers.response AND other.day = answers.day AND other.journey = answers.journey
    AND other.stage = answers.stage AND other.touchpoint IS answers.touchpoint AND other.channel IS answers.channel
    AND other.segments = answers.segments AND (other.at, other.question) < (answers.at, answers.question)
)
"""


def upgrade() -> None:
    op.add_column("answers", sa.Column("is_first", sa.Boolean(), server_default=sa.false(), nullable=False))
    # The index goes first, so that marking an answer does not change it too.
    op.drop_index("answers_heard", table_name="answers")
    op.execute(_MARK)
    columns = ["journey", "day", "stage", "touchpoint", "response", "respondent", "is_first"]
    op.create_index("answers_heard", "answers", columns, unique=False, sqlite_where=sa.text("is_first"))
    op.create_index("events_at", "events", ["at"], unique=False)
