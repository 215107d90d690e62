"""One customer's journey as a timeline and as a picture, and what is due in the next days."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from analysis.picture import Picture, Step
from bot.paths import publish_path
from bot.sandbox.people import Person
from handlers.replies import Album, Send
from surveys.journey import RespondentId
from surveys.language import Language
from surveys.people import Respondent
from tests.service import Chats, Service, said


def told(service: Service, chats: Chats) -> str:
    """The newest message of the bot in the staff group."""
    return said(chats.staff, service.place.telegram.bot.id)[-1]


@pytest.fixture
def staff(chats: Chats, eva: Person) -> tuple[Chats, Person]:
    """The company's chats, and Eva, who works there."""
    return chats, eva


async def test_the_timeline_tells_all_there_is_newest_first(
    service: Service, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(bob, product="<lamp>")
    await service.taps(bob, "1", "No", "No")
    await service.says(bob, "It was <b>broken</b>")
    await service.pass_time(minutes=10)
    await service.touchpoint("order.placed", bob)
    await service.says(eva, "/customer C-2", chat=chats.staff)
    assert told(service, chats).split("\n\n") == [
        "Bob (C-2)\nmay be asked",
        "Order placed · Mon 16 Nov 12:10\nNot asked: answered recently.",
        (
            "Parcel delivered · Mon 16 Nov 10:00\n"
            "With: product = <lamp>\n"
            "Asked Mon 16 Nov 12:00; answered.\n"
            "How satisfied or dissatisfied are you with the delivery of <lamp>? "
            "1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}5\n"
            "Did the parcel arrive when you expected it? No\n"
            "Was the parcel undamaged when you received it? No\n"
            "What is the main reason for your score?\n"
            "It was <b>broken</b>\n"
            "🔔 An open case that nobody has taken yet."
        ),
    ]
    assert service.rows("SELECT act, name FROM audit") == [("customer-seen", "Eva")]
    await service.taps(eva, "Ask something", chat=chats.staff)
    assert "· Bob (C-2)" in told(service, chats)


async def test_what_somebody_began_to_say_and_did_not_is_no_contact(
    service: Service, ada: Person, staff: tuple[Chats, Person]
) -> None:
    chats, eva = staff
    await service.says(ada, "/feedback")
    await service.says(eva, "/customer C-1", chat=chats.staff)
    assert told(service, chats) == "Ada (C-1)\nmay be asked\n\nNothing is known of this person’s journey yet."


@pytest.mark.long
@pytest.mark.parametrize(("notes", "shown"), [(0, 20), (5, 11)])
async def test_of_many_contacts_the_latest_are_told_without_a_gap(
    service: Service, ada: Person, staff: tuple[Chats, Person], notes: int, shown: int
) -> None:
    chats, eva = staff
    for number in range(24):
        lengthy = {f"note{note}": "x" * 60 for note in range(notes)} if number < 22 else {}
        await service.touchpoint("store.visit", ada, order=f"{number}", **lengthy)
        service.clock.advance(timedelta(hours=1))
    await service.says(eva, "/customer C-1", chat=chats.staff)
    *contacts, last = told(service, chats).split("\n\n")[1:]
    orders = [contact.split("order = ")[1].split(",")[0] for contact in contacts]
    assert orders == [str(number) for number in range(23, 23 - shown, -1)]
    assert last == "There are earlier contacts; these are the latest."


async def test_whom_it_is_about_is_chosen_where_that_is_not_clear(
    service: Service, ada: Person, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.says(ada, "/stop")
    await service.says(eva, "/customer", chat=chats.staff)
    assert eva.buttons(chats.staff) == [["Bob (C-2)"], ["Ada (C-1)"]]
    await service.taps(eva, "Ada", chat=chats.staff)
    assert told(service, chats) == (
        "Ada (C-1)\nasked not to be asked\n\nNothing is known of this person’s journey yet."
    )
    assert eva.buttons(chats.staff) == [["Ask something"]]
    await service.says(eva, "/customer Zacharias", chat=chats.staff)
    assert told(service, chats).startswith("Nobody is known as “Zacharias”.")
    assert bob.sees == ""


@dataclass(slots=True)
class Clerk:
    """Notes what is to be drawn, and draws nothing."""

    asked: list[tuple[Any, ...]] = field(default_factory=list)

    async def run(self, function: str, *arguments: Any) -> Any:
        self.asked.append((function, *arguments))
        return Picture("path", b"png")

    def retire(self) -> None:
        """Nothing is held."""


async def test_the_picture_is_drawn_in_answer_to_the_timeline(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(ada)
    await service.taps(ada, "5")
    await service.says(eva, "/customer C-1", chat=chats.staff)
    timeline = chats.staff.messages[-1]
    eva.taps("As a picture", chat=chats.staff)
    await service.app.intake.step()
    async with service.app.store.snapshot() as tx:
        (asked,) = await tx.digests.waiting()
    clerk = Clerk()
    journey = service.app.world.catalog.journey
    (album,) = await publish_path(asked, service.app.store, journey, clerk)
    assert isinstance(album, Album)
    assert (album.chat, album.reply_to) == (chats.staff.id, timeline.id)
    ((function, (step,), who, stages, language),) = clerk.asked
    assert isinstance(step, Step)
    assert (function, who, language) == ("analysis.charts:draw_path", "Ada (C-1)", "en")
    assert (step.touchpoint, step.kind, step.number) == ("Parcel delivered", "csat", 5)
    assert step.stage in stages
    await service.app.store.close()


async def test_who_was_forgotten_meanwhile_is_not_drawn(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.deliver(ada)
    await service.says(eva, "/customer C-1", chat=chats.staff)
    eva.taps("As a picture", chat=chats.staff)
    await service.app.intake.step()
    async with service.app.store.transaction() as tx:
        (asked,) = await tx.digests.waiting()
        await tx.digests.done(asked, asked.asked_at)
    async with service.app.store.transaction() as tx:
        person = await tx.respondents.by_customer("C-1")
        assert person is not None
        await tx.eraser.forget(person, person.id + 1)  # type: ignore[arg-type]  # any number that is free
    (sentence,) = await publish_path(asked, service.app.store, service.app.world.catalog.journey, Clerk())
    assert isinstance(sentence, Send)


async def test_what_is_due_is_told_by_day(
    service: Service, ada: Person, bob: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/upcoming", chat=chats.staff)
    assert told(service, chats) == "Nothing is due in the next seven days."
    await service.touchpoint("parcel.delivered", ada)
    await service.touchpoint("repair.completed", bob)
    await service.touchpoint("repair.completed", ada)
    await service.says(eva, "/upcoming", chat=chats.staff)
    assert told(service, chats).splitlines() == [
        "Due in the next days",
        "Mon 16 Nov: 1 (Your delivery 1)",
        "Wed 18 Nov: 2 (Your repair 2)",
    ]
    stranger = Respondent(RespondentId(2**62), "C-5", None, "", Language("en"))
    await service.know(stranger)
    await service.happens("parcel.delivered", stranger)
    await service.pass_time(hours=2)
    await service.says(eva, "/upcoming", chat=chats.staff)
    assert told(service, chats).endswith("Waiting for people to come or to agree: 1")


@pytest.mark.parametrize("command", ["/upcoming", "/customer C-1"])
async def test_customers_see_none_of_it(service: Service, ada: Person, command: str) -> None:
    await service.says(ada, command)
    assert ada.sees == "This command is not for this chat. /help shows what you can do here."
