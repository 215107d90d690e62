"""What stands on a button can be written instead: a press that was lost holds nobody up."""

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.texts import LANGUAGES, plain
from surveys.language import Language
from surveys.when import SKIPPED, QuestionId
from tests.service import Service

WHY = QuestionId("why")


async def to_the_text(service: Service, person: Person) -> None:
    """Answer the survey about a delivery up to its last question, which asks for words."""
    await service.deliver(person)
    await service.taps(person, "4", "Yes", "Yes")


@pytest.mark.parametrize("back", ["‹ Back", "back", " BACK "])
async def test_back_takes_the_last_answer_back_and_asks_below(service: Service, ada: Person, back: str) -> None:
    await service.deliver(ada)
    await service.taps(ada, "4", "Yes")
    above = ada.chat.messages[-1]
    await service.says(ada, back)
    assert ada.sees.startswith("Your delivery · 2 of 4")
    assert await service.answers(ada) == {"satisfied": 4}
    assert not above.content.keyboard
    await service.taps(ada, "No")
    assert (await service.answers(ada))[QuestionId("on-time")] == "no"


async def test_at_the_first_question_there_is_nothing_to_go_back_to(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.says(ada, "back")
    assert ada.sees == "Please choose a number from 1 to 5."


async def test_later_offers_its_choices_and_one_of_them_is_written_too(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.says(ada, "later")
    assert ada.sees.endswith("When shall we ask you again?")
    assert ["Tomorrow at 12:00"] in ada.buttons()
    await service.pass_time(minutes=10)
    await service.says(ada, "tomorrow at 12:00")
    assert ada.sees.endswith("We will ask again on Tue 17 Nov 12:10.")
    assert ada.buttons() == [["Answer now"]]
    await service.says(ada, "later")
    assert ada.sees == "You wanted to answer later, and we will ask again. To go on now, send /start."
    await service.says(ada, "answer now")
    assert ada.sees.startswith("Your delivery · 1 of 4")
    await service.says(ada, "Later", "Back to the question", "5")
    assert await service.answers(ada) == {"satisfied": 5}


async def test_a_moment_that_nobody_offered_is_no_choice(service: Service, ada: Person) -> None:
    await to_the_text(service, ada)
    await service.taps(ada, "Later")
    await service.says(ada, "Tomorrow at 08:00")
    assert (await service.answers(ada))[WHY] == "Tomorrow at 08:00"


async def test_stop_ends_it_and_says_how_to_come_back(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.says(ada, "stop asking")
    assert ada.sees.endswith("We will not ask you anything any more. If you change your mind, send /start.")
    assert await service.state(ada) == ("declined", None)
    assert all(not message.content.keyboard for message in ada.chat.messages)


@pytest.mark.long
@pytest.mark.parametrize("words", ["Later.", "later than promised", "Later, sorry", "Plus tard", "Passer"])
async def test_a_text_that_is_nearly_a_button_is_a_text(service: Service, ada: Person, words: str) -> None:
    await to_the_text(service, ada)
    await service.says(ada, words)
    assert (await service.answers(ada))[WHY] == words


async def test_in_a_text_the_very_words_of_a_button_are_the_button(service: Service, ada: Person) -> None:
    await to_the_text(service, ada)
    await service.says(ada, "later")
    assert ada.sees.endswith("When shall we ask you again?")
    await service.says(ada, "‹ back to the question", "SKIP")
    assert (await service.answers(ada))[WHY] is SKIPPED


async def test_when_the_buttons_are_gone_their_words_are_words(service: Service, ada: Person) -> None:
    await to_the_text(service, ada)
    await service.says(ada, "The box was open.", "later")
    assert (await service.answers(ada))[WHY] == "The box was open.\nlater"


async def test_the_words_are_those_of_the_language_that_is_shown(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "4")
    await service.says(ada, "/language")
    await service.taps(ada, "Nederlands")
    await service.says(ada, "terug")
    assert ada.sees.startswith("Uw bezorging · 1 van 4")
    await service.says(ada, "back")
    assert ada.sees.startswith("Kies een getal")


async def test_ten_times_back_before_the_bot_reads_any_ends_at_the_first_question(
    service: Service, ada: Person
) -> None:
    await service.deliver(ada)
    await service.taps(ada, "4", "Yes", "Yes")
    for _ in range(10):
        ada.says("back")
    await service.settle()
    assert await service.answers(ada) == {}
    assert sum(bool(message.content.keyboard) for message in ada.chat.messages) == 1


async def test_consent_is_given_or_refused_in_the_words_of_its_buttons(
    service: Service, telegram: Telegram, eva: Person
) -> None:
    jan = telegram.person("Jan", language="nl")
    await service.says(eva, "/start", "yes, you may ask me")
    assert eva.sees.startswith("Thank you. You will hear from us")
    await service.says(jan, "/start", "Nee, bedankt")
    consents = [(await service.respondent(person)).consent.value for person in (eva, jan)]
    assert consents == ["given", "withdrawn"]
    await service.deliver(eva)
    assert eva.sees.startswith("Your delivery · 1 of 4")


async def test_other_words_are_no_consent(service: Service, eva: Person) -> None:
    await service.says(eva, "/start", "yes")
    assert eva.sees.startswith("Thank you for writing.")
    assert (await service.respondent(eva)).consent.value == "unasked"


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_every_language_all_of_it_can_be_written(
    service: Service, telegram: Telegram, language: Language
) -> None:
    person = telegram.person("Noa", language=language)
    await service.admit(person)
    await service.deliver(person)
    await service.says(person, plain("button-later", language).upper())
    (hours,), (tonight,), *_ = person.buttons()
    await service.pass_time(minutes=10)
    for choice in (hours, tonight):
        await service.says(person, choice.replace("’", "'").lower())
        assert person.buttons() == [[plain("button-now", language)]]
        await service.says(person, plain("button-now", language), plain("button-later", language))
    await service.says(person, plain("button-stay", language).removeprefix("‹ "), "5", "ja", "👍")
    await service.says(person, plain("button-back", language), "no", plain("button-skip", language))
    assert list((await service.answers(person)).values()) == [5, "yes", "no", SKIPPED]
    assert await service.state(person) == ("completed", None)
