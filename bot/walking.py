"""Walking: one customer's path as a picture, for whoever asked for it."""

from collections.abc import Sequence

from analysis.picture import Step
from analysis.titles import stage_title, touchpoint_title
from bot.worker import Worker
from handlers.replies import Album, Mail, Picture, Send
from handlers.texts import say
from surveys.errors import Missing
from surveys.journey import Journey, RespondentId
from surveys.language import Language
from surveys.passage import Contact
from surveys.store.digests import Digest
from surveys.store.store import Store

DRAW_PATH = "analysis.charts:draw_path"


async def publish_path(asked: Digest, store: Store, journey: Journey, worker: Worker) -> tuple[Mail, ...]:
    """The picture, in reply to the timeline; a sentence where there is nothing to draw any more."""
    number, language = RespondentId(int(asked.about)), asked.language
    async with store.snapshot() as tx:
        try:
            respondent = await tx.respondents.get(number)
        except Missing:
            return (Send(asked.chat, say("open-nothing", language), thread=asked.thread, reply_to=asked.reply_to),)
        contacts = await tx.paths.of(journey, number)
    stages = [stage_title(journey, stage.id, language) for stage in journey.stages]
    drawn = await worker.run(DRAW_PATH, _steps(contacts, journey, language), respondent.known_as, stages, language)
    picture = Picture(f"{drawn.name}.png", drawn.png)
    return (Album(asked.chat, (picture,), thread=asked.thread, repeat=True, reply_to=asked.reply_to),)


def _steps(contacts: Sequence[Contact], journey: Journey, language: Language) -> list[Step]:
    return [
        Step(
            one.at,
            stage_title(journey, one.stage, language),
            touchpoint_title(journey, one.touchpoint, language) if one.touchpoint else "",
            one.kind,
            one.number,
            one.mood,
        )
        for one in contacts
    ]
