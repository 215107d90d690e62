"""Roles: staff, managers and owners, by the chats they are in and by grant; and what they did stands in the log."""

import csv

import pytest

from bot.exporting import acts as acts_file
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.menu import COMMANDS as LISTED
from handlers.routes import COMMANDS
from handlers.texts import LANGUAGES, keys
from surveys.audit import Act
from surveys.language import Language
from tests.dialogues.feedback import documents
from tests.service import Chats, Service, said

NOT_HERE = "This command is not for this chat. /help shows what you can do here."


def told(telegram: Telegram, chat: Chat) -> list[str]:
    """What the bot said in a group or channel."""
    return said(chat, telegram.bot.id)


def acts(service: Service) -> list[tuple[str, str]]:
    """What was done, by whom, oldest first."""
    return [(act, name) for act, name in service.rows("SELECT act, name FROM audit ORDER BY id")]


async def tap_in_the_channel(service: Service, chats: Chats, telegram: Telegram, person: Person) -> None:
    """Somebody taps a button under a post of the bot."""
    person.posts(chats.admin, "/help")
    await service.settle()
    telegram.exchange.press(person.account, chats.admin.messages[-1], "d:1:stages:")
    await service.settle()


async def may_check_in(service: Service, person: Person) -> bool:
    """Whether `/checkin` in private is answered by more than a refusal."""
    await service.says(person, "/checkin")
    return person.sees != NOT_HERE


async def test_whoever_writes_in_the_staff_chat_is_staff_in_private_too(
    service: Service, chats: Chats, eva: Person
) -> None:
    assert not await may_check_in(service, eva)
    await service.says(eva, "Good morning", chat=chats.staff)
    assert await may_check_in(service, eva)
    await service.says(eva, "/report")
    assert eva.sees == NOT_HERE, "Staff are no managers."


async def test_whoever_left_the_staff_chat_is_staff_no_more(service: Service, chats: Chats, eva: Person) -> None:
    await service.says(eva, "Good morning", chat=chats.staff)
    eva.leaves(chats.staff)
    await service.settle()
    assert not await may_check_in(service, eva)


async def test_staff_stay_staff_when_their_group_grows(
    service: Service, chats: Chats, telegram: Telegram, eva: Person
) -> None:
    await service.says(eva, "Good morning", chat=chats.staff)
    telegram.upgrade(chats.staff)
    await service.settle()
    assert await may_check_in(service, eva)


async def test_whoever_was_staff_of_a_chat_that_removed_the_bot_is_nobody_any_more(
    service: Service, chats: Chats, olga: Person, eva: Person
) -> None:
    await service.says(eva, "Good morning", chat=chats.staff)
    olga.removes_bot(chats.staff)
    await service.settle()
    assert not await may_check_in(service, eva)
    assert service.rows("SELECT person FROM staff") == []


async def test_whoever_left_the_admin_channel_is_a_manager_no_more(
    service: Service, chats: Chats, telegram: Telegram, max_: Person
) -> None:
    """Nothing is shown in a channel; an administrator is told."""
    await tap_in_the_channel(service, chats, telegram, max_)
    max_.leaves(chats.admin)
    await service.settle()
    await service.says(max_, "/done")
    assert max_.sees == NOT_HERE


async def test_whoever_was_not_seen_for_a_month_is_no_member_any_more(
    service: Service, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "Good morning", chat=chats.staff)
    await service.pass_time(days=29)
    assert await may_check_in(service, eva)
    await service.pass_time(days=2)
    assert not await may_check_in(service, eva)


async def test_whoever_taps_in_the_admin_channel_is_a_manager_in_private(
    service: Service, chats: Chats, telegram: Telegram, max_: Person
) -> None:
    await service.says(max_, "/report 2026-W40")
    assert max_.sees == NOT_HERE
    await tap_in_the_channel(service, chats, telegram, max_)
    await service.says(max_, "/done")
    assert max_.sees.startswith("Nothing is marked yet.")


