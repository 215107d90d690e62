"""Grants: what an owner lets a person do, beside what the chats they are in let them do."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class GrantedRole(StrEnum):
    """What can be granted; a manager may do what staff may."""

    STAFF = "staff"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Grant:
    """A person's role, by their number on Telegram; `by` is the owner who granted it."""

    person: int
    role: GrantedRole
    name: str
    by: int
    since: datetime
