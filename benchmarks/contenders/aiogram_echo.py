"""A bare echo with aiogram as its manual begins: stores nothing, each update in a task of its own."""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.counting_api import TOKEN

ROW = [InlineKeyboardButton(text=str(value), callback_data=str(value)) for value in range(1, 6)]
KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[ROW])


async def echo(query: CallbackQuery) -> None:
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.edit_text(f"You said {query.data}", reply_markup=KEYBOARD)


async def main(url: str) -> None:
    server = TelegramAPIServer.from_base(url.removesuffix("/bot"))
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(echo)
    async with Bot(TOKEN, session=AiohttpSession(api=server)) as bot:
        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(os.environ["WAYPULSE_API_URL"]))
