"""Bulks: what a file of check-ins would lead to."""

from surveys.bulks import Outlook
from surveys.invitations import Reason


def test_events_are_new_whether_somebody_is_asked_at_once_later_or_never() -> None:
    outlook = Outlook(
        rows=12,
        asked=1,
        deferred={Reason.GAP_AFTER_RESPONSE: 2},
        suppressed={Reason.NO_CHAT: 3, Reason.OPTED_OUT: 1},
        known=4,
        refused=1,
    )
    assert outlook.new == 7
