"""Admission: who may enter the door, for what, and how often."""

import hmac
from dataclasses import dataclass, field
from math import ceil
from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import SecretStr

from bot.clock import Clock
from bot.web.rate import Rate
from surveys.keys import ALL_SCOPES, KeyScope, digest_of
from surveys.store.store import Store

Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]

_OPERATORS = "WAYPULSE_API_KEY"
_STRANGERS = ""
"""The name under which those are counted who bring no key that opens anything."""

_SHUT = "There is no key yet, so nobody may enter; make one with `waypulse key make`, or set WAYPULSE_API_KEY."
_WRONG = "The key is missing, wrong or revoked; send the header Authorization: Bearer KEY."
_TOO_OFTEN = "Too many requests; send many events in one."


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever was let in, by the name of their key."""

    name: str
    scopes: frozenset[KeyScope]


@dataclass(slots=True)
class Admission:
    """Looks at keys; `key` is the operator's own, which opens everything. Each key has a rate of its own."""

    store: Store
    clock: Clock
    key: SecretStr | None
    rates: dict[str, Rate] = field(default_factory=dict)

    async def admit(self, credentials: HTTPAuthorizationCredentials | None, scope: KeyScope) -> Caller:
        """Let in whoever brings a key that opens this, and not too often."""
        # Headers are bytes, handed over as Latin-1.
        given = credentials.credentials.encode("latin-1") if credentials else b""
        caller = await self._caller(given) if given else None
        self._slow_down(caller.name if caller else _STRANGERS)
        if caller is None:
            raise await self._refusal()
        if scope not in caller.scopes:
            raise HTTPException(403, f"This key does not open {scope}; make one with `waypulse key make`.")
        return caller

    async def _caller(self, given: bytes) -> Caller | None:
        if self.key and hmac.compare_digest(given, self.key.get_secret_value().encode()):
            return Caller(_OPERATORS, ALL_SCOPES)
        # Found by its digest, from whose distance to others nobody learns anything about the secret.
        async with self.store.snapshot() as tx:
            found = await tx.keys.by_digest(digest_of(given))
        return Caller(found.name, found.scopes) if found and found.revoked_at is None else None

    async def _refusal(self) -> HTTPException:
        async with self.store.snapshot() as tx:
            is_shut = self.key is None and not await tx.keys.all()
        return HTTPException(403, _SHUT) if is_shut else HTTPException(401, _WRONG, {"WWW-Authenticate": "Bearer"})

    def _slow_down(self, name: str) -> None:
        wait = self.rates.setdefault(name, Rate()).wait(self.clock.now())
        if wait:
            raise HTTPException(429, _TOO_OFTEN, {"Retry-After": str(ceil(wait))})
