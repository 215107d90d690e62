"""Feedback that nobody asked for: it is kept at once, placed with one tap, and heard like any other."""

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import Place, pack
from surveys.feedback import JourneyTag
from surveys.journey import JourneyId, StageId, TouchpointId
from tests.service import Chats, Service, heard, said

LATE = "The courier was far too late, and nobody told me. Terrible!"


def at(stage: str, touchpoint: str | None) -> JourneyTag:
    """Where feedback in the chat belongs."""
    place = None if touchpoint is None else TouchpointId(touchpoint)
    return JourneyTag(JourneyId("four-stages"), StageId(stage), place, "chat", ())


async def tag(service: Service, person: Person) -> JourneyTag:
    return (await service.response(person)).tag


async def test_feedback_in_the_same_message_is_kept_before_anything_is_tapped(service: Service, ada: Person) -> None:
    await service.says(ada, f"/feedback {LATE}")
    assert ada.sees == "Thank you, we have received it. What is it about?"
    assert await service.answers(ada) == {"feedback": LATE}
    response = await service.response(ada)
    assert response.invitation is None
    assert response.closed_at is not None
    assert service.rows("SELECT label FROM sentiments") == [("negative",)]
    assert ("delivery",) in service.rows("SELECT theme FROM mentions")


async def test_feedback_may_come_in_the_next_message_and_go_on(service: Service, ada: Person) -> None:
    await service.says(ada, "/feedback")
    assert ada.sees == "What would you like to tell us? Just write it below."
    await service.says(ada, LATE)
    assert ada.sees == "Thank you, we have received it. What is it about?"
    await service.says(ada, "And the box was open.")
    assert await service.answers(ada) == {"feedback": f"{LATE}\nAnd the box was open."}
    assert service.rows("SELECT count(*) FROM responses") == [(1,)]


async def test_the_likeliest_touchpoints_come_first_and_one_tap_places_it(service: Service, ada: Person) -> None:
    await service.touchpoint("order.placed", ada)
    await service.says(ada, f"/feedback {LATE}")
    labels = [label for (label,) in ada.buttons()]
    assert labels[:2] == ["Order placed", "Parcel delivered"]
    assert labels[-1] == "Something else"
    assert len(labels) <= 5
    assert await tag(service, ada) == at("purchase", None)
    await service.taps(ada, "Parcel delivered")
    assert heard(ada)[-1] == "Thank you! Noted as: Parcel delivered."
    placed = at("post-purchase", "parcel.delivered")
    assert await tag(service, ada) == placed
    assert service.rows("SELECT stage, touchpoint FROM answers") == [("post-purchase", "parcel.delivered")]
    assert set(service.rows("SELECT stage, touchpoint FROM mentions")) == {("post-purchase", "parcel.delivered")}


async def test_without_a_tap_the_stage_is_assumed_and_the_touchpoint_left_open(service: Service, ada: Person) -> None:
    await service.touchpoint("parcel.delivered", ada)
    await service.says(ada, "/feedback Somebody should look into this.")
    assert await tag(service, ada) == at("post-purchase", None)
    await service.taps(ada, "Something else")
    assert heard(ada)[-1] == "Thank you! Your words have been passed on."
    assert (await tag(service, ada)).touchpoint is None


async def test_staff_hear_of_an_unhappy_one_and_of_its_place(
    service: Service, chats: Chats, telegram: Telegram, ada: Person
) -> None:
    await service.says(ada, "/feedback Lovely shop, thank you!")
    assert said(chats.staff, telegram.bot.id) == []
    await service.pass_time(hours=1)
    await service.says(ada, f"/feedback {LATE}")
    (told,) = said(chats.staff, telegram.bot.id)
    assert told.startswith("🔔 Ada (C-1) is not happy")
    assert LATE in told
    await service.taps(ada, "Parcel delivered")
    assert "After the purchase › Parcel delivered" in said(chats.staff, telegram.bot.id)[-1]


async def test_feedback_does_not_disturb_an_open_survey(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.says(ada, f"/feedback {LATE}")
    await service.taps(ada, "4")
    assert await service.state(ada) == ("started", None)
    kinds = service.rows("SELECT survey, count(*) FROM answers JOIN responses ON id = response GROUP BY survey")
    assert dict(kinds) == {"feedback": 1, "delivery": 1}


async def test_a_stranger_can_give_feedback_too_and_is_asked_nothing_by_it(service: Service, eva: Person) -> None:
    await service.says(eva, f"/feedback {LATE}")
    assert await service.answers(eva) == {"feedback": LATE}
    assert (await service.respondent(eva)).consent == "unasked"


async def test_nobody_can_place_what_somebody_else_said(service: Service, ada: Person, bob: Person) -> None:
    await service.says(ada, f"/feedback {LATE}")
    response = await service.response(ada)
    bob.taps_data(pack(Place(response.id, 0)), ada.chat.messages[-1])
    ada.taps_data(pack(Place(response.id, 999)), ada.chat.messages[-1])
    await service.settle()
    assert bob.toasts[-1] == "This button is not for you."
    assert ada.toasts[-1] == "This button is out of date."
    assert (await tag(service, ada)).touchpoint is None


async def test_an_announcement_without_words_is_not_waited_for_forever(service: Service, ada: Person) -> None:
    await service.says(ada, "/feedback")
    await service.pass_time(days=2)
    await service.says(ada, "Hello?")
    assert ada.sees.startswith("Thank you for writing.")
    assert service.rows("SELECT count(*) FROM responses") == [(0,)]


async def test_what_is_spoken_or_shown_after_the_announcement_is_placed_too(service: Service, ada: Person) -> None:
    await service.touchpoint("order.placed", ada)
    await service.says(ada, "/feedback")
    ada.sends_sticker()
    await service.settle()
    assert ada.sees == "Please answer in your own words."
    ada.sends_voice()
    await service.settle()
    assert ada.sees == "Thank you, we have received it. What is it about?"
    ((parts,),) = service.rows("SELECT parts FROM answers")
    assert '"voice"' in parts
    await service.taps(ada, "Order placed")
    assert await tag(service, ada) == at("purchase", "order.placed")


async def test_feedback_that_is_edited_is_kept_without_its_command(service: Service, ada: Person) -> None:
    message = ada.says("/feedback The box was torn.")
    await service.settle()
    ada.edits(message, "/feedback The box was wet.")
    await service.settle()
    assert await service.answers(ada) == {"feedback": "The box was wet."}
