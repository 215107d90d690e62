"""The owner sets the bot up: who owns it, and what each chat is for."""

from dataclasses import replace

from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from surveys.catalog import Catalog
from tests.service import Chats, Place, Service, company, said, serving


def told(telegram: Telegram, chat: Chat) -> list[str]:
    """What the bot said in a group or channel."""
    return said(chat, telegram.bot.id)


async def test_the_first_to_send_the_one_time_code_owns_the_bot(
    catalog: Catalog, place: Place, telegram: Telegram
) -> None:
    olga, eva = telegram.person("Olga"), telegram.person("Eva")
    async with serving(company(catalog, owners=()), place) as service:
        code = service.app.world.code
        assert code
        await service.says(eva, "waypulse-00000000")
        assert eva.sees.startswith("Thank you for writing.")
        await service.says(olga, f" {code} ")
        assert olga.sees.startswith("You can set me up now.")
        await service.says(eva, code)
        assert eva.sees.startswith("Thank you for writing."), "The code works once."
        group = telegram.group("Support", members=[olga])
        olga.adds_bot(group)
        await service.settle()
        assert told(telegram, group) == ["What shall I use “Support” for?"]
        await service.restart()
        assert service.app.world.code is None, "Who owns it is kept."


async def test_owners_of_the_settings_take_the_place_of_whoever_sent_the_code(
    catalog: Catalog, place: Place, telegram: Telegram
) -> None:
    """So ownership can be taken from somebody who is with the company no more."""
    olga, eva = telegram.person("Olga"), telegram.person("Eva")
    async with serving(company(catalog, owners=()), place) as service:
        await service.says(olga, service.app.world.code or "")
        await service.says(olga, "/grant")
        assert olga.sees.startswith("To let somebody work with me:")
    async with serving(company(catalog, owners=[eva.id]), place) as service:
        await service.says(olga, "/grant")
        assert olga.sees.startswith("This command is not for this chat.")
        await service.says(eva, "/grant")
        assert eva.sees.startswith("To let somebody work with me:")


async def test_an_owner_of_the_settings_needs_no_code(service: Service, olga: Person) -> None:
    assert service.app.world.code is None
    await service.says(olga, "/help")
    assert "Owner" in olga.sees
    assert "/report" in olga.sees


async def test_the_owner_says_with_one_tap_what_a_chat_is_for(
    service: Service, telegram: Telegram, olga: Person, bob: Person
) -> None:
    staff = telegram.group("Support", members=[olga])
    olga.adds_bot(staff)
    admin = telegram.channel("Insights", admins=[olga])
    olga.adds_bot(admin)
    await service.settle()
    await service.taps(olga, "For staff", chat=staff)
    await service.taps(olga, "For managers", chat=admin)
    assert told(telegram, staff)[-1].startswith("Staff will see unhappy answers here at once")
    assert told(telegram, admin)[-1].startswith("The weekly report will be posted here.")
    await service.deliver(bob)
    await service.taps(bob, "1")
    assert told(telegram, staff)[-1].startswith("🔔 Bob")


async def test_the_owner_is_asked_in_one_language(service: Service, telegram: Telegram, olga: Person) -> None:
    olga.account = replace(olga.account, language_code="de")
    group = telegram.group("Support", members=[olga])
    olga.adds_bot(group)
    await service.settle()
    assert told(telegram, group) == ["Wofür soll ich „Support“ verwenden?"]
    assert [label.split(":")[0] for (label,) in olga.buttons(group)] == [
        "Für das Team",
        "Für die Leitung",
        "Für nichts",
    ]


async def test_help_says_what_can_be_done_in_a_chat(
    service: Service, chats: Chats, telegram: Telegram, eva: Person, max_: Person
) -> None:
    await service.says(eva, "/help", chat=chats.staff)
    assert told(telegram, chats.staff)[-1].startswith("Staff\n/checkin")
    max_.posts(chats.admin, "/help")
    await service.settle()
    assert told(telegram, chats.admin)[-1].startswith("Managers\n/report")


async def test_a_stranger_who_adds_the_bot_is_not_asked(service: Service, telegram: Telegram, eva: Person) -> None:
    group = telegram.group("Mine", members=[eva])
    eva.adds_bot(group)
    await service.settle()
    assert told(telegram, group) == []


async def test_a_stranger_cannot_choose_what_a_chat_is_for(
    service: Service, telegram: Telegram, olga: Person, eva: Person
) -> None:
    group = telegram.group("Support", members=[olga, eva])
    olga.adds_bot(group)
    await service.settle()
    await service.taps(eva, "For staff", chat=group)
    assert eva.toasts == ["This button is not for you."]
    assert service.rows("SELECT purpose FROM chats") == [(None,)]
    await service.taps(olga, "For nothing", chat=group)
    assert told(telegram, group) == ["I will stay quiet here."]


async def test_a_new_staff_chat_takes_over_from_the_old_one(
    service: Service, chats: Chats, telegram: Telegram, olga: Person, bob: Person
) -> None:
    second = telegram.group("New support", members=[olga])
    olga.adds_bot(second)
    await service.settle()
    await service.taps(olga, "For staff", chat=second)
    await service.deliver(bob)
    await service.taps(bob, "1")
    assert told(telegram, second)[-1].startswith("🔔 Bob")
    assert told(telegram, chats.staff) == []


async def test_a_promoted_bot_does_not_ask_again(
    service: Service, chats: Chats, telegram: Telegram, olga: Person
) -> None:
    before = told(telegram, chats.staff)
    telegram.exchange.rank_bot(chats.staff, "administrator", by=olga.account)
    await service.settle()
    assert told(telegram, chats.staff) == before


