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
    for theme in journey.at("alerts").at("themes").entries():
        yield from _theme(theme, journey.at("themes").keys)
    yield from _signature(journey.at("cases"))
    known = [touchpoint.at("id").text or "" for touchpoint in touchpoints]
    for system in ("shopify", "woocommerce"):
        yield from _received(journey.at("receivers").at(system), known)


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


def _theme(named: Place, themes: Collection[str]) -> Iterator[Fault]:
    if named.text is not None and named.text not in themes:
        otherwise = "; write it under themes or remove the entry"
        yield named.fault(f"there is no theme '{named.text}'{meant(named.text, themes) or otherwise}")


def _received(system: Place, touchpoints: Collection[str]) -> Iterator[Fault]:
    for key in system.keys:
        named = system.at(key)
        if named.text is not None and named.text not in touchpoints:
            otherwise = "; write it in a stage or remove the key"
            yield named.fault(f"there is no touchpoint '{named.text}'{meant(named.text, touchpoints) or otherwise}")


def _signature(cases: Place) -> Iterator[Fault]:
    if cases.at("signed").text == "person" and "company" in cases.keys:
        sentence = "staff write under their own names, so the company's is never shown; remove one of the two keys"
        yield cases.at("company").fault(sentence)
