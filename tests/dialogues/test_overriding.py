"""Staff ask all the same, for a reason that is kept; and they take back what was a mistake."""

import json

import pytest

from bot.sandbox.people import Person
from tests.dialogues.feedback import documents
from tests.service import Chats, Service, said


def told(service: Service, chats: Chats) -> str:
    """The newest message of the bot in the staff group."""
    return said(chats.staff, service.place.telegram.bot.id)[-1]


@pytest.fixture
async def asked_lately(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    """Ada was asked this morning, and Eva looks at what else could be sent to her."""
    await service.deliver(ada)
    await service.says(eva, "/checkin C-1 order.placed", chat=chats.staff)
    assert eva.buttons(chats.staff)[0] == ["Ask all the same"]


async def explains(service: Service, chats: Chats, eva: Person, reason: str) -> None:
    await service.taps(eva, "Ask all the same", chat=chats.staff)
    eva.says(reason, chat=chats.staff, reply_to=next(iter(chats.staff.newest_first)))
    await service.settle()


@pytest.mark.usefixtures("asked_lately")
async def test_for_a_reason_in_words_the_survey_goes_out_all_the_same(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.taps(eva, "Ask all the same", chat=chats.staff)
    assert told(service, chats).endswith("It is kept.")
    assert eva.buttons(chats.staff) == [["‹ Back"]]
    await service.taps(eva, "‹ Back", chat=chats.staff)
    await explains(service, chats, eva, "She asked us to <b>call</b>")
    assert told(service, chats).splitlines() == [
        "Order placed · Ada (C-1)",
        "Will be sent Mon 16 Nov 12:30.",
        "All the same, because: “She asked us to <b>call</b>”",
        "Started by Eva.",
    ]
    await service.pass_time(minutes=30)
    assert (await service.state(ada)) == ("sent", None)
    assert service.rows("SELECT reason FROM check_ins WHERE event IS NOT NULL") == [("She asked us to <b>call</b>",)]
    assert service.rows("SELECT act, name FROM audit ORDER BY id DESC LIMIT 1") == [("override", "Eva")]


@pytest.mark.usefixtures("asked_lately")
async def test_the_reason_belongs_to_what_is_kept_of_the_customer(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await explains(service, chats, eva, "She is a friend of the boss")
    await service.says(ada, "/mydata")
    (file,) = documents(ada.chat)
    assert file.content.attachment
    assert json.loads(file.content.attachment.content)["asked_by_staff"][0]["reason"] == "She is a friend of the boss"
    await service.says(ada, "/forget")
    await service.taps(ada, "Yes, erase everything")
    assert service.rows("SELECT count(*) FROM check_ins WHERE reason IS NOT NULL") == [(0,)]


@pytest.mark.usefixtures("asked_lately")
async def test_even_then_nobody_is_woken_at_night(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    await service.pass_time(hours=11)
    await explains(service, chats, eva, "urgent")
    assert "Waits: quiet hours. It is looked at again Tue 17 Nov 09:00." in told(service, chats)
    await service.pass_time(hours=10, minutes=1)
    assert (await service.state(ada)) == ("sent", None)


@pytest.mark.usefixtures("asked_lately")
async def test_who_opted_out_meanwhile_is_left_alone(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.taps(eva, "Ask all the same", chat=chats.staff)
    await service.says(ada, "/stop")
    question = next(iter(chats.staff.newest_first))
    eva.says("but why", chat=chats.staff, reply_to=question)
    await service.settle()
    assert told(service, chats).endswith("Will not be sent: asked not to be asked.")
    assert len(await service.invitations(ada)) == 1


@pytest.mark.usefixtures("asked_lately")
async def test_a_reply_to_what_was_explained_already_is_talk_among_staff(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await explains(service, chats, eva, "urgent")
    before = len(chats.staff.messages)
    eva.says("and again", chat=chats.staff, reply_to=next(iter(chats.staff.newest_first)))
    await service.settle()
    assert len(chats.staff.messages) == before + 1
    assert len(await service.invitations(ada)) == 2


async def test_before_it_is_sent_it_can_be_taken_back(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/checkin C-1 repair.completed", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    await service.pass_time(hours=3)
    await service.taps(eva, "Undo", chat=chats.staff)
    assert told(service, chats) == "Taken back by Eva: Ada (C-1) is not asked."
    await service.pass_time(days=3)
    assert ada.sees == ""
    assert service.rows("SELECT (SELECT count(*) FROM events), (SELECT count(*) FROM invitations)") == [(0, 0)]
    assert service.rows("SELECT act FROM audit ORDER BY id") == [("check-in",), ("undo",)]


async def test_what_was_just_sent_is_withdrawn(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/checkin C-1 order.placed", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    await service.pass_time(minutes=30)
    (survey,) = [message for message in ada.chat.messages if message.content.keyboard]
    (first, *_) = survey.content.keyboard[0]
    await service.taps(eva, "Undo", chat=chats.staff)
    assert ada.sees == ""
    ada.taps_data(first.value, survey)
    await service.settle()
    assert service.parked == []
    assert service.rows("SELECT count(*) FROM responses") == [(0,)]
    await service.says(eva, "/checkin C-1 order.placed", chat=chats.staff)
    assert "Never asked before." in told(service, chats)


async def test_what_was_answered_or_seen_for_a_while_stays(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/checkin C-1 order.placed", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    await service.pass_time(minutes=30)
    await service.pass_time(minutes=2)
    await service.taps(eva, "Undo", chat=chats.staff)
    assert eva.toasts[-1] == "It is too late to take this back."
    assert (await service.state(ada)) == ("sent", None)


async def test_what_is_taken_back_twice_is_taken_back_once(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/checkin C-1 repair.completed", chat=chats.staff)
    await service.taps(eva, "Send", chat=chats.staff)
    eva.taps("Undo", chat=chats.staff)
    eva.taps("Undo", chat=chats.staff)
    await service.settle()
    assert eva.toasts[-2:] == ["", "This button is out of date."]
    assert await service.invitations(ada) == []


async def test_an_owner_explains_in_the_private_chat(service: Service, ada: Person, olga: Person) -> None:
    await service.deliver(ada)
    await service.says(olga, "/checkin C-1 order.placed")
    await service.taps(olga, "Ask all the same")
    olga.says("she asked for it", reply_to=olga.chat.messages[-1])
    await service.settle()
    assert "All the same, because: “she asked for it”" in olga.chat.messages[-2].text
    assert len(await service.invitations(ada)) == 2
