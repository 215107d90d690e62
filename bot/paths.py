"""Paths: one customer's way along the journey, gathered from the store and drawn, for a command or for a chat."""

from collections.abc import Sequence

from analysis.picture import Picture as Drawing
from analysis.steps import steps
from analysis.titles import stage_title
from bot.drawings import file_of
from bot.worker import Worker
from handlers.replies import Album, Mail, Send
from handlers.texts import say
from surveys.errors import Missing
from surveys.journey import Journey, RespondentId
from surveys.language import Language
from surveys.passage import Contact
from surveys.people import Respondent
from surveys.store.digests import Digest
from surveys.store.store import Store

DRAW_PATH = "analysis.charts:draw_path"


async def path_of(
    customer: Respondent, journey: Journey, store: Store, worker: Worker, language: Language
) -> Drawing:
    """The picture of all contacts with this customer, under the company's reference."""
    async with store.snapshot() as tx:
        contacts = await tx.paths.of(journey, customer.id)
    return await _drawn(contacts, customer.customer or "", journey, worker, language)


async def publish_path(asked: Digest, store: Store, journey: Journey, worker: Worker) -> tuple[Mail, ...]:
    """The picture, in reply to the timeline; a sentence where there is nothing to draw any more."""
    number, language = RespondentId(int(asked.about)), asked.language
    async with store.snapshot() as tx:
        try:
            respondent = await tx.respondents.get(number)
        except Missing:
            return (Send(asked.chat, say("open-nothing", language), thread=asked.thread, reply_to=asked.reply_to),)
        contacts = await tx.paths.of(journey, number)
    drawn = await _drawn(contacts, respondent.known_as, journey, worker, language)
    return (Album(asked.chat, (file_of(drawn),), thread=asked.thread, repeat=True, reply_to=asked.reply_to),)


async def _drawn(
    contacts: Sequence[Contact], called: str, journey: Journey, worker: Worker, language: Language
) -> Drawing:
    stages = [stage_title(journey, stage.id, language) for stage in journey.stages]
    drawn: Drawing = await worker.run(DRAW_PATH, steps(contacts, journey, language), called, stages, language)
    return drawn
