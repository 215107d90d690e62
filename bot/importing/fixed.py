"""Fixed: what a field says in every row, read once and not in each of them."""

from collections.abc import Mapping, Sequence

from bot.importing import terms
from bot.importing.fields import Fields, Wrong
from bot.importing.scales import scale
from bot.importing.terms import Terms


def wrong_in(fixed: Mapping[str, str], meant: Terms) -> Sequence[Wrong]:
    """What is wrong with the words of these fields; of the others there is nothing to be known beforehand."""
    fields = Fields(fixed)
    fields.optional("stage", meant.stage)
    fields.optional("touchpoint", meant.touchpoint)
    fields.optional("survey", meant.survey)
    fields.optional("at", meant.moment)
    fields.optional("language", terms.language)
    fields.optional("channel", terms.channel)
    fields.optional("scale", scale)
    return fields.wrong
