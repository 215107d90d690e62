"""The doors of the Bot API: tokens, methods, and every form a body may have."""

import re

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox import pictures
from bot.sandbox.bodies import read_body
from bot.sandbox.params import Upload
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.bot.sandbox.conftest import Caller


async def test_a_wrong_token_is_unauthorized(caller: Caller) -> None:
    for path in ("/bot12:wrong/getMe", "/file/bot12:wrong/photos/x"):
        answer = await caller.client.get(path)
        assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
        assert answer.status_code == httpx.codes.UNAUTHORIZED


async def test_an_unknown_method_is_not_found(caller: Caller) -> None:
    answer = await caller.answer("sendNothing", {})
    assert answer.status_code == httpx.codes.NOT_FOUND
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_a_method_is_called_in_every_form(world: World, ada: Person, caller: Caller) -> None:
    url = f"/bot{world.token}/sendmessage"
    params = {"chat_id": str(ada.id), "text": "1 + 1", "reply_markup": '{"inline_keyboard":[]}'}
    for answer in (
        await caller.client.get(url, params=params),
        await caller.client.post(url, json=params),
        await caller.client.post(url, data=params),
        await caller.client.post(url, data=params, files={"unused": ("a.txt", b"a")}),
    ):
        assert answer.json()["ok"], answer.text
    assert [message.text for message in ada.chat.messages] == ["/start"] + ["1 + 1"] * 4


@pytest.mark.parametrize(
    ("content_type", "body", "reason"),
    [
        ("application/json", b"{oops", "can't parse request body as JSON object"),
        ("application/json", b"[]", "request body must be a JSON object"),
        ("multipart/form-data", b"x", "the multipart body has no boundary"),
    ],
)
async def test_a_broken_body_is_refused(
    world: World, caller: Caller, content_type: str, body: bytes, reason: str
) -> None:
    headers = {"content-type": content_type}
    answer = await caller.client.post(f"/bot{world.token}/getMe", content=body, headers=headers)
    assert answer.json()["description"] == f"Bad Request: {reason}"


@given(st.binary(), st.text(st.characters(exclude_categories=["Cs"])))
def test_a_form_gives_back_what_was_put_in(content: bytes, text: str) -> None:
    request = httpx.Request("POST", "http://sandbox", data={"text": text}, files={"photo": ("a b.png", content)})
    params = read_body(request.headers["content-type"], "", request.read())
    assert params.given == {"text": text, "photo": Upload("a b.png", content)}


async def test_a_file_can_be_fetched_back(world: World, ada: Person, caller: Caller) -> None:
    content = ada.sends_photo("Look").content.attachment
    assert content is not None
    told = await caller.does("getFile", file_id=content.id)
    assert isinstance(told, dict)
    answer = await caller.client.get(f"/file/bot{world.token}/{told['file_path']}")
    assert answer.content == content.content
    assert await caller.refused("getFile", file_id="none") == "Bad Request: invalid file_id"
    assert (await caller.client.get(f"/file/bot{world.token}/none")).status_code == httpx.codes.NOT_FOUND


async def test_the_bot_can_introduce_itself(ada: Person, caller: Caller) -> None:
    await caller.does("setMyCommands", commands=[{"command": "help", "description": "What this is"}])
    await caller.does("setMyDescription", description="Asks rarely.")
    await caller.does("setMyShortDescription", short_description="Asks.")
    await caller.does("sendChatAction", chat_id=ada.id, action="typing")
    assert re.search("too long", await caller.refused("setMyDescription", description="x" * 513))


def test_the_size_of_a_picture_is_read_from_its_head() -> None:
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x20\x00\x40" + b"\0" * 20
    assert pictures.size(jpeg) == pictures.Size(64, 32)
    assert pictures.size(pictures.blank(3, 2)) == pictures.Size(3, 2)
    assert pictures.size(b"\xff\xd8") is None
    assert [pictures.mime(content) for content in (jpeg, pictures.blank())] == ["image/jpeg", "image/png"]
