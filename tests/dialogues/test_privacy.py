"""What people decide about themselves: what is kept of them, when they are left alone, to be forgotten."""

import json

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import Forget, LiveIn, Pause, Rest, pack
from handlers.menu import menu
from handlers.respondents.forgetting import ask
from surveys.journey import RespondentId
from surveys.language import Language
from tests.dialogues.feedback import documents
from tests.service import Chats, Service, heard, said

COMPLAINT = "My neighbour Zebedee signed for the unobtainium kettle, and it was broken."
"""Words that stand nowhere else."""


async def complain(service: Service, person: Person) -> None:
    """A parcel arrives, and the person is unhappy with it in their own words."""
    await service.deliver(person, product="kettle", order="O-77123")
    await service.taps(person, "1", "No", "Yes")
    await service.says(person, COMPLAINT)


async def forget(service: Service, person: Person) -> None:
    await service.says(person, "/forget")
    await service.taps(person, "Yes, erase everything")


def stored(service: Service) -> bytes:
    """The database as somebody would find it who steals the files; the log beside it is cut after each erasure."""
    file = service.place.database
    return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))


async def test_mydata_tells_in_short_and_gives_everything_as_a_file(service: Service, ada: Person) -> None:
    await complain(service, ada)
    await service.says(ada, "/mydata")
    told = heard(ada)[-2]
    assert told.startswith("What we keep about you\nName: Ada\nOur reference for you: C-1")
    assert "1 event, 4 answers, of these 1 in your own words." in told
    assert "• Parcel delivered: asked on Mon 16 Nov 12:00" in told
    assert "Kept for: 2 years." in told
    (file,) = documents(ada.chat)
    assert file.content.attachment
    held = json.loads(file.content.attachment.content)
    assert held["you"]["customer"] == "C-1"
    assert held["events"][0]["attributes"] == {"product": "kettle", "order": "O-77123"}
    answers = {answer["question"]: answer for answer in held["responses"][0]["answers"]}
    assert answers["why"]["answer"] == COMPLAINT
    assert answers["why"]["read_in_it"]["label"] == "negative"
    assert answers["why"]["stage"] == "post-purchase"


async def test_mydata_shows_nothing_of_others(service: Service, ada: Person, bob: Person) -> None:
    await complain(service, bob)
    await service.says(ada, "/mydata")
    (file,) = documents(ada.chat)
    assert file.content.attachment
    shown = file.content.attachment.content.decode() + "".join(heard(ada))
    assert COMPLAINT not in shown
    assert "Bob" not in shown
    assert json.loads(file.content.attachment.content)["responses"] == []


@pytest.mark.parametrize("command", ["/mydata", "/forget", "/pause", "/quiet", "/feedback It is slow"])
async def test_in_groups_nothing_of_anybody_is_shown_or_changed(
    service: Service, chats: Chats, telegram: Telegram, eva: Person, command: str
) -> None:
    await service.says(eva, command, chat=chats.staff)
    assert said(chats.staff, telegram.bot.id) == [
        "This command is not for this chat. /help shows what you can do here."
    ]


async def test_whoever_is_unknown_is_told_that_nothing_is_kept(service: Service, eva: Person) -> None:
    for command in ("/mydata", "/pause", "/quiet"):
        await service.says(eva, command)
        assert eva.sees.startswith("We do not know you yet, and keep nothing about you.")
    await service.says(eva, "/forget")
    assert eva.sees == "We keep nothing about you."


async def test_forgetting_is_asked_about_once_and_can_be_left(service: Service, ada: Person) -> None:
    await service.says(ada, "/forget")
    assert "This cannot be undone." in ada.sees
    await service.taps(ada, "No, keep it")
    assert ada.sees == "Nothing was erased."
    assert (await service.respondent(ada)).customer == "C-1"


@pytest.mark.long
@pytest.mark.usefixtures("chats")
async def test_whoever_is_forgotten_leaves_no_word_behind(service: Service, ada: Person) -> None:
    await complain(service, ada)
    assert COMPLAINT.encode() in stored(service)
    await forget(service, ada)
    assert COMPLAINT.encode() not in stored(service)
    await service.pass_time(minutes=1)
    left = stored(service)
    for trace in (COMPLAINT, "Zebedee", "C-1\x00", "O-77123", "kettle", str(ada.id)):
        assert trace.encode() not in left, f"{trace} can still be read in the file."
    assert service.rows("SELECT name, customer, chat, consent FROM respondents") == [("", None, None, "withdrawn")]
    for table in ("outbox", "parked", "shown", "links"):
        assert service.rows(f"SELECT count(*) FROM {table}") == [(0,)], table  # noqa: S608 - names of ours


