"""What a text was asked for, and what was learnt from the scores that were given with texts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # It may be empty: older answers stay as they are, and nothing is copied.
    op.add_column("answers", sa.Column("asks", sa.String(), nullable=True))
    op.create_table(
        "layers",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("fitted_at", sa.BigInteger(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=True),
        sa.Column("texts", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("layers", schema=None) as batch_op:
        batch_op.create_index("layers_in_use", ["in_use"], unique=True, sqlite_where=sa.text("in_use"))
