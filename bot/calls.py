"""Calls: what each reply is in the words of the Bot API."""

from dataclasses import replace
from typing import Any, assert_never

from telegram import InputFile, InputMediaPhoto

from handlers.replies import (
    Album,
    Button,
    Copy,
    Delete,
    Document,
    Edit,
    Keyboard,
    Mail,
    NameTopic,
    OpenTopic,
    React,
    Send,
    ShutTopic,
    Toast,
)

Parameters = dict[str, Any]
Call = tuple[str, Parameters]

_NO_PREVIEW = {"is_disabled": True}


def call(mail: Mail) -> Call:
    """The method that carries out the reply, and its parameters."""
    match mail:
        case Send():
            return "sendMessage", _message(mail)
        case Edit():
            return _changed(mail)
        case Delete():
            return "deleteMessage", {"chat_id": mail.chat, "message_id": mail.message}
        case Copy():
            return "copyMessage", _copied(mail)
        case OpenTopic():
            return "createForumTopic", {"chat_id": mail.chat, "name": mail.name}
        case ShutTopic() | NameTopic():
            return _changed_topic(mail)
        case Album():
            return _pictures(mail)
        case Document():
            return "sendDocument", _file(mail)
        case React():
            reaction = [{"type": "emoji", "emoji": mail.emoji}] if mail.emoji else []
            return "setMessageReaction", {"chat_id": mail.chat, "message_id": mail.message, "reaction": reaction}
        case _:
            assert_never(mail)


def answer(toast: Toast) -> Call:
    """The call that ends a press."""
    said = {"text": toast.text, "show_alert": toast.alert} if toast.text else {}
    return "answerCallbackQuery", {"callback_query_id": toast.query, **said}


def anew(mail: Mail) -> Mail | None:
    """What to send where the message or topic it was meant for is gone; None where nothing can take its place."""
    match mail:
        case Edit() if not mail.is_caption:
            return Send(mail.chat, mail.text, mail.keyboard, mail.subject)
        case Send() | Copy() | Album() | Document() if mail.thread is not None:
            return replace(mail, thread=None)
        case _:
            return None


def _changed_topic(mail: ShutTopic | NameTopic) -> Call:
    topic = {"chat_id": mail.chat, "message_thread_id": mail.thread}
    if isinstance(mail, NameTopic):
        return "editForumTopic", {**topic, "name": mail.name}
    return "closeForumTopic" if mail.is_shut else "reopenForumTopic", topic


def _message(send: Send) -> Parameters:
    effect = {} if send.effect is None else {"message_effect_id": send.effect}
    place = {**_topic(send.thread), **_answered(send.reply_to)}
    panel = {} if send.panel is None else {"reply_markup": _panel(send.panel)}
    return {**_text(send.chat, send.text, send.keyboard), **panel, **place, **effect}


def _changed(edit: Edit) -> Call:
    text = _text(edit.chat, edit.text, edit.keyboard)
    if not edit.is_caption:
        return "editMessageText", {**text, "message_id": edit.message}
    beside = {"chat_id": edit.chat, "message_id": edit.message, "caption": edit.text, "parse_mode": "HTML"}
    return "editMessageCaption", beside


def _copied(copy: Copy) -> Parameters:
    """Without a caption of ours the words beside it stay as they are."""
    beside = {} if copy.caption is None else {"caption": copy.caption, "parse_mode": "HTML"}
    place = {**_topic(copy.thread), **_answered(copy.reply_to)}
    return {"chat_id": copy.chat, "from_chat_id": copy.source, "message_id": copy.message, **beside, **place}


def _panel(label: str) -> Parameters:
    """A key below the chat that shares the telephone number, or nothing there any more."""
    if not label:
        return {"remove_keyboard": True}
    key = {"text": label, "request_contact": True}
    return {"keyboard": [[key]], "resize_keyboard": True, "one_time_keyboard": True}


def _text(chat: int, text: str, keyboard: Keyboard) -> Parameters:
    parameters = {"chat_id": chat, "text": text, "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}
    if keyboard:
        rows = [[_button(button) for button in row] for row in keyboard]
        parameters["reply_markup"] = {"inline_keyboard": rows}
    return parameters


def _button(button: Button) -> Parameters:
    style = {} if button.style is None else {"style": button.style}
    return {"text": button.label, **_action(button), **style}


def _action(button: Button) -> Parameters:
    if button.copied is not None:
        return {"copy_text": {"text": button.copied}}
    return {"callback_data": button.data} if button.url is None else {"url": button.url}


def _pictures(album: Album) -> Call:
    """Telegram knows no album of one. The caption of an album is that of its first picture."""
    place = {"chat_id": album.chat, **_topic(album.thread), **_answered(album.reply_to)}
    first, *others = album.pictures
    caption = album.caption or None
    if not others:
        photo = InputFile(first.content, filename=first.name)
        return "sendPhoto", {**place, "photo": photo, "caption": caption, "parse_mode": "HTML"}
    media = [InputMediaPhoto(first.content, caption, "HTML", filename=first.name)]
    media += [InputMediaPhoto(picture.content, filename=picture.name) for picture in others]
    return "sendMediaGroup", {**place, "media": media}


def _file(document: Document) -> Parameters:
    place = {"chat_id": document.chat, **_topic(document.thread), **_answered(document.reply_to)}
    file = InputFile(document.content, filename=document.name)
    return {**place, "document": file, "caption": document.caption or None, "parse_mode": "HTML"}


def _answered(message: int | None) -> Parameters:
    """The message that this one answers, as long as it is there."""
    if message is None:
        return {}
    return {"reply_parameters": {"message_id": message, "allow_sending_without_reply": True}}


def _topic(thread: int | None) -> Parameters:
    return {} if thread is None else {"message_thread_id": thread}
