"""What must hold in what ends a survey, beyond its shape; it may stand in a survey file and in the journey's."""

from collections.abc import Iterator

from surveys.documents.fields import is_language
from surveys.documents.rules import said_in_all
from surveys.documents.source import Place
from surveys.errors import Fault


def closing_faults(document: Place, languages: tuple[str, ...]) -> Iterator[Fault]:
    """A fault for each text of the closing that is not said in every language."""
    for text in closing_texts(document):
        yield from said_in_all(text, languages)


def closing_texts(document: Place) -> Iterator[Place]:
    """Everything that is said at the end, as far as it stands there."""
    thanks, promise = document.at("thanks"), document.at("promise")
    yield from (thanks.at(standing) for standing in thanks.keys)
    yield document.at("review").at("label")
    # A name alone is a promise too: the words around it are ours.
    if any(is_language(key) for key in promise.keys):
        yield promise
