"""`waypulse init`: an operator's folder with a journey, its surveys and the settings."""

from pathlib import Path
from typing import Annotated

import typer

from surveys.catalog import BUILT_IN, built_in_folder
from surveys.errors import Fault, Unreadable

_SETTINGS = Path(__file__).with_name("settings.txt")


def init(
    folder: Annotated[Path, typer.Argument(help="Where to make it.", file_okay=False, show_default=False)],
    journey: Annotated[str, typer.Option(help="Which journey to begin with.", metavar="|".join(BUILT_IN))] = BUILT_IN[
        0
    ],
) -> None:
    """Make a folder with everything the bot needs; files that are there already are never overwritten."""
    files = _files(journey, folder)
    taken = [
        Fault(str(target), 0, "the file is there already; choose another folder")
        for target in files
        if target.exists()
    ]
    if taken:
        raise Unreadable(taken)
    try:
        for target, content in files.items():
            _write(target, content)
    except OSError as error:
        raise Unreadable([Fault(str(folder), 0, f"the folder cannot be written: {error.strerror}")]) from None
    typer.echo(f"Made {folder}. Write your bot's token into {folder / '.env'}, then: cd {folder} && waypulse run")


def _files(journey: str, folder: Path) -> dict[Path, bytes]:
    source = built_in_folder(journey)
    files = {folder / path.relative_to(source): path.read_bytes() for path in sorted(source.rglob("*.yaml"))}
    return files | {folder / ".env": _SETTINGS.read_bytes()}


def _write(target: Path, content: bytes) -> None:
    """The settings hold a token: nobody else may read them."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch(mode=0o600 if target.name == ".env" else 0o644, exist_ok=False)
    target.write_bytes(content)
