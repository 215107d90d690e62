"""Respondent and Consent: the people who may be asked."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from surveys.journey import RespondentId
from surveys.language import Language


class Consent(StrEnum):
    """Whether a person agreed to be asked."""

    UNASKED = "unasked"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Respondent:
    """A person: known to the company under `customer`, to Telegram under `chat`, or both.

    `name` is how they introduced themselves to Telegram; `reachable` is False once the chat is blocked or gone.
    """

    id: RespondentId
    customer: str | None
    chat: int | None
    name: str
    language: Language
    consent: Consent = Consent.UNASKED
    consent_at: datetime | None = None
    segments: tuple[str, ...] = ()
    reachable: bool = True
    answered_at: datetime | None = None

    @property
    def known_as(self) -> str:
        """What staff call this person: their name and the company's reference, as far as known."""
        customer = f"({self.customer})" if self.name else self.customer
        return " ".join(part for part in (self.name, customer if self.customer else "") if part)

    def consents(self, consent: Consent, at: datetime) -> "Respondent":
        """The same person after giving or withdrawing consent."""
        return replace(self, consent=consent, consent_at=at)
