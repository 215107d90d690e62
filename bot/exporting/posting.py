"""Posting: an export that a manager asked for in the chat, on its way back there."""

from bot.exporting.order import Made, Order
from bot.exporting.veil import SALT_BYTES
from bot.worker import Worker
from handlers.replies import Document, Mail, Send
from handlers.reports.exporting import Ordered, ordered
from handlers.reports.voice import days
from handlers.texts import Html, say
from handlers.world import World
from surveys.figures import Period
from surveys.store.digests import Digest
from surveys.store.store import Store

MAKE = "bot.exporting.making:made"
MOST_RECORDS = 50_000
"""More are for the command: here the texts of customers would wait until they are written."""
MOST_BYTES = 50_000_000
"""Telegram takes no larger file from a bot."""


async def export_asked(digest: Digest, store: Store, world: World, worker: Worker) -> tuple[Mail, ...]:
    """The file as a document, or why there is none."""
    order = ordered(digest)
    salt = world.chance.randbytes(SALT_BYTES)
    wanted = Order(store.url, world.catalog, world.zone, order.wanted, order.form, salt, MOST_RECORDS)
    made: Made = await worker.run(MAKE, wanted)
    if made.content and made.count and len(made.content) <= MOST_BYTES:
        return (_document(made, order, digest),)
    key = "export-too-large" if made.count else "export-nothing"
    text = say(key, digest.language, count=made.count, period=days(digest.period, digest.language))
    return (Send(digest.chat, text, thread=digest.thread, reply_to=digest.reply_to, urgent=False, repeat=True),)


def _document(made: Made, order: Ordered, digest: Digest) -> Document:
    name = f"{order.wanted.sort}-{_said(digest.period)}.{order.form}"
    caption = _caption(made, order, digest)
    return Document(
        digest.chat, name, made.content, caption, thread=digest.thread, repeat=True, reply_to=digest.reply_to
    )


def _caption(made: Made, order: Ordered, digest: Digest) -> Html:
    key = "export-file-persons" if order.wanted.with_persons else "export-file"
    return say(key, digest.language, count=made.count, period=days(digest.period, digest.language))


def _said(period: Period) -> str:
    return f"{period.start}" if period.days == 1 else f"{period.start}-to-{period.end}"
