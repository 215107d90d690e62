"""What was done about themes, and reports of a part of the customers, or opened from another report."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "deeds",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("deeds", schema=None) as batch_op:
        batch_op.create_index("deeds_by_day", ["day"], unique=False)

    # Added one by one and each may be empty: older rows stay as they are, and nothing is copied.
    op.add_column("digests", sa.Column("scope", sa.JSON(), nullable=True))
    op.add_column("digests", sa.Column("against_start", sa.Integer(), nullable=True))
    op.add_column("digests", sa.Column("against_end", sa.Integer(), nullable=True))
    op.add_column("digests", sa.Column("about", sa.String(), nullable=True))
    op.add_column("digests", sa.Column("reply_to", sa.BigInteger(), nullable=True))
