"""Customers on the command line: named by the company's reference."""

from surveys.errors import Fault, Unreadable
from surveys.people import Respondent
from surveys.store.transaction import Transaction


async def known_as(reference: str, tx: Transaction) -> Respondent:
    """The customer of this reference; raises `Unreadable` where nobody has it."""
    known = await tx.respondents.by_customer(reference)
    if known is None:
        sentence = f"nobody is known as {reference!r}; look up how your company refers to them"
        raise Unreadable([Fault("customer", 0, sentence)])
    return known
