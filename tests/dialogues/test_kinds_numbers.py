"""Numbers: as people write them, in their range and their unit, and how a question for one says so."""

from datetime import UTC, datetime

import pytest

from bot.sandbox.people import Person
from handlers.dialogue.asking import show
from surveys.catalog import Catalog
from surveys.feedback import JourneyTag, Response, ResponseId
from surveys.journey import JourneyId, RespondentId, StageId, SurveyId
from surveys.language import Language, Text
from surveys.questions import Number, Question
from surveys.survey import Survey
from surveys.when import NO_FACTS, QuestionId
from tests.dialogues.kinds import answer, asks, every_kind
from tests.service import Service, heard


@pytest.fixture
def catalog() -> Catalog:
    return every_kind()


@pytest.mark.parametrize(("typed", "value"), [("12,5", 12.5), ("12.5 kg", 12.5), ("١٢٫٥", 12.5), ("12", 12)])
async def test_a_number_is_read_as_people_write_it(service: Service, ada: Person, typed: str, value: float) -> None:
    await asks(service, ada, "weight")
    await service.says(ada, typed)
    assert await answer(service, ada) == value
    assert f"{value:g}\xa0kg" in ada.sees


async def test_a_number_out_of_its_range_is_told_the_range(service: Service, ada: Person) -> None:
    await asks(service, ada, "weight")
    await service.says(ada, "-3", "12.55", "many")
    assert heard(ada)[1:] == [
        "Please write a number from 0.5 to 60.",
        "Please shorten the number; digits after the point: 1 at most.",
        "Please write a number, such as 12.",
    ]


def hint(kind: Number, language: str) -> str:
    """What stands below the question."""
    question = Question(QuestionId("q"), Text({Language("en"): "How much?"}), kind)
    survey = Survey(SurveyId("s"), Text({Language("en"): "A survey"}), (question,), "{}")
    response = Response(
        id=ResponseId(1),
        respondent=RespondentId(1),
        invitation=None,
        event=None,
        tag=JourneyTag(JourneyId("j"), StageId("use"), None),
        survey=survey.id,
        version=survey.version,
        language=Language(language),
        opened_at=datetime(2026, 11, 16, tzinfo=UTC),
    )
    return show(survey, response, {}, NO_FACTS).text.splitlines()[-1]


HINTS = {
    "en": ("Write a number from 0.5 to 60", "Write a number of at least 1", "Write a number of at most 15,000"),
    "nl": (
        "Schrijf een getal van 0,5 tot en met 60",
        "Schrijf een getal vanaf 1",
        "Schrijf een getal tot en met 15.000",
    ),
    "de": (
        "Schreiben Sie eine Zahl von 0,5 bis 60",
        "Schreiben Sie eine Zahl ab 1",
        "Schreiben Sie eine Zahl bis 15.000",
    ),
    "fr": (
        "Écrivez un nombre de 0,5 à 60",
        "Écrivez un nombre à partir de 1",
        "Écrivez un nombre jusqu’à 15\u202f000",
    ),
    "es": ("Escriba un número entre 0,5 y 60", "Escriba un número a partir de 1", "Escriba un número hasta 15.000"),
    "it": ("Scriva un numero da 0,5 a 60", "Scriva un numero a partire da 1", "Scriva un numero fino a 15.000"),
    "pt": ("Escreva um número de 0,5 a 60", "Escreva um número a partir de 1", "Escreva um número até 15.000"),
}


@pytest.mark.parametrize("language", HINTS)
def test_a_hint_reads_well_with_a_unit_and_without_one(language: str) -> None:
    bounds = ((0.5, 60), (1, None), (None, 15_000))
    for (low, high), said in zip(bounds, HINTS[language], strict=True):
        assert hint(Number(low, high, 1), language) == f"{said}."
        assert hint(Number(low, high, 1, Text({Language("en"): "kg"})), language) == f"{said} (kg)."
    assert hint(Number(unit=Text({Language("en"): "kg"})), language).endswith(" (kg).")
    assert "(" not in hint(Number(), language)
