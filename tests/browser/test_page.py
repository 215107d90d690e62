"""A person at the page of the demo answers a survey by clicking, in Debian's Chromium."""

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.clock import TravelClock
from bot.demo.happenings import CUSTOMER
from bot.demo.performance import opened, performing
from bot.demo.plot import Plot
from bot.demo.stage import Stage
from bot.demo.weeks import Weeks
from bot.sandbox.world import World as Telegram

CHROMIUM = Path("/usr/bin/chromium")
REQUIRED = os.environ.get("WAYPULSE_BROWSER") == "required"
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

MAKING_SECONDS = 120.0
"""For a report: the process that draws it lets all others go first, and those may be many."""

expect.set_options(timeout=20_000)  # a bound for slow machines, not a wait

pytestmark = [
    pytest.mark.skipif(
        not CHROMIUM.exists() and not REQUIRED, reason=f"{CHROMIUM} is missing; install Debian's package chromium."
    ),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(loop_scope="module")
async def stage() -> AsyncIterator[tuple[Stage, str]]:
    """The demo without its eight weeks, on a Wednesday at noon."""
    async with opened(Telegram(TravelClock(NOON - timedelta(hours=1))), 0) as (raised, curtain, address):
        weeks = Weeks(raised, Random(1), Plot(Random(1)), customers=0)
        await weeks.join(CUSTOMER)
        await weeks.open_the_channel()
        await weeks.open_topics()
        async with performing(raised, curtain, address, asyncio.Event()):
            yield raised, address


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests: it takes longer to start than most of them."""
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield started
        await started.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(stage: tuple[Stage, str], browser: Browser) -> AsyncIterator[Page]:
    """The page as nobody has seen it before, wide enough for three chats side by side."""
    visitor = await browser.new_context(viewport={"width": 1400, "height": 900}, has_touch=True)
    opened_page = await visitor.new_page()
    await opened_page.goto(stage[1])
    yield opened_page
    await visitor.close()


@pytest.mark.long
async def test_the_chats_are_there_as_soon_as_the_page_is(page: Page) -> None:
    """Nothing has to be asked for first: who looks once, or prints the page, sees them."""
    await page.route("**/sandbox/state*", lambda route: route.abort())
    await page.reload()
    assert await page.get_by_role("tabpanel").count() == len(("Sam", "staff", "admin"))
    assert "Thank you" in await page.get_by_role("tabpanel").first.inner_text()


async def test_a_person_answers_by_clicking_and_the_other_chats_change(page: Page, tmp_path: Path) -> None:
    sam, staff, admin = (page.get_by_role("tabpanel").nth(seat) for seat in range(3))
    await page.get_by_role("button", name="Your parcel is delivered").click()
    await sam.get_by_role("button", name="2", exact=True).click()
    await expect(sam).to_contain_text("2 of 4")
    await expect(staff).to_contain_text("Sam (C-1)")
    await sam.get_by_role("button", name="No", exact=True).click()
    await expect(sam).to_contain_text("3 of 4")
    await sam.get_by_role("button", name="No", exact=True).click()
    await expect(sam).to_contain_text("4 of 4")
    await sam.get_by_role("textbox").fill("The box was torn <open>.")
    await sam.get_by_role("textbox").press("Enter")
    await expect(sam).to_contain_text("Thank you for telling us.")
    await expect(staff).to_contain_text("The box was torn <open>.")
    await admin.get_by_role("textbox").fill("/report 2026-11-18 2026-11-18")
    await admin.get_by_role("textbox").press("Enter")
    await expect(admin).to_contain_text("1 response", timeout=MAKING_SECONDS * 1000)
    await expect(admin.get_by_role("button", name="Open picture").first).to_be_visible()
    await page.screenshot(path=tmp_path / "page.png")
    assert (tmp_path / "page.png").stat().st_size > 0


@pytest.mark.long
async def test_staff_take_an_alert_with_a_click(page: Page) -> None:
    sam, staff = (page.get_by_role("tabpanel").nth(seat) for seat in range(2))
    await page.get_by_role("button", name="Your parcel is delivered").click()
    await sam.get_by_role("button", name="1", exact=True).click()
    await staff.get_by_role("button", name="I take it").click()
    await expect(staff).to_contain_text("Taken by Eva")


@pytest.mark.long
async def test_staff_mend_a_case_in_its_topic_and_the_customer_says_so(page: Page) -> None:
    sam, staff = (page.get_by_role("tabpanel").nth(seat) for seat in range(2))
    await page.get_by_role("button", name="Your parcel is delivered").click()
    for answer in ("1", "No", "No", "Skip"):
        await sam.get_by_role("button", name=answer, exact=True).last.click()
    topics = staff.get_by_role("group", name="Topics")
    await topics.get_by_role("button", name="Sam (C-1)").click()
    await expect(staff).not_to_contain_text("Topics are on")
    box = staff.get_by_role("textbox", name="in the topic Sam (C-1)")
    await box.fill("A new lamp is on its way.")
    await box.press("Enter")
    await expect(sam).to_contain_text("A new lamp is on its way.")
    heard = sam.get_by_role("article").filter(has_text="A new lamp is on its way.")
    await heard.hover()
    await heard.get_by_role("button", name="Reply to Waypulse").click()
    await sam.get_by_role("textbox").fill("Thank you!")
    await sam.get_by_role("textbox").press("Enter")
    await expect(sam.get_by_role("button", name="Answer no message")).to_be_hidden()
    await expect(staff).to_contain_text("Thank you!")
    for label in ("Close", "Solved"):
        await staff.get_by_role("button", name=label, exact=True).click()
    await sam.get_by_role("button", name="Yes, it is solved").click()
    await expect(staff).to_contain_text("says it is solved")
    await expect(topics.get_by_role("button", name="closed Sam (C-1)")).to_be_visible()


@pytest.mark.long
async def test_on_a_phone_the_chats_are_tabs_and_a_survey_is_answered_with_a_thumb(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    sam = page.get_by_role("tabpanel", name="Sam, a customer")
    await page.get_by_role("tab", name="World").tap()
    await expect(sam).to_be_hidden()
    await page.get_by_role("button", name="Your parcel is delivered").tap()
    await page.get_by_role("tab", name="Sam").tap()
    for number, answer in enumerate(("5", "Yes", "Yes", "Skip"), start=1):
        await expect(sam).to_contain_text(f"{number} of 4")
        button = sam.get_by_role("button", name=answer, exact=True).last
        await expect(button).to_be_in_viewport(ratio=1)
        await button.tap()
    await expect(sam).to_contain_text("Thank you")
    await page.get_by_role("tab", name="Customer care").tap()
    await expect(page.get_by_role("tabpanel", name="Customer care")).to_be_visible()
    await expect(sam).to_be_hidden()


@pytest.mark.long
async def test_a_survey_is_previewed_in_german(page: Page) -> None:
    await page.get_by_label("Survey").select_option("Your delivery")
    await page.get_by_label("Language").first.select_option("Deutsch")
    await page.get_by_role("button", name="Preview", exact=True).click()
    preview = page.get_by_role("dialog")
    await expect(preview).to_contain_text("1 von 4")
    await preview.get_by_role("button", name="4", exact=True).click()
    await expect(preview).to_contain_text("2 von 4")
    await preview.get_by_label("Language").select_option("Français")
    await expect(preview).to_contain_text("1 sur 4")
    await preview.get_by_role("button", name="Close the preview").click()
    await expect(preview).to_be_hidden()
    await expect(page.get_by_role("tabpanel").first).not_to_contain_text("von 4")


@pytest.mark.long
async def test_a_person_gets_about_by_keyboard(page: Page) -> None:
    """Past the messages of a chat, and back from a menu to what opened it."""
    sam = page.get_by_role("tabpanel").first
    await sam.get_by_role("button", name="Skip the messages").press("Enter")
    await expect(sam.get_by_role("textbox")).to_be_focused()
    opener = sam.get_by_label("Commands")
    await expect(opener).to_be_visible()
    for key in ("Escape", "Enter"):
        await opener.press("Enter")
        await page.keyboard.press("Tab")
        await expect(sam.locator(".menu button").first).to_be_focused()
        await page.keyboard.press(key)
        await expect(sam.locator(".menu button").first).to_be_hidden()
        await expect(opener).to_be_focused()
