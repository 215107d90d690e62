"""Customers send what nobody expects in the middle of a survey: it is answered sensibly, and the survey goes on."""

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from surveys.when import QuestionId
from tests.service import Service, heard, sample

WHY = QuestionId("why")


@pytest.fixture
def catalog() -> Catalog:
    return sample("kinds")


@pytest.mark.long
async def test_a_text_is_kept_as_it_was_written(service: Service, ada: Person) -> None:
    for text in (
        "x" * 4096,
        "🙂👨‍👩‍👧‍👦" * 300,
        "كان التسليم متأخرا جدا",
        "<b>bold</b> & <script>alert('&amp;')</script>",
        "{name} { $who } %s \\n",
        "zero\u200bwidth\u202eright to left",
    ):
        await service.touchpoint("note.left", ada)
        await service.says(ada, text)
        assert await service.answers(ada) == {"why": text}
        assert "Thank you" in ada.sees
    assert service.parked == []


async def test_a_forwarded_message_and_the_words_under_a_photo_count(service: Service, ada: Person) -> None:
    await service.touchpoint("note.left", ada)
    ada.forwards("We are sorry for the delay.")
    await service.settle()
    assert await service.answers(ada) == {"why": "We are sorry for the delay."}
    await service.touchpoint("note.left", ada)
    ada.sends_photo("Look at this box!")
    await service.settle()
    assert await service.answers(ada) == {"why": "Look at this box!"}


async def test_stickers_bare_photos_and_spaces_are_answered_with_what_works(service: Service, ada: Person) -> None:
    await service.touchpoint("note.left", ada)
    for send in (ada.sends_sticker, ada.sends_photo):
        send()
        await service.settle()
        assert ada.sees == "Please answer in your own words."
    await service.says(ada, " \n ")
    assert ada.sees == "Please answer in your own words."
    assert await service.answers(ada) == {}
    assert "What is it about?" in heard(ada)[0], "The question still waits."


async def test_what_nobody_can_see_is_no_answer(service: Service, ada: Person) -> None:
    await service.touchpoint("note.left", ada)
    for unseen in ("\u200b\u200b", "\u202e\u2069", "\ufe0f", "\u3164", "\u2800 \u2800"):
        await service.says(ada, unseen)
        assert ada.sees == "Please answer in your own words."
    message = ada.says("All good")
    await service.settle()
    ada.edits(message, "\u2800")
    await service.settle()
    assert await service.answers(ada) == {"why": "All good"}


async def test_a_message_that_was_no_answer_can_be_edited_without_a_word(service: Service, ada: Person) -> None:
    message = ada.says("Hello?")
    await service.touchpoint("visit.ended", ada)
    await service.says(ada, "8")
    before = heard(ada)
    ada.edits(message, "9")
    await service.settle()
    assert heard(ada) == before
    assert await service.answers(ada) == {"recommend": 8}


@pytest.mark.long
async def test_a_flood_of_messages_after_a_text_is_one_answer(service: Service, ada: Person) -> None:
    await service.touchpoint("note.left", ada)
    for number in range(200):
        ada.says(f"And {number}.")
    await service.settle()
    said = str((await service.answers(ada))[WHY])
    assert said.splitlines()[::199] == ["And 0.", "And 199."]
    assert len(said.splitlines()) == 200
    assert len(heard(ada)) < 10
    assert service.parked == []
    await service.pass_time(minutes=6)
    await service.says(ada, "Much later.")
    assert ada.sees.startswith("Thank you for writing.")
    assert str((await service.answers(ada))[WHY]) == said


@pytest.mark.parametrize("sends", ["stickers", "numbers"])
async def test_a_flood_of_wrong_answers_is_told_once_what_fits(service: Service, ada: Person, sends: str) -> None:
    await service.touchpoint("visit.ended", ada)
    before = len(heard(ada))
    for _ in range(200):
        if sends == "stickers":
            ada.sends_sticker()
        else:
            ada.says("11")
    await service.settle()
    assert heard(ada)[before:] == ["Please choose a number from 0 to 10."]
    await service.pass_time(minutes=1)
    await service.says(ada, "12")
    assert heard(ada)[before:] == ["Please choose a number from 0 to 10."] * 2
    await service.says(ada, "9")
    assert await service.answers(ada) == {"recommend": 9}
    assert service.parked == []


async def test_a_flood_of_commands_that_there_are_not_is_answered_once(service: Service, ada: Person) -> None:
    for _ in range(200):
        ada.says("/nonsense")
    await service.settle()
    assert heard(ada) == ["I do not know this command. /help shows what you can do here."]


