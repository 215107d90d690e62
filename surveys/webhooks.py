"""Webhooks out: endpoints of other systems, and what is delivered to them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import NewType

EndpointId = NewType("EndpointId", int)
DeliveryId = NewType("DeliveryId", int)

KEPT = timedelta(days=7)
"""How long a delivery is tried, and stands in the log."""

_FIRST_WAIT = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(hours=1)
_GROWTH = 4.0
_DOUBTS = 10
_PATIENCE = timedelta(days=1)


class HookKind(StrEnum):
    """What other systems can be told of."""

    RESPONSE_COMPLETED = "response.completed"
    ALERT = "alert"
    CASE_CHANGED = "case.changed"
    DIGEST_READY = "digest.ready"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address that wants to hear of these kinds; customers' texts reach it only `with_texts`.

    `failures` are those since the last success, which began `failing_since`; it is left alone before `rests_until`.
    One that is paused gets nothing until the operator resumes it; what it would have got is kept for `KEPT`.
    """

    id: EndpointId
    url: str
    kinds: frozenset[HookKind]
    secret: str
    added_at: datetime
    with_texts: bool = False
    failures: int = 0
    failing_since: datetime | None = None
    rests_until: datetime | None = None
    paused_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether something may be sent to it now."""
        return self.paused_at is None and (self.rests_until is None or self.rests_until <= now)

    def failed(self, now: datetime, chance: Random) -> "Endpoint":
        """One more failure: it rests for a while, and is paused after ten failures over a day or longer."""
        failures, since = self.failures + 1, self.failing_since or now
        is_dead = failures >= _DOUBTS and now - since >= _PATIENCE
        rests_until = now + wait(failures, chance)
        return replace(
            self,
            failures=failures,
            failing_since=since,
            rests_until=rests_until,
            paused_at=now if is_dead else self.paused_at,
        )

    def gone(self, now: datetime) -> "Endpoint":
        """It said itself that it wants nothing any more."""
        return replace(self, failures=self.failures + 1, paused_at=self.paused_at or now)

    def well(self) -> "Endpoint":
        """The same without a failure, and not paused."""
        return replace(self, failures=0, failing_since=None, rests_until=None, paused_at=None)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to tell one endpoint, under an id that stays the same however often it is sent.

    `body` is JSON; it is emptied once it is delivered. `response` says about which response it is, so that the body
    goes when the customer is to be forgotten. `status` is the last answer's code, None where there was none; `fault`
    says what was wrong with it.
    """

    id: DeliveryId
    endpoint: EndpointId
    kind: HookKind
    body: bytes
    made_at: datetime
    due_at: datetime
    response: int | None = None
    tries: int = 0
    done_at: datetime | None = None
    status: int | None = None
    fault: str | None = None

    def delivered(self, status: int, now: datetime) -> "Delivery":
        """It arrived."""
        return replace(self, tries=self.tries + 1, done_at=now, status=status, fault=None, body=b"")

    def failed(self, status: int | None, fault: str, due_at: datetime) -> "Delivery":
        """It did not; it is due again at this moment."""
        return replace(self, tries=self.tries + 1, due_at=due_at, status=status, fault=fault)


def wait(failures: int, chance: Random) -> timedelta:
    """How long to wait after so many failures in a row, from 1: five seconds, then ever longer, up to an hour.

    Chance makes it a quarter shorter or longer, so that not everybody comes back at the same moment.
    """
    grown = _FIRST_WAIT * _GROWTH ** min(failures - 1, 8)
    return min(grown, _LONGEST_WAIT) * chance.uniform(0.75, 1.25)
