"""Staff start a survey for a customer, and are told when and why it will or will not be sent."""

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from tests.service import Chats, Service, said


def told(service: Service, chats: Chats) -> str:
    """The newest message of the bot in the staff group."""
    return said(chats.staff, service.place.telegram.bot.id)[-1]


async def test_by_buttons_touchpoint_and_customer_are_chosen(
    service: Service, ada: Person, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/checkin", chat=chats.staff)
    assert told(service, chats) == "What is it about?"
    await service.taps(eva, "Repair handed over", chat=chats.staff)
    assert told(service, chats) == "Whom shall I ask?"
    assert eva.buttons(chats.staff) == [["Bob (C-2)"], ["Ada (C-1)"]]
    await service.taps(eva, "Ada", chat=chats.staff)
    assert told(service, chats) == "Repair handed over · Ada (C-1)\nWill be sent Wed 18 Nov 10:00."
    await service.pass_time(days=2)
    assert ada.sees.startswith("Your repair")
    assert bob.sees == ""


async def test_two_colleagues_at_the_same_buttons_each_ask_their_customer(
    service: Service, ada: Person, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/checkin repair.completed", chat=chats.staff)
    eva.taps("Ada", chat=chats.staff)
    eva.taps("Bob", chat=chats.staff)
    eva.taps("Bob", chat=chats.staff)
    await service.settle()
    assert told(service, chats).startswith("Repair handed over · Bob (C-2)")
    assert len(await service.invitations(ada)) == len(await service.invitations(bob)) == 1


async def test_with_arguments_it_takes_one_line(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/checkin@waypulse_sandbox_bot parcel.delivered C-1 product=lamp", chat=chats.staff)
    assert told(service, chats).endswith("Will be sent Mon 16 Nov 12:00.")
    await service.pass_time(hours=2)
    assert "the delivery of lamp?" in ada.sees


async def test_what_is_not_known_is_said(service: Service, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/checkin parcel.eaten C-1", chat=chats.staff)
    assert told(service, chats).startswith("There is no touchpoint “parcel.eaten” with a survey.")
    assert ["Parcel delivered"] in eva.buttons(chats.staff)
    await service.says(eva, "/checkin store.visit C-1", chat=chats.staff)
    assert told(service, chats).startswith("There is no touchpoint “store.visit” with a survey.")
    await service.says(eva, "/checkin parcel.delivered <b>C-99", chat=chats.staff)
    assert told(service, chats).startswith("Nobody is known as “<b>C-99”.")
    await service.says(eva, "/checkin parcel.delivered", chat=chats.staff)
    assert told(service, chats).startswith("Nobody has started the bot yet.")


async def test_the_reasons_and_dates_of_a_delay_are_told(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(ada)
    await service.says(eva, "/checkin product.used C-1", chat=chats.staff)
    assert told(service, chats).endswith("Will be sent Mon 30 Nov 12:00.")
    await service.says(eva, "/checkin quote.received C-1", chat=chats.staff)
    assert told(service, chats).endswith("Waits: asked recently. It is looked at again Mon 23 Nov 12:00.")
    await service.says(eva, "/checkin order.placed C-1", chat=chats.staff)
    assert told(service, chats).endswith("Will not be sent: asked recently.")
    await service.says(ada, "/stop")
    await service.says(eva, "/checkin order.placed C-1", chat=chats.staff)
    assert told(service, chats).endswith("Will not be sent: asked not to be asked.")


async def test_a_customer_who_has_not_come_yet_is_waited_for(service: Service, chats: Chats, eva: Person) -> None:
    await service.know(Respondent(RespondentId(5), "C-5", None, "", Language("en")))
    await service.says(eva, "/checkin parcel.delivered C-5", chat=chats.staff)
    assert told(service, chats) == (
        "Parcel delivered · C-5\nWaits for the customer until Sat 21 Nov 12:00: has not started the bot yet."
    )


async def test_the_same_command_delivered_again_makes_one_invitation(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    before = len(chats.staff.messages)
    await service.says(eva, "/checkin parcel.delivered C-1", chat=chats.staff)
    await service.restart()
    await service.settle()
    assert len(await service.invitations(ada)) == 1
    assert len(chats.staff.messages) == before + 2


async def test_only_staff_may_check_in(
    service: Service, ada: Person, chats: Chats, eva: Person, max_: Person
) -> None:
    await service.says(ada, "/checkin parcel.delivered C-1")
    assert ada.sees == "This command is not for this chat. /help shows what you can do here."
    await service.says(eva, "/checkin parcel.delivered C-1")
    assert eva.sees == "This command is not for this chat. /help shows what you can do here."
    max_.posts(chats.admin, "/checkin parcel.delivered C-1")
    await service.settle()
    assert said(chats.admin, service.place.telegram.bot.id)[-1].startswith("This command is not for this chat.")
    assert await service.invitations(ada) == []


async def test_in_a_group_without_a_purpose_the_bot_is_silent(
    service: Service, ada: Person, telegram: Telegram, eva: Person
) -> None:
    group = telegram.group("Friends", members=[ada, eva])
    ada.adds_bot(group)
    for text in ("hello", "/help", "/checkin", "/report", "/start", "/nonsense"):
        ada.says(text, chat=group)
    await service.settle()
    assert said(group, telegram.bot.id) == []
