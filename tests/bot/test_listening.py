"""Listening: what cannot be listened on is a fault of the setting that says so; who knocks is answered."""

import asyncio

import httpx
import pytest
from starlette.responses import PlainTextResponse

from bot.listening import knock, listen
from bot.serving import serve
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


async def test_who_knocks_is_answered_by_the_server_that_is_opened_for_them() -> None:
    stop = asyncio.Event()
    with listen("127.0.0.1", 0) as bound:
        bound.listen()
        port = bound.getsockname()[1]
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as visitor, asyncio.TaskGroup() as group:
            knocked = asyncio.create_task(knock(bound))
            await asyncio.sleep(0)
            assert not knocked.done()
            asked = group.create_task(visitor.get("/"))
            await knocked
            group.create_task(serve(PlainTextResponse("Come in."), bound, stop))
            assert (await asked).text == "Come in."
            stop.set()
