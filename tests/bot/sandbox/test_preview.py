"""The preview's doors: what is offered, how a survey begins, and that each one stands apart."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.sandbox import page
from bot.sandbox.api import call
from bot.sandbox.preview import BOT_AT, Preview
from bot.sandbox.seats import Seat
from bot.sandbox.world import TOKEN, World
from tests.bot.sandbox.conftest import keyboard


@pytest.fixture
def rehearsed(world: World) -> World:
    """The Telegram in which previews take place."""
    return World(world.clock)


@pytest.fixture
async def browser(world: World, rehearsed: World) -> AsyncIterator[httpx.AsyncClient]:
    async def begin(survey: str, language: str) -> Seat:
        person = rehearsed.person("Sam", language=language)
        person.chat.ranks[rehearsed.bot.id] = "member"
        asked = {"chat_id": person.id, "text": f"{survey} in {language}?", "reply_markup": keyboard(["1", "2"])}
        await call(rehearsed, "sendMessage", asked)
        return Seat("Preview", person.chat, person)

    async def settle() -> None:
        for chat in rehearsed.exchange.chats.values():
            if chat.messages[-1].sender != rehearsed.bot:
                await call(rehearsed, "sendMessage", {"chat_id": chat.id, "text": "Thank you!"})

    preview = Preview(rehearsed, {"delivery": "Your delivery"}, {"en": "English", "de": "Deutsch"}, begin, settle)
    app = page.build(world, [], [], preview)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sandbox") as browser:
        yield browser


async def test_surveys_and_languages_are_offered(browser: httpx.AsyncClient) -> None:
    offered = (await browser.get("/sandbox/previews")).json()
    assert offered["surveys"] == [{"id": "delivery", "title": "Your delivery"}]
    assert [language["title"] for language in offered["languages"]] == ["English", "Deutsch"]


async def test_a_page_without_previews_offers_none(world: World) -> None:
    app = page.build(world, [], [])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sandbox") as browser:
        assert (await browser.get("/sandbox/previews")).json() == {"surveys": [], "languages": []}
        answer = await browser.post("/sandbox/previews", json={"survey": "delivery", "language": "en"})
        assert answer.status_code == httpx.codes.CONFLICT


async def test_the_answer_to_a_click_comes_once_the_bot_has_answered(browser: httpx.AsyncClient) -> None:
    at = await _begun(browser, "de")
    shown = (await browser.get(f"{at}/state")).json()
    assert [message["text"] for message in shown["messages"]] == ["delivery in de?"]
    tapped = await browser.post(f"{at}/tap", json={"seat": 0, "message": shown["ids"][0], "row": 0, "column": 1})
    assert isinstance(tapped.json()["press"], str)
    await browser.post(f"{at}/say", json={"seat": 0, "text": "Sehr gut."})
    texts = [message["text"] for message in (await browser.get(f"{at}/state")).json()["messages"]]
    assert texts == ["delivery in de?", "Sehr gut.", "Thank you!"]


async def test_what_was_attached_is_found_in_the_preview(browser: httpx.AsyncClient) -> None:
    at = await _begun(browser, "en")
    await browser.post(f"{at}/attach", json={"seat": 0, "kind": "photo"})
    shown = (await browser.get(f"{at}/state")).json()["ids"][1]
    assert (await browser.get(f"{at}/file/0/{shown}")).headers["content-type"].startswith("image/")


async def test_each_preview_is_somebody_elses(world: World, browser: httpx.AsyncClient) -> None:
    first, second = await _begun(browser, "en"), await _begun(browser, "de")
    await browser.post(f"{first}/say", json={"seat": 0, "text": "Mine."})
    assert "Mine." not in (await browser.get(f"{second}/state")).text
    assert world.exchange.chats == {}


@pytest.mark.parametrize(
    "wanted", [{"survey": "none", "language": "en"}, {"survey": "delivery", "language": "xx"}, {}]
)
async def test_what_is_not_offered_does_not_begin(browser: httpx.AsyncClient, wanted: dict[str, str]) -> None:
    answer = await browser.post("/sandbox/previews", json=wanted)
    assert answer.status_code == httpx.codes.CONFLICT
    assert answer.json() == {"status": "There is no such survey here."}


async def test_no_other_site_begins_a_preview(browser: httpx.AsyncClient) -> None:
    answer = await browser.post("/sandbox/previews", data={"survey": "delivery", "language": "en"})
    assert answer.status_code == httpx.codes.UNSUPPORTED_MEDIA_TYPE


async def test_a_preview_that_never_began_is_not_found(browser: httpx.AsyncClient) -> None:
    assert (await browser.get("/sandbox/previews/9/state")).status_code == httpx.codes.NOT_FOUND


async def test_its_bot_finds_its_own_telegram(browser: httpx.AsyncClient, rehearsed: World) -> None:
    answer = await browser.get(f"{BOT_AT}/bot{TOKEN}/getMe")
    assert answer.json()["result"]["id"] == rehearsed.bot.id


async def _begun(browser: httpx.AsyncClient, language: str) -> str:
    """Where the preview that has just begun is found."""
    answer = await browser.post("/sandbox/previews", json={"survey": "delivery", "language": language})
    return f"/sandbox/previews/{answer.json()['preview']}"