async def test_an_owner_grants_by_name_and_takes_it_back(service: Service, olga: Person, telegram: Telegram) -> None:
    nina = telegram.person("Nina", username="Nina_S")
    await service.says(nina, "/start")
    assert not await may_check_in(service, nina)
    await service.says(olga, "/grant @nina_s staff")
    assert olga.sees == "Nina now has this role: staff."
    assert nina.sees.startswith("You now have this role here: staff.")
    assert await may_check_in(service, nina)
    await service.says(olga, "/grant")
    assert olga.sees.startswith(f"• Nina ({nina.id}): staff, since")
    await service.says(olga, "/revoke @nina_s")
    assert olga.sees.startswith("Nina has no granted role any more.")
    assert not await may_check_in(service, nina)
    assert acts(service) == [("grant", "Olga"), ("revoke", "Olga")]


@pytest.mark.parametrize("command", ["/revoke @{words}", "/grant @{words} staff"])
async def test_whom_nobody_knows_is_not_said_back_at_full_length(
    service: Service, olga: Person, command: str
) -> None:
    await service.says(olga, command.format(words="<" * 3_900))
    assert "<<<" in olga.sees
    assert len(olga.sees) < 1_000


async def test_an_owner_grants_in_reply_to_a_message(
    service: Service, chats: Chats, telegram: Telegram, olga: Person, eva: Person
) -> None:
    word = eva.says("Good morning", chat=chats.staff)
    olga.says("/grant manager", chat=chats.staff, reply_to=word)
    await service.settle()
    assert told(telegram, chats.staff)[-1] == "Eva now has this role: manager."
    await service.says(eva, "/report 2026-W40")
    assert NOT_HERE not in eva.sees, "A manager may report, in private too."
    assert await may_check_in(service, eva), "And do what staff may."


async def test_a_number_is_enough_for_somebody_who_has_not_come_yet(
    service: Service, olga: Person, eva: Person
) -> None:
    await service.says(olga, f"/grant {eva.id} staff")
    assert olga.sees == f"{eva.id} now has this role: staff."
    assert await may_check_in(service, eva)


@pytest.mark.long
@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/grant @nobody staff", "I do not know “@nobody”."),
        ("/grant @nobody king", "To let somebody work with me:"),
        ("/grant staff", "I do not know “?”."),
        ("/grant 99999999999999999999 staff", "I do not know"),
        ("/revoke", "Whose role?"),
        ("/revoke @nobody", "I do not know “@nobody”."),
        ("/revoke 17", "Nothing was granted to 17."),
        ("/grant", "To let somebody work with me:"),
    ],
)
async def test_what_cannot_be_granted_is_explained(service: Service, olga: Person, words: str, answer: str) -> None:
    await service.says(olga, words)
    assert olga.sees.startswith(answer)
    assert acts(service) == []


async def test_an_owner_needs_no_grant(service: Service, olga: Person) -> None:
    await service.says(olga, f"/grant {olga.id} staff")
    assert olga.sees == f"{olga.id} is an owner and may do everything already."


async def test_nobody_else_grants_or_reads_the_log(service: Service, chats: Chats, eva: Person) -> None:
    await service.says(eva, "Good morning", chat=chats.staff)
    for command in ("/grant", "/revoke", "/audit", "/setup"):
        await service.says(eva, command)
        assert eva.sees == NOT_HERE


async def test_what_is_granted_holds_where_staff_and_managers_are_and_nowhere_else(
    service: Service, telegram: Telegram, olga: Person, eva: Person
) -> None:
    elsewhere = telegram.group("Elsewhere", members=[olga, eva])
    olga.adds_bot(elsewhere)
    await service.settle()
    await service.says(olga, f"/grant {eva.id} manager")
    before = told(telegram, elsewhere)
    await service.says(eva, "/report", chat=elsewhere)
    assert told(telegram, elsewhere) == before


async def test_the_log_tells_who_did_what_and_nothing_of_customers(
    service: Service, chats: Chats, olga: Person, eva: Person, bob: Person
) -> None:
    await service.deliver(bob)
    await service.taps(bob, "1")
    await service.says(bob, "The box was torn open.")
    await service.taps(eva, "I take it", chat=chats.staff)
    await service.says(olga, "/done delivery stronger boxes")
    await service.says(olga, "/audit")
    assert "Eva: took a case " in olga.sees
    assert "Olga: marked what was done delivery" in olga.sees
    everything = str(service.rows("SELECT * FROM audit"))
    assert not any(word in everything for word in ("Bob", "C-2", "torn", "stronger"))


