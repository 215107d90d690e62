"""Hours: when a person may be disturbed, by the clocks where they live."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from surveys.journey import QuietHours

_SATURDAY = 5
_DAYS = 7
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Hours:
    """When a person wants to be left alone, by which clocks, and whether weekends are days like others."""

    quiet: QuietHours | None
    zone: tzinfo
    weekends: bool = True


def awake_from(moment: datetime, hours: Hours) -> datetime:
    """The moment itself, or the first one after it (to the second) at which the person may be disturbed."""
    awake = _monday(_morning(moment, hours), hours)
    return moment if awake == moment else awake_from(awake, hours)


def is_quiet(moment: datetime, hours: Hours) -> bool:
    """Whether the clocks stand within the quiet hours."""
    if hours.quiet is None:
        return False
    start, end, clock = hours.quiet.start, hours.quiet.end, moment.astimezone(hours.zone).time()
    return start <= clock < end if start <= end else clock >= start or clock < end


def is_weekend(moment: datetime, hours: Hours) -> bool:
    """Whether this is a Saturday or Sunday on which nobody is disturbed."""
    return not hours.weekends and moment.astimezone(hours.zone).weekday() >= _SATURDAY


def _morning(moment: datetime, hours: Hours) -> datetime:
    if hours.quiet is None or not is_quiet(moment, hours):
        return moment
    local = moment.astimezone(hours.zone)
    tomorrow = local.time() >= hours.quiet.end
    end = _strikes(local + timedelta(days=int(tomorrow)), hours.quiet.end, moment)
    leap = _leap(moment, end, hours.zone)
    return leap if leap and not is_quiet(leap, hours) else end


def _monday(moment: datetime, hours: Hours) -> datetime:
    if not is_weekend(moment, hours):
        return moment
    local = moment.astimezone(hours.zone)
    return _strikes(local + timedelta(days=_DAYS - local.weekday()), time(), moment)


def _strikes(day: datetime, clock: time, after: datetime) -> datetime:
    """When the clocks show this time on this day. Where that comes twice, the first may be over already."""
    shown = (datetime.combine(day.date(), clock.replace(fold=fold), tzinfo=day.tzinfo) for fold in (0, 1))
    return next((at for at in (each.astimezone(after.tzinfo) for each in shown) if at > after), after + _SECOND)


def _leap(start: datetime, end: datetime, zone: tzinfo) -> datetime | None:
    """The second after `start`, at `end` at the latest, at which the clocks are put back or forward; else None."""
    offset = start.astimezone(zone).utcoffset()
    if end.astimezone(zone).utcoffset() == offset:
        return None
    while end - start > _SECOND:
        middle = start + (end - start) // _SECOND // 2 * _SECOND
        if middle.astimezone(zone).utcoffset() == offset:
            start = middle
        else:
            end = middle
    return end
