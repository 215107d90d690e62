"""Respondent and Consent: the people who may be asked."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from surveys.journey import QuietHours, RespondentId
from surveys.language import Language
from surveys.telling import Told
from surveys.zones import ZoneSource


class Consent(StrEnum):
    """Whether a person agreed to be asked."""

    UNASKED = "unasked"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Respondent:
    """A person: known to the company under `customer`, to Telegram under `chat`, or both.

    `name` is how they introduced themselves to Telegram; `reachable` is False once the chat is blocked or gone.
    `zone` is the IANA name of the time zone they live in, None where only the company's is known, and `zone_by` says
    where that comes from; `quiet` are hours of their own choice, None where the journey's count; until `paused_until`
    they want to be left alone. `review_asked_at` is when they were last asked to tell others; `told` is why something
    that they sent lately was no answer. `username` is their public name on Telegram in small letters, without its @.
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
    zone: str | None = None
    zone_by: ZoneSource | None = None
    quiet: QuietHours | None = None
    paused_until: datetime | None = None
    review_asked_at: datetime | None = None
    told: Told | None = None
    username: str | None = None

    @property
    def known_as(self) -> str:
        """What staff call this person: their name and the company's reference, as far as known."""
        customer = f"({self.customer})" if self.name else self.customer
        return " ".join(part for part in (self.name, customer if self.customer else "") if part)

    def consents(self, consent: Consent, at: datetime) -> "Respondent":
        """The same person after giving or withdrawing consent."""
        return replace(self, consent=consent, consent_at=at)

    def lives_in(self, zone: str | None, by: ZoneSource) -> "Respondent":
        """The same person, living where they are said to; unchanged where that is None or known on better grounds."""
        is_surer = zone is not None and (self.zone_by is None or by >= self.zone_by)
        return replace(self, zone=zone, zone_by=by) if is_surer else self