async def test_the_proof_is_a_number_a_day_and_a_count(service: Service, ada: Person) -> None:
    await complain(service, ada)
    await forget(service, ada)
    ((proof, respondent, records),) = service.rows("SELECT proof, respondent, records FROM erasures")
    assert f"Proof number: {proof}." in ada.sees
    assert respondent is None
    assert records > 2


@pytest.mark.long
async def test_the_figures_of_whoever_is_forgotten_stay(service: Service, ada: Person, bob: Person) -> None:
    await complain(service, ada)
    await complain(service, bob)
    figures = (
        "SELECT kind, number, stage, touchpoint FROM answers WHERE number IS NOT NULL ORDER BY kind, number",
        "SELECT count(DISTINCT respondent), count(*) FROM answers",
        "SELECT count(DISTINCT respondent), count(*) FROM mentions",
        "SELECT label, count(*) FROM sentiments GROUP BY label",
        "SELECT state, count(*) FROM invitations GROUP BY state",
    )
    before = [service.rows(query) for query in figures]
    await forget(service, ada)
    assert [service.rows(query) for query in figures] == before
    assert await service.answers(bob) != {}, "Others keep what is theirs."


async def test_staff_see_that_it_was_erased_and_not_what(
    service: Service, chats: Chats, telegram: Telegram, ada: Person
) -> None:
    await complain(service, ada)
    assert COMPLAINT in said(chats.staff, telegram.bot.id)[-1]
    await forget(service, ada)
    assert said(chats.staff, telegram.bot.id)[-1] == "🗑 Erased: the customer asked to be forgotten."
    assert chats.staff.messages[-1].content.keyboard == ()


async def test_an_alert_that_is_on_its_way_meanwhile_loses_its_words_too(
    service: Service, chats: Chats, telegram: Telegram, ada: Person
) -> None:
    await service.says(ada, "/help")
    ada.says(f"/feedback {COMPLAINT}")
    await service.app.intake.step()  # from here on the alert is held in memory, ready to be sent
    async with service.app.store.transaction() as tx:
        await ask(await tx.respondents.get(RespondentId(ada.id)), service.clock.now(), tx, service.app.world)
    await service.app.housekeeping.erase(service.clock.now(), asked=True)
    await service.settle()
    await service.pass_time(minutes=1)
    assert said(chats.staff, telegram.bot.id) == ["🗑 Erased: the customer asked to be forgotten."]
    assert COMPLAINT.encode() not in stored(service)
    assert str(ada.id).encode() not in stored(service)


async def test_an_open_survey_ends_with_whoever_is_forgotten(service: Service, ada: Person) -> None:
    await service.touchpoint("product.used", ada)
    await service.deliver(ada)
    question = ada.chat.messages[-1]
    await forget(service, ada)
    assert question.text == "This survey has ended."
    await service.pass_time(days=30)
    assert ada.sees.startswith("Everything about you is erased.")


async def test_whoever_was_forgotten_is_new_when_they_come_back(service: Service, ada: Person) -> None:
    await forget(service, ada)
    await service.says(ada, "/mydata")
    assert ada.sees.startswith("We do not know you yet")
    await service.says(ada, "/start")
    assert "May we?" in ada.sees
    assert (await service.respondent(ada)).customer is None


async def test_nobody_else_can_press_these_buttons(service: Service, ada: Person, bob: Person) -> None:
    await service.says(ada, "/forget")
    minute = int(service.clock.now().timestamp()) // 60
    for press in (Forget(sure=True, asked=minute), Pause(7), Rest("22-8"), LiveIn("Europe/Paris")):
        bob.taps_data(pack(press), ada.chat.messages[-1])
    await service.settle()
    untouched = await service.respondent(ada)
    assert (untouched.customer, untouched.paused_until, untouched.quiet) == ("C-1", None, None)
    assert untouched.zone != "Europe/Paris"


async def test_a_question_of_last_week_or_of_the_year_nine_thousand_erases_nothing(
    service: Service, ada: Person
) -> None:
    await service.says(ada, "/forget")
    ada.taps_data(pack(Forget(sure=True, asked=2**63 - 1)), ada.chat.messages[-1])
    await service.pass_time(days=7)
    await service.taps(ada, "Yes, erase everything")
    assert ada.toasts[-1] == "This button is out of date."
    assert (await service.respondent(ada)).customer == "C-1"


