"""Things break: the bot restarts, Telegram is away, answers get lost, people block us. Nothing is lost or twice."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.faults import Blocked, Cut, Deleted, Down, Fault, SlowDown, Timeout
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from tests.service import SAMPLES, Chats, Place, Service, company, heard, sample, serving


async def test_a_restart_in_the_middle_loses_nothing(service: Service, bob: Person) -> None:
    await service.deliver(bob)
    await service.taps(bob, "2")
    bob.taps("No")
    await service.restart()
    await service.settle()
    assert bob.sees.startswith("Your delivery · 3 of 4")
    await service.restart()
    await service.taps(bob, "Yes")
    await service.says(bob, "Late")
    assert await service.answers(bob) == {"satisfied": 2, "on-time": "no", "intact": "yes", "why": "Late"}


async def test_a_bot_that_ends_before_it_sends_sends_after_its_restart(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    ada.taps("4")
    await service.app.intake.step()
    await service.restart()
    assert ada.sees.startswith("Your delivery · 1 of 4")
    await service.settle()
    assert ada.sees.startswith("Your delivery · 2 of 4")
    assert await service.answers(ada) == {"satisfied": 4}


async def test_an_update_that_comes_again_is_known(service: Service, bob: Person, chats: Chats) -> None:
    await service.deliver(bob)
    bob.taps("1")
    bob.says("No")
    await service.settle()
    shown, alerts = len(heard(bob)), len(chats.staff.messages)
    await service.restart()  # its offset begins anew, and Telegram sends the last batch again
    await service.settle()
    assert (len(heard(bob)), len(chats.staff.messages)) == (shown, alerts)
    assert service.rows("SELECT count(*) FROM answers") == [(2,)]


async def test_what_came_while_the_bot_was_away_for_a_week_is_too_late(service: Service, ada: Person) -> None:
    await service.touchpoint("parcel.delivered", ada)
    await service.pass_time(days=8)
    assert await service.state(ada) == ("suppressed", "too-late")
    assert heard(ada) == []


async def test_after_a_minute_without_telegram_everything_arrives(
    service: Service, telegram: Telegram, ada: Person
) -> None:
    await service.touchpoint("parcel.delivered", ada)
    service.clock.advance(timedelta(hours=2))
    telegram.down_until(service.clock.now() + timedelta(minutes=1))
    await service.settle()
    assert [text.partition("\n")[0] for text in heard(ada)] == ["Your delivery · 1 of 4"]
    ada.taps("5")
    telegram.down_until(service.clock.now() + timedelta(minutes=1))
    await service.settle()
    assert ada.sees.startswith("Your delivery · 2 of 4")


@pytest.mark.long
@pytest.mark.parametrize("fault", [Cut(), Timeout(), Down(), SlowDown(7)], ids=lambda fault: type(fault).__name__)
async def test_whatever_befalls_a_message_the_survey_can_be_answered_once(
    service: Service, telegram: Telegram, bob: Person, fault: Fault
) -> None:
    telegram.fail_next("sendMessage", fault)
    await service.deliver(bob)
    telegram.fail_next("editMessageText", fault)
    await service.taps(bob, "2")
    telegram.fail_next("answerCallbackQuery", fault)
    await service.taps(bob, "No", "No")
    telegram.fail_next("sendMessage", fault)
    await service.says(bob, "Late")
    assert bob.sees.startswith("Thank you for telling us.")
    assert await service.answers(bob) == {"satisfied": 2, "on-time": "no", "intact": "no", "why": "Late"}
    assert service.rows("SELECT count(*) FROM answers") == [(4,)]
    assert service.parked == []
    assert service.rows("SELECT count(*) FROM outbox") == [(0,)]


async def test_a_second_copy_of_a_survey_does_no_harm(service: Service, telegram: Telegram, bob: Person) -> None:
    telegram.fail_next("sendMessage", Timeout())
    await service.deliver(bob)
    first, second = (message for message in bob.chat.messages if message.content.keyboard)
    bob.taps("2", message=first)
    await service.settle()
    bob.taps("5", message=second)
    await service.settle()
    assert bob.toasts[-1] == "You have answered this already. Use Back to change it."
    assert await service.answers(bob) == {"satisfied": 2}


async def test_whoever_blocks_the_bot_is_left_alone_until_they_unblock_it(service: Service, ada: Person) -> None:
    await service.touchpoint("parcel.delivered", ada)
    ada.blocks()
    await service.pass_time(hours=2)
    assert await service.state(ada) == ("undeliverable", "blocked")
    await service.deliver(ada)
    assert await service.state(ada) == ("suppressed", "blocked")
    assert not (await service.respondent(ada)).reachable
    ada.unblocks()
    await service.settle()
    await service.deliver(ada)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_a_block_that_shows_only_when_writing_ends_what_is_under_way(
    service: Service, telegram: Telegram, ada: Person, bob: Person
) -> None:
    telegram.fail_next("sendMessage", Blocked())
    await service.deliver(ada)
    assert await service.state(ada) == ("undeliverable", "blocked")
    assert not (await service.respondent(ada)).reachable
    await service.says(ada, "/start")
    assert (await service.respondent(ada)).reachable
    await service.deliver(bob)
    await service.taps(bob, "3")
    bob.blocks()
    await service.settle()
    assert await service.state(bob) == ("partial", None)


async def test_an_account_that_was_deleted_is_not_said_to_have_blocked_the_bot(
    service: Service, telegram: Telegram, ada: Person
) -> None:
    telegram.fail_next("sendMessage", Deleted())
    await service.deliver(ada)
    assert await service.state(ada) == ("undeliverable", "deleted")
    assert not (await service.respondent(ada)).reachable


async def test_a_survey_whose_message_was_deleted_goes_on_in_a_new_one(service: Service, bob: Person) -> None:
    await service.deliver(bob)
    message = bob.chat.messages[-1]
    button = next(button for button in message.buttons if button.label == "2")
    bob.taps_data(button.value, message)
    bob.exchange.delete(message)
    await service.settle()
    assert bob.sees.startswith("Your delivery · 2 of 4")
    await service.taps(bob, "Yes")
    await service.says(bob, "Yes", "Fine")
    assert await service.state(bob) == ("completed", None)


async def test_whoever_is_in_the_middle_finishes_the_survey_as_it_was(
    place: Place, olga: Person, telegram: Telegram, tmp_path: Path
) -> None:
    ada = telegram.person("Ada")
    async with serving(company(sample("branching"), owners=[olga.id]), place) as service:
        await service.admit(ada)
        await service.touchpoint("visit.ended", ada)
        await service.taps(ada, "5")
    async with serving(company(_edited(tmp_path), owners=[olga.id]), place) as service:
        await service.taps(ada, "Yes")
        assert any("Will you come again? Yes" in text for text in heard(ada))
        await service.touchpoint("visit.ended", ada)
        await service.taps(ada, "5")
        assert "Shall we see you again?" in ada.sees
        assert len(set(service.rows("SELECT version FROM responses"))) == 2


def _edited(folder: Path) -> Catalog:
    copy = shutil.copytree(SAMPLES / "branching", folder / "branching")
    survey = copy / "surveys" / "branching.yaml"
    survey.write_text(survey.read_text().replace("Will you come again?", "Shall we see you again?"))
    return Catalog.load(copy)
