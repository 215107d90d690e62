"""Check-in wish: whom staff name in the command, about what, and with what."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handlers.world import World
from surveys.journey import Touchpoint

_TOUCHPOINT = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+")
"""What a touchpoint looks like; names of people seldom do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command says: whom, about what, with what."""

    words: str
    touchpoint: Touchpoint | None
    attributes: Mapping[str, str] | None

    @property
    def unknown_touchpoint(self) -> str | None:
        """A word that looks like a touchpoint, where there is none such that is asked about."""
        return next((word for word in self.words.split() if _TOUCHPOINT.fullmatch(word)), None)


def wish_of(text: str, world: World) -> Wish:
    """What a command says, in whatever order; a touchpoint is one that is asked about."""
    words, named = text.split()[1:], {one.id: one for one in world.asked_about}
    attributes = dict(word.split("=", 1) for word in words if "=" in word.strip("="))
    rest = [word for word in words if "=" not in word.strip("=")]
    touchpoint = next((named[word] for word in rest if word in named), None)  # type: ignore[index]  # any word may be asked for
    left = [word for word in rest if touchpoint is None or word != touchpoint.id]
    return Wish(" ".join(left), touchpoint, attributes or None)
