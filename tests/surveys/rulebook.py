"""Rulebook: whatever was done against the rules in a year, looked up in the books afterwards, slowly and plainly."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

from surveys.invitations import Contact, Invitation, InvitationState
from surveys.journey import QuietHours
from surveys.people import Consent, Respondent
from tests.surveys.calendars import FATIGUE, OPEN_FOR, hours, survey
from tests.surveys.years import Life, Year

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def broken_rules(year: Year) -> Iterator[str]:
    """One sentence for each."""
    for life in year.lives.values():
        yield from _asked_too_often(life.contacts)
        for one in life.ended:
            yield from _mistreated(life, one)
        yield from (f"{one} was never decided on or never ended" for one in (*life.waiting, *life.running))
    for name, moments in year.sent_of.items():
        quota = survey(name).limits.quota
        if quota and most_within(moments, quota.period) > quota.most:
            yield f"more than {quota.most} were asked {name}"
    for contest in year.contests:
        if contest.lately[contest.won] > min(contest.lately.values()):
            yield f"{contest} was not won by the rarest"


def most_within(moments: Sequence[datetime], period: timedelta) -> int:
    """How many of these lie in the fullest such period; they stand in the order of time."""
    return max(
        (bisect_right(moments, at + period - timedelta.resolution) - n for n, at in enumerate(moments)), default=0
    )


def _asked_too_often(contacts: Sequence[Contact]) -> Iterator[str]:
    for earlier, later in pairwise(contacts):
        if later.sent_at - earlier.sent_at < FATIGUE.gap_after_invitation:
            yield f"{later} came too soon after {earlier}"
        if not earlier.answered_at and later.sent_at - earlier.sent_at < OPEN_FOR:
            yield f"{later} came while {earlier} was open"
        if earlier.answered_at and later.sent_at - earlier.answered_at < FATIGUE.gap_after_response:
            yield f"{later} came too soon after the answer to {earlier}"
        same = [one for one in contacts if one.survey == later.survey and one.sent_at < later.sent_at]
        if any(later.sent_at - one.sent_at < survey(one.survey).limits.gap for one in same):
            yield f"{later} was asked before"
    if most_within([one.sent_at for one in contacts], FATIGUE.period) > FATIGUE.most:
        yield f"{contacts} are too many"


def _mistreated(life: Life, ended: Invitation) -> Iterator[str]:
    """Sent or reminded at the wrong time, reminded in vain, or not ended when it had to be."""
    person, sent_at, reminded_at = life.person, ended.sent_at, ended.reminded_at
    if sent_at is None or _disturbs(life, sent_at):
        yield f"{person} was disturbed by {ended}"
    if sent_at and reminded_at:
        if _disturbs(life, reminded_at):
            yield f"{person} was disturbed by the reminder of {ended}"
        if reminded_at - sent_at < (survey(ended.survey).remind or OPEN_FOR):
            yield f"{ended} was reminded of too soon, or should not have been"
        if _apart(sent_at, reminded_at, person) < 4 * _HOUR:
            yield f"{ended} was reminded of at the same time of day"
        if ended.closed_at and reminded_at > ended.closed_at:
            yield f"{ended} was reminded of after its end"
    if ended.state is InvitationState.EXPIRED and ended.closed_at != ended.expires_at:
        yield f"{ended} did not end when it had to"


def _apart(one: datetime, other: datetime, person: Respondent) -> timedelta:
    """How far the times of day lie apart, by the person's clocks."""
    zone = hours(person).zone
    first, second = (moment.astimezone(zone) for moment in (one, other))
    between = timedelta(hours=second.hour - first.hour, minutes=second.minute - first.minute) % _DAY
    return min(between, _DAY - between)


def _disturbs(life: Life, moment: datetime) -> bool:
    allowed = hours(life.person)
    local = moment.astimezone(allowed.zone)
    quiet = allowed.quiet or QuietHours(time(), time())
    inside = quiet.start <= local.time() < quiet.end
    is_night = inside if quiet.start <= quiet.end else not quiet.end <= local.time() < quiet.start
    is_paused = any(start < moment < end for start, end in life.pauses)
    return is_night or is_paused or local.isoweekday() > 5 or life.person.consent is not Consent.GIVEN
