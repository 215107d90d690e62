"""The methods of the Bot API that put something new into a chat."""

from dataclasses import replace

from bot.sandbox import wire
from bot.sandbox.access import entered_chat, named_message, pace, writable_chat
from bot.sandbox.answers import bad_request
from bot.sandbox.chats import Chat
from bot.sandbox.emoji import read_effect
from bot.sandbox.exchange import Context, Exchange
from bot.sandbox.files import FileKind, StoredFile
from bot.sandbox.keyboards import read_keyboard
from bot.sandbox.messages import Content
from bot.sandbox.panels import read_panel
from bot.sandbox.params import Params
from bot.sandbox.topics import read_topic
from bot.sandbox.writing import read_caption, read_text

FEWEST_IN_ALBUM = 2
MOST_IN_ALBUM = 10

_ALBUM_KINDS: dict[str, FileKind] = {"photo": "photo", "document": "document"}


def send_message(exchange: Exchange, params: Params) -> object:
    chat = writable_chat(exchange, params)
    markup = params.fields("reply_markup")
    content, panel = Content.of(read_text(params), keyboard=read_keyboard(markup)), read_panel(chat, markup)
    shown = _publish(exchange, chat, params, content)
    if panel is not None:
        exchange.put_panel(chat, panel)
    return shown


def send_photo(exchange: Exchange, params: Params) -> object:
    return _send_file(exchange, params, "photo")


def send_document(exchange: Exchange, params: Params) -> object:
    return _send_file(exchange, params, "document")


def send_media_group(exchange: Exchange, params: Params) -> object:
    chat = writable_chat(exchange, params)
    given = params.rows("media")
    if not FEWEST_IN_ALBUM <= len(given) <= MOST_IN_ALBUM:
        few = len(given) < FEWEST_IN_ALBUM
        raise bad_request(f"too {'few' if few else 'much'} messages to send as an album")
    # All of them are read before the first is shown: an album comes whole or not at all.
    contents = [_album_part(exchange, params, part) for part in given]
    if len({content.attachment.kind for content in contents if content.attachment}) > 1:
        raise bad_request("document can't be mixed with other media types")
    reply_to, effect = _reply_to(chat, params), read_effect(chat, params)
    pace(exchange, chat, messages=len(contents))
    thread = read_topic(exchange, chat, params)
    place: Context = {"album": exchange.next_album(), "reply_to": reply_to, "effect": effect, "thread": thread}
    shown = [exchange.publish(chat, exchange.bot, content, **place) for content in contents]
    return [wire.message(message, chat) for message in shown]


def copy_message(exchange: Exchange, params: Params) -> object:
    """Send what stands in another chat, without a word of where it comes from."""
    chat = writable_chat(exchange, params)
    source = entered_chat(exchange, Params({"chat_id": params.given.get("from_chat_id")}))
    message = named_message(source, params, purpose="copy")
    if message.notice or message.act:
        raise bad_request("message can't be copied")
    copied = replace(message.content, keyboard=read_keyboard(params.fields("reply_markup")))
    if message.content.attachment and "caption" in params.given:
        copied = Content.of(read_caption(params), keyboard=copied.keyboard, attachment=copied.attachment)
    shown = _publish(exchange, chat, params, copied)
    return {"message_id": shown["message_id"]}


def send_chat_action(exchange: Exchange, params: Params) -> object:
    writable_chat(exchange, params)
    if not params.text("action"):
        raise bad_request("wrong parameter action in request")
    return True


def _send_file(exchange: Exchange, params: Params, kind: FileKind) -> object:
    chat = writable_chat(exchange, params)
    keyboard = read_keyboard(params.fields("reply_markup"))
    caption = read_caption(params)
    attachment = exchange.files.given(params, kind, kind)
    return _publish(exchange, chat, params, Content.of(caption, keyboard=keyboard, attachment=attachment))


def _publish(exchange: Exchange, chat: Chat, params: Params, content: Content) -> wire.Json:
    reply_to, effect = _reply_to(chat, params), read_effect(chat, params)
    pace(exchange, chat)
    thread = read_topic(exchange, chat, params)
    message = exchange.publish(chat, exchange.bot, content, reply_to=reply_to, effect=effect, thread=thread)
    return wire.message(message, chat)


def _album_part(exchange: Exchange, params: Params, part: object) -> Content:
    if not isinstance(part, dict) or part.get("type") not in _ALBUM_KINDS:
        raise bad_request("can't parse InputMedia: the sandbox takes photos and documents")
    # `attach://` points into the call, all else stands in the part itself.
    own = Params({**params.given, **dict.fromkeys(("caption", "caption_entities", "parse_mode"), ""), **part})
    return Content.of(read_caption(own), attachment=_album_file(exchange, own, _ALBUM_KINDS[part["type"]]))


def _album_file(exchange: Exchange, own: Params, kind: FileKind) -> StoredFile:
    return exchange.files.given(own, "media", kind)


def _reply_to(chat: Chat, params: Params) -> int | None:
    asked = params.fields("reply_parameters")
    message_id = asked.get("message_id", params.number("reply_to_message_id"))
    if not isinstance(message_id, int):
        return None
    if chat.find(message_id):
        return message_id
    if asked.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")