async def test_a_pause_by_a_button_ends_by_itself(service: Service, ada: Person) -> None:
    await service.says(ada, "/pause")
    assert ada.buttons() == [["7 days", "30 days"]]
    await service.taps(ada, "7 days")
    assert ada.sees == "You will not be asked anything until Mon 23 Nov 10:00."
    await service.pass_time(days=4)
    await service.deliver(ada)
    assert await service.state(ada) == ("deferred", "paused")
    await service.pass_time(days=3)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_a_pause_of_any_length_ends_when_the_person_says_so(service: Service, ada: Person) -> None:
    await service.says(ada, "/pause 3")
    assert ada.sees == "You will not be asked anything until Thu 19 Nov 10:00."
    await service.deliver(ada)
    await service.taps(ada, "End the pause now")
    await service.pass_time(minutes=1)
    assert ada.sees.startswith("Your delivery · 1 of 4")
    await service.says(ada, "/pause 14", "/start")
    assert (await service.respondent(ada)).paused_until is None


@pytest.mark.parametrize("words", ["soon", "-3", "0.5", "366", "99999999999999999999", "١٤"])
async def test_a_pause_of_no_length_is_refused_with_an_example(service: Service, ada: Person, words: str) -> None:
    await service.says(ada, f"/pause {words}")
    assert ada.sees == "Please write a number of days from 1 to 365, such as /pause 14."


async def test_quiet_hours_are_typed_or_tapped_and_obeyed(service: Service, ada: Person) -> None:
    await service.says(ada, "/quiet 10-16")
    assert ada.sees.startswith("We leave you alone from 10:00 to 16:00.")
    await service.deliver(ada)
    assert await service.state(ada) == ("deferred", "quiet-hours")
    await service.taps(ada, "22–7 h")
    assert ada.sees.startswith("We leave you alone from 22:00 to 07:00.")
    await service.taps(ada, "The usual hours")
    assert ada.sees.startswith("We leave you alone from 21:00 to 09:00.")


async def test_a_time_zone_is_corrected_by_a_tap_or_by_a_city(service: Service, ada: Person) -> None:
    await service.says(ada, "/quiet")
    await service.taps(ada, "New York")
    assert "Time zone: New York (it is 05:00 now)." in ada.sees
    await service.says(ada, "/quiet lisboa")
    assert "I did not understand that." in ada.sees
    await service.says(ada, "/quiet Lisbon")
    assert "Time zone: Lisbon (it is 10:00 now)." in ada.sees
    assert (await service.respondent(ada)).zone == "Europe/Lisbon"


async def test_stop_says_how_to_come_back_and_coming_back_works(service: Service, ada: Person) -> None:
    await service.says(ada, "/stop", "/mydata")
    assert "not to be asked." in heard(ada)[-2]
    await service.says(ada, "/start")
    await service.taps(ada, "Yes, you may ask me")
    assert (await service.respondent(ada)).consent == "given"


async def test_help_and_the_welcome_name_what_people_can_decide(service: Service, eva: Person) -> None:
    await service.says(eva, "/start")
    assert "Kept for: 2 years. /mydata shows all of it, /forget erases it, and /stop ends the questions." in eva.sees
    await service.says(eva, "/help")
    for command in ("feedback", "language", "pause", "quiet", "mydata", "forget", "stop", "start"):
        assert f"/{command} – " in eva.sees


async def test_telegram_lists_the_same_commands(service: Service, telegram: Telegram) -> None:
    await service.app.menus.step()
    listed = telegram.exchange.profile.commands
    for app, language in (("", "en"), ("nl", "nl"), ("pt", "pt")):
        words = [{"command": command, "description": what} for command, what in menu(Language(language))]
        assert listed["all_private_chats", app] == words


async def test_words_and_people_that_are_too_old_are_erased_and_the_figures_stay(
    service: Service, ada: Person, bob: Person
) -> None:
    await complain(service, bob)
    scores = service.rows("SELECT count(*), sum(number) FROM answers WHERE number IS NOT NULL")
    await service.pass_time(days=700)
    await service.deliver(ada, product="teapot", order="O-2")
    await service.pass_time(days=31)
    assert service.rows("SELECT text FROM answers WHERE question = 'why'") == [(None,)]
    assert service.rows("SELECT count(*), sum(number) FROM answers WHERE number IS NOT NULL") == scores
    assert service.rows("SELECT attributes FROM events ORDER BY at") == [
        ('{"product":"kettle"}',),
        ('{"product":"teapot","order":"O-2"}',),
    ]
    assert sorted(service.rows("SELECT name, customer FROM respondents")) == [("", None), ("Ada", "C-1")]
    assert COMPLAINT.encode() not in stored(service)
