"""Later: a command whose code is imported when it is called, so that the others start fast."""

from pkgutil import resolve_name
from typing import Any

import typer
from typer.core import TyperCommand
from typer.main import get_command

from bot.commands.loading import loading

_CHECKERS = "Value error, "
"""Whoever checks values for Typer puts this before our words and its own, where it says nothing."""


class Later(TyperCommand):
    """Known by its name and a line for the list of commands; `function` is `package.module:function`."""

    def __init__(self, name: str, line: str, function: str, example: str) -> None:
        super().__init__(name, help=line)
        self._function = function
        self._example = example

    def make_context(self, *given: Any, **options: Any) -> Any:
        """Here the arguments are read: from now on the real command is in charge."""
        app = typer.Typer(add_completion=False)
        with loading():
            function = resolve_name(self._function)
        app.command(self.name, epilog=f"Example: {self._example}")(function)
        try:
            return get_command(app).make_context(*given, **options)
        except typer.BadParameter as wrong:
            wrong.message = wrong.message.removeprefix(_CHECKERS)
            raise
