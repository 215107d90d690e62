"""Finding: whom staff mean, by what they write or by what they write it under."""

from collections.abc import Sequence

from handlers.cases.relaying import case_at
from handlers.events import Said
from surveys.people import Respondent
from surveys.store.transaction import Transaction

MOST = 12
"""How many are offered where several fit."""


async def find(words: str, tx: Transaction) -> Sequence[Respondent]:
    """Everybody who may be meant, at most one more than are offered.

    Whoever the company knows under exactly this reference is it; else those with this @username; else those of
    this order; else those whose name has these words in it.
    """
    exact = await tx.respondents.by_customer(words)
    if exact:
        return (exact,)
    if words.startswith("@"):
        return await tx.respondents.by_username(words[1:], MOST + 1)
    ordered = await tx.respondents.by_order(words.removeprefix("#"), MOST + 1)
    return ordered or await tx.respondents.by_name(words, MOST + 1)


async def customer_here(event: Said, tx: Transaction) -> Respondent | None:
    """Whose case it is in whose topic this was written, or in reply to a message of it."""
    case = await case_at(event, tx)
    return await tx.respondents.get(case.respondent) if case else None
