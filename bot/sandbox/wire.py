"""How accounts, chats, messages and presses look in the Bot API's JSON."""

from datetime import datetime

from bot.sandbox.accounts import Account
from bot.sandbox.chats import Chat, Rank
from bot.sandbox.entities import Entity
from bot.sandbox.files import StoredFile
from bot.sandbox.keyboards import Button, Keyboard
from bot.sandbox.messages import Message
from bot.sandbox.pictures import Size

Json = dict[str, object]

_ADMIN_RIGHTS = (
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
_CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")
_GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")


def moment(at: datetime) -> int:
    return int(at.timestamp())


def account(who: Account) -> Json:
    return _given(
        id=who.id,
        is_bot=who.is_bot,
        first_name=who.first_name,
        last_name=who.last_name,
        username=who.username,
        language_code=who.language_code,
    )


def chat(place: Chat) -> Json:
    if place.owner is not None:
        person = account(place.owner)
        return {key: person[key] for key in ("id", "first_name", "last_name", "username") if key in person} | {
            "type": "private"
        }
    return _given(id=place.id, title=place.title, type=place.kind, is_forum=place.has_topics or None)


def message(said: Message, place: Chat, *, with_reply: bool = True) -> Json:
    """Return a message as the Bot API shows it; the one it replies to is shown without its own."""
    # Whatever stands in a topic "replies" to the message that opened it, unless it replies to another.
    answered = place.find(said.reply_to or said.thread) if with_reply and said.thread != said.id else None
    return (
        {"message_id": said.id, **_author(said, place), "chat": chat(place), "date": moment(said.at)}
        | _given(
            edit_date=moment(said.edited_at) if said.edited_at else None,
            message_thread_id=said.thread,
            is_topic_message=said.thread is not None or None,
            media_group_id=said.album,
            effect_id=said.effect,
            reply_to_message=message(answered, place, with_reply=False) if answered else None,
        )
        | _content(said)
        | dict(said.notice)
    )


def callback_query(press_id: str, person: Account, pressed: Message, place: Chat, data: str) -> Json:
    return {
        "id": press_id,
        "from": account(person),
        "message": message(pressed, place),
        "chat_instance": str(9_000_000_000_000_000_000 - abs(place.id)),
        "data": data,
    }


def reaction(to: Message, place: Chat, by: Account, at: datetime, changed: tuple[str, str]) -> Json:
    old, new = ([{"type": "emoji", "emoji": one}] if one else [] for one in changed)
    return {
        "chat": chat(place),
        "message_id": to.id,
        "user": account(by),
        "date": moment(at),
        "old_reaction": old,
        "new_reaction": new,
    }


def membership(place: Chat, by: Account, at: datetime, changed: tuple[Json, Json]) -> Json:
    old, new = changed
    return {
        "chat": chat(place),
        "from": account(by),
        "date": moment(at),
        "old_chat_member": old,
        "new_chat_member": new,
    }


def member(who: Account, rank: Rank | None, place: Chat) -> Json:
    """Return somebody's membership with the fields that their rank has."""
    shown: Json = {"user": account(who), "status": rank or "left"}
    match rank:
        case "creator":
            return shown | {"is_anonymous": False}
        case "administrator":
            rights = _ADMIN_RIGHTS + (_CHANNEL_RIGHTS if place.kind == "channel" else _GROUP_RIGHTS)
            return shown | {"is_anonymous": False} | dict.fromkeys(rights, True)
        case "kicked":
            return shown | {"until_date": 0}
        case _:
            return shown


def keyboard(rows: Keyboard) -> Json:
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]}


def file(stored: StoredFile) -> Json:
    return {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": len(stored.content)}


def _author(said: Message, place: Chat) -> Json:
    if place.kind == "channel":
        return {"sender_chat": chat(place)}
    return {"from": account(said.sender)}


def _content(said: Message) -> Json:
    content = said.content
    has_caption = content.attachment is not None
    entities = [_entity(entity) for entity in content.entities]
    return _given(
        **{"caption" if has_caption else "text": content.text or None},
        **{"caption_entities" if has_caption else "entities": entities or None},
        **(_attachment(content.attachment) if content.attachment else {}),
        reply_markup=keyboard(content.keyboard) if content.keyboard else None,
    )


def _attachment(stored: StoredFile) -> Json:
    size = stored.size or Size(0, 0)
    sized = file(stored) | {"width": size.width, "height": size.height}
    match stored.kind:
        case "photo":
            return {"photo": [sized]}
        case "sticker":
            return {"sticker": sized | {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}}
        case "voice":
            return {"voice": file(stored) | {"duration": 3, "mime_type": "audio/ogg"}}
        case "document":
            return {"document": file(stored) | {"file_name": stored.name}}


def _entity(entity: Entity) -> Json:
    return _given(
        type=entity.type,
        offset=entity.offset,
        length=entity.length,
        url=entity.url,
        language=entity.language,
        unix_time=entity.unix_time,
    )


def _button(button: Button) -> Json:
    value = {"text": button.value} if button.kind == "copy_text" else button.value
    return _given(text=button.label, **{button.kind: value}, style=button.style)


def _given(**fields: object) -> Json:
    """Leave out what is not there: Telegram shows no empty fields."""
    return {name: value for name, value in fields.items() if value is not None}
