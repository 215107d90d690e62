"""Staff make links in the chat, with a code to print, see how many people came by each, and revoke them."""

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World as Telegram
from handlers.buttons import pack
from handlers.owners.link_buttons import PickForLink, RevokeLink
from handlers.owners.linking import reach_of
from surveys.audit import Act
from surveys.links import MOST_PEOPLE, Reach
from tests.service import Chats, Service


@pytest.fixture
def jan(telegram: Telegram, service: Service) -> Person:  # noqa: ARG001 - the owner comes first
    """Somebody new."""
    return telegram.person("Jan", language="en")


def told(service: Service, chats: Chats) -> list[str]:
    """The bot's messages in the staff group, oldest first; of a file, the words beside it."""
    bot = service.place.telegram.bot.id
    return [message.text for message in chats.staff.messages if message.sender.id == bot]


def payloads(service: Service) -> list[str]:
    """What the links carry, oldest first."""
    return [token for (token,) in service.rows("SELECT token FROM links ORDER BY made_at, rowid")]


async def comes(service: Service, person: Person, payload: str) -> None:
    """A person follows a link."""
    person.starts(payload)
    await service.settle()


async def test_one_tap_makes_a_link_for_everybody_with_its_code(
    service: Service, ada: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/link", chat=chats.staff)
    assert told(service, chats)[-1].startswith("Where does the link lead?")
    await service.taps(eva, "Parcel delivered", chat=chats.staff)
    (payload,) = payloads(service)
    words, picture, sheet = told(service, chats)[-3:]
    assert words.splitlines() == [
        "🔗 Parcel delivered",
        f"https://t.me/waypulse_sandbox_bot?start={payload}",
        "For everybody who follows it.",
    ]
    assert picture == "Scan this and tell us how it was: Parcel delivered"
    assert sheet.startswith("For print:")
    await comes(service, ada, payload)
    assert ada.sees.startswith("Your delivery · 1 of 4")


async def test_in_one_line_a_link_is_made_for_one_customer(
    service: Service, jan: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/link parcel.delivered C-7 product=lamp 30d 1x", chat=chats.staff)
    assert told(service, chats)[-3].splitlines()[2:] == [
        "For the customer C-7 alone.",
        "Good for one person.",
        "Good until Wed 16 Dec 10:00.",
    ]
    await comes(service, jan, payloads(service)[0])
    await service.taps(jan, "Yes, ask me now")
    assert "the delivery of lamp?" in jan.sees
    assert (await service.respondent(jan)).customer == "C-7"


async def test_a_link_that_is_revoked_leads_nowhere(
    service: Service, ada: Person, jan: Person, chats: Chats, eva: Person
) -> None:
    await service.says(eva, "/link parcel.delivered", "/link order.placed C-7 2x", chat=chats.staff)
    parcel, order = payloads(service)
    await comes(service, ada, parcel)
    await service.taps(eva, "Revoke", chat=chats.staff)
    assert "Revoked: nobody comes by it any more." in told(service, chats)[-3]
    await comes(service, jan, order)
    await comes(service, jan, "no-such-link")
    await service.says(eva, "/link", chat=chats.staff)
    await service.taps(eva, "The newest links", chat=chats.staff)
    assert told(service, chats)[-1].splitlines() == [
        "The newest links, and how many people came by each:",
        "1. Order placed · C-7 · revoked · 0",
        "2. Parcel delivered · 1",
        "Links that led nowhere in the last 30 days:",
        "revoked: 1",
        "unknown: 1",
    ]
    assert eva.buttons(chats.staff) == [["Revoke 2"]]
    await service.taps(eva, "Revoke 2", chat=chats.staff)
    assert "2. Parcel delivered · revoked · 1" in told(service, chats)[-1]
    acts = service.rows("SELECT act, about FROM audit ORDER BY id")
    assert acts == [
        (Act.LINK_MADE, "parcel.delivered, for everybody"),
        (Act.LINK_MADE, "order.placed, for one customer"),
        (Act.LINK_REVOKED, "order.placed, for one customer"),
        (Act.LINK_REVOKED, "parcel.delivered, for everybody"),
    ]


async def test_what_makes_no_link_is_said(service: Service, ada: Person, chats: Chats, eva: Person) -> None:
    await service.says(eva, "/link parcel.eaten", chat=chats.staff)
    assert told(service, chats)[-1].startswith("There is no touchpoint “parcel.eaten” with a survey.")
    await service.says(eva, "/link parcel.delivered C-1 <C-2>", chat=chats.staff)
    assert told(service, chats)[-1].startswith("“<C-2>” says nothing here.")
    await service.says(eva, f"/link {'x' * 4000}", f"/link parcel.delivered {'x' * 4000}", chat=chats.staff)
    assert (
        told(service, chats)[-1] == f"“{'x' * 201}” says nothing here. {told(service, chats)[-3].partition('. ')[2]}"
    )
    await service.says(ada, "/link parcel.delivered")
    assert payloads(service) == []
    assert service.parked == []


@pytest.mark.parametrize("press", [PickForLink(999), RevokeLink("no-such-link", in_list=True)])
async def test_a_button_for_what_is_gone_says_so(
    service: Service, chats: Chats, eva: Person, press: PickForLink | RevokeLink
) -> None:
    await service.says(eva, "/link", chat=chats.staff)
    eva.taps_data(pack(press), chats.staff.messages[-1])
    await service.settle()
    assert eva.toasts[-1] == "This button is out of date."


@pytest.mark.parametrize(
    ("words", "reach"),
    [
        ("", Reach()),
        ("100x", Reach(most=100)),
        ("9999999x", Reach(most=MOST_PEOPLE)),
        ("a=b c=d=e C-1", Reach("C-1", {"a": "b", "c": "d=e"})),
        ("C-1 C-2", "C-2"),
        ("30d C-1 40d", "40d"),
        ("=", "="),
        ("x" * 201, "x" * 201),
        ("0x 0d", "0d"),
    ],
)
def test_whom_a_link_is_for_is_read_word_by_word(words: str, reach: Reach | str) -> None:
    assert reach_of(words.split()) == reach
