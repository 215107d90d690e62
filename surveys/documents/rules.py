"""What must hold in every file beyond its shape: an id is given once, a text is said in every language."""

from collections.abc import Iterable, Iterator

from surveys.documents.fields import is_language
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
    """A fault for each language that is missing in the text, and for each that the journey does not list."""
    said = text.keys
    missing = (code for code in languages if said and code not in said)
    for code in missing:
        yield text.fault(f"'{text.steps[-1]}' is missing in {code}, which the journey lists")
    yield from said_in_none_else(text, languages)


def said_in_none_else(text: Place, languages: tuple[str, ...]) -> Iterator[Fault]:
    """A fault for each language of the text that the journey does not list; none where it lists nothing."""
    strange = (code for code in text.keys if languages and is_language(code) and code not in languages)
    for code in strange:
        where = "add it to 'languages' in journey.yaml or remove it here"
        yield text.at(code).fault(f"the journey does not list the language '{code}'; {where}")
