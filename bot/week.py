"""Week: when the weekly digest goes out, and which week it is about."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from surveys.figures import Period


@dataclass(frozen=True, slots=True)
class Weekly:
    """A moment in each week, in the company's time: `weekday` is 0 for Monday."""

    weekday: int
    at: time

    def last_before(self, now: datetime, zone: tzinfo) -> datetime:
        """The newest such moment that is not in the future."""
        local = now.astimezone(zone)
        day = local.date() - timedelta(days=(local.weekday() - self.weekday) % 7)
        moment = datetime.combine(day, self.at, tzinfo=zone)
        return moment if moment <= local else datetime.combine(day - timedelta(days=7), self.at, tzinfo=zone)


def full_week_before(moment: datetime) -> Period:
    """The last Monday to Sunday that is over at this moment."""
    monday = moment.date() - timedelta(days=moment.weekday())
    return Period(monday - timedelta(days=7), monday - timedelta(days=1))
