"""Staff find a customer, see what would be sent and when or why not, and send it."""

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from tests.service import Chats, Service, said

NEW = RespondentId(2**62)
"""So high a number that its owner came lately."""


def told(service: Service, chats: Chats) -> str:
    """The newest message of the bot in the staff group."""
    return said(chats.staff, service.place.telegram.bot.id)[-1]


@pytest.fixture
def colleagues(eva: Person, olga: Person) -> tuple[Person, Person]:
    """Eva, and Olga, who owns the bot."""
    return eva, olga


async def test_three_taps_lead_from_nothing_to_a_survey(
    service: Service, ada: Person, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/checkin", chat=chats.staff)
    assert told(service, chats) == "Whom shall I ask?"
    assert eva.buttons(chats.staff) == [["Bob (C-2)"], ["Ada (C-1)"]]
    await service.taps(eva, "Ada", chat=chats.staff)
    assert eva.buttons(chats.staff)[0] == ["Send"]
    await service.taps(eva, "Send", chat=chats.staff)
    assert len(await service.invitations(ada)) == 1
    assert await service.invitations(bob) == []


async def test_the_card_shows_what_will_be_sent_and_when(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("quote.received", ada)
    await service.says(eva, "/checkin C-1 repair.completed", chat=chats.staff)
    assert told(service, chats).splitlines() == [
        "Repair handed over · Ada (C-1)",
        "After the purchase › survey “Your repair”",
        "Never asked before.",
        "Waiting anyway: “Your quote”, Wed 18 Nov 10:00.",
        "Will be sent Wed 18 Nov 10:00.",
    ]
    assert eva.buttons(chats.staff) == [["Send"], ["About something else", "Cancel"]]
    assert len(await service.invitations(ada)) == 1


async def test_the_likeliest_touchpoint_comes_first_with_what_is_known_of_it(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("store.visit", ada, order="4711", product="lamp", amount="20")
    await service.says(eva, "/checkin 4711", chat=chats.staff)
    shown = told(service, chats).splitlines()
    assert shown[0].endswith("· Ada (C-1)")
    assert "With: order = 4711, product = lamp" in shown
    await service.taps(eva, "About something else", chat=chats.staff)
    assert told(service, chats).splitlines()[1] == "What is it about?"
    await service.taps(eva, "Parcel delivered", "Send", chat=chats.staff)
    assert told(service, chats).startswith("Parcel delivered · Ada (C-1)\nWill be sent Mon 16 Nov 12:00.")
    assert told(service, chats).endswith("Started by Eva.")
    await service.pass_time(hours=2)
    assert "the delivery of lamp?" in ada.sees


async def test_what_was_told_already_is_not_waited_for_again(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("repair.completed", ada)
    await service.pass_time(hours=47)
    await service.says(eva, "/checkin C-1", chat=chats.staff)
    assert told(service, chats).startswith("Repair handed over")
    assert told(service, chats).endswith("Will be sent Wed 18 Nov 10:00.")


@pytest.mark.usefixtures("bob")
async def test_two_colleagues_at_the_same_buttons_each_ask_their_customer(
    service: Service, ada: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await service.says(eva, "/checkin repair.completed", chat=chats.staff)
    await service.taps(eva, "Ada", chat=chats.staff)
    card = next(iter(chats.staff.newest_first))
    (send,) = card.content.keyboard[0]
    await service.says(olga, "/checkin repair.completed", chat=chats.staff)
    await service.taps(olga, "Bob", "Send", chat=chats.staff)
    eva.taps_data(send.value, card)
    eva.taps_data(send.value, card)
    await service.settle()
    assert len(await service.invitations(ada)) == 1
    assert service.rows("SELECT count(*) FROM invitations") == [(2,)]
    assert "This was started already." in eva.toasts


async def test_words_in_the_command_fill_the_texts(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/checkin@waypulse_sandbox_bot parcel.delivered C-1 product=lamp", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    await service.pass_time(hours=2)
    assert "the delivery of lamp?" in ada.sees


@pytest.mark.usefixtures("ada", "bob")
async def test_a_customer_is_found_by_name_and_username(
    service: Service, telegram: Telegram, chats: Chats, eva: Person
) -> None:
    zoe = telegram.person("Zoë")
    await service.know(Respondent(NEW, None, zoe.id, "Zoë Adams", Language("en"), username="zoe_a"))
    for words in ("zoë", "ZOË ad", "@Zoe_A"):
        await service.says(eva, f"/checkin {words}", chat=chats.staff)
        assert "· Zoë Adams" in told(service, chats), words
    await service.says(eva, "/checkin ad", chat=chats.staff)
    assert told(service, chats) == "Several people fit “ad”. Whom do you mean?"
    assert eva.buttons(chats.staff) == [["Zoë Adams"], ["Ada (C-1)"]]
    await service.taps(eva, "Ada", chat=chats.staff)
    assert "· Ada (C-1)" in told(service, chats)


@pytest.mark.parametrize("command", ["/checkin", "/customer"])
@pytest.mark.parametrize("words", ["x" * 4_000, "a\n" * 1_900, "<" * 4_000, "ad " * 1_300], ids=["x", "a", "<", "ad"])
@pytest.mark.usefixtures("ada")
async def test_whoever_is_sought_by_a_whole_message_is_not_found(
    service: Service, chats: Chats, eva: Person, command: str, words: str
) -> None:
    await service.says(eva, f"{command} {words}", chat=chats.staff)
    assert "…" in told(service, chats)
    assert service.rows("SELECT count(*) FROM parked") == [(0,)]


async def test_a_username_is_learnt_when_its_owner_comes(
    service: Service, telegram: Telegram, chats: Chats, eva: Person
) -> None:
    dora = telegram.person("Dora", username="Dora_D")
    dora.starts()
    await service.settle()
    await service.says(eva, "/checkin @dora_d", chat=chats.staff)
    assert "· Dora" in told(service, chats)
    assert "has not agreed to be asked yet" in told(service, chats)


async def test_in_reply_to_a_case_its_customer_is_meant(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No", "Skip")
    await service.pass_time(minutes=10)
    alert = chats.staff.messages[-1]
    eva.says("/checkin repair.completed", chat=chats.staff, reply_to=alert)
    await service.settle()
    assert told(service, chats).startswith("Repair handed over · Bob (C-2)")
    assert "Asked last: “Your delivery”, Mon 16 Nov 12:00; answered." in told(service, chats)


@pytest.mark.usefixtures("ada")
async def test_what_is_not_known_is_said(service: Service, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/checkin parcel.eaten C-1", chat=chats.staff)
    assert told(service, chats).startswith("There is no touchpoint “parcel.eaten” with a survey.")
    assert ["Parcel delivered"] in eva.buttons(chats.staff)
    await service.taps(eva, "Parcel delivered", "Ada", chat=chats.staff)
    assert told(service, chats).startswith("Parcel delivered · Ada (C-1)")
    await service.says(eva, "/checkin store.visit C-1", chat=chats.staff)
    assert told(service, chats).startswith("There is no touchpoint “store.visit” with a survey.")
    await service.says(eva, "/checkin parcel.delivered <b>C-99", chat=chats.staff)
    assert told(service, chats).startswith("Nobody is known as “<b>C-99”.")


async def test_where_nobody_has_come_yet_that_is_said(service: Service, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/checkin parcel.delivered", chat=chats.staff)
    assert told(service, chats).startswith("Nobody has started the bot yet.")


async def test_the_reasons_and_dates_of_a_delay_are_told(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(ada)
    await service.says(eva, "/checkin product.used C-1", chat=chats.staff)
    assert "Asked last: “Your delivery”, Mon 16 Nov 12:00; not answered." in told(service, chats)
    assert told(service, chats).endswith("Will be sent Mon 30 Nov 12:00.")
    await service.says(eva, "/checkin quote.received C-1", chat=chats.staff)
    assert told(service, chats).endswith("Waits: asked recently. It is looked at again Mon 23 Nov 12:00.")
    await service.says(eva, "/checkin order.placed C-1", chat=chats.staff)
    assert told(service, chats).endswith("Will not be sent: asked recently.\nIt will be allowed Mon 23 Nov 12:00.")
    assert eva.buttons(chats.staff) == [["Ask all the same"], ["About something else", "Cancel"]]
    await service.says(ada, "/stop")
    await service.says(eva, "/checkin order.placed C-1", chat=chats.staff)
    assert told(service, chats).endswith("Will not be sent: asked not to be asked.")
    assert eva.buttons(chats.staff) == [["About something else", "Cancel"]]


async def test_who_blocked_the_bot_cannot_be_asked(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    ada.blocks()
    await service.settle()
    await service.says(eva, "/checkin order.placed C-1", chat=chats.staff)
    assert told(service, chats).endswith("Will not be sent: has blocked the bot or left Telegram.")
    assert ["Ask all the same"] not in eva.buttons(chats.staff)


async def test_a_customer_who_has_not_come_yet_is_waited_for(service: Service, chats: Chats, eva: Person) -> None:
    await service.know(Respondent(NEW, "C-5", None, "", Language("en")))
    await service.says(eva, "/checkin parcel.delivered C-5", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    assert told(service, chats).splitlines()[:2] == [
        "Parcel delivered · C-5",
        "Waits for the customer until Sat 21 Nov 12:00: has not started the bot yet.",
    ]


async def test_what_was_cancelled_leaves_nothing(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/checkin C-1 order.placed", chat=chats.staff)
    await service.taps(eva, "Cancel", chat=chats.staff)
    assert told(service, chats).endswith("Nothing was sent.")
    assert await service.invitations(ada) == []
    assert service.rows("SELECT count(*) FROM events") == [(0,)]


async def test_what_was_offered_a_day_ago_is_forgotten(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/checkin C-1 order.placed", chat=chats.staff)
    await service.pass_time(days=2)
    await service.says(eva, "/checkin", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    assert eva.toasts == ["This button is out of date."]
    assert await service.invitations(ada) == []


async def test_the_same_command_delivered_again_changes_nothing(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    before = len(chats.staff.messages)
    await service.says(eva, "/checkin parcel.delivered C-1", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    await service.restart()
    await service.settle()
    assert len(await service.invitations(ada)) == 1
    assert len(chats.staff.messages) == before + 2


async def test_only_staff_may_check_in(service: Service, ada: Person, chats: Chats, max_: Person) -> None:
    await service.says(ada, "/checkin parcel.delivered C-1")
    assert ada.sees == "This command is not for this chat. /help shows what you can do here."
    max_.posts(chats.admin, "/checkin parcel.delivered C-1")
    await service.settle()
    assert said(chats.admin, service.place.telegram.bot.id)[-1].startswith("This command is not for this chat.")
    assert await service.invitations(ada) == []


async def test_an_owner_checks_in_from_the_private_chat(service: Service, ada: Person, olga: Person) -> None:
    await service.says(olga, "/checkin ada repair.completed")
    await service.taps(olga, "Send")
    assert olga.sees.startswith("Repair handed over · Ada (C-1)")
    assert len(await service.invitations(ada)) == 1


@pytest.mark.parametrize("way", ["left", "revoked"])
async def test_who_is_no_longer_staff_sends_nothing_that_they_opened(
    service: Service, chats: Chats, colleagues: tuple[Person, Person], ada: Person, way: str
) -> None:
    eva, olga = colleagues
    if way == "left":
        await service.says(eva, "hello", chat=chats.staff)
    else:
        await service.says(olga, f"/grant {eva.id} staff")
    await service.says(eva, "/checkin C-1 order.placed")
    assert eva.buttons()[0] == ["Send"]
    if way == "left":
        eva.leaves(chats.staff)
    else:
        await service.says(olga, f"/revoke {eva.id}")
    await service.taps(eva, "Send")
    assert eva.toasts[-1] == "This button is not for you."
    assert await service.invitations(ada) == []


async def test_a_reason_of_who_is_no_longer_staff_is_no_reason(
    service: Service, chats: Chats, colleagues: tuple[Person, Person], ada: Person
) -> None:
    eva, _ = colleagues
    await service.deliver(ada)
    await service.says(eva, "hello", chat=chats.staff)
    await service.says(eva, "/checkin C-1 order.placed")
    await service.taps(eva, "Ask all the same")
    question = next(one for one in eva.chat.newest_first if one.sender.is_bot)
    eva.leaves(chats.staff)
    eva.says("she is a friend", reply_to=question)
    await service.settle()
    assert len(await service.invitations(ada)) == 1
    assert service.rows("SELECT count(*) FROM check_ins WHERE reason IS NOT NULL") == [(0,)]


async def test_in_a_group_without_a_purpose_the_bot_is_silent(
    service: Service, ada: Person, telegram: Telegram, eva: Person
) -> None:
    group = telegram.group("Friends", members=[ada, eva])
    ada.adds_bot(group)
    for text in ("hello", "/help", "/checkin", "/report", "/start", "/nonsense"):
        ada.says(text, chat=group)
    await service.settle()
    assert said(group, telegram.bot.id) == []
