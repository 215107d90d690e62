"""Customers who do not want to answer now: they say when, and are asked then."""

from dataclasses import replace
from datetime import time

from bot.sandbox.people import Person
from surveys.journey import QuietHours
from tests.service import Service, heard

CHOICES = ["In 3 hours, at 15:00", "Tonight at 19:00", "Tomorrow at 12:00"]
BACK = "‹ Back to the question"


async def test_later_asks_when_and_the_question_stays(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    before = len(heard(ada))
    await service.taps(ada, "4", "Later")
    assert ada.buttons() == [[choice] for choice in (*CHOICES, BACK)]
    assert ada.sees.endswith("Did the parcel arrive when you expected it?\n\nWhen shall we ask you again?")
    await service.taps(ada, BACK)
    assert ada.buttons() == [["Yes", "No"], ["‹ Back", "Later", "Stop asking"]]
    assert len(heard(ada)) == before, "One message, which changes in place."
    assert await service.state(ada) == ("started", None)


async def test_in_three_hours_with_the_answers_kept(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "4", "Later", CHOICES[0])
    assert ada.sees.endswith("No problem. We will ask again on Mon 16 Nov 15:00.")
    assert "4\xa0of\xa05" in ada.sees
    assert await service.state(ada) == ("started", "later")
    await service.pass_time(hours=2, minutes=59)
    assert ada.sees.endswith("15:00.")
    await service.pass_time(minutes=1)
    assert ada.sees.startswith("Your delivery · 2 of 4")
    assert await service.answers(ada) == {"satisfied": 4}
    await service.taps(ada, "Yes", "No", "Skip")
    assert await service.state(ada) == ("completed", None)


async def test_tomorrow_at_this_time(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "Later", CHOICES[2])
    assert ada.sees.endswith("We will ask again on Tue 17 Nov 12:00.")
    await service.pass_time(hours=23, minutes=59)
    assert ada.sees.endswith("12:00.")
    await service.pass_time(minutes=1)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_in_the_evening_it_is_the_next_morning(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.pass_time(hours=7)
    await service.taps(ada, "Later")
    assert ada.buttons() == [["Tomorrow at 09:00"], ["Tomorrow at 19:00"], [BACK]]
    await service.taps(ada, "Tomorrow at 09:00")
    assert ada.sees.endswith("We will ask again on Tue 17 Nov 09:00.")
    await service.pass_time(hours=6)
    assert ada.sees.endswith("09:00.")
    await service.pass_time(hours=8)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_the_time_is_the_persons_own(service: Service, ada: Person) -> None:
    known = await service.respondent(ada)
    await service.know(replace(known, zone="America/Sao_Paulo", quiet=QuietHours(time(22), time(7))))
    await service.deliver(ada)
    await service.taps(ada, "Later")
    assert ada.buttons() == [["In 3 hours, at 12:00"], ["Tonight at 19:00"], ["Tomorrow at 09:00"], [BACK]]
    await service.taps(ada, "Tonight at 19:00")
    assert ada.sees.endswith("We will ask again on Mon 16 Nov 19:00.")
    await service.pass_time(hours=9, minutes=59)
    assert ada.sees.endswith("19:00.")
    await service.pass_time(minutes=1)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_whoever_changes_their_mind_goes_on_at_once(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "4", "Later", CHOICES[2])
    assert ada.buttons() == [["Answer now"]]
    await service.taps(ada, "Answer now", "Yes")
    assert ada.sees.startswith("Your delivery · 3 of 4")
    assert await service.state(ada) == ("started", None)
    before = len(heard(ada))
    await service.pass_time(days=1)
    assert len(heard(ada)) == before, "Nobody is asked at the moment that they chose first."


async def test_what_is_written_meanwhile_is_no_answer(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "4", "Yes", "Yes", "Later", CHOICES[0])
    await service.says(ada, "ok, thanks")
    assert ada.sees == "You wanted to answer later, and we will ask again. To go on now, send /start."
    assert "why" not in await service.answers(ada)
    await service.says(ada, "/start", "All was well")
    assert "All was well" in (await service.answers(ada)).values()
    before = len(heard(ada))
    await service.pass_time(hours=4)
    assert len(heard(ada)) == before, "Nobody is asked again what they have answered."


async def test_what_is_written_while_choosing_is_an_answer(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "Later")
    await service.says(ada, "4")
    assert await service.answers(ada) == {"satisfied": 4}
    assert ada.sees.startswith("Your delivery · 2 of 4")


async def test_only_what_lies_before_the_end_is_offered(service: Service, ada: Person) -> None:
    await service.touchpoint("order.placed", ada)  # open for two days
    await service.pass_time(minutes=30)
    await service.pass_time(days=1, hours=20)
    await service.taps(ada, "Later")
    assert ada.buttons() == [["In 3 hours, at 09:30"], [BACK]]


async def test_a_moment_that_has_come_too_near_the_end_is_not_taken(service: Service, ada: Person) -> None:
    await service.touchpoint("order.placed", ada)
    await service.pass_time(minutes=30)
    await service.pass_time(days=1, hours=20)
    await service.taps(ada, "Later")
    await service.pass_time(hours=1, minutes=30)
    await service.taps(ada, "In 3 hours, at 09:30")
    assert ada.sees.endswith("You can go on until Wed 18 Nov 10:30: just send /start.")


async def test_later_than_the_survey_lasts_says_until_when_it_can_be_answered(service: Service, ada: Person) -> None:
    await service.touchpoint("order.placed", ada)
    await service.pass_time(minutes=30)
    await service.pass_time(days=1, hours=22)
    await service.taps(ada, "Later")
    assert ada.sees.endswith("You can go on until Wed 18 Nov 10:30: just send /start.")
    assert ada.buttons() == [["Answer now"]]
    await service.pass_time(hours=3)
    assert ada.sees.endswith("This survey has ended. Thank you all the same.")
    assert await service.state(ada) == ("expired", None)


async def test_the_moment_survives_a_restart(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "Later")
    await service.restart()
    await service.taps(ada, CHOICES[0])
    await service.restart()
    await service.pass_time(hours=3)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_a_moment_chosen_twice_is_the_one_chosen_last(service: Service, ada: Person) -> None:
    await service.deliver(ada)
    await service.taps(ada, "Later")
    ada.taps(CHOICES[0])
    ada.taps(CHOICES[2])
    await service.settle()
    assert ada.sees.endswith("Tue 17 Nov 12:00.")
    await service.pass_time(hours=4)
    assert ada.sees.endswith("12:00.")
