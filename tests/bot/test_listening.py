"""Listening: what cannot be listened on is a fault of the setting that says so."""

import pytest

from bot.listening import listen
from surveys.errors import Misconfigured


def test_a_port_that_is_taken_is_a_fault_of_the_port() -> None:
    with listen("127.0.0.1", 0) as taken:
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Misconfigured, match=f"WAYPULSE_HTTP_PORT: nobody can listen on 127.0.0.1:{port} "):
            listen("127.0.0.1", port)


def test_an_address_of_another_machine_is_a_fault_of_the_host() -> None:
    with pytest.raises(Misconfigured, match=r"WAYPULSE_HTTP_HOST: 192\.0\.2\.1 is no address of this machine"):
        listen("192.0.2.1", 0)
