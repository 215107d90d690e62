"""The methods of the Bot API that change what already stands in a chat, or answer a press."""

from dataclasses import replace
from datetime import timedelta

from bot.sandbox import wire
from bot.sandbox.access import entered_chat, named_message, pace
from bot.sandbox.answers import bad_request
from bot.sandbox.chats import IN_CHARGE, Chat
from bot.sandbox.emoji import read_reactions
from bot.sandbox.exchange import Exchange
from bot.sandbox.keyboards import Keyboard, read_keyboard
from bot.sandbox.messages import Content, Message
from bot.sandbox.params import Params
from bot.sandbox.presses import Toast
from bot.sandbox.writing import read_caption, read_text

DELETABLE = timedelta(hours=48)
MAX_TOAST = 200


def edit_message_text(exchange: Exchange, params: Params) -> object:
    chat, message = _editable(exchange, params)
    if message.content.attachment is not None:
        raise bad_request("there is no text in the message to edit")
    return _change(exchange, chat, message, Content.of(read_text(params), keyboard=_keyboard(params)))


def edit_message_caption(exchange: Exchange, params: Params) -> object:
    chat, message = _editable(exchange, params)
    attachment = message.content.attachment
    if attachment is None:
        raise bad_request("there is no caption in the message to edit")
    content = Content.of(read_caption(params), keyboard=_keyboard(params), attachment=attachment)
    return _change(exchange, chat, message, content)


def edit_message_reply_markup(exchange: Exchange, params: Params) -> object:
    chat, message = _editable(exchange, params)
    return _change(exchange, chat, message, replace(message.content, keyboard=_keyboard(params)))


def delete_message(exchange: Exchange, params: Params) -> object:
    chat = entered_chat(exchange, params)
    message = named_message(chat, params, purpose="delete")
    is_old = exchange.now() - message.at >= DELETABLE
    may_delete = message.sender == exchange.bot or chat.kind == "private" or chat.rank(exchange.bot) in IN_CHARGE
    if is_old or not may_delete:
        raise bad_request("message can't be deleted for everyone")
    exchange.delete(message)
    return True


def set_message_reaction(exchange: Exchange, params: Params) -> object:
    chat = entered_chat(exchange, params)
    message = named_message(chat, params, purpose="react")
    exchange.react(message, read_reactions(params))
    return True


def answer_callback_query(exchange: Exchange, params: Params) -> object:
    text = params.text("text")
    if len(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    press = exchange.presses.answer(params.text("callback_query_id"), exchange.now())
    exchange.toast(press, Toast(press.id, text, is_alert=params.flag("show_alert")))
    return True


def _editable(exchange: Exchange, params: Params) -> tuple[Chat, Message]:
    chat = entered_chat(exchange, params)
    message = named_message(chat, params, purpose="edit")
    if message.sender != exchange.bot:
        raise bad_request("message can't be edited")
    return chat, message


def _keyboard(params: Params) -> Keyboard:
    return read_keyboard(params.fields("reply_markup"))


def _change(exchange: Exchange, chat: Chat, message: Message, content: Content) -> object:
    if content == message.content:
        same = "specified new message content and reply markup are exactly the same"
        raise bad_request(f"message is not modified: {same} as a current content and reply markup of the message")
    pace(exchange, chat, is_edit=True)
    exchange.change(message, content)
    return wire.message(message, chat)
