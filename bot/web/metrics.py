"""Metrics: figures about the bot itself, in the text format that Prometheus reads."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from surveys.store.workload import Load

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_HELP = {
    "letters": "Messages to Telegram that wait to be sent.",
    "deliveries": "Webhooks that wait to be delivered.",
    "paused_endpoints": "Webhook endpoints that are paused because they failed for long.",
    "parked": "Updates, messages and orders put aside for the operator.",
}


class Counting:
    """Counts the answers by their code."""

    def __init__(self, app: ASGIApp, counts: Counter[int]) -> None:
        self._app = app
        self._counts = counts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and look at the code of its answer."""

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._counts[message["status"]] += 1
            await send(message)

        await self._app(scope, receive, counted)


def rendered(loops: Mapping[str, float | None], load: Load, counts: Mapping[int, int]) -> str:
    """All figures; of a loop that has not gone round yet there is none."""
    return "\n".join([*_loops(loops), *_load(load), *_answers(counts), ""])


def _loops(loops: Mapping[str, float | None]) -> Iterator[str]:
    yield from _head("waypulse_loop_idle_seconds", "gauge", "Seconds since each loop went round.")
    for name, seconds in loops.items():
        if seconds is not None:
            yield f'waypulse_loop_idle_seconds{{loop="{name}"}} {seconds:.3f}'


def _load(load: Load) -> Iterator[str]:
    for name, count in asdict(load).items():
        yield from _head(f"waypulse_{name}", "gauge", _HELP[name])
        yield f"waypulse_{name} {count}"


def _answers(counts: Mapping[int, int]) -> Iterator[str]:
    yield from _head("waypulse_http_answers_total", "counter", "Answers of the HTTP door by their code.")
    for code in sorted(counts):
        yield f'waypulse_http_answers_total{{code="{code}"}} {counts[code]}'


def _head(name: str, kind: str, meaning: str) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"
