"""File names: what a file is to hold, by how its name ends."""

from pathlib import Path

from surveys.exports import Format


def format_of(file: Path) -> Format:
    """The format that the name ends in; CSV where it ends in none that we write."""
    known = {f".{one.value}": one for one in Format}
    return known.get(file.suffix.lower(), Format.CSV)
