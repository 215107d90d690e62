"""Order: an export as it is handed to the process that draws and reads, and what comes back."""

from dataclasses import dataclass
from datetime import tzinfo

from surveys.catalog import Catalog
from surveys.exports import Format, Wanted


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted from which database; `salt` makes its codes, and of more than `most` records nothing is made."""

    url: str
    catalog: Catalog
    zone: tzinfo
    wanted: Wanted
    form: Format
    salt: bytes
    most: int


@dataclass(frozen=True, slots=True)
class Made:
    """The file, empty where there were too many records; and how many rows it has, or else how many records."""

    content: bytes
    count: int
