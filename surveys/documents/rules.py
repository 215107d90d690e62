"""What must hold in every file beyond its shape: an id is given once, a text is said in every language."""

from collections.abc import Iterable, Iterator

from surveys.documents.source import Place
from surveys.errors import Fault


def unique(ids: Iterable[Place], noun: str) -> Iterator[Fault]:
    """A fault for each id that has been given before."""
    seen: set[str] = set()
    for place in ids:
        if place.text is not None and place.text in seen:
            yield place.fault(f"the {noun} id '{place.text}' is taken already; choose another")
        seen.add(place.text or "")


def said_in_all(text: Place, languages: tuple[str, ...]) -> Iterator[Fault]:
    """A fault for each language that is missing in the text; that it is said in more of them is none.

    So whoever wants fewer languages than a built-in journey has takes them out of its list, and no text need change.
    """
    said = text.keys
    missing = (code for code in languages if said and code not in said)
    for code in missing:
        yield text.fault(f"'{text.steps[-1]}' is missing in {code}, which the journey lists")
