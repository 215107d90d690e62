"""The methods of the Bot API that tell of chats, members and files, or keep what the bot says of itself."""

from bot.sandbox import wire
from bot.sandbox.access import entered_chat, known_chat
from bot.sandbox.answers import bad_request
from bot.sandbox.chats import IN_CHARGE, Chat
from bot.sandbox.exchange import Exchange
from bot.sandbox.params import Params

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")

MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120
MAX_COMMANDS = 100


def get_me(exchange: Exchange, _params: Params) -> object:
    return wire.account(exchange.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(exchange: Exchange, params: Params) -> object:
    chat = known_chat(exchange, params)
    accepted = dict.fromkeys(_GIFTS, False)
    return wire.chat(chat) | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": accepted}


def get_chat_member(exchange: Exchange, params: Params) -> object:
    chat = entered_chat(exchange, params)
    account = exchange.accounts.get(params.number("user_id") or 0)
    if account is None:
        raise bad_request("user not found")
    return wire.member(account, chat.rank(account), chat)


def get_chat_administrators(exchange: Exchange, params: Params) -> object:
    chat = entered_chat(exchange, params)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    return [
        wire.member(exchange.accounts[account_id], rank, chat)
        for account_id, rank in chat.ranks.items()
        if rank in IN_CHARGE
    ]


def leave_chat(exchange: Exchange, params: Params) -> object:
    chat: Chat = entered_chat(exchange, params)
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    exchange.rank_bot(chat, "left", by=exchange.bot)
    return True


def get_file(exchange: Exchange, params: Params) -> object:
    stored = exchange.files.named(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    return wire.file(stored) | {"file_path": stored.path}


def set_my_commands(exchange: Exchange, params: Params) -> object:
    commands = params.rows("commands")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    exchange.offer(commands, _scope(params), params.text("language_code"))
    return True


def delete_my_commands(exchange: Exchange, params: Params) -> object:
    exchange.offer(None, _scope(params), params.text("language_code"))
    return True


def set_my_description(exchange: Exchange, params: Params) -> object:
    exchange.profile.description = _within(params.text("description"), MAX_DESCRIPTION)
    return True


def set_my_short_description(exchange: Exchange, params: Params) -> object:
    exchange.profile.short_description = _within(params.text("short_description"), MAX_SHORT_DESCRIPTION)
    return True


def _scope(params: Params) -> str:
    scope = params.fields("scope")
    kind = str(scope.get("type", "default"))
    return f"chat:{scope['chat_id']}" if kind == "chat" and "chat_id" in scope else kind


def _within(text: str, most: int) -> str:
    if len(text) > most:
        raise bad_request("description is too long")
    return text
