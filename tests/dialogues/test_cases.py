"""A bad answer becomes a case: somebody has it, the customer hears from them, and says whether it is solved."""

from dataclasses import replace
from datetime import time, timedelta

import orjson
import pytest

from bot.sandbox.chats import Chat
from bot.sandbox.faults import Blocked
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import pack
from handlers.cases.buttons import Judge, TakeAlert
from surveys.alert_rules import AlertRules
from surveys.case_terms import CaseTerms
from surveys.cases import AlertId
from surveys.catalog import Catalog
from surveys.figures import Period
from surveys.language import Language
from surveys.webhooks import Endpoint, EndpointId, HookKind
from surveys.working_hours import WorkingHours
from tests.service import START, Chats, Service, heard, said

WEEKDAYS = WorkingHours(frozenset(range(5)), time(9), time(17))


@pytest.fixture
def catalog(four_stages: Catalog) -> Catalog:
    """The shop tells of more than low scores, and promises an answer within four working hours."""
    rules = AlertRules(words={Language("en"): ("lawyer", "injur*")}, themes=frozenset({"staff"}), fallen=True)
    terms = CaseTerms(timedelta(hours=4), timedelta(days=3), WEEKDAYS, company="Lamp & Co")
    return replace(four_stages, journey=replace(four_stages.journey, alerts=rules, cases=terms))


async def complain(service: Service, bob: Person) -> None:
    """A parcel comes, and Bob is not happy with it: he answers to the end."""
    await service.deliver(bob, product="lamp")
    await service.taps(bob, "1", "No", "No", "Skip")
    await service.pass_time(minutes=10)


def group_texts(chat: Chat, service: Service) -> list[str]:
    """What the bot has written in a group, as it looks by now; without service messages."""
    return [text for text in said(chat, service.place.telegram.bot.id) if text]


def state(service: Service) -> tuple[str, str | None, str | None]:
    ((found, owner, reason),) = service.rows("SELECT state, owner_name, reason FROM cases")
    return found, owner, reason


