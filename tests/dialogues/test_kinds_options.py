"""Options: ticked, unticked and done; what is not listed; and the order in which a person sees them."""

import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from tests.dialogues.kinds import answer, asks, every_kind
from tests.service import Service


@pytest.fixture
def catalog() -> Catalog:
    return every_kind()


class TestSeveralOptions:
    """Ticked, unticked, and done."""

    async def test_what_is_ticked_outlives_a_restart_another_language_and_a_second_device(
        self, service: Service, ada: Person
    ) -> None:
        await asks(service, ada, "choices")
        fresh = {button.label: button.value for button in ada.chat.messages[-1].buttons}
        await service.taps(ada, "☐ The place")
        assert ["☑ The place"] in ada.buttons()
        await service.restart()
        await service.says(ada, "/language")
        await service.taps(ada, "Nederlands")
        question = ada.chat.messages[0]
        assert "☑ De plek" in {button.label for button in question.buttons}
        ada.taps_data(fresh["☐ The staff"], question)
        ada.taps_data(fresh["☐ The place"], question)
        await service.settle()
        await service.taps(ada, "Klaar")
        assert await answer(service, ada) == ("place", "staff")

    async def test_two_ticks_before_the_bot_answers_both_count(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        for label in ("☐ The staff", "☐ The place", "☐ The staff"):
            ada.taps(label)
        await service.settle()
        await service.taps(ada, "Done")
        assert await answer(service, ada) == ("place", "staff")

    async def test_too_few_and_too_many_are_told_in_a_toast(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        await service.taps(ada, "Done")
        assert ada.toasts[-1] == "Please choose at least 1."
        await service.taps(ada, "☐ The price", "☐ The staff", "☐ The place")
        assert ada.toasts[-1] == "Please choose 2 at most."
        await service.taps(ada, "☑ The price", "☐ The place")
        await service.says(ada, "done")
        assert await answer(service, ada) == ("place", "staff")

    async def test_a_typed_option_joins_those_that_are_ticked(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        await service.taps(ada, "☐ The place")
        await service.says(ada, "the price")
        assert await answer(service, ada) == ("place", "price")
        assert "The price, The place" in ada.sees

    async def test_what_stands_on_a_button_box_and_all_is_as_a_press(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        await service.says(ada, "☐ The price")
        assert await service.answers(ada) == {}
        assert ada.buttons()[:2] == [["☑ The price"], ["☐ The staff"]]
        assert sum(bool(message.content.keyboard) for message in ada.chat.messages) == 1
        await service.says(ada, "☐ the price", "☐ The staff\n☐ The place")
        assert ada.sees == "Please choose 2 at most."
        await service.says(ada, "☑ The price\n☐ The staff", "☐ The place", "Done")
        assert await answer(service, ada) == ("place", "staff")

    async def test_a_tick_from_yesterday_is_told_so(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "choices")
        message = ada.chat.messages[-1]
        older = next(button.value for button in message.buttons if button.label == "☐ The place")
        await service.taps(ada, "☐ The price", "Done")
        ada.taps_data(older, message)
        await service.settle()
        assert ada.toasts[-1] == "You have answered this already. Use Back to change it."
        assert await answer(service, ada) == ("price",)


class TestWhatIsNotListed:
    """An option that stands for everything else asks what it was."""

    async def test_the_button_asks_for_words(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "other")
        await service.taps(ada, "Something else")
        assert "What?" in ada.sees
        await service.says(ada, "The music")
        assert await service.answers(ada) == {"q": "other", "q.other": "The music"}
        await service.taps(ada, "‹ Back", "‹ Back", "The price")
        assert await service.answers(ada) == {"q": "price"}

    async def test_who_writes_their_own_words_at_once_is_not_asked_twice(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "other")
        await service.says(ada, "The music")
        assert await service.answers(ada) == {"q": "other", "q.other": "The music"}
        assert "Will you come again?" in ada.sees

    @pytest.mark.long
    @pytest.mark.parametrize("words", ["Back", "‹ back", "Answer now", "Done", "fertig", "☐", "=", "\u3164"])
    async def test_a_button_that_does_not_stand_here_or_a_bare_sign_is_nobodys_own_words(
        self, service: Service, ada: Person, words: str
    ) -> None:
        await asks(service, ada, "other")
        await service.says(ada, words)
        assert ada.sees == "Please choose one of the buttons."
        assert await service.answers(ada) == {}

    @pytest.mark.parametrize("kind", ["other", "others", "stars"])
    async def test_who_wants_to_skip_what_cannot_be_skipped_is_told_so(
        self, service: Service, ada: Person, kind: str
    ) -> None:
        await asks(service, ada, kind)
        await service.says(ada, "skip")
        assert ada.sees == "This question cannot be skipped."
        assert await service.answers(ada) == {}

    async def test_own_words_beyond_the_most_are_told_the_most(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "others")
        await service.says(ada, "done")
        assert ada.sees == "Please choose at least 1."
        await service.taps(ada, "☐ The price", "☐ The staff")
        await service.says(ada, "The music")
        assert ada.sees == "Please choose 2 at most."
        assert await service.answers(ada) == {}

    async def test_they_go_along_with_what_is_ticked(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "others")
        await service.taps(ada, "☐ The price")
        await service.says(ada, "The music was too loud")
        assert await service.answers(ada) == {"q": ("other", "price"), "q.other": "The music was too loud"}


async def test_shuffled_options_stand_as_before_whenever_a_person_is_asked_again(
    service: Service, ada: Person, bob: Person
) -> None:
    seen: dict[int, set[tuple[str, ...]]] = {ada.id: set(), bob.id: set()}
    for person in (ada, bob) * 3:
        await asks(service, person, "shuffled")
        seen[person.id].add(tuple(row[0] for row in person.buttons()[:3]))
        await service.taps(person, "The price", "Yes")
    assert [len(orders) for orders in seen.values()] == [1, 1]


async def test_shuffled_options_keep_their_order_for_a_person_in_every_language(
    service: Service, ada: Person
) -> None:
    await asks(service, ada, "shuffled")
    english = [row[0] for row in ada.buttons()[:3]]
    await service.says(ada, "/language")
    await service.taps(ada, "Nederlands")
    dutch = {"The price": "De prijs", "The staff": "Het personeel", "The place": "De plek"}
    assert [row[0] for row in ada.chat.messages[0].content.labels[:3]] == [dutch[title] for title in english]
    await service.says(ada, "2")
    assert dutch[english[1]] in ada.sees
