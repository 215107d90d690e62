"""Emoji that stand for more than themselves: reactions to a message, and effects with a new one."""

from bot.sandbox.answers import bad_request
from bot.sandbox.chats import Chat
from bot.sandbox.params import Params

REACTIONS = frozenset(
    [
        *("❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏"),
        *("👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤\u200d🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔"),
        *("🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨\u200d💻", "👀", "🎃", "🙈", "😇"),
        *("😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊"),
        *("🙊", "😎", "👾", "🤷\u200d♂", "🤷", "🤷\u200d♀", "😡"),
    ]
)
"""All that can be set as a reaction; Telegram writes none of them with a variation selector."""

MOST_REACTIONS = 1
"""A bot has no Premium, so it may set one to a message."""

EFFECTS = {
    "5104841245755180586": "🔥",
    "5107584321108051014": "👍",
    "5104858069142078462": "👎",
    "5159385139981059251": "❤",
    "5046509860389126442": "🎉",
    "5046589136895476101": "💩",
}
"""The effects that anybody may use, by their ids."""


def read_reactions(params: Params) -> tuple[str, ...]:
    """The emoji that a call sets; none takes those away that were set before."""
    chosen = tuple(_reaction(given) for given in params.rows("reaction"))
    if len(chosen) > MOST_REACTIONS:
        raise bad_request("REACTIONS_TOO_MANY")
    return chosen


def read_effect(chat: Chat, params: Params) -> str | None:
    """The id of the effect that comes with a new message, if any."""
    effect = params.text("message_effect_id")
    if effect in {"", "0"}:
        return None
    if chat.kind != "private":
        raise bad_request("can't use message effects in the chat")
    if effect not in EFFECTS:
        raise bad_request("EFFECT_ID_INVALID")
    return effect


def _reaction(given: object) -> str:
    match given:
        case {"type": "emoji", "emoji": str(emoji)} if emoji in REACTIONS:
            return emoji
        case _:
            raise bad_request("REACTION_INVALID")