async def test_what_staff_reply_reaches_the_customer_and_the_answer_comes_back(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    alert = chats.staff.messages[-1]
    eva.says("We are <sorry>! A new lamp is on its way.", chat=chats.staff, reply_to=alert)
    await service.settle()
    assert bob.sees == "💬 Lamp & Co\nWe are <sorry>! A new lamp is on its way."
    assert state(service) == ("taken", "Eva", None)
    answer = bob.says("Thank you & bye")
    await service.settle()
    copy = chats.staff.messages[-1]
    assert copy.text == "💬 Bob (C-2)\nThank you & bye"
    assert copy.reply_to == alert.id
    assert answer.reactions == ("👍",)
    eva.says("You are welcome", chat=chats.staff, reply_to=copy)
    await service.settle()
    assert bob.sees.endswith("You are welcome")
    assert service.parked == []


async def test_notes_and_other_talk_stay_inside(service: Service, bob: Person, chats: Chats, eva: Person) -> None:
    await complain(service, bob)
    alert, before = chats.staff.messages[-1], heard(bob)
    for text in ("// he is a difficult one", "/note call him", "// again"):
        eva.says(text, chat=chats.staff, reply_to=alert)
    eva.says("Lunch?", chat=chats.staff)
    await service.settle()
    assert heard(bob) == before
    assert state(service) == ("open", None, None)


async def test_a_text_of_full_length_arrives_whole(service: Service, bob: Person, chats: Chats, eva: Person) -> None:
    await complain(service, bob)
    words = "<&" * 2048
    eva.says(words, chat=chats.staff, reply_to=chats.staff.messages[-1])
    await service.settle()
    first, rest = (message.text for message in bob.chat.messages[-2:])
    assert first.removeprefix("💬 Lamp & Co\n") + rest == words
    assert service.parked == []


async def test_voice_photos_edits_and_reactions_go_across(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    chats.staff.ranks[service.place.telegram.bot.id] = "administrator"
    await complain(service, bob)
    alert = chats.staff.messages[-1]
    eva.sends_photo("This one?", chat=chats.staff, reply_to=alert)
    await service.settle()
    photo = bob.chat.messages[-1]
    assert photo.text == "💬 Lamp & Co\nThis one?"
    assert photo.content.attachment
    spoken = bob.sends_voice()
    await service.settle()
    voice = chats.staff.messages[-1]
    assert voice.content.attachment == spoken.content.attachment
    eva.reacts(voice, "❤")
    bob.reacts(photo, "👏")
    written = bob.says("Yes, that won")
    await service.settle()
    bob.edits(written, "Yes, that one")
    eva.edits(chats.staff.find(alert.id + 1) or alert, "This one here?")
    await service.settle()
    assert list(spoken.reactions) == ["❤"]
    assert chats.staff.messages[alert.id].reactions == ("👏",)
    assert chats.staff.messages[-1].text == "💬 Bob (C-2)\nYes, that one"
    assert photo.text == "💬 Lamp & Co\nThis one here?"
    eva.reacts(voice, "")
    await service.settle()
    assert list(spoken.reactions) == []
    assert service.parked == []


async def test_a_question_that_waits_gets_its_answer_unless_the_customer_replies_to_staff(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1", "No", "No")
    eva.says("What happened?", chat=chats.staff, reply_to=chats.staff.messages[-1])
    await service.settle()
    question = bob.chat.messages[-1]
    bob.says("It fell off the van", reply_to=question)
    await service.settle()
    assert chats.staff.messages[-1].text.endswith("It fell off the van")
    await service.says(bob, "It was broken")
    assert "It was broken" in (await service.answers(bob)).values()


async def test_a_case_is_handed_over_put_off_and_brought_back(
    service: Service, bob: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await complain(service, bob)
    await service.says(olga, "Good morning", chat=chats.staff)
    await service.taps(eva, "I take it", "Hand over", chat=chats.staff)
    assert chats.staff.messages[0].content.labels[:1] == [["Olga"]]
    await service.taps(eva, "Olga", chat=chats.staff)
    assert state(service) == ("taken", "Olga", None)
    assert chats.staff.messages[-1].text == "👋 Olga, Eva has handed this case to you."
    await service.taps(olga, "Later", "Tomorrow at 9", chat=chats.staff)
    assert state(service)[0] == "snoozed"
    await service.pass_time(days=1)
    assert state(service) == ("taken", "Olga", None)
    assert "⏰ Olga, you wanted to come back to this now." in group_texts(chats.staff, service)


async def test_nothing_is_handed_to_whoever_left(
    service: Service, bob: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await complain(service, bob)
    await service.says(olga, "Good morning", chat=chats.staff)
    await service.taps(eva, "I take it", chat=chats.staff)
    olga.leaves(chats.staff)
    await service.settle()
    await service.taps(eva, "Hand over", chat=chats.staff)
    assert chats.staff.messages[0].content.labels == [["‹ Back"]]
    assert eva.toasts[-1] == "Nobody else has been seen in this chat yet."
    await service.taps(eva, "‹ Back", chat=chats.staff)
    assert chats.staff.messages[0].content.labels[0] == ["Hand over", "Later"]


async def test_two_close_a_case_at_the_same_moment_and_one_is_told(
    service: Service, bob: Person, chats: Chats, eva: Person, olga: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", chat=chats.staff)
    eva.taps("Solved", chat=chats.staff)
    olga.taps("Not a complaint", chat=chats.staff)
    await service.settle()
    assert state(service) == ("closed", "Eva", "solved")
    assert olga.toasts[-1] == "This case is closed."
    assert heard(bob).count("You told us that something was not right: Parcel delivered. Is it solved now?") == 1


async def test_the_customer_says_it_is_solved_and_counts_as_recovered(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", "Solved", chat=chats.staff)
    await service.taps(bob, "Yes, it is solved")
    assert bob.sees == "Thank you, we are glad to hear that."
    assert "🎉 The customer says it is solved." in group_texts(chats.staff, service)
    assert chats.staff.messages[0].text.endswith("☑ Closed by Eva: solved\n🎉 The customer says it is solved.")
    today = service.clock.now().date()
    async with service.app.store.snapshot() as tx:
        found = await tx.cases.solved(Period(today, today))
    assert (found.closed, found.answered, found.solved) == (1, 1, 1)
    bob.taps_data(
        pack(Judge(AlertId(service.rows("SELECT id FROM cases")[0][0]), solved=False)), bob.chat.messages[-1]
    )
    await service.settle()
    assert state(service)[0] == "closed"


async def test_nobody_is_asked_who_wants_no_questions_or_did_not_complain(
    service: Service, bob: Person, ada: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.says(bob, "/stop")
    await service.taps(eva, "I take it", "Close", "Solved", chat=chats.staff)
    await complain(service, ada)
    await service.taps(eva, "I take it", "Close", "Not a complaint", chat=chats.staff)
    assert not any("Is it solved now?" in text for text in (*heard(bob), *heard(ada)))


async def test_only_the_customer_says_whether_it_is_solved(
    service: Service, bob: Person, ada: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", "Solved", chat=chats.staff)
    number = AlertId(service.rows("SELECT id FROM cases")[0][0])
    await service.says(ada, "/help")
    ada.taps_data(pack(Judge(number, solved=False)), ada.chat.messages[-1])
    ada.taps_data(pack(TakeAlert(number)), ada.chat.messages[-1])
    await service.settle()
    assert ada.toasts[-2:] == ["This button is not for you."] * 2
    assert state(service)[0] == "closed"


async def test_what_is_neglected_is_said_again_once_and_then_to_the_managers(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    await service.taps(eva, "I take it", chat=chats.staff)
    await service.pass_time(days=1)
    late = "⏳ The customer is still waiting for an answer: Parcel delivered · 1\xa0of\xa05. Owner: Eva."
    assert group_texts(chats.staff, service).count(late) == 1
    await service.pass_time(days=1)
    await service.pass_time(hours=1)
    assert group_texts(chats.staff, service).count(late) == 1
    assert late in said(chats.admin, service.place.telegram.bot.id)


async def test_nothing_is_sent_to_whom_nobody_can_reach(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    bob.blocks()
    await service.settle()
    alert = chats.staff.messages[-1]
    eva.says("Sorry!", chat=chats.staff, reply_to=alert)
    await service.settle()
    assert chats.staff.messages[-1].text.startswith("The customer cannot be reached")


async def test_staff_are_told_where_a_message_is_lost(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    service.place.telegram.fail_next("sendMessage", Blocked())
    eva.says("Sorry!", chat=chats.staff, reply_to=chats.staff.messages[-1])
    await service.settle()
    assert chats.staff.messages[-1].text.startswith("The customer cannot be reached")


@pytest.mark.long
async def test_what_was_said_in_a_case_goes_with_whoever_wants_to_be_forgotten(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    eva.says("Sorry!", chat=chats.staff, reply_to=chats.staff.messages[-1])
    await service.settle()
    await service.pass_time(days=7)
    await service.says(bob, "My name is on the box", "/forget")
    await service.taps(bob, "Yes, erase")
    shown, managers = group_texts(chats.staff, service), group_texts(chats.admin, service)
    assert any("This case is still open" in text for text in shown)
    assert not any("Bob" in text for text in (*shown, *managers))
    assert len([text for text in shown if text.startswith("🗑")]) == 2
    assert service.rows("SELECT count(*) FROM relays") == [(0,)]


async def test_a_closed_case_takes_no_words_but_those_of_the_customer(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await complain(service, bob)
    alert = chats.staff.messages[-1]
    eva.says("Sorry!", chat=chats.staff, reply_to=alert)
    await service.settle()
    words = bob.chat.messages[-1]
    await service.taps(eva, "Close", "Solved", chat=chats.staff)
    eva.says("One more thing", chat=chats.staff, reply_to=alert)
    await service.settle()
    assert chats.staff.messages[-1].text == "This case is closed, so nothing was sent. Open it again first."
    bob.says("Wait", reply_to=words)
    await service.settle()
    assert state(service) == ("taken", "Eva", "solved") or state(service)[0] == "taken"
    assert chats.staff.messages[-1].text == "💬 Bob (C-2)\nWait"


async def test_words_raise_an_alert_whatever_the_score(service: Service, ada: Person, chats: Chats) -> None:
    await service.deliver(ada)
    await service.taps(ada, "5", "No", "No")
    await service.says(ada, "The box injured my hand, my LAWYER will write.")
    (alert,) = group_texts(chats.staff, service)
    assert "Says: injured, LAWYER" in alert or "Says: LAWYER, injured" in alert


async def test_a_complaint_of_a_theme_is_told_once_it_was_read(service: Service, ada: Person, chats: Chats) -> None:
    await service.deliver(ada)
    await service.taps(ada, "3", "No", "No")
    await service.says(ada, "The staff was terribly rude to me.")
    (alert,) = group_texts(chats.staff, service)
    assert alert.startswith("🔔 Ada (C-1) is not happy")
    assert "terribly rude" in alert


async def test_staff_write_under_their_own_first_name_where_it_is_set_so(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    world = service.app.world
    terms = replace(world.catalog.journey.cases, company=None, is_personal=True)
    object.__setattr__(world, "catalog", replace(world.catalog, journey=replace(world.catalog.journey, cases=terms)))
    await complain(service, bob)
    eva.says("Sorry!", chat=chats.staff, reply_to=chats.staff.messages[-1])
    await service.settle()
    assert bob.sees == "💬 Eva\nSorry!"


async def test_a_group_that_became_a_supergroup_keeps_its_cases(
    service: Service, bob: Person, chats: Chats, telegram: Telegram
) -> None:
    await complain(service, bob)
    grown = telegram.upgrade(chats.staff)
    await service.settle()
    await service.says(bob, "Hello?")
    assert grown.messages[-1].text == "💬 Bob (C-2)\nHello?"
    assert service.parked == []


async def test_other_systems_hear_of_the_alert_and_of_each_change(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    kinds = frozenset({HookKind.ALERT, HookKind.CASE_CHANGED})
    async with service.app.store.transaction() as tx:
        await tx.hooks.change(Endpoint(EndpointId(1), "http://127.0.0.1:9/", kinds, "whsec_AAAA", START))
    await complain(service, bob)
    await service.taps(eva, "I take it", "Close", "Not a complaint", "Open again", chat=chats.staff)
    bodies = [orjson.loads(body) for (body,) in service.rows("SELECT body FROM deliveries ORDER BY id")]
    alert, *changes = (body["data"] for body in bodies)
    assert (alert["customer"], alert["touchpoint"], alert["grounds"]) == ("C-2", "parcel.delivered", ["score"])
    states = [(one["state"], one["owner"], one["reason"]) for one in changes]
    assert states == [("taken", "Eva", None), ("closed", "Eva", "no-complaint"), ("taken", "Eva", None)]
