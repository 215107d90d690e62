"""`waypulse check`: every fault of an operator's folder, and what would make its surveys better."""

import os
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings
from surveys.catalog import Catalog, warnings
from surveys.errors import Fault, Misconfigured


def check(
    folder: Annotated[
        Path | None, typer.Argument(help="The folder; the one of the settings if left out.", show_default=False)
    ] = None,
) -> None:
    """Read the journey, its surveys and the settings, and tell every fault; nothing is changed.

    Each survey is gone through on every way there is: each question can be reached, each placeholder has a source,
    each text is there in every language. Advice on how to ask better is printed beside it and is no fault.
    """
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
    for warning in warnings(place or Path()):
        typer.echo(f"warning: {warning}")
    typer.echo(_summary(catalog))


def _summary(catalog: Catalog) -> str:
    journey = catalog.journey
    asked = sum(touchpoint.survey is not None for touchpoint in journey.touchpoints())
    counts = f"{len(journey.stages)} stages, {len(journey.touchpoints())} touchpoints ({asked} with a survey)"
    rest = f"{len(catalog.surveys)} surveys, {len(journey.themes)} themes, in {', '.join(journey.languages)}"
    return f"The journey {journey.id} is well: {counts}, {rest}."
