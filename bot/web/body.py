"""Body: what a request brings, not too large and not too slow."""

import asyncio

from fastapi import HTTPException, Request
from starlette.requests import ClientDisconnect

LARGEST_BODY = 1_000_000
SLOWEST_SECONDS = 20.0
_HEARD_OUT = 10_000_000
"""Many programs listen to no answer before they have sent everything; a line that breaks would tell them nothing."""


async def body_of(request: Request, seconds: float) -> bytes:
    """The body; what is too large is not kept, nor read for ever, and nobody is waited for longer than this."""
    try:
        async with asyncio.timeout(seconds):
            return await _read(request)
    except ClientDisconnect:
        raise HTTPException(400, "The body ended too early; send it whole.") from None
    except TimeoutError:
        sentence = f"The body did not come within {seconds:g} s; send it at once."
        raise HTTPException(408, sentence, {"Connection": "close"}) from None


async def _read(request: Request) -> bytes:
    body, size = bytearray(), 0
    async for part in request.stream():
        size += len(part)
        if size <= LARGEST_BODY:
            body += part
        elif size > _HEARD_OUT:
            break
    if size > LARGEST_BODY:
        sentence = f"The body is larger than {LARGEST_BODY:,} bytes; send fewer events at a time."
        raise HTTPException(413, sentence, {"Connection": "close"})
    return bytes(body)
