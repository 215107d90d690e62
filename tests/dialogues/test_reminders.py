"""Whoever has not answered is reminded once, at another time of day, and never against their will."""

import pytest

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from tests.service import Service, heard, sample

HEAD = "A short reminder: you have not answered yet."


@pytest.fixture
def catalog() -> Catalog:
    return sample("rarely")


async def visit(service: Service, person: Person) -> None:
    """A visit ended, and an hour later, at eleven on Monday, its survey came."""
    await service.touchpoint("visit.ended", person)
    await service.pass_time(hours=1)
    assert person.sees.startswith("Your visit")


async def test_a_reminder_comes_once_and_at_another_time_of_day(service: Service, ada: Person) -> None:
    await visit(service, ada)
    await service.pass_time(days=1, hours=3, minutes=59)
    assert len(heard(ada)) == 1
    await service.pass_time(minutes=1)
    assert ada.sees.startswith(HEAD)
    assert "Will you come again?" in ada.sees
    assert heard(ada)[0] == "Your visit\n\nThe question stands once more below."
    (asked,) = await service.invitations(ada)
    assert (asked.remind_at, asked.reminded_at) == (None, service.clock.now())
    await service.pass_time(days=4)
    assert len(heard(ada)) == 2


async def test_what_is_answered_under_the_reminder_counts_as_ever(service: Service, ada: Person) -> None:
    await visit(service, ada)
    await service.pass_time(days=1, hours=4)
    await service.taps(ada, "Yes")
    assert ada.sees.startswith("Your visit · 2 of 2")
    await service.says(ada, "It was nice")
    assert await service.answers(ada) == {"again": "yes", "why": "It was nice"}
    assert await service.state(ada) == ("completed", None)


async def test_the_buttons_are_under_the_newest_message_only(service: Service, ada: Person) -> None:
    await visit(service, ada)
    await service.pass_time(days=1, hours=4)
    first, second = ada.chat.messages[-2:]
    assert [any(message.buttons) for message in (first, second)] == [False, True]


@pytest.mark.parametrize("said", [["Yes"], ["Later", "In 3 hours"], ["Stop asking"]])
async def test_whoever_has_begun_or_put_off_or_stopped_is_not_reminded(
    service: Service, ada: Person, said: list[str]
) -> None:
    await visit(service, ada)
    await service.taps(ada, *said)
    await service.pass_time(days=2)
    assert not any(HEAD in text for text in heard(ada))


async def test_a_survey_that_was_put_off_and_taken_up_again_is_not_reminded_of(service: Service, ada: Person) -> None:
    await visit(service, ada)
    await service.taps(ada, "Later", "In 3 hours")
    await service.says(ada, "/start")
    await service.pass_time(days=2)
    assert not any(HEAD in text for text in heard(ada))


async def test_a_reminder_waits_for_the_morning_and_for_monday(service: Service, ada: Person) -> None:
    await service.pass_time(days=3, hours=6)  # Thursday, four in the afternoon
    await service.touchpoint("visit.ended", ada)
    await service.pass_time(hours=1)
    assert ada.sees.startswith("Your visit")
    await service.pass_time(days=3)
    assert len(heard(ada)) == 1
    await service.pass_time(hours=16)
    assert ada.sees.startswith(HEAD)


async def test_a_reminder_that_waited_for_the_end_of_a_pause_comes_at_another_time_of_day_too(
    service: Service, ada: Person
) -> None:
    await visit(service, ada)
    await service.says(ada, "/pause 2")  # until Wednesday at eleven, when the survey came on Monday
    await service.pass_time(days=1, hours=4)
    await service.pass_time(hours=23, minutes=59)
    assert not any(HEAD in text for text in heard(ada))
    await service.pass_time(minutes=1)
    assert ada.sees.startswith(HEAD)


async def test_a_reminder_that_comes_when_the_bot_starts_again_comes_once(service: Service, ada: Person) -> None:
    await visit(service, ada)
    await service.restart()
    await service.pass_time(days=1, hours=4)
    await service.restart()
    await service.settle()
    assert [text.startswith(HEAD) for text in heard(ada)] == [False, True]


async def test_a_reminded_survey_ends_with_clear_words_where_it_stands(service: Service, ada: Person) -> None:
    await visit(service, ada)
    await service.pass_time(days=6)
    assert ada.sees == "Your visit\n\nThis survey has ended. Thank you all the same."
    assert ada.buttons() == []
    assert await service.state(ada) == ("expired", None)
