"""Redaction: secrets are taken out of whatever is logged or shown."""

import re
from collections.abc import Sequence

HIDDEN = "***"

_ANY_TOKEN = re.compile(r"(?<!\d)\d{5,20}:[A-Za-z0-9_-]{25,100}")
_SHORTEST = 6


def redact(line: str, secrets: Sequence[str] = ()) -> str:
    """The line without these secrets, and without anything that looks like a bot's token."""
    for secret in secrets:
        # So short a secret would blank out half of the log, and hide nothing.
        if len(secret) >= _SHORTEST:
            line = line.replace(secret, HIDDEN)
    return _ANY_TOKEN.sub(HIDDEN, line)
