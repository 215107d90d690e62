"""Web addresses: whether the HTTP clients can make anything of one."""

import httpx
from yarl import URL

_SCHEMES = frozenset({"http", "https"})


def is_web_address(words: str) -> bool:
    """Whether it names a host that may exist and a port that may answer; neither is looked for."""
    try:
        address, host = URL(words), httpx.URL(words).host
        # What resolves names takes them so, and gives up over an empty or too long part.
        host.encode("idna")
    except (ValueError, httpx.InvalidURL):
        return False
    return address.scheme in _SCHEMES and bool(host) and bool(address.port) and words.isprintable()
