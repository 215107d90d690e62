"""What `journey.yaml` says of alerts is what staff are told of: scores, words, themes, and promoters who fell."""

from pathlib import Path

import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from tests.service import Chats, Service
from tests.service import said as told
from tests.surveys.folders import JOURNEY, folder

RULES = """\
alerts:
  score: {nps: 2}
  words: {en: [lawyer, injur*], nl: [advocaat]}
  themes: [delivery]
  fallen: true
"""
SURVEY = """\
survey: delivery
title: {en: Your delivery}
questions:
  - nps: recommend
    ask: {en: Would you recommend us?}
  - text: why
    ask: {en: Why?}
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    """Each rule has a number of its own, none of them the usual one."""
    journey = JOURNEY.replace("languages: [en, nl]", "languages: [en]") + RULES
    return Catalog.load(folder(tmp_path, journey=journey, delivery=SURVEY))


def alerts(chats: Chats, service: Service) -> list[str]:
    """The alerts in the staff group."""
    return [text for text in told(chats.staff, service.place.telegram.bot.id) if text.startswith("🔔")]


@pytest.mark.long
@pytest.mark.parametrize(
    ("said", "holds"),
    [
        (("2", "No."), True),
        (("3", "No."), False),
        (("8", "Somebody was INJURED by it."), True),
        (("8", "Ik bel morgen mijn advocaat, want de doos was helemaal nat."), True),
        (("8", "It arrived terribly late, a disgrace."), True),
        (("8", "It arrived early, wonderful!"), False),
    ],
)
async def test_staff_are_told_of_what_the_rules_say_and_of_nothing_else(
    service: Service, ada: Person, chats: Chats, *, said: tuple[str, str], holds: bool
) -> None:
    await service.deliver(ada)
    await service.taps(ada, said[0])
    await service.says(ada, said[1])
    assert len(alerts(chats, service)) == holds


async def test_a_promoter_who_became_a_detractor_is_told_of_whatever_the_score(
    service: Service, ada: Person, bob: Person, chats: Chats
) -> None:
    for person, before in ((ada, "9"), (bob, "8")):
        await service.deliver(person)
        await service.taps(person, before)
        await service.says(person, "Well.")
    await service.pass_time(days=40)
    for person in (ada, bob):
        await service.deliver(person)
        await service.taps(person, "6")
    (alert,) = alerts(chats, service)
    assert alert.startswith("🔔 Ada (C-1) is not happy")
    assert "Gave 9 the last time they were asked." in alert
