"""Cases in a group with topics: each is a topic of its own, and where that cannot be, nothing is lost."""

from dataclasses import replace

import pytest

from bot.sandbox.chats import Chat, Topic
from bot.sandbox.faults import Cut
from bot.sandbox.people import Person
from surveys.case_terms import CaseTerms
from surveys.catalog import Catalog
from tests.service import Service, said


@pytest.fixture
def catalog(four_stages: Catalog) -> Catalog:
    """The company goes by its name."""
    return replace(four_stages, journey=replace(four_stages.journey, cases=CaseTerms(company="Lamp & Co")))


async def complain(service: Service, bob: Person) -> None:
    """A parcel comes, and Bob is not happy with it: he answers to the end."""
    await service.deliver(bob, product="lamp")
    await service.taps(bob, "1", "No", "No", "Skip")
    await service.pass_time(minutes=10)


def is_shut(topic: Topic) -> bool:
    return topic.is_closed


async def test_each_case_is_a_topic_where_the_group_has_them(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    await complain(service, bob)
    ((thread, topic),) = forum.topics.items()
    assert topic.name == "Bob (C-2) · After the purchase › Parcel delivered"
    (alert,) = [message for message in forum.messages if message.text]
    assert alert.thread == thread
    assert alert.text.startswith("🔔 Bob (C-2) is not happy")
    assert "packag" in alert.text or "undamaged" in alert.text
    eva.says("Sorry!", chat=forum, topic=thread)
    await service.settle()
    assert bob.sees == "💬 Lamp & Co\nSorry!"
    await service.says(bob, "Fine")
    assert forum.messages[-1].thread == thread
    await service.taps(eva, "Close", "Solved", chat=forum)
    assert is_shut(topic)
    await service.taps(bob, "No, not yet")
    assert not is_shut(topic)
    assert forum.messages[-1].text.startswith("↩ The customer says it is not solved.")
    assert service.parked == []


async def test_an_alert_is_told_once_even_where_the_answer_to_the_topic_is_lost(
    service: Service, bob: Person, forum: Chat
) -> None:
    service.place.telegram.fail_next("createForumTopic", Cut())
    await service.deliver(bob)
    await service.taps(bob, "1")
    await service.restart()
    await service.taps(bob, "No", "No", "Skip")
    (alert,) = filter(None, said(forum, service.place.telegram.bot.id))
    assert "undamaged when you received it? No" in alert
    assert service.parked == []


async def test_what_changes_while_an_alert_is_on_its_way_is_shown_when_it_arrives(
    service: Service, bob: Person, forum: Chat
) -> None:
    await service.deliver(bob)
    bob.taps("1")
    await service.app.intake.step()
    await service.says(bob, "no")
    (alert,) = filter(None, said(forum, service.place.telegram.bot.id))
    assert alert.count("No") == 1


async def test_without_the_right_to_open_topics_alerts_go_into_the_group_itself(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    forum.ranks[service.place.telegram.bot.id] = "member"
    await complain(service, bob)
    assert forum.topics == {}
    alert = forum.messages[-1]
    assert alert.text.startswith("🔔 Bob")
    eva.says("Sorry!", chat=forum, reply_to=alert)
    await service.settle()
    assert bob.sees.endswith("Sorry!")
    assert service.parked == []


async def test_topics_that_are_switched_off_or_deleted_lose_nothing(
    service: Service, bob: Person, forum: Chat, eva: Person
) -> None:
    await complain(service, bob)
    forum.topics.clear()
    forum.has_topics = False
    await service.taps(eva, "I take it", chat=forum)
    await service.says(bob, "Hello?")
    assert forum.messages[-1].text == "💬 Bob (C-2)\nHello?"
    assert forum.messages[-1].thread is None
    assert service.parked == []
