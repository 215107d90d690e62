"""Contacts: nothing without consent, and one word too few rather than one too many."""

from pathlib import Path

import pytest

from bot.sandbox.people import Person
from handlers.texts import LANGUAGES, plain
from surveys.catalog import Catalog
from surveys.when import SKIPPED
from tests.dialogues.kinds import answer, asks, every_kind
from tests.service import Service, heard
from tests.surveys.folders import JOURNEY, folder


@pytest.fixture
def catalog() -> Catalog:
    return every_kind()


class TestContacts:
    """Consent first; then the key, or typed; and the key goes."""

    async def test_nothing_is_taken_before_consent(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "contact")
        await service.says(ada, "ada@example.org")
        assert ada.sees == "May we use it? Please tap the button above, or write yes or no."
        assert await service.answers(ada) == {}
        assert ada.panel == []

    async def test_the_key_shares_ones_own_number_and_goes(self, service: Service, ada: Person, bob: Person) -> None:
        await asks(service, ada, "contact")
        await service.taps(ada, "✓ Call me about this")
        assert ada.panel == [["📱 Share my number"]]
        for whose in (bob.account, None):
            ada.sends_contact(whose)
            await service.settle()
            assert ada.sees.startswith("Please share your own number")
        ada.shares_contact()
        await service.settle()
        assert ada.panel == []
        assert await answer(service, ada) == f"+31{ada.id % 10**9:09d}"
        assert "Will you come again?" in ada.sees

    async def test_consent_and_address_can_be_typed(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "contact")
        await service.says(ada, "yes", "somewhere", "ada@example.org")
        assert await answer(service, ada) == "ada@example.org"
        assert ada.panel == []

    @pytest.mark.long
    @pytest.mark.parametrize("decline", ["tapped", "No, thanks", "nein", "late"])
    async def test_anybody_can_decline_at_any_time(self, service: Service, ada: Person, decline: str) -> None:
        await asks(service, ada, "contact")
        if decline == "late":
            await service.taps(ada, "✓ Call me about this")
        if decline in {"tapped", "late"}:
            await service.taps(ada, "No, thanks")
        else:
            await service.says(ada, decline)
        assert await answer(service, ada) is SKIPPED
        assert ada.panel == []

    async def test_to_stop_takes_the_key_away(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "contact")
        await service.taps(ada, "✓ Call me about this", "Stop asking")
        assert ada.panel == []

    @pytest.mark.long
    @pytest.mark.parametrize("end", ["later", "stop", "forgotten", "expired"])
    async def test_the_key_never_outlives_its_question(self, service: Service, ada: Person, end: str) -> None:
        await asks(service, ada, "contact")
        await service.taps(ada, "✓ Call me about this")
        match end:
            case "later":
                await service.taps(ada, "Later", "‹ Back to the question")
                assert ["✓ Call me about this"] in ada.buttons(), "Who comes back is asked for consent anew."
            case "stop":
                await service.says(ada, "/stop")
            case "forgotten":
                await service.says(ada, "/forget")
                await service.taps(ada, "Yes, erase everything")
            case _:
                await service.pass_time(days=8)
                assert await service.state(ada) == ("expired", None)
        assert ada.panel == []


REACHED = """\
survey: delivery
title: {en: Your delivery, nl: Uw bezorging}
questions:
  - csat: satisfied
    ask: {en: How satisfied are you?, nl: Hoe tevreden bent u?}
  - contact: reach
    ask: {en: May we call you?, nl: Mogen we u bellen?}
    purpose: {en: Call me about this, nl: Bel mij hierover}
"""


class TestAtTheEnd:
    """Who has given their number last of all is thanked once."""

    @pytest.fixture
    def catalog(self, tmp_path: Path) -> Catalog:
        journey = JOURNEY + 'review: {url: "https://shop.example/review"}\n'
        return Catalog.load(folder(tmp_path, journey=journey, delivery=REACHED))

    async def test_the_thanks_take_the_key_away(self, service: Service, ada: Person) -> None:
        await service.deliver(ada)
        await service.taps(ada, "3", "✓ Call me about this")
        before = len(heard(ada))
        ada.shares_contact()
        await service.settle()
        (thanks,) = heard(ada)[before:]
        assert thanks.startswith("Thank you!")
        assert ada.panel == []
        assert (await service.state(ada))[0] == "completed"

    async def test_where_the_thanks_have_a_button_the_key_goes_with_a_word_that_thanks_nobody(
        self, service: Service, ada: Person
    ) -> None:
        await service.deliver(ada)
        await service.taps(ada, "5", "✓ Call me about this")
        before = len(heard(ada))
        await service.says(ada, "ada@example.org")
        left, thanks = heard(ada)[before:]
        assert left == "All right."
        assert thanks.startswith("Thank you!")
        assert ada.buttons() == [["Write a review"]]
        assert ada.panel == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_on_our_own_buttons_differ_from_each_other(language: str) -> None:
    named = ("done", "skip", "refuse", "back", "later", "stop", "stay", "now")
    keys = tuple(f"button-{name}" for name in named)
    assert len({plain(key, type(next(iter(LANGUAGES)))(language)) for key in keys}) == len(keys)
