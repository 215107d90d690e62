"""Managers mark what was done about a theme, and later reports tell whether it helped."""

import pytest

from bot.sandbox.people import Person
from surveys.deeds import Deed
from surveys.figures import Period
from tests.dialogues.feedback import CALM, LATENESS, Visit, brought, brought_weekly, photos
from tests.service import Chats, Service, said


async def asks(service: Service, max_: Person, chats: Chats, command: str) -> str:
    """A manager writes in the channel; the newest text is the answer."""
    max_.posts(chats.admin, command)
    await service.settle()
    return [text for text in said(chats.admin, service.place.telegram.bot.id) if text][-1]


async def marked(service: Service) -> list[Deed]:
    """All that was marked, newest first."""
    async with service.app.store.snapshot() as tx:
        return list(await tx.deeds.newest(100))


async def helped(service: Service, after: tuple[Visit, ...]) -> None:
    """Two weeks pass, of which the second is this."""
    await service.pass_time(days=14)
    await brought(service, service.clock.now(), after)


async def test_what_was_done_is_marked_and_listed(service: Service, max_: Person, chats: Chats) -> None:
    assert (await asks(service, max_, chats, "/done")).startswith("Nothing is marked yet. Write /done delivery")
    text = await asks(service, max_, chats, "/done delivery We changed the courier & pay <more>")
    assert text == "Marked: Delivery. For 8 weeks reports tell complaints before from those after."
    (deed,) = await marked(service)
    assert (deed.theme, deed.text, deed.person) == ("delivery", "We changed the courier & pay <more>", None)
    assert deed.day == service.clock.now().date()
    text = await asks(service, max_, chats, "/done")
    assert text == "16 Nov 2026 · Delivery: We changed the courier & pay <more>"


async def test_a_theme_may_be_called_by_its_title_and_its_owner_is_named(service: Service, olga: Person) -> None:
    await service.says(olga, "/done Bezorging: andere koerier", "/done CHECKOUT AND PAYMENT – new provider", "/done")
    lines = olga.sees.splitlines()
    assert lines == [
        "16 Nov 2026 · Checkout and payment: new provider (Olga)",
        "16 Nov 2026 · Delivery: andere koerier (Olga)",
    ]


async def test_an_unknown_theme_or_no_words_are_explained(service: Service, max_: Person, chats: Chats) -> None:
    text = await asks(service, max_, chats, "/done weather we prayed")
    assert text.startswith("Which theme? Write /done, one of these, and what was done: delivery (Delivery), ")
    text = await asks(service, max_, chats, "/done deliveries were changed")
    assert text.startswith("Which theme?")
    text = await asks(service, max_, chats, "/done delivery")
    assert text == "What was done about it? Write /done delivery and what was done."
    assert await marked(service) == []


@pytest.mark.long
async def test_a_report_tells_that_it_helped(service: Service, max_: Person, chats: Chats) -> None:
    await brought_weekly(service, [LATENESS, LATENESS])
    await asks(service, max_, chats, "/done delivery new courier")
    await helped(service, CALM)
    text = await asks(service, max_, chats, "/report")
    assert "What was done, and what came of it" in text
    assert "▲ 16 Nov 2026 · Delivery: new courier. Complaints 50% → 0% (n 60, a real change)" in text


@pytest.mark.long
async def test_a_report_tells_that_it_did_not_help(service: Service, max_: Person, chats: Chats) -> None:
    await brought_weekly(service, [LATENESS, LATENESS])
    await asks(service, max_, chats, "/done delivery new courier")
    await asks(service, max_, chats, "/done price we lowered it")
    await helped(service, LATENESS)
    text = await asks(service, max_, chats, "/report")
    assert "\n16 Nov 2026 · Delivery: new courier. Complaints 50% → 50% (n 60, no real change)" in text
    assert "16 Nov 2026 · Price: we lowered it. Too few answers yet: it takes 10 before and after." in text


@pytest.mark.long
async def test_a_report_of_before_says_nothing_of_it(service: Service, max_: Person, chats: Chats) -> None:
    await brought_weekly(service, [LATENESS])
    await asks(service, max_, chats, "/done delivery new courier")
    assert "What was done" not in await asks(service, max_, chats, "/report")
    await helped(service, CALM)
    assert "What was done" not in await asks(service, max_, chats, "/report 2026-W46")


@pytest.mark.long
async def test_the_moment_stands_in_the_chart_of_eight_weeks(service: Service, max_: Person, chats: Chats) -> None:
    await brought_weekly(service, [LATENESS, LATENESS])
    await asks(service, max_, chats, "/done delivery new courier")
    await helped(service, CALM)
    await asks(service, max_, chats, "/report")
    await service.taps(max_, "Eight weeks", chat=chats.admin)
    assert photos(chats.admin)[-1].text == "Eight weeks · 6 Oct\N{THIN SPACE}–\N{THIN SPACE}30 Nov 2026"


async def test_only_managers_mark_what_was_done(service: Service, bob: Person, eva: Person, chats: Chats) -> None:
    await service.says(bob, "/done delivery everything")
    assert bob.sees.startswith("This command is not for this chat.")
    await service.says(eva, "/done delivery everything", chat=chats.staff)
    assert await marked(service) == []


async def test_deeds_of_other_days_are_left_out(service: Service, olga: Person) -> None:
    await service.says(olga, "/done delivery new courier")
    today = service.clock.now().date()
    async with service.app.store.snapshot() as tx:
        assert [deed.text for deed in await tx.deeds.within(Period(today, today))] == ["new courier"]
        assert list(await tx.deeds.within(Period(today, today).before())) == []
