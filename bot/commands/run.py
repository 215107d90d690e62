"""`waypulse run`: the bot, until it is told to stop."""

import os
from importlib import import_module

from bot.commands.lean import forget_the_unspoken, hollow
from bot.commands.loading import loading


def run() -> None:
    """Run the bot, by long polling or a webhook, with its HTTP door, until SIGTERM or Ctrl-C.

    What is under way is finished.
    """
    with hollow():
        # The journey first: the memory that it takes to read its files then serves what is loaded after it.
        settings, catalog = import_module("bot.settings").configured(os.environ, talks=True)
        with loading():
            forget_the_unspoken()
            running = import_module("bot.running")
    running.run(settings, catalog)
