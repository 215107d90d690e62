"""A journey says which orders of shop systems are its touchpoints."""

from pathlib import Path

import pytest

from surveys.catalog import Catalog
from surveys.receivers import NO_RECEIVERS, Receivers
from tests.surveys.folders import JOURNEY, faults, folder

LINE = len(JOURNEY.splitlines()) + 2


def received(at: Path, written: str) -> Path:
    return folder(at, journey=f"{JOURNEY}receivers:\n  {written}\n")


def test_orders_are_touchpoints_where_the_journey_says_so(tmp_path: Path) -> None:
    assert Catalog.load(folder(tmp_path)).journey.receivers == NO_RECEIVERS
    loaded = Catalog.load(received(tmp_path, "shopify: {orders/fulfilled: parcel.delivered}"))
    assert loaded.journey.receivers == Receivers({"orders/fulfilled": "parcel.delivered"})


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            "woocommerce: {completed: parcel.deliverd}",
            "there is no touchpoint 'parcel.deliverd'; did you mean 'parcel.delivered'?",
        ),
        (
            "shopify: {products/create: parcel.delivered}",
            "'products/create' cannot be an id; use orders/ and a word, such as orders/fulfilled",
        ),
        (
            "woocommerce: {Completed: parcel.delivered}",
            "'Completed' cannot be an id; use the state of an order, such as completed",
        ),
        ("magento: {complete: parcel.delivered}", "unknown key 'magento'; the keys here are shopify, woocommerce"),
    ],
)
def test_what_is_wrong_is_said_on_its_line(tmp_path: Path, written: str, sentence: str) -> None:
    (found,) = faults(received(tmp_path, written))
    assert found.startswith(f"journey.yaml:{LINE}: {sentence}")
