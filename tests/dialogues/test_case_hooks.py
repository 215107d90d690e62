"""Other systems are told why an alert was raised, and what was written, where they may have it."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from surveys.webhooks import Endpoint, EndpointId, HookKind
from tests.service import START, Chats, Service
from tests.surveys.folders import JOURNEY, folder

WORDS_FIRST = """\
survey: delivery
title: {en: Your delivery}
questions:
  - text: why
    optional: true
    ask: {en: How was the delivery?}
  - csat: satisfied
    ask: {en: How satisfied are you?}
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    """Words come before the score, and complaints about the delivery count by themselves."""
    journey = JOURNEY.replace("languages: [en, nl]", "languages: [en]") + "alerts: {themes: [delivery]}\n"
    return Catalog.load(folder(tmp_path, journey=journey, delivery=WORDS_FIRST))


@pytest.fixture
async def asked(service: Service, bob: Person, chats: Chats) -> Person:
    """Bob has a survey open, and another system listens."""
    assert chats.staff
    added = Endpoint(EndpointId(1), "http://127.0.0.1:9/", frozenset({HookKind.ALERT}), "whsec_AAAA", START, True)  # noqa: FBT003 - with texts
    async with service.app.store.transaction() as tx:
        await tx.hooks.change(added)
    await service.deliver(bob)
    return bob


def told(service: Service) -> list[dict[str, Any]]:
    """What waits to be delivered."""
    return [orjson.loads(body)["data"] for (body,) in service.rows("SELECT body FROM deliveries ORDER BY id")]


async def test_a_text_that_was_skipped_is_no_text(service: Service, asked: Person) -> None:
    await service.taps(asked, "Skip", "1")
    (alert,) = told(service)
    assert (alert["grounds"], alert["texts"]) == (["score"], {})


async def test_a_complaint_of_a_theme_is_told_with_its_ground_and_its_words(service: Service, asked: Person) -> None:
    await service.says(asked, "The delivery was terribly late.")
    await service.taps(asked, "5")
    (alert,) = told(service)
    assert (alert["grounds"], alert["texts"]) == (["theme"], {"why": "The delivery was terribly late."})
