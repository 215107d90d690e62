"""Paths: one customer's way along the journey, gathered from the store and drawn."""

from analysis.picture import Picture
from analysis.steps import steps
from analysis.titles import stage_title
from bot.worker import Worker
from surveys.journey import Journey
from surveys.language import Language
from surveys.store.store import Store

DRAW_PATH = "analysis.charts:draw_path"


async def path_of(
    customer: str, journey: Journey, store: Store, worker: Worker, language: Language
) -> Picture | None:
    """The picture of all contacts with this customer; None where the company's reference is not known."""
    async with store.snapshot() as tx:
        known = await tx.respondents.by_customer(customer)
        contacts = await tx.paths.of(journey, known.id) if known else ()
    if known is None:
        return None
    stages = [stage_title(journey, stage.id, language) for stage in journey.stages]
    met = steps(contacts, journey, language)
    drawn: Picture = await worker.run(DRAW_PATH, met, customer, stages, language)
    return drawn
