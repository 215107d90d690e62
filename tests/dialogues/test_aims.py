"""A short answer is read in the light of what its question asked for."""

import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from tests.service import Service, sample


@pytest.fixture
def catalog() -> Catalog:
    return sample("aims")


@pytest.mark.long
@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("Nothing.", ["positive", "negative", "neutral"]),
        ("The windows.", ["negative", "positive", "neutral"]),
        ("It was terrible.", ["negative", "negative", "negative"]),
    ],
)
async def test_the_question_decides_where_the_words_do_not(
    service: Service, ada: Person, words: str, labels: list[str]
) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.says(ada, words, words, words)
    read = dict(service.rows("SELECT question, label FROM sentiments"))
    assert [read[question] for question in ("better", "well", "else")] == labels
    assert service.rows("SELECT question, asks FROM answers WHERE asks IS NOT NULL ORDER BY question") == [
        ("better", "improve"),
        ("well", "good"),
    ]


async def test_after_going_back_a_text_is_still_read_in_that_light(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.says(ada, "The windows.")
    await service.taps(ada, "‹ Back")
    await service.says(ada, "Nothing.")
    await service.restart()
    await service.says(ada, "Nothing.")
    assert service.rows("SELECT question, label FROM sentiments ORDER BY question") == [
        ("better", "positive"),
        ("well", "negative"),
    ]
