"""`waypulse schema`: the JSON Schema of the operator's files."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from surveys.documents import editor_schema


class Sort(StrEnum):
    """What a file describes."""

    JOURNEY = "journey"
    SURVEY = "survey"


def schema(
    sort: Annotated[Sort | None, typer.Argument(help="One of the two; both if left out.", show_default=False)] = None,
) -> None:
    """Print the JSON Schema of journey and survey files, for editors that check while one writes."""
    schemas = editor_schema.schemas()
    typer.echo(json.dumps(schemas[sort] if sort else schemas, indent=2, ensure_ascii=False))
