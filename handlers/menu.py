"""Menu: the commands that somebody has, as `/help` and Telegram's own menu list them."""

from collections.abc import Mapping

from handlers.roles import Role
from handlers.texts import Html, lines, plain, say
from surveys.language import Language

COMMANDS: Mapping[Role, tuple[str, ...]] = {
    Role.OWNER: ("setup", "grant", "revoke", "audit"),
    Role.MANAGER: ("report", "pain", "done", "upcoming", "customer", "link", "export"),
    Role.STAFF: ("checkin", "upcoming", "customer", "link", "note"),
    Role.CUSTOMER: ("feedback", "language", "pause", "quiet", "mydata", "forget", "stop", "start"),
}
"""In the order in which people look for them; whoever has several roles finds first what not everybody may do."""

CUSTOMERS = frozenset({Role.CUSTOMER})
_HELP = "help"
_FOR_TOPICS = frozenset({"note"})
"""Of no use where a person is alone with the bot."""


def menu(language: Language, held: frozenset[Role] = CUSTOMERS) -> tuple[tuple[str, str], ...]:
    """Each command of these roles, with what it does."""
    is_private = Role.CUSTOMER in held
    found = (command for role, commands in COMMANDS.items() if role in held for command in commands)
    shown = dict.fromkeys(one for one in found if not (is_private and one in _FOR_TOPICS))
    return tuple((command, plain(f"menu-{command}", language)) for command in (*shown, _HELP))


def listed(language: Language) -> Html:
    """The customers' as lines of a message; whoever reads them knows how to ask for help."""
    shown = (one for one in menu(language) if one[0] != _HELP)
    return lines(say("help-line", language, command=command, what=what) for command, what in shown)
