"""Keys: who may do what over HTTP. Of a key's secret only a digest is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class KeyScope(StrEnum):
    """What a key opens. `texts` adds what customers wrote to what `responses` and `cases` show."""

    EVENTS = "events"
    LINKS = "links"
    RESPONSES = "responses"
    CASES = "cases"
    TEXTS = "texts"


ALL_SCOPES = frozenset(KeyScope)


@dataclass(frozen=True, slots=True)
class Key:
    """A key by its name; once revoked it opens nothing."""

    name: str
    digest: str
    scopes: frozenset[KeyScope]
    made_at: datetime
    revoked_at: datetime | None = None


def digest_of(secret: bytes) -> str:
    """What is kept of a secret: SHA-256 in hexadecimal digits.

    A plain digest is enough because a secret of ours has 256 random bits: nobody can try them out.
    """
    return sha256(secret).hexdigest()


def in_order(scopes: Iterable[KeyScope]) -> list[KeyScope]:
    """The scopes in the order in which they are declared."""
    given = frozenset(scopes)
    return [one for one in KeyScope if one in given]
