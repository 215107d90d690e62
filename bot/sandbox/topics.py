"""Topics: the methods of the Bot API that open, name and close them, and what may be written where."""

from bot.sandbox import wire
from bot.sandbox.access import entered_chat, pace
from bot.sandbox.answers import bad_request
from bot.sandbox.chats import IN_CHARGE, Chat, Topic
from bot.sandbox.exchange import Exchange
from bot.sandbox.messages import Content
from bot.sandbox.params import Params

MAX_NAME = 128
_COLOUR = 0x6FB9F0


def create_forum_topic(exchange: Exchange, params: Params) -> object:
    chat, name = _forum(exchange, params, "create"), _name(params)
    pace(exchange, chat)
    created = {"name": name, "icon_color": _COLOUR}
    number = chat.following_id
    exchange.publish(
        chat, exchange.bot, Content(), thread=number, notice={"forum_topic_created": created}, act=f"opens “{name}”"
    )
    chat.topics[number] = Topic(name)
    return {"message_thread_id": number, **created}


def edit_forum_topic(exchange: Exchange, params: Params) -> object:
    chat, number, name = _forum(exchange, params, "edit"), params.number("message_thread_id"), _name(params)
    topic = _topic(chat, number)
    if topic.name == name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    pace(exchange, chat)
    topic.name = name
    notice: wire.Json = {"forum_topic_edited": {"name": name}}
    exchange.publish(chat, exchange.bot, Content(), thread=number, notice=notice, act=f"renames it “{name}”")
    return True


def close_forum_topic(exchange: Exchange, params: Params) -> object:
    return _shut(exchange, params, is_closed=True)


def reopen_forum_topic(exchange: Exchange, params: Params) -> object:
    return _shut(exchange, params, is_closed=False)


def read_topic(exchange: Exchange, chat: Chat, params: Params) -> int | None:
    """The topic that a call writes to, None for none; raises `Refused` where there is none, or it is closed."""
    number = params.number("message_thread_id")
    if number is None:
        return None
    topic = chat.topics.get(number) if chat.has_topics else None
    if topic is None:
        raise bad_request("message thread not found")
    if topic.is_closed and chat.rank(exchange.bot) not in IN_CHARGE:
        raise bad_request("TOPIC_CLOSED")
    return number


def _shut(exchange: Exchange, params: Params, *, is_closed: bool) -> bool:
    chat, number = _forum(exchange, params, "close"), params.number("message_thread_id")
    topic = _topic(chat, number)
    if topic.is_closed is is_closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.is_closed = is_closed
    notice: wire.Json = {"forum_topic_closed" if is_closed else "forum_topic_reopened": {}}
    act = f"{'closes' if is_closed else 'reopens'} “{topic.name}”"
    exchange.publish(chat, exchange.bot, Content(), thread=number, notice=notice, act=act)
    return True


def _topic(chat: Chat, number: int | None) -> Topic:
    topic = chat.topics.get(number or 0)
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _name(params: Params) -> str:
    name = params.text("name").strip()
    if not 1 <= len(name) <= MAX_NAME:
        raise bad_request("TOPIC_TITLE_EMPTY" if not name else "topic name is too long")
    return name


def _forum(exchange: Exchange, params: Params, act: str) -> Chat:
    chat = entered_chat(exchange, params)
    if not chat.has_topics:
        raise bad_request("the chat is not a forum")
    if chat.rank(exchange.bot) not in IN_CHARGE:
        raise bad_request(f"not enough rights to {act} a topic")
    return chat
