"""A quota holds exactly, however many people come at the same moment, and by whatever way."""

from collections import Counter

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.invitations.inviting import Happened, happen
from surveys.catalog import Catalog
from surveys.journey import TouchpointId
from tests.service import Chats, Service, said, sample


@pytest.fixture
def catalog() -> Catalog:
    return sample("rarely")


async def crowd(service: Service, telegram: Telegram, count: int) -> list[Person]:
    """So many people who agreed to be asked."""
    people = [telegram.person(f"P{number}") for number in range(count)]
    for number, person in enumerate(people):
        await service.admit(person, f"P-{number}")
    return people


async def end_chats(service: Service, people: list[Person]) -> None:
    """The chats of all these people end at the same moment."""
    async with service.app.store.transaction() as tx:
        for person in people:
            respondent = await tx.respondents.by_chat(person.id)
            assert respondent is not None
            happened = Happened(TouchpointId("chat.ended"), service.clock.now(), f"chat:{person.id}")
            await happen(happened, respondent, tx, service.app.world)
    await service.settle()


def outcomes(service: Service) -> Counter[tuple[str, str | None]]:
    """How many invitations stand in which state, for which reason."""
    return Counter(service.rows("SELECT state, reason FROM invitations"))


async def test_of_sixty_people_at_once_exactly_twenty_are_asked(service: Service, telegram: Telegram) -> None:
    people = await crowd(service, telegram, 60)
    await end_chats(service, people)
    assert outcomes(service) == {("sent", None): 20, ("deferred", "quota"): 40}
    assert sum(person.sees.startswith("Your chat") for person in people) == 20
    await service.pass_time(days=6, hours=23)
    assert outcomes(service) == {("sent", None): 20, ("deferred", "quota"): 40}
    await service.pass_time(hours=1)
    assert outcomes(service) == {("sent", None): 40, ("suppressed", "quota"): 20}, "The last can wait no longer."


async def test_who_comes_by_a_link_counts_and_is_counted(service: Service, telegram: Telegram) -> None:
    people = await crowd(service, telegram, 22)
    await end_chats(service, people[:19])
    for person in people[19:]:
        person.starts("chat_ended")
    await service.settle()
    assert outcomes(service) == {("sent", None): 20, ("suppressed", "quota"): 2}
    assert people[19].sees.startswith("Your chat")
    assert not people[20].sees.startswith("Your chat")


async def test_a_quota_that_is_full_is_told_to_staff(
    service: Service, telegram: Telegram, chats: Chats, eva: Person
) -> None:
    people = await crowd(service, telegram, 21)
    await end_chats(service, people[:20])
    await service.says(eva, "/checkin chat.ended P-20", chat=chats.staff)
    told = said(chats.staff, telegram.bot.id)[-1]
    assert told.endswith("Waits: enough answers already. It is looked at again Mon 23 Nov 10:00.")
    await service.taps(eva, "Send", chat=chats.staff)
    assert await service.state(people[20]) == ("deferred", "quota")
