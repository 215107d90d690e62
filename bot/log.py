"""Log: lines are events with ids, as text or JSON; secrets are taken out of every one of them."""

import logging
import sys
from collections.abc import Sequence
from typing import TextIO

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import Processor

from bot.redaction import redact

_CHATTY = (
    *("httpx", "httpcore", "aiohttp", "aiosqlite", "telegram", "uvicorn.access", "alembic", "asyncio"),
    *("fontTools", "matplotlib"),
)
"""Those that log each call, its address with the token in it, a query's values with people's words, or a font."""


def configure(level: str, form: str, secrets: Sequence[str] = (), stream: TextIO | None = None) -> None:
    """Send what anybody logs to one stream (standard error); `form` is `text` or `json`."""
    out = stream or sys.stderr
    handler = logging.StreamHandler(out)
    handler.setFormatter(_Redacting(form, secrets, colours=out.isatty()))
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *_SHARED, ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
    )


_SHARED: tuple[Processor, ...] = (
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


class _Redacting(ProcessorFormatter):
    """The last thing that happens to a line, whoever logged it: nothing comes after, so nothing gets past."""

    def __init__(self, form: str, secrets: Sequence[str], *, colours: bool) -> None:
        super().__init__(
            processors=[ProcessorFormatter.remove_processors_meta, *_rendering(form, colours=colours)],
            foreign_pre_chain=_SHARED,
        )
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record), self._secrets)


def _rendering(form: str, *, colours: bool) -> tuple[Processor, ...]:
    if form == "json":
        return structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)
    # The renderer's own tracebacks show the values of local variables: people's words and tokens.
    plain = structlog.dev.plain_traceback
    return (structlog.dev.ConsoleRenderer(colors=colours, exception_formatter=plain, pad_event_to=0),)


def place_of(error: BaseException) -> str:
    """Where in our code it happened; never what was said there."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}" if trace else ""
