"""Signing: what proves to a receiver that a webhook is ours, as the Standard Webhooks specification has it."""

import hmac
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import datetime

PREFIX = "whsec_"
_BYTES = 32


def new_secret() -> str:
    """A secret of 256 random bits, to be shown to the operator once."""
    return PREFIX + b64encode(secrets.token_bytes(_BYTES)).decode()


def signed(message: str, body: bytes, secret: str, now: datetime) -> Mapping[str, str]:
    """The headers that go with a body: its id, when it was sent, and the signature of all three."""
    at = str(int(now.timestamp()))
    key = b64decode(secret.removeprefix(PREFIX))
    mark = hmac.digest(key, b".".join((message.encode(), at.encode(), body)), "sha256")
    return {
        "webhook-id": message,
        "webhook-timestamp": at,
        "webhook-signature": f"v1,{b64encode(mark).decode()}",
    }
