"""Link buttons: what staff can do about links, packed like all buttons."""

import re
from dataclasses import dataclass
from typing import assert_never

from handlers.packing import flag_in, place_in

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=True)
class PickForLink:
    """Choose where a link leads, by the number of the touchpoint among those that ask something."""

    touchpoint: int


@dataclass(frozen=True, slots=True)
class ListLinks:
    """See the links that were made last."""


@dataclass(frozen=True, slots=True)
class RevokeLink:
    """Let nobody come by a link any more; `in_list` where the button stands under the list."""

    token: str
    in_list: bool


LinkPress = PickForLink | ListLinks | RevokeLink
"""What belongs to links."""


def link_parts(press: LinkPress) -> tuple[str, ...]:
    """What is packed."""
    match press:
        case PickForLink(touchpoint):
            return "ln", str(touchpoint)
        case ListLinks():
            return "ll", ""
        case RevokeLink(token, in_list):
            return "lr", token, str(int(in_list))
        case _:
            assert_never(press)


def link_press(kind: str, first: str, *rest: str) -> LinkPress | None:
    """What was pressed, None where it is no button of a link; raises ValueError."""
    match kind, rest:
        case "ln", ():
            return PickForLink(place_in(first))
        case "ll", ():
            return ListLinks()
        case "lr", (in_list,) if _TOKEN.fullmatch(first):
            return RevokeLink(first, flag_in(in_list))
        case _:
            return None
