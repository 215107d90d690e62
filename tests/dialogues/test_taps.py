"""Taps that come twice, late, from elsewhere or forged: they change nothing, and are answered politely."""

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import Choose, Move, Press, Turn, pack
from surveys.catalog import Catalog
from surveys.feedback import ResponseId
from tests.service import Service, sample


@pytest.fixture
def catalog() -> Catalog:
    return sample("branching")


async def test_a_second_tap_on_the_same_button_changes_nothing(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    ada.taps("5")
    ada.taps("5")
    await service.settle()
    assert await service.answers(ada) == {"satisfied": 5}
    assert ada.toasts == ["", ""]


async def test_a_second_tap_on_skip_or_on_the_last_button_is_silent_too(service: Service, bob: Person) -> None:
    await service.touchpoint("visit.ended", bob)
    await service.taps(bob, "1", "Something else")
    bob.taps("Skip")
    bob.taps("Skip")
    await service.settle()
    bob.taps("No")
    bob.taps("No")
    await service.settle()
    assert set(bob.toasts) == {""}
    assert await service.state(bob) == ("completed", None)


async def test_of_ten_taps_before_the_bot_reads_any_the_first_counts(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    for label in ("4", "1", "2", "3", "5", "4", "1", "2", "3", "5"):
        ada.taps(label)
    await service.settle()
    assert await service.answers(ada) == {"satisfied": 4}
    assert service.rows("SELECT count(*) FROM answers") == [(1,)]
    assert ada.toasts.count("You have answered this already. Use Back to change it.") == 8
    assert ada.toasts.count("") == 2
    assert service.rows("SELECT count(*) FROM outbox") == [(0,)]


async def test_two_devices_answer_the_same_question_once(service: Service, bob: Person) -> None:
    await service.touchpoint("visit.ended", bob)
    message = bob.chat.messages[-1]
    older = message.content
    await service.taps(bob, "2")
    telephone = {button.label: button.value for row in older.keyboard for button in row}
    bob.taps_data(telephone["5"], message)
    await service.settle()
    assert bob.toasts[-1] == "You have answered this already. Use Back to change it."
    await service.taps(bob, "The staff")
    bob.taps_data(telephone["Later"], message)
    bob.taps_data(telephone["4"], message)
    await service.settle()
    assert await service.answers(bob) == {"satisfied": 2, "wrong": "staff"}


async def test_back_from_an_older_state_of_the_message_is_out_of_date(service: Service, bob: Person) -> None:
    await service.touchpoint("visit.ended", bob)
    await service.taps(bob, "2")
    message = bob.chat.messages[-1]
    back = next(button.value for button in message.buttons if button.label == "‹ Back")
    await service.taps(bob, "The staff")
    bob.taps_data(back, message)
    await service.settle()
    assert bob.toasts[-1] == "This button is out of date."
    assert await service.answers(bob) == {"satisfied": 2, "wrong": "staff"}


async def test_a_tap_under_a_closed_survey_says_so(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    message = ada.chat.messages[-1]
    buttons = {button.label: button.value for button in message.buttons}
    await service.taps(ada, "5", "Yes")
    for label in ("1", "Later", "Stop asking"):
        ada.taps_data(buttons[label], message)
        await service.settle()
        assert ada.toasts[-1] == "This survey has ended."
    assert await service.answers(ada) == {"satisfied": 5, "again": "yes"}
    assert await service.state(ada) == ("completed", None)


async def test_a_press_on_a_message_of_last_year_says_so_and_harms_nothing(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    message = ada.chat.messages[-1]
    buttons = {button.label: button.value for button in message.buttons}
    await service.taps(ada, "5")
    await service.pass_time(days=365)
    await service.touchpoint("visit.ended", ada)
    for label in ("1", "Later", "Stop asking"):
        ada.taps_data(buttons[label], message)
        await service.settle()
        assert ada.toasts[-1] == "This survey has ended."
    await service.taps(ada, "4")
    assert await service.answers(ada) == {"satisfied": 4}
    assert service.rows("SELECT number FROM answers ORDER BY at") == [(5,), (4,)]
    assert service.parked == []


async def test_a_press_on_what_was_erased_makes_nobody_known(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    message = ada.chat.messages[-1]
    pressed = next(button.value for button in message.buttons if button.label == "1")
    await service.says(ada, "/forget")
    await service.taps(ada, "Yes, erase everything")
    ada.taps_data(pressed, message)
    await service.settle()
    assert ada.toasts[-1] == "This button is not for you."
    assert service.rows("SELECT count(*) FROM respondents WHERE chat IS NOT NULL") == [(0,)]
    assert service.rows("SELECT count(*) FROM answers") == [(0,)]


async def test_nobody_can_answer_for_somebody_else(service: Service, ada: Person, bob: Person) -> None:
    for person in (ada, bob):
        await service.touchpoint("visit.ended", person)
    of_ada = (await service.response(ada)).id
    for press in (Choose(of_ada, 0, "1"), Turn(of_ada, 0, Move.STOP), Turn(of_ada, 0, Move.LATER)):
        bob.taps_data(pack(press), bob.chat.messages[-1])
        await service.settle()
        assert bob.toasts[-1] == "This button is not for you."
    assert await service.answers(ada) == {}
    assert await service.state(ada) == ("sent", None)


FORGED = (
    *("", ":", "a", "a:", "a:zz:0:5", "a:1:0", "a:1:0:5:5", "x:1", "m:1:0:sideways", "p:kitchen", "c:2:0", "k:-1"),
    *("a:" + "f" * 50 + ":0:5", "t:" + "f" * 60, "c:1:" + "f" * 50, "a:-1:0:5", "é" * 32, "l:xx", "l:"),
)


async def test_data_that_is_none_of_ours_gets_a_toast(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    for data in FORGED:
        ada.taps_data(data, ada.chat.messages[-1])
    await service.settle()
    assert len(ada.toasts) == len(FORGED)
    assert service.parked == []
    await service.taps(ada, "5")
    assert await service.answers(ada) == {"satisfied": 5}


async def test_a_forged_place_or_value_in_ones_own_survey_is_refused(service: Service, ada: Person) -> None:
    await service.touchpoint("visit.ended", ada)
    mine = (await service.response(ada)).id
    forged: list[Press] = [
        *(Choose(mine, 0, value) for value in ("6", "0", "-1", "skip", "five")),
        *(Choose(mine, place, "5") for place in (1, 3, 99)),
        Choose(ResponseId(12345), 0, "5"),
        Turn(mine, 0, Move.BACK),
        Turn(mine, 99, Move.BACK),
    ]
    for press in forged:
        ada.taps_data(pack(press), ada.chat.messages[-1])
    ada.taps_data(f"a:{mine:x}:-99:5", ada.chat.messages[-1])
    await service.settle()
    assert await service.answers(ada) == {}
    assert service.parked == []
    assert all(ada.toasts)


async def test_a_stranger_with_somebodys_button_is_not_let_in(
    service: Service, ada: Person, telegram: Telegram
) -> None:
    await service.touchpoint("visit.ended", ada)
    mallory = telegram.person("Mallory")
    message = mallory.says("hello")
    mallory.taps_data(pack(Choose((await service.response(ada)).id, 0, "1")), message)
    await service.settle()
    assert mallory.toasts == ["This button is not for you."]
    assert await service.answers(ada) == {}
