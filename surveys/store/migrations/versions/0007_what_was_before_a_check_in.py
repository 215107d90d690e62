"""What a check-in found when it was started, when a file starts, the order of an event, and the key of a link."""

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
    op.add_column("links", sa.Column("key", sa.String()))
    has_key = sa.text("key IS NOT NULL")
    op.create_index("links_key", "links", ["key"], unique=True, sqlite_where=has_key)
    order = "json_extract(attributes, '$.order')"
    has_order = sa.text(f"{order} IS NOT NULL")
    op.create_index("events_of_order", "events", [sa.text(order)], unique=False, sqlite_where=has_order)


def downgrade() -> None:
    """Take it back."""
    op.drop_index("events_of_order", "events")
    op.drop_index("links_key", "links")
    op.drop_column("links", "key")
    op.drop_column("bulks", "starts_at")
    op.drop_column("check_ins", "undone_at")
    op.drop_column("check_ins", "before")
