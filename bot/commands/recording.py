"""Recording: what was done by a command goes into the log of what not everybody may do."""

from datetime import datetime

from surveys.audit import COMMAND_LINE, MOST_ABOUT, Act, Entry, EntryId
from surveys.store.transaction import Transaction


def record(act: Act, about: str, tx: Transaction, now: datetime) -> None:
    """Put one act into the log; who sits at the command line is not known."""
    tx.audit.add(Entry(EntryId(tx.new_id(now)), now, act, None, COMMAND_LINE, about[:MOST_ABOUT]))
