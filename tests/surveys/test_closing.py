"""What files say of the end of a survey: how it is read, what is refused, and what is left to the journey."""

from pathlib import Path

import pytest

from surveys.catalog import Catalog, survey_from
from surveys.closing import Closing, Promise, Review, Standing
from surveys.language import Language, Text
from tests.service import sample
from tests.surveys.folders import JOURNEY, SURVEY, faults, folder

EN, NL = Language("en"), Language("nl")
INSTEAD = "write for example {name: Anna}, or a text per language such as {en: We read this today.}"
CLOSING = """\
thanks: {promoter: {en: Bravo, nl: Bravo}}
promise: {name: Ben, en: I call you., nl: Ik bel u.}
review: {url: "https://shop.example/tell", label: {en: Tell, nl: Vertel}}
reward: winter
"""


def test_a_survey_says_how_it_ends(tmp_path: Path) -> None:
    catalog = Catalog.load(folder(tmp_path, delivery=SURVEY + CLOSING))
    (survey,) = catalog.surveys.values()
    assert survey.closing == Closing(
        thanks={Standing.PROMOTER: Text({EN: "Bravo", NL: "Bravo"})},
        promise=Promise("Ben", Text({EN: "I call you.", NL: "Ik bel u."})),
        review=Review("https://shop.example/tell", Text({EN: "Tell", NL: "Vertel"})),
        reward="winter",
    )
    assert survey_from(survey.document) == survey


def test_what_a_survey_leaves_open_is_as_the_journey_has_it() -> None:
    catalog = sample("closing")
    own = {survey.id: survey.closing.completed(catalog.journey.closing) for survey in catalog.surveys.values()}
    promises = {survey: closing.promise.name for survey, closing in own.items() if closing.promise}
    assert promises == {"visit": "Anna", "class": "Ben", "stay": "Anna"}
    assert {survey: closing.reward for survey, closing in own.items()} == {
        "visit": "winter",
        "class": None,
        "stay": "winter",
    }


def test_a_survey_that_says_nothing_of_it_has_the_version_it_had(tmp_path: Path) -> None:
    (survey,) = Catalog.load(folder(tmp_path)).surveys.values()
    assert survey.closing == Closing()
    assert "thanks" not in survey.document


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("thanks: {promoter: {en: Bravo}}", "'promoter' is missing in nl, which the journey lists"),
        (
            "thanks: {fan: {en: Bravo, nl: Bravo}}",
            "unknown key 'fan'; the keys here are promoter, passive, detractor",
        ),
        ("thanks: Bravo", "'thanks' must be a mapping of keys to values"),
        ("promise: {en: We read it.}", "'promise' is missing in nl, which the journey lists"),
        (
            "promise: {who: Anna}",
            f"'who' is no part of a promise; {INSTEAD}",
        ),
        (
            "promise: Anna",
            INSTEAD,
        ),
        ("review: {label: {en: Tell, nl: Vertel}}", "missing key 'url'"),
        (
            "review: {url: shop.example}",
            "'shop.example' is not the address of a page; write one such as https://example.com/review",
        ),
        (
            'review: {url: "https://shop.example", label: {en: Tell}}',
            "'label' is missing in nl, which the journey lists",
        ),
        (
            'thanks: {passive: {en: "{answer.reasn}", nl: "{answer.why}"}}',
            "'{answer.reasn}' has no answer to repeat; did you mean 'reason'?",
        ),
        ("reward: Winter codes", "'Winter codes' cannot be an id; use small letters, digits, - and _, at most 40"),
    ],
)
def test_what_is_wrong_is_said_on_its_line(tmp_path: Path, written: str, sentence: str) -> None:
    line = len(SURVEY.splitlines()) + 1
    found = faults(folder(tmp_path, delivery=f"{SURVEY}{written}\n"))
    assert found == [f"surveys/delivery.yaml:{line}: {sentence}"]


def test_a_journey_has_a_promise_and_a_review_and_nothing_else(tmp_path: Path) -> None:
    journey = JOURNEY + 'promise: {name: Anna}\nreview: {url: "https://shop.example/tell"}\n'
    assert faults(folder(tmp_path, journey=journey)) == []
    (wrong,) = faults(folder(tmp_path, journey=journey + "reward: winter\n"))
    assert "unknown key 'reward'" in wrong
