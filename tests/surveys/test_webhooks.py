"""Endpoints rest ever longer, and are given up only after a day."""

from datetime import UTC, datetime, timedelta
from random import Random

from surveys.webhooks import Endpoint, EndpointId, HookKind, wait

NOW = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)
WELL = Endpoint(EndpointId(1), "https://crm.example.com/hook", frozenset(HookKind), "whsec_", NOW)


def test_waits_grow_up_to_an_hour_and_differ_by_chance() -> None:
    chance = Random(5)
    waits = [wait(failures, chance).total_seconds() for failures in range(1, 2000)]
    assert 3.75 <= waits[0] <= 6.25
    assert waits[:6] == sorted(waits[:6])
    assert max(waits) <= 4500
    assert len({round(one) for one in waits[10:]}) > 100


def test_ten_failures_within_an_hour_are_no_death() -> None:
    endpoint = WELL
    for minute in range(30):
        endpoint = endpoint.failed(NOW + timedelta(minutes=minute), Random(1))
    assert endpoint.paused_at is None
    assert endpoint.failed(NOW + timedelta(days=1), Random(1)).paused_at == NOW + timedelta(days=1)


def test_a_few_failures_over_days_are_no_death() -> None:
    endpoint = WELL.failed(NOW, Random(1)).failed(NOW + timedelta(days=3), Random(1))
    assert endpoint.paused_at is None
    assert not endpoint.is_open(NOW + timedelta(days=3))
    assert endpoint.well() == WELL
