"""What must hold within a journey file beyond its shape."""

from collections.abc import Collection, Iterator

from surveys.documents.closing_rules import closing_faults
from surveys.documents.fields import is_language
from surveys.documents.likeness import meant
from surveys.documents.rules import said_in_all, unique
from surveys.documents.source import Place, Source, top
from surveys.errors import Fault


def languages_of(source: Source) -> tuple[str, ...]:
    """The languages that a journey lists, without those that do not exist; nothing where it cannot be read."""
    codes = (code.text or "" for code in top(source).at("languages").entries())
    return tuple(code for code in codes if is_language(code))


def journey_faults(source: Source, surveys: Collection[str]) -> Iterator[Fault]:
    """Every fault that the shape does not show; `surveys` are the ids of the surveys there are."""
    journey, languages = top(source), languages_of(source)
    stages = tuple(journey.at("stages").entries())
    touchpoints = tuple(touchpoint for stage in stages for touchpoint in stage.at("touchpoints").entries())
    yield from _languages(journey)
    yield from unique((stage.at("id") for stage in stages), "stage")
    yield from unique((touchpoint.at("id") for touchpoint in touchpoints), "touchpoint")
    # A theme is shown in reports and found in the languages it has words for: it need not have all of them.
    for titled in (journey, *stages, *touchpoints):
        yield from said_in_all(titled.at("title"), languages)
    yield from closing_faults(journey, languages)
    for touchpoint in touchpoints:
        yield from _survey(touchpoint.at("survey"), surveys)


def _languages(journey: Place) -> Iterator[Fault]:
    seen: set[str] = set()
    for code in journey.at("languages").entries():
        if code.text is not None and code.text in seen:
            yield code.fault(f"the language '{code.text}' is listed twice; keep one")
        seen.add(code.text or "")


def _survey(named: Place, surveys: Collection[str]) -> Iterator[Fault]:
    if named.text is not None and named.text not in surveys:
        otherwise = "; write it in surveys/ or remove the key"
        yield named.fault(f"there is no survey '{named.text}'{meant(named.text, surveys) or otherwise}")