@pytest.mark.long
async def test_the_log_has_pages(service: Service, olga: Person) -> None:
    for number in range(45):
        olga.says(f"/grant {number + 1} staff")
    await service.settle()
    await service.says(olga, "/audit")
    assert olga.sees.count("granted a role") == 20
    assert "staff 45 (45)" in olga.sees
    await service.taps(olga, "Older ›", "Older ›")
    assert olga.sees.count("granted a role") == 5
    assert "staff 1 (1)" in olga.sees
    await service.taps(olga, "Newest")
    assert "staff 45 (45)" in olga.sees


async def test_an_owner_takes_the_whole_log_as_a_file(
    service: Service, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await service.says(olga, *(f"/grant {number} staff" for number in range(1, 4)), "/audit")
    assert olga.sees.startswith("What was done, newest first. Tap a format for all of it as a file.")
    assert olga.buttons() == [["CSV", "XLSX", "JSONL"]]
    olga.taps("CSV")
    await service.taps(olga, "CSV")
    assert olga.toasts == ["Coming in a moment.", "It is on its way already."]
    (file,) = documents(olga.chat)
    assert file.content.attachment is not None
    assert file.content.attachment.name == "log-2026-11-16.csv"
    assert file.text == "The log: 4 acts, oldest first."
    rows = list(csv.DictReader(file.content.attachment.content.decode("utf-8-sig").splitlines()))
    assert [row["act"] for row in rows] == ["grant"] * 3 + ["export"], "That it was taken is in it."
    assert rows[0]["about"] == "staff 1 (1)"
    monkeypatch.setattr(acts_file, "MOST_ACTS", 2)
    await service.taps(olga, "JSONL")
    newest = documents(olga.chat)[-1]
    assert newest.text.startswith("The newest 2 acts of the log")
    assert newest.content.attachment is not None
    assert newest.content.attachment.content.count(b"\n") == 2


async def test_the_log_is_read_in_private_only(
    service: Service, chats: Chats, telegram: Telegram, olga: Person
) -> None:
    await service.says(olga, "/audit", chat=chats.staff)
    assert told(telegram, chats.staff)[-1] == "That is for our private chat only. Send it to me there."


async def test_each_role_has_its_menu_and_loses_it_again(
    service: Service, chats: Chats, telegram: Telegram, olga: Person, eva: Person
) -> None:
    await service.says(olga, f"/grant {eva.id} staff")
    await service.app.menus.step()
    menus = {
        place: str(listed)
        for (place, language), listed in telegram.exchange.profile.commands.items()
        if language == ""
    }
    assert menus[f"chat:{chats.staff.id}"].startswith("[{'command': 'checkin'")
    assert menus[f"chat:{olga.id}"].startswith("[{'command': 'setup'")
    assert "'checkin'" in menus[f"chat:{eva.id}"]
    assert "'report'" not in menus[f"chat:{eva.id}"]
    assert f"chat:{chats.admin.id}" not in menus, "A channel shows no menu."
    await service.says(olga, f"/revoke {eva.id}")
    assert await service.app.menus.step() == 1
    assert (f"chat:{eva.id}", "") not in telegram.exchange.profile.commands


async def test_a_start_sets_only_the_menus_that_have_changed(service: Service, olga: Person) -> None:
    assert await service.app.menus.step() > 1
    assert await service.app.menus.step() == 0
    await service.restart()
    assert await service.app.menus.step() == 0
    await service.says(olga, f"/grant {olga.id + 1000} staff")
    assert await service.app.menus.step() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_its_words(language: Language) -> None:
    assert {f"act-{act.value}" for act in Act} <= keys(language)


def test_every_command_of_the_company_is_on_a_menu_of_whoever_may_use_it() -> None:
    listed = {(command, role) for role, commands in LISTED.items() for command in commands}
    wanted = {(command, role) for command, route in COMMANDS.items() if command != "help" for role in route.allowed}
    assert listed == wanted
