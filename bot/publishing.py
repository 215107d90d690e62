"""Publishing: figures become a report, the report words and pictures, and these letters to whoever asked."""

import asyncio
from dataclasses import dataclass, replace
from typing import assert_never

from analysis.coverage import within
from analysis.followed import follow
from analysis.picture import Extras
from analysis.report import Report, build
from analysis.revisions import revisions
from bot.drawings import file_of
from bot.extras import extras_of, marks_of
from bot.learning import what_was_learnt
from bot.paths import publish_path
from bot.studies import WEEKS, closely, outcomes, traces
from bot.worker import Worker
from handlers.buttons import View
from handlers.check_ins.customers import PATH
from handlers.replies import Album, Document, Keyboard, Mail, Picture, Send
from handlers.reports.digesting import MOST, digest, foremost, pain
from handlers.reports.exploring import point_buttons, quote_buttons, report_buttons, stage_buttons
from handlers.reports.journeying import view_journey
from handlers.reports.viewing import point_marked, stage_marked, view_point, view_stage, view_stages, weeks_caption
from handlers.texts import Html, say
from surveys.catalog import Catalog
from surveys.figures import Period
from surveys.journey import JourneyId
from surveys.scope import EVERYTHING, Scope
from surveys.store.digests import Digest
from surveys.store.store import Store

DRAW = "analysis.charts:draw"
DRAW_PAIN = "analysis.charts:draw_pain"
DRAW_TREND = "analysis.charts:draw_trend"
WRITE_PDF = "analysis.papers.pdf:bytes_of_pdf"
WRITE_WORKBOOK = "analysis.papers.workbook:bytes_of_workbook"
_MOST_PICTURES = 4


async def report_of(
    period: Period, store: Store, catalog: Catalog, *, scope: Scope = EVERYTHING, against: Period | None = None
) -> Report:
    """The report of a period, or of a part of it, against another or the one before, from what is stored now."""
    journey = catalog.journey
    async with store.snapshot() as tx:
        figures = await tx.figures.all_of(journey.id, period, scope)
        before = await tx.figures.all_of(journey.id, against or period.before(), scope)
        editions = await tx.survey_versions.editions()
        weeks = [await tx.figures.scores_of(journey.id, week, scope) for week in period.weeks_back(WEEKS)]
        traced = await traces(period, journey, tx, scope)
        deeds = await outcomes(period, journey.id, tx, scope)
        reading = await what_was_learnt(tx)
        checked = await tx.corrections.checked(journey.id, period, scope)
        recovery = await tx.cases.solved(period) if scope == EVERYTHING else None
    followed = await asyncio.to_thread(follow, journey, traced, figures.asked)
    revised = replace(figures, revisions=revisions(editions, figures.period, before.period))
    counted = build(journey, revised, before, weeks)
    besides = replace(counted, deeds=deeds, reading=reading, checked=checked, recovery=recovery)
    return replace(besides, scope=scope, followed=followed, coverage=within(counted.coverage, scope))


async def publish(asked: Digest, store: Store, catalog: Catalog, worker: Worker) -> tuple[Mail, ...]:
    """What is posted for a digest, or for what was opened under one or under a customer's timeline."""
    if asked.kind == PATH:
        return await publish_path(asked, store, catalog.journey, worker)
    report = await report_of(asked.period, store, catalog, scope=asked.scope, against=asked.against)
    desk = _Desk(asked, report, store, worker)
    match asked.kind:
        case "report":
            return await desk.digest()
        case "pain":
            return await desk.pain()
        case opened:
            return await desk.open(View(opened))


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where one digest is made."""

    asked: Digest
    report: Report
    store: Store
    worker: Worker

    async def digest(self) -> tuple[Mail, ...]:
        """An album of charts and the words, with buttons to open more; only words where nobody answered."""
        asked, language = self.asked, self.asked.language
        told = digest(self.report, language, against=asked.against)
        text = self._text(told, report_buttons(self.report, asked.id, language))
        pictures = await self._pictures() if self.report.overall.responses else ()
        return (*self._album(pictures), text)

    async def pain(self) -> tuple[Mail, ...]:
        """The chart of what hurts, and the words."""
        asked = self.asked
        words = pain(self.report, asked.language, against=asked.against)
        points = foremost(self.report, MOST)
        text = self._text(words, point_buttons(points, self.report.journey, asked.id, asked.language))
        drawn = await self.worker.run(DRAW_PAIN, self.report, asked.language)
        return (*self._album((file_of(drawn),)), text)

    async def open(self, view: View) -> tuple[Mail, ...]:
        """A part of a report, in answer to it."""
        match view:
            case View.PAIN_POINT:
                return (await self._point(),)
            case View.STAGES:
                keyboard = stage_buttons(self.report, self.asked.id, self.asked.language)
                return (self._text(view_stages(self.report, self.asked.language), keyboard),)
            case View.STAGE:
                return (self._text(self._stage()),)
            case View.JOURNEY:
                return (self._text(view_journey(self.report, self.asked.language)),)
            case View.WEEKS:
                return await self._weeks()
            case View.PDF:
                return (self._document(await self._pdf(), "pdf"),)
            case View.SPREADSHEET:
                written = await self.worker.run(WRITE_WORKBOOK, self.report, self.asked.language)
                return (self._document(written, "xlsx"),)
            case _:
                assert_never(view)

    async def _point(self) -> Send:
        point = point_marked(self.report, self.asked.about)
        if point is None:
            return self._text(say("open-nothing", self.asked.language))
        async with self.store.snapshot() as tx:
            near = await closely(point, self.asked, self._journey, tx)
        return self._text(view_point(self.report, point, near, self.asked.language), quote_buttons(near))

    def _stage(self) -> Html:
        stage = stage_marked(self.report, self.asked.about)
        if stage is None:
            return say("open-nothing", self.asked.language)
        return view_stage(self.report, stage, self.asked.language)

    async def _weeks(self) -> tuple[Mail, ...]:
        drawn = await self.worker.run(DRAW_TREND, self.report, self.asked.language, await self._marked())
        caption = weeks_caption(self.report, self.asked.language)
        return self._album((file_of(drawn),), caption)

    async def _pictures(self) -> tuple[Picture, ...]:
        drawn = await self.worker.run(DRAW, self.report, self.asked.language, await self._marked())
        return tuple([file_of(one) for one in drawn])[:_MOST_PICTURES]

    def _document(self, content: bytes, ending: str) -> Document:
        period, asked = self.asked.period, self.asked
        name = f"{self._journey}-{period.start}-{period.end}.{ending}"
        return Document(asked.chat, name, content, thread=asked.thread, reply_to=asked.reply_to)

    def _album(self, pictures: tuple[Picture, ...], caption: str = "") -> tuple[Album, ...]:
        """None where there is nothing to show."""
        asked = self.asked
        album = Album(asked.chat, pictures, caption, thread=asked.thread, repeat=True, reply_to=asked.reply_to)
        return (album,) if pictures else ()

    def _text(self, text: Html, keyboard: Keyboard = ()) -> Send:
        asked = self.asked
        return Send(
            asked.chat, text, keyboard, thread=asked.thread, reply_to=asked.reply_to, urgent=False, repeat=True
        )

    async def _pdf(self) -> bytes:
        language, scope = self.asked.language, self.asked.scope
        extras = await extras_of(self.report, self.store, self.worker, language, scope=scope)
        written: bytes = await self.worker.run(WRITE_PDF, self.report, language, extras)
        return written

    async def _marked(self) -> Extras:
        return Extras(marks=await marks_of(self.report, self.store))

    @property
    def _journey(self) -> JourneyId:
        return self.report.journey.id
