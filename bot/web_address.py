"""Web addresses: whether an HTTP client can make anything of one."""

from ipaddress import ip_address

from yarl import URL

_SCHEMES = frozenset({"http", "https"})


def is_web_address(words: str) -> bool:
    """Whether it names a host that may exist and a port that may answer; neither is looked for."""
    try:
        address = URL(words)
        _resolvable(address.host or "")
    except ValueError:
        return False
    return address.scheme in _SCHEMES and bool(address.host) and bool(address.port) and words.isprintable()


def _resolvable(host: str) -> None:
    """Raises ValueError for what is no IP address and no name that could be looked up."""
    if ":" in host or host.rpartition(".")[2].isdecimal():
        ip_address(host)
    else:
        host.encode("idna")
