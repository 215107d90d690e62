"""A bare echo with python-telegram-bot as its manual begins: stores nothing, one update after the other."""

import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

from benchmarks.counting_api import TOKEN

ROW = [InlineKeyboardButton(str(value), callback_data=str(value)) for value in range(1, 6)]
KEYBOARD = InlineKeyboardMarkup([ROW])


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    if query is not None:
        await query.answer()
        await query.edit_message_text(f"You said {query.data}", reply_markup=KEYBOARD)


def main(url: str) -> None:
    application = Application.builder().token(TOKEN).base_url(url).base_file_url(url).build()
    application.add_handler(CallbackQueryHandler(echo))
    application.run_polling()


if __name__ == "__main__":
    main(os.environ["WAYPULSE_API_URL"])
