"""Transaction: one unit of work, with a small class of queries for each noun."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from surveys.store.agenda import Agendas
from surveys.store.alerts import Alerts
from surveys.store.audit import Audit
from surveys.store.buffer import Buffer
from surveys.store.bulks import Bulks
from surveys.store.cases import Cases
from surveys.store.chats import Chats
from surveys.store.check_ins import CheckIns
from surveys.store.closings import Closings
from surveys.store.corrections import Corrections
from surveys.store.deeds import Deeds
from surveys.store.digests import Digests
from surveys.store.eraser import Eraser
from surveys.store.erasures import Erasures
from surveys.store.events import Events
from surveys.store.exports import Exports
from surveys.store.figures import FiguresQueries
from surveys.store.grants import Grants
from surveys.store.holdings import Holdings
from surveys.store.hooks import Audience, Hooks
from surveys.store.ids import Ids
from surveys.store.invitations import Invitations
from surveys.store.keys import Keys
from surveys.store.layers import Layers
from surveys.store.link_keys import LinkKeys
from surveys.store.links import Links
from surveys.store.mailbox import Mailbox
from surveys.store.menus import Menus
from surveys.store.passages import Passages
from surveys.store.paths import Paths
from surveys.store.relays import Relays
from surveys.store.respondents import Respondents
from surveys.store.responses import Responses
from surveys.store.retention import Retention
from surveys.store.rewards import Rewards
from surveys.store.sayings import Sayings
from surveys.store.staff import Staff
from surveys.store.survey_versions import SurveyVersions
from surveys.store.verbatims import Verbatims
from surveys.store.workload import Workload


class Transaction:
    """What is read and written together: all of it is kept, or nothing.

    Records that handlers change are held in memory and saved in a few statements by `flush`, before the commit.
    """

    def __init__(self, connection: AsyncConnection, ids: Ids, audience: Audience) -> None:
        self._buffer = Buffer()
        self._ids = ids
        self.respondents = Respondents(connection, self._buffer)
        self.events = Events(connection, self._buffer)
        self.invitations = Invitations(connection, self._buffer)
        self.responses = Responses(connection, self._buffer)
        self.alerts = Alerts(connection, self._buffer)
        self.cases = Cases(connection, self._buffer)
        self.relays = Relays(connection, self._buffer)
        self.staff = Staff(connection, self._buffer)
        self.check_ins = CheckIns(connection, self._buffer)
        self.bulks = Bulks(connection, self._buffer)
        self.chats = Chats(connection, self._buffer)
        self.mailbox = Mailbox(connection, self._buffer)
        self.rewards = Rewards(connection, self._buffer)
        self.hooks = Hooks(connection, self._buffer, audience)
        self.audit = Audit(connection, self._buffer)
        self.grants = Grants(connection, self._buffer)
        self.links = Links(connection, self._buffer)
        self.menus = Menus(connection)
        self.keys = Keys(connection)
        self.closings = Closings(connection)
        self.workload = Workload(connection)
        self.agendas = Agendas(connection)
        self.link_keys = LinkKeys(connection)
        self.digests = Digests(connection)
        self.deeds = Deeds(connection)
        self.verbatims = Verbatims(connection)
        self.corrections = Corrections(connection, self.verbatims)
        self.layers = Layers(connection)
        self.figures = FiguresQueries(connection)
        self.passages = Passages(connection)
        self.paths = Paths(connection)
        self.sayings = Sayings(connection)
        self.survey_versions = SurveyVersions(connection)
        self.exports = Exports(connection)
        self.holdings = Holdings(connection)
        self.erasures = Erasures(connection)
        self.eraser = Eraser(connection)
        self.retention = Retention(connection)

    def new_id(self, now: datetime) -> int:
        """An id for a new record."""
        return self._ids.next(now)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What is written inside is taken back if it raises; what was written before stays."""
        mark = self._buffer.mark()
        try:
            yield
        except BaseException:
            self._buffer.undo(mark)
            raise

    async def flush(self) -> None:
        """Write everything that was changed."""
        await self.respondents.flush()
        await self.events.flush()
        await self.invitations.flush()
        await self.responses.flush()
        await self.alerts.flush()
        await self.cases.flush()
        await self.relays.flush()
        await self.staff.flush()
        await self.check_ins.flush()
        await self.bulks.flush()
        await self.chats.flush()
        await self.mailbox.flush()
        await self.rewards.flush()
        await self.hooks.flush()
        await self.audit.flush()
        await self.grants.flush()
        await self.links.flush()
        self._buffer.settle()
