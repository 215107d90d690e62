"""The log: what a line holds, and what none may hold."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.log import configure, place_of
from bot.redaction import redact

TOKEN = "123456:AAabcdefghijklmnopqrstuvwxyz012345"  # noqa: S105 - nobody's token


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_line_is_an_event_with_ids(form: str) -> None:
    out = io.StringIO()
    configure("info", form, stream=out)
    structlog.get_logger().info("answer.stored", response=17)
    (line,) = out.getvalue().splitlines()
    if form == "json":
        told = json.loads(line)
        assert (told["event"], told["response"], told["level"]) == ("answer.stored", 17, "info")
    else:
        assert "answer.stored response=17" in line
        assert "info" in line


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_token_is_in_no_line_and_no_traceback(form: str) -> None:
    out = io.StringIO()
    configure("debug", form, (TOKEN, "the-api-key"), out)
    structlog.get_logger().info("odd", url=f"https://api.telegram.org/bot{TOKEN}/getMe", key="the-api-key")
    logging.getLogger("anybody").warning("calling %s", f"bot{TOKEN}/getMe")
    try:
        int(TOKEN)
    except ValueError:
        structlog.get_logger().exception("failed")
        logging.getLogger("anybody").exception("failed too")
    assert TOKEN not in out.getvalue()
    assert "the-api-key" not in out.getvalue()
    assert out.getvalue().count("***") >= 5


def test_a_traceback_shows_no_variables() -> None:
    out = io.StringIO()
    configure("info", "text", stream=out)
    words = "in the customer's own words"
    try:
        int("", base=len(words))
    except ValueError:
        structlog.get_logger().exception("failed")
    assert "base 27" in out.getvalue()
    assert words not in out.getvalue()


def test_libraries_that_log_every_call_are_quiet() -> None:
    out = io.StringIO()
    configure("debug", "text", stream=out)
    for name in ("httpx", "httpcore", "aiohttp.client", "aiosqlite", "telegram.Bot"):
        logging.getLogger(name).info("HTTP Request")
    assert out.getvalue() == ""


def test_the_level_holds_for_everybody() -> None:
    out = io.StringIO()
    configure("warning", "text", stream=out)
    structlog.get_logger().info("quiet")
    logging.getLogger("anybody").info("quiet")
    structlog.get_logger().warning("loud")
    assert "quiet" not in out.getvalue()
    assert "loud" in out.getvalue()


def test_a_token_is_known_by_its_look_and_a_time_is_none() -> None:
    assert redact(f"see {TOKEN}.") == "see ***."
    assert redact("at 2026-11-22T10:15:30Z, chat 12345: ok") == "at 2026-11-22T10:15:30Z, chat 12345: ok"
    assert redact("a b c", ("a",)) == "a b c"


def test_of_a_fault_the_log_tells_where_it_happened() -> None:
    def fail() -> None:
        raise ValueError(TOKEN)

    with pytest.raises(ValueError, match=TOKEN) as raised:
        fail()
    place, _, line = place_of(raised.value).rpartition(":")
    assert place.endswith("fail")
    assert line.isdigit()
    assert not place_of(ValueError(TOKEN))
