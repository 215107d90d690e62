"""Menu: the commands a customer has, as `/help` and Telegram's own menu list them."""

from handlers.texts import Html, lines, plain, say
from surveys.language import Language

COMMANDS = ("feedback", "language", "pause", "quiet", "mydata", "forget", "stop", "start", "help")
"""In the order in which people look for them."""


def menu(language: Language) -> tuple[tuple[str, str], ...]:
    """Each command, with what it does."""
    return tuple((command, plain(f"menu-{command}", language)) for command in COMMANDS)


def listed(language: Language) -> Html:
    """The same as lines of a message; whoever reads them knows how to ask for help."""
    shown = (one for one in menu(language) if one[0] != "help")
    return lines(say("help-line", language, command=command, what=what) for command, what in shown)
