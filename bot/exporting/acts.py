"""Acts: the log of who did what, as a file; and on its way to the owner who asked for it in the chat."""

import io
from collections.abc import Sequence
from contextlib import closing
from datetime import tzinfo

from bot.exporting.cells import Row
from bot.exporting.files import begun
from bot.worker import Worker
from handlers.replies import Document, Mail
from handlers.texts import say
from handlers.world import World
from surveys.audit import Entry
from surveys.exports import Format
from surveys.feedback import day_of
from surveys.store.digests import Digest
from surveys.store.store import Store

COLUMNS = ("at", "act", "person", "name", "about", "id")
WRITE = "bot.exporting.acts:written"
MOST_ACTS = 50_000
"""All of more are for the command: the chat gets the newest."""
_PORTION = 1000


async def post_log(digest: Digest, store: Store, world: World, worker: Worker) -> tuple[Mail, ...]:
    """The log as a document."""
    form = Format(digest.about)
    found = await _newest(store)
    content = await worker.run(WRITE, form, [row(one, world.zone) for one in reversed(found)])
    name = f"log-{day_of(digest.asked_at, world.zone)}.{form}"
    key = "audit-file" if len(found) < MOST_ACTS else "audit-file-newest"
    caption = say(key, digest.language, count=len(found))
    return (Document(digest.chat, name, content, caption, repeat=True, reply_to=digest.reply_to),)


def written(form: Format, rows: Sequence[Row]) -> bytes:
    """The file itself."""
    file = io.BytesIO()
    with closing(begun(form, file, COLUMNS)) as out:
        out.write(rows)
    return file.getvalue()


def row(one: Entry, zone: tzinfo) -> Row:
    """An act, in the order of the columns."""
    at = one.at.astimezone(zone).isoformat(timespec="seconds")
    # As a word: a spreadsheet would round an id, and a person's number is no amount.
    person = "" if one.person is None else str(one.person)
    return at, one.act.value, person, one.name, one.about, str(one.id)


async def _newest(store: Store) -> Sequence[Entry]:
    """Newest first, read in portions: whoever answers a survey meanwhile does not wait for all of them."""
    found: list[Entry] = []
    async with store.snapshot() as tx:
        while portion := await tx.audit.newest(
            min(_PORTION, MOST_ACTS - len(found)), found[-1].id if found else None
        ):
            found += portion
    return found
