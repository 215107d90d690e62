"""`waypulse demo`: the whole product on this machine."""

from pathlib import Path
from typing import Annotated

import typer

from bot.demo import demo as play


def demo(
    *,
    headless: Annotated[
        bool, typer.Option("--headless", help="Without a page: a scripted person, then the end.")
    ] = False,
    port: Annotated[
        int | None, typer.Option(help="The page's port; any free one if left out.", min=0, max=65535)
    ] = None,
    out: Annotated[Path | None, typer.Option(help="A folder for the charts and the report.", file_okay=False)] = None,
) -> None:
    """Show the whole product without a token: eight weeks of simulated customers, three chats, the weekly digest."""
    raise typer.Exit(play(headless=headless, port=port, out=out))
