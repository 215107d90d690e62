"""`waypulse check`: every fault of an operator's folder, and what would make its surveys better."""

import os
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import configured
from surveys.catalog import Catalog, warnings


def check(
    folder: Annotated[
        Path | None, typer.Argument(help="The folder; the one of the settings if left out.", show_default=False)
    ] = None,
) -> None:
    """Read the journey, its surveys and the settings, and tell every fault; nothing is changed.

    Each survey is gone through on every way there is: each question can be reached, each placeholder has a source,
    each text is there in every language. Advice on how to ask better is printed beside it and is no fault.
    """
    settings, catalog = configured(os.environ, folder)
    for warning in warnings(settings.journey_folder):
        typer.echo(f"warning: {warning}")
    typer.echo(_summary(catalog))


def _summary(catalog: Catalog) -> str:
    journey = catalog.journey
    asked = sum(touchpoint.survey is not None for touchpoint in journey.touchpoints())
    counts = f"{len(journey.stages)} stages, {len(journey.touchpoints())} touchpoints ({asked} with a survey)"
    rest = f"{len(catalog.surveys)} surveys, {len(journey.themes)} themes, in {', '.join(journey.languages)}"
    return f"The journey {journey.id} is well: {counts}, {rest}."