@pytest.mark.long
async def test_whoever_goes_on_and_on_is_answered_now_and_then(service: Service, ada: Person) -> None:
    for _ in range(60):
        await service.says(ada, "Hello?")
        await service.pass_time(seconds=1)
    assert 1 < len(heard(ada)) < 10


async def test_a_flood_of_a_stranger_is_answered_too(service: Service, telegram: Telegram) -> None:
    jan = telegram.person("Jan", language="nl-BE")
    for _ in range(200):
        jan.says("Hallo?")
    await service.settle()
    assert 1 <= len(heard(jan)) <= 3
    assert heard(jan)[0].startswith("Dank voor uw bericht.")


async def test_a_command_in_the_middle_is_no_answer(service: Service, ada: Person) -> None:
    await service.touchpoint("note.left", ada)
    for command, answer in {
        "/nonsense": "I do not know this command. /help shows what you can do here.",
        "/": "I do not know this command. /help shows what you can do here.",
        "/report": "This command is not for this chat. /help shows what you can do here.",
        "/help": "We ask you two or three questions after a purchase or a delivery.",
    }.items():
        await service.says(ada, command)
        assert ada.sees.startswith(answer)
    await service.says(ada, "All good")
    assert await service.answers(ada) == {"why": "All good"}


async def test_the_language_changes_in_the_middle_and_the_answers_stay(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    question = ada.chat.messages[-1]
    await service.taps(ada, "9")
    await service.says(ada, "/language")
    assert ada.buttons() == [["English", "Nederlands"]]
    await service.taps(ada, "Nederlands")
    assert ada.sees == "We schrijven u vanaf nu in het Nederlands."
    assert question.text.startswith("Uw bezoek aan ons · 2 van 6\n\nZou u ons aanbevelen? 9\xa0van\xa010")
    assert question.content.labels[-1] == ["‹ Terug", "Later", "Afmelden"]
    await service.taps(ada, "4", "3", "Om te kijken")
    await service.says(ada, "Nee", "De trap")
    assert list((await service.answers(ada)).values()) == [9, 4, 3, "look", "no", "De trap"]
    assert "Dank u" in ada.sees


async def test_start_in_the_middle_shows_the_question_anew(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    await service.taps(ada, "9")
    await service.says(ada, "/start")
    assert ada.sees.startswith("Your visit to us · 2 of 6")
    await service.taps(ada, "4")
    assert await service.answers(ada) == {"recommend": 9, "satisfied": 4}
    assert sum(bool(message.content.keyboard) for message in ada.chat.messages) == 1


async def test_whoever_writes_without_being_asked_hears_that_nothing_is_open(service: Service, ada: Person) -> None:
    await service.says(ada, "Hello?")
    assert ada.sees.startswith("Thank you for writing. There is no question open right now.")
    ada.sends_sticker()
    await service.settle()
    assert ada.sees.startswith("Thank you for writing.")


async def test_a_stranger_who_writes_before_starting_is_answered_in_their_language(
    service: Service, telegram: Telegram
) -> None:
    jan = telegram.person("Jan", language="nl-BE")
    await service.says(jan, "Hallo?")
    assert jan.sees.startswith("Dank voor uw bericht.")


async def test_an_update_too_odd_to_be_handled_is_put_aside_and_stops_nobody(service: Service, ada: Person) -> None:
    await service.touchpoint("note.left", ada)
    half = "half a pair: \ud83d"
    odd = {
        "update_id": 1,
        "message": {
            "message_id": 1,
            "date": int(service.clock.now().timestamp()),
            "chat": {"id": ada.id, "type": "private", "first_name": "Ada"},
            "from": {"id": ada.id, "first_name": "Ada"},
            "text": half,
        },
    }
    unreadable = {"update_id": 2, "message": {"message_id": "seven"}}
    for _ in range(3):
        await service.app.intake.take([odd, unreadable])
    await service.says(ada, "All good")
    assert await service.answers(ada) == {"why": "All good"}
    assert len(service.parked) == 2


@pytest.mark.parametrize("number", [None, "5", -1, 2**63, 2**70])
async def test_what_has_no_number_to_keep_is_no_update(number: object, service: Service, ada: Person) -> None:
    await service.app.intake.take([{"update_id": number, "message": {}}])
    await service.says(ada, "Hello?")
    assert ada.sees
    assert service.parked == []
