"""Named values on the command line: `--attribute product=kettle`."""

from collections.abc import Sequence

from bot.importing.fields import Fields
from bot.importing.terms import attribute_of


def named_values(options: Sequence[str], fields: Fields) -> dict[str, str]:
    """The values by name; one that is none is refused among the fields."""
    found: dict[str, str] = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not (name.strip() and sign):
            fields.refuse("--attribute", f"{option!r} has no name and value; write one such as product=kettle")
            continue
        try:
            found[name.strip()] = attribute_of(name.strip())(value.strip())
        except ValueError as error:
            fields.refuse("--attribute", f"{name}: {error}")
    return found
