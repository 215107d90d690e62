"""Calls: what each reply is in the words of the Bot API."""

from dataclasses import replace
from typing import Any, assert_never

from telegram import InputFile, InputMediaPhoto

from handlers.replies import Album, Button, Document, Edit, Keyboard, Mail, React, Send, Toast

Parameters = dict[str, Any]
Call = tuple[str, Parameters]

_NO_PREVIEW = {"is_disabled": True}


def call(mail: Mail) -> Call:
    """The method that carries out the reply, and its parameters."""
    match mail:
        case Send():
            return "sendMessage", _message(mail)
        case Edit():
            text = _text(mail.chat, mail.text, mail.keyboard)
            return "editMessageText", {**text, "message_id": mail.message}
        case Album():
            return _pictures(mail)
        case Document():
            return "sendDocument", _file(mail)
        case React():
            reaction = [{"type": "emoji", "emoji": mail.emoji}]
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
        case Edit():
            return Send(mail.chat, mail.text, mail.keyboard, mail.subject)
        case Send() | Album() | Document() if mail.thread is not None:
            return replace(mail, thread=None)
        case _:
            return None


def _message(send: Send) -> Parameters:
    return {**_text(send.chat, send.text, send.keyboard), **_topic(send.thread), **_answered(send.reply_to)}


def _text(chat: int, text: str, keyboard: Keyboard) -> Parameters:
    parameters = {"chat_id": chat, "text": text, "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}
    if keyboard:
        rows = [[_button(button) for button in row] for row in keyboard]
        parameters["reply_markup"] = {"inline_keyboard": rows}
    return parameters


def _button(button: Button) -> dict[str, str]:
    fields = {"text": button.label}
    if button.url is None:
        fields["callback_data"] = button.data
    else:
        fields["url"] = button.url
    if button.style is not None:
        fields["style"] = button.style
    return fields


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
