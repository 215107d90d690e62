"""Customers who do not want to be asked, and those who let a survey pass."""

from datetime import timedelta

from bot.sandbox.people import Person
from tests.service import Service
from tests.statements import asked


async def test_stop_under_a_question_ends_everything(service: Service, ada: Person) -> None:
    await service.touchpoint("product.used", ada)  # to be asked about in two weeks
    await service.deliver(ada)
    await service.taps(ada, "Stop asking")
    assert ada.sees.endswith("We will not ask you anything any more. If you change your mind, send /start.")
    assert ada.buttons() == []
    states = {(one.state.value, one.reason and one.reason.value) for one in await service.invitations(ada)}
    assert states == {("declined", None), ("suppressed", "opted-out")}
    await service.deliver(ada)
    await service.pass_time(days=30)
    assert ada.sees.endswith("send /start.")
    assert await service.state(ada) == ("suppressed", "opted-out")


async def test_stop_as_a_command_in_the_middle_keeps_what_was_said(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    question = ada.chat.messages[-1]
    await service.taps(ada, "2")
    await service.says(ada, "/stop")
    assert ada.sees.startswith("We will not ask you anything any more.")
    assert question.text.endswith("This survey has ended.")
    assert not question.content.keyboard
    assert await service.state(ada) == ("partial", None)
    await service.says(ada, "And another thing")
    assert ada.sees.startswith("Thank you for writing.")
    assert await service.answers(ada) == {"satisfied": 2}


async def test_start_brings_whoever_stopped_back(service: Service, ada: Person) -> None:
    await service.says(ada, "/stop", "/start")
    assert "May we?" in ada.sees
    await service.taps(ada, "Yes")
    await service.deliver(ada)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_a_survey_nobody_touches_expires_and_says_so(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.pass_time(days=4, hours=23, minutes=59)
    assert "Your delivery · 1 of 4" in ada.sees
    await service.pass_time(minutes=1)
    assert ada.sees == "Your delivery\n\nThis survey has ended. Thank you all the same."
    assert await service.state(ada) == ("expired", None)


async def test_a_survey_left_half_way_counts_as_partial(service: Service, bob: Person) -> None:
    await service.deliver(bob)
    await service.taps(bob, "3")
    await service.pass_time(days=5)
    assert "3\xa0of\xa05" in bob.sees
    assert bob.sees.endswith("This survey has ended. Thank you all the same.")
    assert await service.state(bob) == ("partial", None)
    await service.says(bob, "I still wanted to say")
    assert await service.answers(bob) == {"satisfied": 3}


async def test_surveys_that_end_together_are_read_together(service: Service, ada: Person, bob: Person) -> None:
    carl = service.place.telegram.person("Carl")
    people = (ada, bob, carl)
    await service.admit(carl)
    for person in people:
        await service.touchpoint("parcel.delivered", person)
    await service.pass_time(hours=2)
    await service.taps(ada, "4")
    service.clock.advance(timedelta(days=5))
    with asked() as sent:
        assert await service.app.housekeeping.expire(service.clock.now())
    await service.settle()
    assert all("This survey has ended." in person.sees for person in people[1:])
    assert await service.state(ada) == ("partial", None)
    for table in ("answers", "events", "respondents", "responses", "shown"):
        assert sum(f"FROM {table}" in statement for statement, _ in sent) <= 1, f"Of {table} each is read alone."
