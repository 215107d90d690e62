"""Case terms: how staff work on what they were told of."""

from dataclasses import dataclass
from datetime import timedelta

from surveys.working_hours import WorkingHours


@dataclass(frozen=True, slots=True)
class CaseTerms:
    """How cases are worked on.

    The customer hears from staff within `first_answer`, and the case is closed within `close`, both counted in
    working `hours`; None is no promise. `company` is the name under which staff write, None for no name; where
    `is_personal`, each writes under their own first name instead.
    """

    first_answer: timedelta | None = None
    close: timedelta | None = None
    hours: WorkingHours | None = None
    company: str | None = None
    is_personal: bool = False


NO_TERMS = CaseTerms()
