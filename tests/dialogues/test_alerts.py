"""Staff hear at once of an unhappy customer, in one message that stays up to date."""

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import pack
from handlers.cases.buttons import TakeAlert
from surveys.cases import AlertId
from tests.service import Chats, Service, said


def alerts(chats: Chats, service: Service) -> list[str]:
    """The alerts in the staff group, as they look by now."""
    return [text for text in said(chats.staff, service.place.telegram.bot.id) if text[0] in "🔔↩"]


async def test_an_unhappy_answer_is_told_at_once_and_words_are_added(
    service: Service, bob: Person, chats: Chats
) -> None:
    await service.deliver(bob, product="lamp")
    await service.taps(bob, "2")
    assert alerts(chats, service) == [
        (
            "🔔 Bob (C-2) is not happy\n"
            "After the purchase › Parcel delivered\n\n"
            "How satisfied or dissatisfied are you with the delivery of lamp? 2\xa0of\xa05"
        )
    ]
    await service.taps(bob, "No", "No")
    await service.says(bob, "The box was torn & the lamp <b>broken</b>.")
    (alert,) = alerts(chats, service)
    assert alert.endswith(
        "Was the parcel undamaged when you received it? No\n"
        "What is the main reason for your score?\nThe box was torn & the lamp <b>broken</b>."
    )
    assert chats.staff.messages[-1].content.entities[-1].type == "blockquote"


async def test_a_quote_that_is_cut_says_so(service: Service, bob: Person, chats: Chats) -> None:
    await service.deliver(bob)
    await service.taps(bob, "2", "No", "No")
    await service.says(bob, "late " * 800)
    (alert,) = alerts(chats, service)
    assert alert.endswith("late late…")


async def test_a_text_that_was_skipped_is_no_quote(service: Service, bob: Person, chats: Chats) -> None:
    await service.deliver(bob)
    await service.taps(bob, "2", "No", "No", "Skip")
    (alert,) = alerts(chats, service)
    assert alert.endswith("What is the main reason for your score? skipped")
    assert "blockquote" not in {entity.type for entity in chats.staff.messages[-1].content.entities}


async def test_happy_customers_raise_no_alert(service: Service, ada: Person, chats: Chats) -> None:
    await service.deliver(ada)
    await service.taps(ada, "3", "No", "No", "Skip")
    assert alerts(chats, service) == []


async def test_a_customer_who_thinks_better_of_it_changes_the_alert(
    service: Service, bob: Person, chats: Chats
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1", "‹ Back", "5")
    (alert,) = alerts(chats, service)
    assert alert.startswith("↩ Bob (C-2) has changed the answer")
    assert "5\xa0of\xa05" in alert


async def test_one_takes_the_alert_and_whoever_comes_second_is_told(
    service: Service, bob: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1")
    eva.taps("I take it", chat=chats.staff)
    olga.taps("I take it", chat=chats.staff)
    await service.settle()
    assert eva.toasts[-1] == "It is yours."
    assert olga.toasts[-1] == "Eva has taken this already."
    assert alerts(chats, service)[0].endswith("✅ Taken by Eva")
    assert chats.staff.messages[-1].content.labels == [["Hand over", "Later"], ["Close"]]
    await service.taps(bob, "No", "No")
    await service.says(bob, "So late!")
    (alert,) = alerts(chats, service)
    assert "So late!" in alert
    assert alert.endswith("✅ Taken by Eva")
    assert chats.staff.messages[-1].content.labels[:2] == [["Hand over", "Later"], ["Close"]]


async def test_a_customer_cannot_take_an_alert(service: Service, bob: Person, chats: Chats) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1")
    ((number,),) = service.rows("SELECT id FROM alerts")
    bob.taps_data(pack(TakeAlert(AlertId(number))), bob.chat.messages[-1])
    await service.settle()
    assert bob.toasts[-1] == "This button is not for you."
    assert "Taken" not in alerts(chats, service)[0]


async def test_a_survey_answered_while_the_bot_was_away_makes_one_alert(
    service: Service, bob: Person, chats: Chats
) -> None:
    await service.deliver(bob)
    for text in ("1", "no", "no", "Everything was wrong"):
        bob.says(text)
    await service.settle()
    (alert,) = alerts(chats, service)
    assert alert.endswith("Everything was wrong")


async def test_a_very_long_complaint_still_fits_into_the_alert(service: Service, bob: Person, chats: Chats) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No")
    await service.says(bob, "<&" * 2048)
    (alert,) = alerts(chats, service)
    assert "<&<&<&" in alert
    assert service.parked == []


async def test_without_a_staff_chat_nothing_is_lost(service: Service, bob: Person, telegram: Telegram) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1")
    assert telegram.exchange.toasts[bob.id]
    assert await service.answers(bob) == {"satisfied": 1}
    assert service.parked == []
