"""Audit: who did what that not everybody may do, and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

EntryId = NewType("EntryId", int)

COMMAND_LINE = "command line"
"""Who did what was done by a command, where no person of Telegram is known."""

MOST_ABOUT = 200
"""Longest `about` that is kept, in characters."""


class Act(StrEnum):
    """What was done. The values are what the log and its export hold: one that was used is never renamed."""

    OWN = "own"
    GRANT = "grant"
    REVOKE = "revoke"
    CHAT_PURPOSE = "chat-purpose"
    TRIAL = "trial"
    CHECK_IN = "check-in"
    OVERRIDE = "override"
    BULK_CHECK_IN = "bulk-check-in"
    UNDO = "undo"
    EVENT_TOLD = "event-told"
    LINK_MADE = "link-made"
    LINK_REVOKED = "link-revoked"
    CASE_TAKEN = "case-taken"
    CASE_HANDED_OVER = "case-handed-over"
    CASE_SNOOZED = "case-snoozed"
    CASE_CLOSED = "case-closed"
    CASE_REOPENED = "case-reopened"
    CORRECTION = "correction"
    DONE = "done"
    CUSTOMER_SEEN = "customer-seen"
    IMPORT = "import"
    EXPORT = "export"
    FORGET = "forget"
    REWARDS = "rewards"
    KEY_MADE = "key-made"
    KEY_REVOKED = "key-revoked"
    HOOK_ADDED = "hook-added"
    HOOK_REMOVED = "hook-removed"
    HOOK_RESUMED = "hook-resumed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act. `person` is a Telegram id, or None: in a channel and on the command line nobody's stands there.

    `about` says what it was done to in our own words and numbers (`17`, `delivery`), at most `MOST_ABOUT`
    characters. It never holds a customer's words, name, address or reference: the log outlives them.
    """

    id: EntryId
    at: datetime
    act: Act
    person: int | None
    name: str
    about: str
