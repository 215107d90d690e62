"""Signed links: what a shop writes into a link by itself, so that nobody else can make one or alter it.

    s 7k 51a3 C-1001 dGhpcyBpcyBhIHNp
    |  |   |     |           +- the first 96 bits of HMAC-SHA256, in Base64url, over all that stands before them,
    |  |   |     |              a line break, and the id of the touchpoint
    |  |   |     +------------- the customer's reference; without one the link is for everybody
    |  |   +------------------- the last day on which the link is good, as days since 1970-01-01 in hexadecimal
    |  +----------------------- which key it is signed with
    +-------------------------- how the reference is written: `s` as it is, `b` in Base64url

The touchpoint itself is not written: the one for which the signature is right is meant. So the reference may take
41 characters, which is enough for a UUID.
"""

import hmac
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from surveys.journey import TouchpointId
from surveys.links import LONGEST_PAYLOAD

LinkKeyId = NewType("LinkKeyId", str)

LINK_KEY_ID = re.compile(r"[a-z0-9]{2}")
_PLAIN = re.compile(r"[A-Za-z0-9_-]*")
_MARK_BYTES = 12
_MARK_SIGNS = 16
_SIGNED = re.compile(
    r"(?P<head>(?P<way>[sb])(?P<key>[a-z0-9]{2})(?P<day>[0-9a-f]{4})(?P<words>[\w-]*))(?P<mark>[\w-]{16})", re.ASCII
)
_FIRST_DAY = date(1970, 1, 1).toordinal()
_LAST_DAY = date.fromordinal(_FIRST_DAY + 0xFFFF)


@dataclass(frozen=True, slots=True)
class LinkKey:
    """What links are signed with. Once it is revoked, none of its links is good any more."""

    id: LinkKeyId
    secret: str
    made_at: datetime
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SignedLink:
    """What a signed link says; nothing of it counts before `touchpoint_of` has found for what it is signed."""

    key: LinkKeyId
    last_day: date
    customer: str | None
    head: str
    mark: str


def signed_link(payload: str) -> SignedLink | None:
    """What a payload says, None where it has not the shape of a signed link."""
    found = _SIGNED.fullmatch(payload) if len(payload) <= LONGEST_PAYLOAD else None
    if found is None:
        return None
    customer = found["words"] if found["way"] == "s" else _decoded(found["words"])
    if customer is None or not customer.isprintable():
        return None
    last_day = date.fromordinal(_FIRST_DAY + int(found["day"], 16))
    return SignedLink(LinkKeyId(found["key"]), last_day, customer or None, found["head"], found["mark"])


def touchpoint_of(link: SignedLink, secret: str, touchpoints: Iterable[TouchpointId]) -> TouchpointId | None:
    """The touchpoint that the link is signed for, None where it is for none of them: then it is forged."""
    for touchpoint in touchpoints:
        if hmac.compare_digest(_mark(link.head, touchpoint, secret), link.mark):
            return touchpoint
    return None


def sign(key: LinkKey, touchpoint: TouchpointId, customer: str | None, last_day: date) -> str:
    """The payload of a link, at most 64 of `A-Za-z0-9_-`.

    Raises ValueError where the reference is too long, or the last day lies outside of 1970 to 2149.
    """
    if not date(1970, 1, 1) <= last_day <= _LAST_DAY:
        raise ValueError(f"a link cannot end on {last_day}; choose a day from 1970-01-01 to {_LAST_DAY}")
    way, words = _written(customer or "")
    head = f"{way}{key.id}{last_day.toordinal() - _FIRST_DAY:04x}{words}"
    if len(head) + _MARK_SIGNS > LONGEST_PAYLOAD:
        raise ValueError("the reference is too long for a signed link; ask for a link over HTTP instead")
    return head + _mark(head, touchpoint, key.secret)


def _mark(head: str, touchpoint: TouchpointId, secret: str) -> str:
    digest = hmac.digest(secret.encode(), f"{head}\n{touchpoint}".encode(), "sha256")
    return urlsafe_b64encode(digest[:_MARK_BYTES]).decode()


def _written(customer: str) -> tuple[str, str]:
    if _PLAIN.fullmatch(customer):
        return "s", customer
    return "b", urlsafe_b64encode(customer.encode()).decode().rstrip("=")


def _decoded(words: str) -> str | None:
    try:
        return urlsafe_b64decode(words + "=" * (-len(words) % 4)).decode()
    except ValueError:
        return None
