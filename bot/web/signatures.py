"""Signatures: what proves that a message comes from the shop system that has the secret."""

import hmac
from base64 import b64encode

from fastapi import HTTPException
from pydantic import SecretStr

_WRONG = "The signature is missing or wrong; give Waypulse the secret that the shop system signs with."


def check(body: bytes, signature: str, secret: SecretStr | None, variable: str) -> None:
    """Refuse a body whose HMAC-SHA256, in Base64, is another one; `variable` is the setting that holds the secret."""
    if secret is None:
        raise HTTPException(403, f"No secret is set, so nothing is taken in; set {variable} and restart the bot.")
    right = b64encode(hmac.digest(secret.get_secret_value().encode(), body, "sha256"))
    # Headers are bytes, handed over as Latin-1.
    if not hmac.compare_digest(right, signature.encode("latin-1")):
        raise HTTPException(401, _WRONG)
