"""Texts and pictures: several messages are one answer, spoken ones count, and what is sent can be edited."""

import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from tests.dialogues.kinds import answer, asks, every_kind
from tests.service import Service, heard


@pytest.fixture
def catalog() -> Catalog:
    return every_kind()


class TestTexts:
    """Several messages are one answer; spoken ones and pictures count."""

    async def test_messages_in_a_row_are_one_text(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        for text in ("The box was torn.", "And wet!", "5"):
            ada.says(text)
        await service.settle()
        assert await answer(service, ada) == "The box was torn.\nAnd wet!\n5"
        await service.says(ada, "Also late.")
        assert await answer(service, ada) == "The box was torn.\nAnd wet!\n5\nAlso late."
        await service.taps(ada, "Yes")
        assert await service.state(ada) == ("completed", None)

    async def test_where_no_such_button_stands_its_word_is_an_answer(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        await service.says(ada, "Back")
        assert await answer(service, ada) == "Back"

    async def test_to_skip_the_question_after_it_is_no_further_line_of_it(
        self, service: Service, ada: Person
    ) -> None:
        await asks(service, ada, "text")
        await service.says(ada, "The box was torn.", "Skip")
        assert ada.sees == "This question cannot be skipped."
        assert await answer(service, ada) == "The box was torn."

    async def test_what_was_sent_before_and_is_edited_changes_its_part(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        first = ada.says("The box was torn.")
        await service.settle()
        second = ada.says("And wet!")
        await service.settle()
        ada.edits(first, "The box was open.")
        await service.settle()
        assert await answer(service, ada) == "The box was open.\nAnd wet!"
        ada.edits(second, "And dry.")
        await service.settle()
        assert await answer(service, ada) == "The box was open.\nAnd dry."
        assert "The box was open." in heard(ada)[-1]

    async def test_who_changes_it_after_later_is_asked_again_as_promised(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        wrote = ada.says("The box was torn.")
        await service.settle()
        await service.taps(ada, "Later", "In 3 hours, at 13:00")
        promised = ada.sees
        ada.edits(wrote, "The box was open.")
        await service.settle()
        assert ada.sees == promised.replace("torn", "open")
        assert ada.buttons() == [["Answer now"]]
        assert await service.state(ada) == ("started", "later")
        await service.pass_time(hours=3)
        assert "Will you come again?" in ada.sees
        assert await answer(service, ada) == "The box was open."

    async def test_an_edited_number_goes_another_way(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "nps")
        message = ada.says("8")
        await service.settle()
        ada.edits(message, "9")
        await service.settle()
        assert await answer(service, ada) == 9
        assert "9\xa0of\xa010" in ada.sees
        ada.edits(message, "99")
        await service.settle()
        assert ada.sees == "Please choose a number from 0 to 10."
        assert await answer(service, ada) == 9

    async def test_a_voice_message_is_an_answer_without_words(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        ada.sends_voice()
        await service.settle()
        assert await answer(service, ada) == ""
        assert "What about it? voice message" in ada.sees
        ada.sends_photo("And look at this")
        await service.settle()
        assert await answer(service, ada) == "And look at this"
        ((parts,),) = service.rows("SELECT parts FROM answers WHERE question = 'q'")
        assert '"voice"' in parts
        assert '"photo"' in parts
        assert service.rows("SELECT count(*) FROM sentiments") == [(1,)]

    async def test_words_beside_a_voice_or_a_picture_can_be_edited(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        spoken = ada.sends_voice("In short: torn.")
        await service.settle()
        shown = ada.sends_photo("This corner")
        await service.settle()
        assert await answer(service, ada) == "In short: torn.\nThis corner"
        ada.edits(spoken, "In short: wet.")
        ada.edits(shown, "That corner")
        await service.settle()
        assert await answer(service, ada) == "In short: wet.\nThat corner"
        ((parts,),) = service.rows("SELECT parts FROM answers WHERE question = 'q'")
        assert '"voice"' in parts
        assert '"photo"' in parts

    async def test_for_some_minutes_after_the_end_more_can_be_said(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        await service.says(ada, "The box was torn.")
        await service.taps(ada, "‹ Back")
        await service.says(ada, "The box was open.")
        await service.taps(ada, "No")
        await service.says(ada, "And wet.")
        assert ada.sees.startswith("Thank you for writing."), "The question after it was answered."
        await asks(service, ada, "other")
        await service.taps(ada, "The price")
        await service.taps(ada, "Yes")
        await service.pass_time(minutes=6)
        await service.says(ada, "Late")
        assert await service.answers(ada) == {"q": "price", "again": "yes"}

    async def test_a_bare_picture_is_asked_for_words(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "text")
        ada.sends_photo()
        await service.settle()
        assert ada.sees == "Please answer in your own words."


class TestPhotos:
    """A picture is asked for."""

    async def test_a_picture_is_kept_by_its_reference(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "photo")
        await service.says(ada, "Here it is")
        assert ada.sees == "Please send a picture here."
        ada.sends_photo("The corner")
        await service.settle()
        assert await answer(service, ada) == "The corner"
        assert service.rows("SELECT parts ->> '$[0][2]' FROM answers WHERE question = 'q'") == [("photo",)]
        await service.taps(ada, "‹ Back")
        assert service.rows("SELECT count(*) FROM answers") == [(0,)]

    async def test_a_second_picture_belongs_to_the_first(self, service: Service, ada: Person) -> None:
        await asks(service, ada, "photo")
        for _ in range(2):
            ada.sends_photo()
            await service.settle()
        assert service.rows("SELECT json_array_length(parts) FROM answers") == [(2,)]
