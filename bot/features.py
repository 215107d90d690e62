"""Features: what only newer Bot APIs know, and how a reply looks without it.

A Bot API that is older than a feature refuses it or passes over it in silence. Where it refuses, the reply goes out
once more in the plainer form, and from then on all of them do.
"""

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from handlers.replies import Button, Edit, Keyboard, Mail, Send


class Feature(StrEnum):
    """What can be left out of a reply, so that it still says the same."""

    EFFECT = "effect"
    STYLE = "style"
    COPY = "copy"


_SIGNS = {
    Feature.EFFECT: ("effect",),
    Feature.STYLE: ("style",),
    # A button with no action that the Bot API knows is taken for one of those that stand below the field for writing.
    Feature.COPY: ("copy", "text buttons are unallowed"),
}
"""What Telegram's sentence speaks of where it refuses a feature."""


def without(mail: Mail, lacking: Collection[Feature]) -> Mail:
    """The reply without these features; the very same one where it has none of them."""
    if not lacking:
        return mail
    left_out = features(mail) & frozenset(lacking)
    match mail:
        case Send() | Edit() if left_out:
            plainer = replace(mail, keyboard=_keyboard(mail.keyboard, left_out))
            return (
                replace(plainer, effect=None) if isinstance(plainer, Send) and Feature.EFFECT in left_out else plainer
            )
        case _:
            return mail


def refused(why: str, mail: Mail) -> Feature | None:
    """The feature of the reply that Telegram's sentence is about, None where it is about something else."""
    used, sentence = features(mail), why.lower()
    return next((one for one, signs in _SIGNS.items() if one in used and any(s in sentence for s in signs)), None)


def features(mail: Mail) -> frozenset[Feature]:
    """The features that a reply makes use of."""
    if not isinstance(mail, Send | Edit):
        return frozenset()
    buttons = [button for row in mail.keyboard for button in row]
    used = {
        Feature.EFFECT: isinstance(mail, Send) and mail.effect is not None,
        Feature.STYLE: any(button.style for button in buttons),
        Feature.COPY: any(button.copied is not None for button in buttons),
    }
    return frozenset(feature for feature, is_used in used.items() if is_used)


def _keyboard(rows: Keyboard, left_out: Collection[Feature]) -> Keyboard:
    """What a button would have copied stands in the text, too."""
    kept = (tuple(_plain(button, left_out) for button in row if _stays(button, left_out)) for row in rows)
    return tuple(row for row in kept if row)


def _stays(button: Button, left_out: Collection[Feature]) -> bool:
    return button.copied is None or Feature.COPY not in left_out


def _plain(button: Button, left_out: Collection[Feature]) -> Button:
    return button._replace(style=None) if Feature.STYLE in left_out else button
