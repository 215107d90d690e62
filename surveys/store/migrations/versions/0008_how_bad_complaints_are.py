"""How bad complaints are, in the index of the mentions."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_COLUMNS = ["journey", "day", "theme", "stage", "touchpoint", "label", "respondent", "response"]


def upgrade() -> None:
    """Make what was missing."""
    op.drop_index("mentions_by_day", table_name="mentions")
    op.create_index("mentions_by_day", "mentions", [*_COLUMNS, "value"], unique=False)


def downgrade() -> None:
    """Take it back."""
    op.drop_index("mentions_by_day", table_name="mentions")
    op.create_index("mentions_by_day", "mentions", _COLUMNS, unique=False)
