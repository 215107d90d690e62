"""Customers answer: by taps, by typing what the button says, and by both."""

import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from surveys.when import SKIPPED
from tests.service import Service, heard, sample


@pytest.fixture
def catalog() -> Catalog:
    return sample("kinds")


async def test_a_whole_survey_takes_a_tap_for_each_question(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada, place="Amsterdam")
    before = len(heard(ada))
    await service.taps(ada, "9", "5", "7", "To look around", "Yes")
    assert ada.sees.startswith("Your visit to Amsterdam · 6 of 6")
    assert len(heard(ada)) == before, "One message, which changes in place."
    await service.says(ada, "Bigger windows")
    assert await service.answers(ada) == {
        "recommend": 9,
        "satisfied": 5,
        "ease": 7,
        "reason": "look",
        "again": "yes",
        "why": "Bigger windows",
    }
    assert await service.state(ada) == ("completed", None)


async def test_what_a_button_says_can_be_typed(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.says(ada, "10", " 4. ", "1", "to LOOK around!", "Yes!", "Nothing.")
    assert await service.answers(ada) == {
        "recommend": 10,
        "satisfied": 4,
        "ease": 1,
        "reason": "look",
        "again": "yes",
        "why": "Nothing.",
    }
    assert "Thank you" in ada.sees


async def test_after_a_typed_answer_the_survey_goes_on_below_it(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    asked = ada.chat.messages[-1]
    await service.says(ada, "9")
    typed, goes_on = ada.chat.messages[-2:]
    assert typed.text == "9"
    assert "2 of 6" in goes_on.text
    assert ada.buttons()[0] == ["1", "2", "3", "4", "5"]
    assert asked.text == "Your visit to us\n\nWould you recommend us?"
    assert not asked.content.keyboard, "The question above the answer has no buttons any more."
    await service.taps(ada, "4")
    assert "3 of 6" in goes_on.text, "A tap changes the message that it was made under."


async def test_several_answers_typed_in_a_row_leave_one_survey_in_the_chat(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    for text in ("9", "5", "6"):
        ada.says(text)
    await service.settle()
    assert await service.answers(ada) == {"recommend": 9, "satisfied": 5, "ease": 6}
    with_buttons = [message for message in ada.chat.messages if message.content.keyboard]
    assert ["To buy"] in with_buttons[-1].content.labels
    assert len(with_buttons) == 1


async def test_taps_and_texts_can_be_mixed(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.taps(ada, "3")
    await service.says(ada, "5")
    await service.taps(ada, "2", "To buy")
    await service.says(ada, "no")
    await service.says(ada, "The stairs")
    assert list((await service.answers(ada)).values()) == [3, 5, 2, "buy", "no", "The stairs"]


async def test_what_is_no_number_of_the_scale_is_refused_in_words(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    for wrong in ("11", "-1", "5.5", "zero", "1 0", "9" * 4000):
        await service.says(ada, wrong)
        assert ada.sees == "Please choose a number from 0 to 10."
    assert await service.answers(ada) == {}
    await service.taps(ada, "10")
    assert await service.answers(ada) == {"recommend": 10}


async def test_a_text_where_a_choice_is_asked_is_refused_in_words(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.taps(ada, "9", "5", "7")
    await service.says(ada, "For no reason")
    assert ada.sees == "Please choose one of the buttons."
    await service.taps(ada, "To buy")
    await service.says(ada, "perhaps")
    assert ada.sees == "Please answer yes or no."


async def test_a_question_that_must_be_answered_offers_no_skip(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    assert ada.buttons()[-1] == ["Later", "Stop asking"]
    await service.taps(ada, "9")
    assert ada.buttons()[-1] == ["‹ Back", "Later", "Stop asking"]


class TestBranches:
    """What is asked follows what was said."""

    @pytest.fixture
    def catalog(self) -> Catalog:
        return sample("branching")

    async def test_whoever_is_content_is_not_asked_what_went_wrong(self, service: Service, ada: Person) -> None:
        await service.touchpoint("visit.ended", ada)
        await service.taps(ada, "5", "Yes")
        assert await service.answers(ada) == {"satisfied": 5, "again": "yes"}
        assert await service.state(ada) == ("completed", None)

    async def test_back_and_another_answer_withdraw_what_it_makes_irrelevant(
        self, service: Service, bob: Person
    ) -> None:
        await service.touchpoint("visit.ended", bob)
        await service.taps(bob, "2", "Something else")
        await service.says(bob, "The noise")
        await service.taps(bob, "‹ Back", "‹ Back", "‹ Back")
        assert await service.answers(bob) == {}
        assert service.rows("SELECT count(*) FROM answers") == [(0,)]
        await service.taps(bob, "4")
        assert "Will you come again?" in bob.sees
        assert await service.answers(bob) == {"satisfied": 4}

    async def test_a_withdrawn_text_leaves_no_reading_of_it(self, service: Service, bob: Person) -> None:
        await service.touchpoint("visit.ended", bob)
        await service.taps(bob, "2", "Something else")
        await service.says(bob, "The terrible noise")
        assert service.rows("SELECT count(*) FROM sentiments") == [(1,)]
        await service.taps(bob, "‹ Back")
        assert service.rows("SELECT count(*) FROM sentiments") == [(0,)]

    async def test_back_shows_the_last_question_again(self, service: Service, bob: Person) -> None:
        await service.touchpoint("visit.ended", bob)
        await service.taps(bob, "3", "The staff", "‹ Back")
        assert "What went wrong?" in bob.sees
        assert await service.answers(bob) == {"satisfied": 3}

    async def test_an_optional_text_can_be_skipped(self, service: Service, bob: Person) -> None:
        await service.touchpoint("visit.ended", bob)
        await service.taps(bob, "1", "Something else", "Skip")
        assert "What was it? skipped" in bob.sees
        await service.taps(bob, "No")
        assert await service.answers(bob) == {"satisfied": 1, "wrong": "other", "what": SKIPPED, "again": "no"}
        assert await service.state(bob) == ("completed", None)


class TestDelivery:
    """The survey that comes with Waypulse."""

    @pytest.fixture
    def catalog(self, four_stages: Catalog) -> Catalog:
        return four_stages

    async def test_three_taps_and_one_text_are_all_it_takes(self, service: Service, bob: Person) -> None:
        await service.deliver(bob, product="lamp <XL> & shade")
        assert "the delivery of lamp <XL> & shade?" in bob.sees
        assert "1 = very dissatisfied, 5 = very satisfied" in bob.sees
        await service.taps(bob, "2", "No", "No")
        await service.says(bob, "The box was torn & the lamp <broken>.")
        *_, asked, written, thanks = bob.chat.messages
        assert asked.text == (
            "Your delivery\n"
            "How satisfied or dissatisfied are you with the delivery of lamp <XL> & shade? 2\xa0of\xa05\n"
            "Did the parcel arrive when you expected it? No\n"
            "Was the parcel undamaged when you received it? No\n\n"
            "What is the main reason for your score?"
        )
        assert written.text == "The box was torn & the lamp <broken>."
        assert thanks.text.startswith("Thank you")

    async def test_a_product_with_a_very_long_name_does_not_drown_the_question(
        self, service: Service, ada: Person
    ) -> None:
        await service.deliver(ada, product="lamp " * 2000)
        assert "lamp…?" in ada.sees
        assert len(ada.sees) < 400

    async def test_without_the_product_the_question_speaks_of_the_order(self, service: Service, ada: Person) -> None:
        await service.deliver(ada)
        assert "the delivery of your order?" in ada.sees


class TestLongSurveys:
    """Eight questions of the greatest length."""

    @pytest.fixture
    def catalog(self) -> Catalog:
        return sample("brim")

    @pytest.mark.long
    async def test_a_survey_as_long_as_the_files_allow_can_be_answered(self, service: Service, ada: Person) -> None:
        await service.touchpoint("visit.ended", ada)
        await service.taps(ada, "1")
        await service.says(ada, *("<&>" * 1300 for _ in range(7)))
        assert "Thank you" in ada.sees
        assert len(await service.answers(ada)) == 8
        assert service.parked == []