async def test_a_bot_that_was_removed_forgets_the_chat_and_is_asked_anew(
    service: Service, chats: Chats, telegram: Telegram, olga: Person, bob: Person
) -> None:
    olga.removes_bot(chats.staff)
    await service.settle()
    await service.deliver(bob)
    await service.taps(bob, "1")
    assert service.parked == []
    olga.adds_bot(chats.staff)
    await service.settle()
    assert told(telegram, chats.staff)[-1] == "What shall I use “Support” for?"


async def test_a_group_that_grows_keeps_its_purpose_and_gets_its_alerts(
    service: Service, chats: Chats, telegram: Telegram, bob: Person, eva: Person
) -> None:
    await service.deliver(bob)
    grown = telegram.upgrade(chats.staff)
    await service.settle()
    await service.taps(bob, "1")
    assert told(telegram, grown)[-1].startswith("🔔 Bob")
    await service.says(eva, "/checkin", chat=grown)
    assert told(telegram, grown)[-1] == "Whom shall I ask?"


async def test_an_alert_finds_a_group_that_grew_unheard(
    service: Service, chats: Chats, telegram: Telegram, bob: Person
) -> None:
    await service.deliver(bob)
    grown = telegram.upgrade(chats.staff)
    telegram.exchange.updates.drop_all()
    await service.taps(bob, "1")
    assert told(telegram, grown)[-1].startswith("🔔 Bob")
    await service.taps(bob, "No")
    assert told(telegram, grown)[-1].endswith("expected it? No")


async def test_setup_leads_through_what_is_missing_and_can_be_left(
    service: Service, telegram: Telegram, olga: Person
) -> None:
    await service.says(olga, "/setup")
    assert "▫️ Staff chat: still to do" in olga.sees
    assert "✅ Time zone: UTC, Mon 16 Nov 10:00" in olga.sees
    await service.taps(olga, "Staff chat")
    assert olga.sees.startswith("Staff chat\nA group, with topics if you like.")
    staff = telegram.group("Support", members=[olga])
    olga.adds_bot(staff)
    await service.settle()
    await service.taps(olga, "For staff", chat=staff)
    await service.taps(olga, "Managers’ chat", "Time zone", "Journey")
    assert "Awareness" in olga.sees
    await service.says(olga, "/setup")
    assert "✅ Staff chat: Support" in olga.sees, "What was settled meanwhile is seen."
    assert "▫️ First link: still to do" in olga.sees


async def test_the_first_link_leads_a_customer_to_its_touchpoint(
    service: Service, telegram: Telegram, olga: Person
) -> None:
    await service.says(olga, "/setup")
    await service.taps(olga, "First link", "Parcel delivered")
    link = olga.sees.split("?start=")[1].split()[0]
    carl = telegram.person("Carl")
    await service.says(carl, f"/start {link}")
    await service.taps(carl, "Yes, ask me now")
    assert carl.sees.startswith("Your delivery")
    await service.taps(olga, "Setting up")
    assert "✅ First link: done" in olga.sees


async def test_a_trial_is_marked_and_nothing_of_it_is_left(
    service: Service, chats: Chats, telegram: Telegram, olga: Person
) -> None:
    await service.says(olga, "/setup")
    await service.taps(olga, "Try it yourself", "Parcel delivered")
    assert olga.sees.startswith("🧪 Trial: nothing of this counts.\nYour delivery")
    await service.taps(olga, "1", "Stop asking")
    assert olga.toasts[-1] == "In a trial this button does nothing."
    assert service.rows("SELECT DISTINCT journey FROM answers") == [("(trial)",)]
    await service.taps(olga, "No", "No")
    await service.says(olga, "The box was torn open, I call my lawyer!")
    assert olga.sees.startswith("🧪 That was the trial.")
    assert told(telegram, chats.staff) == [], "No alert."
    for table in ("responses", "answers", "invitations", "alerts", "cases", "sentiments", "mentions", "closings"):
        assert service.rows(f"SELECT count(*) FROM {table}") == [(0,)], table  # noqa: S608 - our own names
    assert service.rows("SELECT answered_at FROM respondents") == [(None,)]
    await service.taps(olga, "Setting up")
    assert "✅ Try it yourself: done" in olga.sees


async def test_a_trial_that_is_begun_again_leaves_nothing_of_the_first(service: Service, olga: Person) -> None:
    await service.says(olga, "/setup")
    await service.taps(olga, "Try it yourself", "Parcel delivered", "1")
    await service.says(olga, "/setup")
    await service.taps(olga, "Try it yourself", "Parcel delivered")
    assert service.rows("SELECT count(*) FROM responses") == [(1,)]
    assert service.rows("SELECT count(*) FROM answers") == [(0,)]


async def test_setup_is_for_the_private_chat(
    service: Service, chats: Chats, telegram: Telegram, olga: Person
) -> None:
    await service.says(olga, "/setup", chat=chats.staff)
    assert told(telegram, chats.staff)[-1] == "That is for our private chat only. Send it to me there."


async def test_what_is_written_in_a_trial_does_no_more_than_its_buttons(service: Service, olga: Person) -> None:
    await service.says(olga, "/start")
    await service.taps(olga, "Yes, you may ask me")
    await service.says(olga, "/setup")
    await service.taps(olga, "Try it yourself", "Parcel delivered")
    for words in ("Later", "Stop asking", "/start", "2"):
        await service.says(olga, words)
    assert service.parked == []
    assert service.rows("SELECT consent FROM respondents") == [("given",)]
    assert service.rows("SELECT number FROM answers") == [(2,)]
