"""`waypulse check`: every fault of an operator's folder."""

import os
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings
from surveys.catalog import Catalog
from surveys.errors import Fault, Misconfigured


def check(
    folder: Annotated[
        Path | None, typer.Argument(help="The folder; the one of the settings if left out.", show_default=False)
    ] = None,
) -> None:
    """Read the journey, its surveys and the settings, and tell every fault; nothing is changed."""
    faults: list[Fault] = []
    place = folder
    try:
        place = Settings.load(os.environ, folder).journey_folder
    except Misconfigured as wrong:
        faults += wrong.faults
    try:
        catalog = Catalog.load(place or Path())
    except Misconfigured as wrong:
        raise Misconfigured([*faults, *wrong.faults]) from None
    if faults:
        raise Misconfigured(faults)
    typer.echo(_summary(catalog))


def _summary(catalog: Catalog) -> str:
    journey = catalog.journey
    asked = sum(touchpoint.survey is not None for touchpoint in journey.touchpoints())
    counts = f"{len(journey.stages)} stages, {len(journey.touchpoints())} touchpoints ({asked} with a survey)"
    rest = f"{len(catalog.surveys)} surveys, {len(journey.themes)} themes, in {', '.join(journey.languages)}"
    return f"The journey {journey.id} is well: {counts}, {rest}."
