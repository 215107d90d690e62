"""What a check-in found when it was started, when a file starts, and the order that an event belongs to."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make what was missing."""
    op.add_column("check_ins", sa.Column("before", sa.JSON()))
    op.add_column("check_ins", sa.Column("undone_at", sa.BigInteger()))
    op.add_column("bulks", sa.Column("starts_at", sa.BigInteger()))
    order = "json_extract(attributes, '$.order')"
    has_order = sa.text(f"{order} IS NOT NULL")
    op.create_index("events_of_order", "events", [sa.text(order)], unique=False, sqlite_where=has_order)


def downgrade() -> None:
    """Take it back."""
    op.drop_index("events_of_order", "events")
    op.drop_column("bulks", "starts_at")
    op.drop_column("check_ins", "undone_at")
    op.drop_column("check_ins", "before")
