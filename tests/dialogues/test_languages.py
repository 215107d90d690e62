"""Customers who speak neither English nor Dutch, and a journey in a language that Waypulse does not speak."""

from pathlib import Path

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.texts import plain
from surveys.catalog import Catalog
from surveys.language import Language
from tests.service import Chats, Service, heard

JOURNEY = """
journey: butik
languages: [sv]
stages:
  - id: use
    title: {sv: Användning}
    touchpoints:
      - id: visit.ended
        title: {sv: Besöket är slut}
        survey: visit
fatigue: {gap_after_invitation: 0, gap_after_response: 0, at_most: 9 per 1d, quiet_hours: none}
"""
SURVEY = """
survey: visit
title: {sv: Ert besök}
questions:
  - csat: satisfied
    ask: {sv: Hur nöjd är ni?}
  - text: why
    ask: {sv: Varför?}
"""


async def joins(telegram: Telegram, service: Service, language: str) -> Person:
    """Somebody starts the bot and agrees to be asked."""
    person = telegram.person("Ada", language=language)
    person.starts()
    await service.settle()
    await service.taps(person, person.buttons()[0][0])
    return person


@pytest.mark.long
@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt"])
async def test_a_customer_is_spoken_to_in_one_language_from_welcome_to_thanks(
    service: Service, telegram: Telegram, language: Language
) -> None:
    person = await joins(telegram, service, language)
    assert person.sees == plain("consent-given", language)
    await service.deliver(person)
    assert plain("hint-csat", language) in person.sees
    await service.says(person, "nonsense")
    assert plain("refusal-scale", language, low=1, high=5) in heard(person)
    await service.taps(person, "1", plain("answer-no", language), plain("answer-no", language))
    await service.says(person, "וואו, גרוע!")
    assert plain("thanks-detractor", language) in "\n".join(heard(person))
    await service.says(person, "/stop")
    assert person.sees == plain("stop-said", language)


class TestAJourneyInALanguageOfItsOwn:
    """Its questions are asked in it; what Waypulse says itself is English."""

    @pytest.fixture
    def catalog(self, tmp_path: Path) -> Catalog:
        (tmp_path / "surveys").mkdir()
        (tmp_path / "journey.yaml").write_text(JOURNEY, encoding="utf-8")
        (tmp_path / "surveys" / "visit.yaml").write_text(SURVEY, encoding="utf-8")
        return Catalog.load(tmp_path)

    async def test_nothing_is_missing_in_chat_alert_and_report(
        self, service: Service, telegram: Telegram, chats: Chats, olga: Person
    ) -> None:
        person = await joins(telegram, service, "sv")
        await service.touchpoint("visit.ended", person)
        await service.settle()
        assert "Hur nöjd är ni?" in person.sees
        assert "1 = very dissatisfied" in person.sees
        await service.taps(person, "1")
        await service.says(person, "Alldeles för dyrt.", "/language")
        assert "Ada is not happy\nAnvändning › Besöket är slut" in chats.staff.messages[-1].text
        await service.says(olga, "/report", chat=chats.admin)
        assert any("1 response" in message.text for message in chats.admin.messages)
        assert service.parked == []
