"""Access: which chat a call means, and whether the bot may do that there."""

from bot.sandbox.answers import Refused, bad_request, forbidden, moved
from bot.sandbox.chats import IN_CHARGE, Chat
from bot.sandbox.exchange import Exchange
from bot.sandbox.messages import Message
from bot.sandbox.params import Params


def known_chat(exchange: Exchange, params: Params) -> Chat:
    """Return the chat that `chat_id` names; raises `Refused` if there is none, or it is a group that moved."""
    reference = params.text("chat_id")
    if not reference:
        raise bad_request("chat_id is empty")
    try:
        chat = exchange.chats.get(int(reference))
    except ValueError:
        chat = None
    if chat is None:
        raise bad_request("chat not found")
    if chat.moved_to is not None:
        raise moved(chat.moved_to)
    return chat


def entered_chat(exchange: Exchange, params: Params) -> Chat:
    """Return a chat in which the bot is."""
    chat = known_chat(exchange, params)
    if not chat.has(exchange.bot) and chat.kind != "private":
        raise _shut_out(exchange, chat)
    return chat


def writable_chat(exchange: Exchange, params: Params) -> Chat:
    """Return a chat in which the bot may say something now."""
    chat = entered_chat(exchange, params)
    rank = chat.rank(exchange.bot)
    if chat.kind == "private" and rank == "kicked":
        raise forbidden("bot was blocked by the user")
    if rank is None:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.kind == "channel" and rank not in IN_CHARGE:
        raise bad_request("need administrator rights in the channel chat")
    return chat


def pace(exchange: Exchange, chat: Chat, *, messages: int = 1, is_edit: bool = False) -> None:
    """Count a call against Telegram's limits, where they are switched on."""
    if exchange.pace is not None:
        exchange.pace.check(chat, exchange.now(), messages=messages, is_edit=is_edit)


def named_message(chat: Chat, params: Params, *, purpose: str) -> Message:
    """Return the message that `message_id` names; `purpose` stands in the refusal."""
    message = chat.find(params.number("message_id"))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def _shut_out(exchange: Exchange, chat: Chat) -> Refused:
    if chat.rank(exchange.bot) == "kicked":
        return forbidden(f"bot was kicked from the {chat.kind} chat")
    return forbidden(f"bot is not a member of the {chat.kind} chat")
