"""Paths: one customer's way along the journey, gathered from the store and drawn."""

from analysis.picture import Picture
from analysis.steps import steps
from analysis.titles import stage_title
from bot.worker import Worker
from surveys.journey import Journey
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.store import Store

DRAW_PATH = "analysis.charts:draw_path"


async def path_of(
    customer: Respondent, journey: Journey, store: Store, worker: Worker, language: Language
) -> Picture:
    """The picture of all contacts with this customer, under the company's reference."""
    async with store.snapshot() as tx:
        contacts = await tx.paths.of(journey, customer.id)
    stages = [stage_title(journey, stage.id, language) for stage in journey.stages]
    met = steps(contacts, journey, language)
    drawn: Picture = await worker.run(DRAW_PATH, met, customer.customer, stages, language)
    return drawn
