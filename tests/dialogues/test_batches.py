"""Many people at the same moment: what they do is read and kept together, not one by one."""

from tests.service import Service
from tests.statements import asked


async def test_taps_of_many_ask_the_database_no_more_than_those_of_few(service: Service) -> None:
    few, many = await _asked_by_taps(service, 2), await _asked_by_taps(service, 20)
    assert few == many


async def _asked_by_taps(service: Service, count: int) -> list[str]:
    """What is asked where so many people tap before the bot reads any of it."""
    people = [service.place.telegram.person(f"Guest {number}") for number in range(count)]
    for person in people:
        await service.admit(person)
        await service.touchpoint("parcel.delivered", person)
    await service.pass_time(hours=2)
    for person in people:
        person.taps("5")
    with asked() as sent:
        assert await service.app.intake.step() == count
    await service.settle()
    assert all("2 of 4" in person.sees for person in people)
    return [statement for statement, _ in sent]
