"""The page's own doors: what it is told, what a click does, and who cannot click."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest

from bot.clock import TravelClock
from bot.sandbox import page
from bot.sandbox.api import call
from bot.sandbox.happenings import Happening
from bot.sandbox.people import Person
from bot.sandbox.seats import Seat
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import START, keyboard, settled


@pytest.fixture
async def browser(world: World, ada: Person) -> AsyncIterator[httpx.AsyncClient]:
    channel = world.channel("Insights", admins=[ada])
    ada.adds_bot(channel)

    async def deliver() -> str:
        return "The parcel is there."

    seats = [Seat("Ada", ada.chat, ada), Seat("Insights", channel, ada)]
    app = page.build(world, seats, [Happening("parcel", "Parcel delivered", deliver)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sandbox") as browser:
        yield browser


async def test_the_page_keeps_to_itself(browser: httpx.AsyncClient) -> None:
    for path in ("/", "/static/page.js", "/static/page.css", "/favicon.ico"):
        answer = await browser.get(path)
        assert answer.is_success
        assert answer.headers["content-security-policy"].startswith("default-src 'self'")
        assert "http://" not in answer.text
        assert "https://" not in answer.text


async def test_the_page_brings_the_chats_as_they_are(ada: Person, browser: httpx.AsyncClient) -> None:
    ada.says("</script><b>&amp;")
    _, rest = (await browser.get("/")).text.split('<script type="application/json" id="state">')
    state, _ = rest.split("</script>", 1)
    assert json.loads(state) == (await browser.get("/sandbox/state")).json()
    assert json.loads(state)["seats"][0]["messages"][-1]["text"] == "</script><b>&amp;"


async def test_a_person_types_and_taps(world: World, ada: Person, browser: httpx.AsyncClient) -> None:
    await browser.post("/sandbox/say", json={"seat": 0, "text": " hello "})
    assert ada.chat.messages[-1].text == "hello"
    await call(world, "sendMessage", {"chat_id": ada.id, "text": "?", "reply_markup": keyboard(["a", "b"])})
    shown = ada.chat.messages[-1].id
    tap = {"seat": 0, "message": shown, "row": 0, "column": 1}
    answer = await browser.post("/sandbox/tap", json=tap)
    assert isinstance(answer.json()["press"], str)
    updates = (await call(world, "getUpdates", {"offset": -1})).body
    assert isinstance(updates, dict)
    assert updates["result"][0]["callback_query"]["data"] == "b"


async def test_a_person_writes_in_a_topic_and_answers_a_message(world: World, ada: Person) -> None:
    group = world.upgrade(world.group("Support", members=[ada]))
    ada.adds_bot(group, as_admin=True)
    app = page.build(world, [Seat("Support", group, ada)], [])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sandbox") as browser:
        assert (await browser.get("/sandbox/state")).json()["seats"][0]["topics"] == []
        ada.turns_topics_on(group)
        await call(world, "createForumTopic", {"chat_id": group.id, "name": "Bob"})
        seat = (await browser.get("/sandbox/state")).json()["seats"][0]
        (topic,) = seat["topics"]
        assert topic == {"id": seat["messages"][-1]["id"], "name": "Bob", "closed": False}
        await browser.post("/sandbox/say", json={"seat": 0, "text": "Hello", "topic": topic["id"], "reply": None})
        said = group.messages[-1]
        await browser.post("/sandbox/attach", json={"seat": 0, "kind": "photo", "caption": "", "reply": said.id})
        shown = group.messages[-1]
        assert (said.thread, shown.thread, shown.reply_to) == (topic["id"], topic["id"], said.id)
        refused = await browser.post("/sandbox/say", json={"seat": 0, "text": "Hello", "topic": 99})
        assert refused.json() == {"status": "Support has no such topic."}


async def test_lines_that_were_written_can_be_sent_as_a_file(ada: Person, browser: httpx.AsyncClient) -> None:
    await browser.post("/sandbox/attach", json={"seat": 0, "kind": "csv", "caption": "customer,at\nC-1,2026-11-16"})
    file = ada.chat.messages[-1].content.attachment
    assert file
    assert (file.kind, file.name, file.content) == ("document", "lines.csv", b"customer,at\nC-1,2026-11-16")
    refused = await browser.post("/sandbox/attach", json={"seat": 0, "kind": "csv", "caption": ""})
    assert refused.json() == {"status": "Write the lines of the file first."}


async def test_typing_in_the_channel_posts_as_the_channel(world: World, browser: httpx.AsyncClient) -> None:
    await browser.post("/sandbox/say", json={"seat": 1, "text": "/report"})
    updates = (await call(world, "getUpdates", {"offset": -1})).body
    assert isinstance(updates, dict)
    assert updates["result"][0]["channel_post"]["text"] == "/report"


async def test_reactions_effects_and_coloured_buttons_are_shown(
    world: World, ada: Person, browser: httpx.AsyncClient
) -> None:
    said = ada.says("Lovely!")
    nod = {"chat_id": ada.id, "message_id": said.id, "reaction": [{"type": "emoji", "emoji": "👍"}]}
    await call(world, "setMessageReaction", nod)
    button = {"text": "Copy", "copy_text": {"text": "CODE"}, "style": "primary"}
    thanks = {"chat_id": ada.id, "text": "Thank you!", "reply_markup": {"inline_keyboard": [[button]]}}
    await call(world, "sendMessage", {**thanks, "message_effect_id": "5046509860389126442"})
    *_, wrote, thanked = (await browser.get("/sandbox/state")).json()["seats"][0]["messages"]
    assert (wrote["reactions"], wrote["effect"]) == (["👍"], None)
    assert (thanked["reactions"], thanked["effect"]) == ([], "🎉")
    assert thanked["keyboard"] == [[{"label": "Copy", "kind": "copy_text", "value": "CODE", "style": "primary"}]]


async def test_the_state_tells_only_what_is_new(ada: Person, browser: httpx.AsyncClient) -> None:
    first = (await browser.get("/sandbox/state")).json()
    assert [len(seat["messages"]) for seat in first["seats"]] == [1, 0]
    assert [happening["id"] for happening in first["happenings"]] == ["parcel", "telegram-down"]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(browser.get(f"/sandbox/state?since={first['revision']}"))
        await settled()
        assert not poll.done()
        ada.says("<i>new</i>")
    second = poll.result().json()
    assert [message["text"] for message in second["seats"][0]["messages"]] == ["<i>new</i>"]
    assert second["seats"][0]["ids"] == [1, 2]


async def test_the_page_hears_at_once_of_other_commands(world: World, browser: httpx.AsyncClient) -> None:
    listed = {"commands": [{"command": "help", "description": "What this bot does"}]}
    for method, shown in (("setMyCommands", listed["commands"]), ("deleteMyCommands", [])):
        revision = (await browser.get("/sandbox/state")).json()["revision"]
        async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
            poll = tasks.create_task(browser.get(f"/sandbox/state?since={revision}"))
            await settled()
            await call(world, method, listed)
        assert poll.result().json()["seats"][0]["commands"] == shown


async def test_a_page_that_outlived_its_world_starts_anew(browser: httpx.AsyncClient) -> None:
    assert (await browser.get("/sandbox/state?since=999999")).json()["since"] == 0
    assert (await browser.get("/sandbox/state?since=oops")).json()["since"] == 0


async def test_of_a_long_chat_the_last_200_are_shown(ada: Person, browser: httpx.AsyncClient) -> None:
    for number in range(3000):
        ada.says(str(number))
    seat = (await browser.get("/sandbox/state")).json()["seats"][0]
    assert len(seat["messages"]) == len(seat["ids"]) == 200
    assert seat["messages"][-1]["text"] == "2999"


async def test_time_moves_and_things_happen(world: World, browser: httpx.AsyncClient, clock: TravelClock) -> None:
    answer = await browser.post("/sandbox/clock", json={"hours": 72})
    assert answer.json() == {"status": "It is now Thursday 19 November, 09:00 UTC."}
    assert clock.now() == START + timedelta(days=3)
    answer = await browser.post("/sandbox/happen/parcel", json={})
    assert answer.json() == {"status": "The parcel is there."}
    answer = await browser.post("/sandbox/happen/telegram-down", json={})
    assert answer.json()["status"].startswith("Telegram answers no bot until 09:01:00.")
    assert (await call(world, "getMe", {})).status == 502


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/sandbox/say", {"seat": 7, "text": "x"}),
        ("/sandbox/say", {"seat": -1, "text": "x"}),
        ("/sandbox/say", {"seat": 0, "text": "x" * 4097}),
        ("/sandbox/tap", {"seat": 0, "message": 99, "row": 0, "column": 0}),
        ("/sandbox/tap", {"seat": 0, "message": 1, "row": 0, "column": 0}),
        ("/sandbox/clock", {"hours": 10**9}),
    ],
)
async def test_what_cannot_be_done_is_said(browser: httpx.AsyncClient, path: str, fields: dict[str, object]) -> None:
    answer = await browser.post(path, json=fields)
    assert answer.status_code == httpx.codes.CONFLICT
    assert answer.json()["status"].endswith(".")


async def test_a_form_on_another_site_cannot_click(browser: httpx.AsyncClient) -> None:
    for path in ("/sandbox/say", "/sandbox/happen/parcel"):
        answer = await browser.post(path, data={"seat": "0", "text": "x"})
        assert answer.status_code == httpx.codes.UNSUPPORTED_MEDIA_TYPE
    headers = {"content-type": "application/json"}
    assert (await browser.post("/sandbox/say", content="{", headers=headers)).status_code == 400
    assert (await browser.post("/sandbox/happen/none", json={})).status_code == 404


async def test_pictures_are_shown_and_other_files_saved(ada: Person, browser: httpx.AsyncClient) -> None:
    photo, voice = ada.sends_photo("Look"), ada.sends_voice()
    shown = await browser.get(f"/sandbox/file/0/{photo.id}")
    assert shown.headers["content-type"] == "image/png"
    saved = await browser.get(f"/sandbox/file/0/{voice.id}")
    assert saved.headers["content-disposition"] == "attachment"
    for missing in ("/sandbox/file/0/1", "/sandbox/file/0/99", "/sandbox/file/9/1"):
        assert (await browser.get(missing)).status_code == httpx.codes.NOT_FOUND


async def test_a_menu_is_in_the_language_of_its_person(world: World, browser: httpx.AsyncClient) -> None:
    for language, told in (("", "Anything"), ("en", "What this is"), ("de", "Was das ist")):
        listed = [{"command": "help", "description": told}]
        scope = {"type": "all_private_chats"}
        await call(world, "setMyCommands", {"commands": listed, "scope": scope, "language_code": language})
    seats = (await browser.get("/sandbox/state")).json()["seats"]
    assert [seat["commands"] for seat in seats] == [[{"command": "help", "description": "What this is"}], []]
