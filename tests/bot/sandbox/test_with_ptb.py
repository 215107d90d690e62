"""The sandbox as python-telegram-bot meets it: nothing in it may surprise a real client."""

from collections.abc import AsyncIterator

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.error import BadRequest, Forbidden, RetryAfter
from telegram.request import HTTPXRequest

from bot.sandbox import api, pictures
from bot.sandbox.faults import SlowDown
from bot.sandbox.people import Person
from bot.sandbox.world import World


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    def request() -> HTTPXRequest:
        return HTTPXRequest(httpx_kwargs={"transport": httpx.ASGITransport(api.build(world))})

    bot = Bot(
        world.token,
        base_url="http://sandbox/bot",
        base_file_url="http://sandbox/file/bot",
        request=request(),
        get_updates_request=request(),
    )
    async with bot:
        yield bot


async def test_the_bot_knows_itself(bot: Bot) -> None:
    assert bot.username == "waypulse_sandbox_bot"
    assert (await bot.get_me()).is_bot


async def test_a_question_and_its_answer(bot: Bot, ada: Person) -> None:
    (start,) = await bot.get_updates(timeout=0)
    assert start.message is not None
    assert start.message.text == "/start"
    markup = InlineKeyboardMarkup([[InlineKeyboardButton(str(n), callback_data=f"q:{n}") for n in range(6)]])
    sent = await bot.send_message(ada.id, "<b>How was it?</b>", parse_mode="HTML", reply_markup=markup)
    assert ada.buttons() == [["0", "1", "2", "3", "4", "5"]]
    ada.taps("3")
    (press,) = await bot.get_updates(offset=start.update_id + 1, timeout=0)
    assert press.callback_query is not None
    assert press.callback_query.data == "q:3"
    assert press.callback_query.message == sent
    await press.callback_query.answer("Noted")
    await press.callback_query.edit_message_text("Thank you")
    assert (ada.toasts, ada.sees) == (["Noted"], "Thank you")


async def test_an_album_with_its_pictures(bot: Bot, ada: Person) -> None:
    content = pictures.blank(1280, 720)
    first, second = await bot.send_media_group(
        ada.id,
        [InputMediaPhoto(content, caption="<i>Week 46</i>", parse_mode="HTML"), InputMediaPhoto(content)],
    )
    assert first.media_group_id == second.media_group_id
    assert first.caption == "Week 46"
    file = await first.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == content


async def test_every_update_can_be_read(bot: Bot, world: World, ada: Person) -> None:
    group, channel = world.group("Support", members=[ada]), world.channel("Insights", admins=[ada])
    ada.sends_photo("Look")
    ada.sends_sticker()
    ada.sends_voice()
    ada.forwards("Read this")
    ada.edits(ada.says("one"), "two")
    ada.adds_bot(group)
    ada.says("/report@waypulse_sandbox_bot", chat=world.upgrade(group))
    ada.adds_bot(channel)
    ada.posts(channel, "/report")
    ada.blocks()
    updates = await bot.get_updates(timeout=0)
    assert len(updates) == 15
    assert all(update.effective_chat is not None for update in updates)
    unknown = [update.message.api_kwargs for update in updates if update.message]
    assert not any(unknown)
    assert {kind for update in updates for kind in update.to_dict()} <= {"update_id", *Update.ALL_TYPES}


# RetryAfter warns of a type that its seconds will have one day.
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_failures_arrive_as_what_they_are(bot: Bot, world: World, ada: Person) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(12, "x")
    world.fail_next("sendMessage", SlowDown(3))
    with pytest.raises(RetryAfter):
        await bot.send_message(ada.id, "x")
    ada.blocks()
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(ada.id, "x")


async def test_chats_and_members_can_be_looked_up(bot: Bot, world: World, ada: Person) -> None:
    channel = world.channel("Insights", admins=[ada])
    ada.adds_bot(channel)
    assert (await bot.get_chat(channel.id)).title == "Insights"
    assert (await bot.get_chat_member(channel.id, bot.id)).status == "administrator"
    assert [admin.user.id for admin in await bot.get_chat_administrators(channel.id)] == [ada.id, bot.id]
