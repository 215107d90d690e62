"""A check-in about what was told before asks about that; it does not happen a second time."""

import pytest

from bot.sandbox.people import Person
from tests.service import Chats, Service, said

COUNTED = "SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM invitations)"


def told(service: Service, chats: Chats) -> str:
    """The newest message of the bot in the staff group."""
    return said(chats.staff, service.place.telegram.bot.id)[-1]


async def test_what_the_shop_told_is_asked_about_and_counts_once(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("parcel.delivered", ada, order="4711", amount="20")
    await service.pass_time(hours=1)
    await service.says(eva, "/checkin C-1 product=lamp", chat=chats.staff)
    shown = told(service, chats).splitlines()
    assert shown[0] == "Parcel delivered · Ada (C-1)"
    assert "Known already: it happened Mon 16 Nov 10:00, and is not counted a second time." in shown
    assert "With: order = 4711, product = lamp" in shown
    assert not any(line.startswith("Waiting anyway") for line in shown)
    await service.taps(eva, "Send", chat=chats.staff)
    assert "Will be sent Mon 16 Nov 12:00." in told(service, chats)
    assert service.rows(COUNTED) == [(1, 1)]
    await service.pass_time(hours=1)
    assert "the delivery of lamp?" in ada.sees
    kept = "SELECT json_extract(attributes, '$.order', '$.amount', '$.product') FROM events"
    assert service.rows(kept) == [('["4711","20","lamp"]',)]


async def test_what_was_not_to_be_asked_about_is_for_a_reason(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(ada)
    await service.touchpoint("order.placed", ada)
    assert await service.state(ada) == ("suppressed", "gap-after-invitation")
    await service.says(eva, "/checkin C-1 order.placed", chat=chats.staff)
    await service.taps(eva, "Ask all the same", chat=chats.staff)
    eva.says("she asked us to", chat=chats.staff, reply_to=next(iter(chats.staff.newest_first)))
    await service.settle()
    assert service.rows(COUNTED) == [(2, 2)]
    await service.pass_time(minutes=30)
    assert await service.state(ada) == ("sent", None)
    await service.taps(eva, "Undo", chat=chats.staff)
    assert told(service, chats) == "Taken back by Eva: Ada (C-1) is not asked."
    assert await service.state(ada) == ("suppressed", "gap-after-invitation")
    assert service.rows(COUNTED) == [(2, 2)]


@pytest.mark.parametrize("words", ["order=4712", "order=4711", ""])
async def test_another_order_is_another_contact(
    service: Service, ada: Person, chats: Chats, eva: Person, words: str
) -> None:
    await service.touchpoint("parcel.delivered", ada, order="4711")
    await service.says(eva, f"/checkin C-1 parcel.delivered {words}", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    assert service.rows("SELECT count(*) FROM events") == [(2 if words == "order=4712" else 1,)]


async def test_the_order_by_which_somebody_was_found_is_the_one_that_is_meant(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("parcel.delivered", ada, order="4711")
    await service.touchpoint("parcel.delivered", ada, order="4712")
    await service.says(eva, "/checkin #4711", chat=chats.staff)
    assert "With: order = 4711" in told(service, chats).splitlines()
    await service.taps(eva, "Send", chat=chats.staff)
    assert service.rows(COUNTED) == [(2, 2)]


async def test_what_was_asked_about_already_can_be_asked_about_as_another_contact(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(ada, order="4711")
    await service.pass_time(days=30)
    await service.says(eva, "/checkin C-1 parcel.delivered order=4711", chat=chats.staff)
    assert "Known already" not in told(service, chats)
    await service.taps(eva, "Send", chat=chats.staff)
    assert service.rows(COUNTED) == [(2, 2)]


async def test_taken_back_it_waits_as_the_shop_told_it(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("parcel.delivered", ada)
    (before,) = await service.invitations(ada)
    await service.pass_time(hours=1)
    await service.says(eva, "/checkin C-1 parcel.delivered product=lamp", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    eva.taps("Undo", chat=chats.staff)
    eva.taps("Undo", chat=chats.staff)
    await service.settle()
    assert eva.toasts[-2:] == ["", "This button is out of date."]
    assert told(service, chats) == "Taken back by Eva: for Ada (C-1) everything is planned as it was before."
    assert await service.invitations(ada) == [before]
    assert service.rows("SELECT attributes FROM events") == [("{}",)]
    await service.pass_time(hours=1)
    assert await service.state(ada) == ("sent", None)


async def test_what_was_just_sent_of_it_is_withdrawn_and_not_sent_again(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("parcel.delivered", ada)
    await service.says(eva, "/checkin C-1 parcel.delivered", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    await service.pass_time(hours=2)
    await service.taps(eva, "Undo", chat=chats.staff)
    assert told(service, chats) == "Taken back by Eva: Ada (C-1) is not asked."
    await service.pass_time(days=1)
    assert ada.sees == ""
    assert service.rows(COUNTED) == [(1, 0)]


async def send_at_once(service: Service, chats: Chats, *colleagues: Person) -> None:
    """Each has a card of the same customer before them, and all press at the same moment."""
    cards = []
    for colleague in colleagues:
        await service.says(colleague, "/checkin C-1 parcel.delivered", chat=chats.staff)
        cards.append(next(iter(chats.staff.newest_first)))
    for colleague, card in zip(colleagues, cards, strict=True):
        colleague.taps_data(card.content.keyboard[0][0].value, card)
    await service.settle()


async def test_two_colleagues_at_the_same_moment_ask_one_customer_once(
    service: Service, ada: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await send_at_once(service, chats, eva, olga)
    assert service.rows(COUNTED) == [(1, 1)]
    await service.pass_time(hours=2)
    assert ada.sees.startswith("Your delivery")
    assert service.rows("SELECT count(*) FROM responses") == [(1,)]


async def test_nor_do_they_where_the_shop_told_of_it(
    service: Service, ada: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await service.touchpoint("parcel.delivered", ada)
    await send_at_once(service, chats, eva, olga)
    assert service.rows(COUNTED) == [(1, 1)]


async def test_nor_does_a_reason_that_comes_after_that_of_a_colleague(
    service: Service, ada: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await service.deliver(ada)
    questions = []
    for colleague in (eva, olga):
        await service.says(colleague, "/checkin C-1 order.placed", chat=chats.staff)
        await service.taps(colleague, "Ask all the same", chat=chats.staff)
        questions.append(next(iter(chats.staff.newest_first)))
    olga.says("she asked for it", chat=chats.staff, reply_to=questions[1])
    await service.settle()
    await service.pass_time(minutes=30)
    eva.says("she told me, too", chat=chats.staff, reply_to=questions[0])
    await service.settle()
    assert "Asked last: “Your order”" in questions[0].text
    assert service.rows(COUNTED) == [(2, 2)]


async def test_what_was_sent_while_staff_looked_is_not_sent_again(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.touchpoint("product.used", ada)
    await service.pass_time(days=13, hours=23)
    await service.says(eva, "/checkin C-1 product.used", chat=chats.staff)
    await service.pass_time(hours=2)
    await service.taps(eva, "Send", chat=chats.staff)
    assert "Asked last: “Your experience with the product”, Mon 30 Nov 11:00; not answered." in told(service, chats)
    assert "Started by" not in told(service, chats)
    assert service.rows(COUNTED) == [(1, 1)]
