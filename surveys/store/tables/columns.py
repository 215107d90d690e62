"""Columns: of what tables are made. Moments are milliseconds since 1970 in UTC, days ordinals, and lists JSON."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Dialect, Integer, MetaData, String, TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as milliseconds: ordered, compact, the same in every database."""

    impl = BigInteger
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:  # noqa: ARG002 - its signature
        return _milliseconds

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:  # noqa: ARG002
        return _moment


def _milliseconds(moment: datetime | None) -> int | None:
    return None if moment is None else (moment - _EPOCH) // _MILLISECOND


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else _EPOCH + milliseconds * _MILLISECOND


class Day(TypeDecorator[date]):
    """A calendar day, kept as its ordinal: a range of days is a range of integers."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - its signature
        return None if value is None else value.toordinal()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:  # noqa: ARG002 - its signature
        return None if value is None else date.fromordinal(value)


# SQLite keeps rows in the order of a key of this very type, and needs no index for it.
NUMBER = BigInteger().with_variant(Integer, "sqlite")

# No list, where there is nothing to list, is no value.
LISTED = JSON(none_as_null=True)

metadata = MetaData()


def journey_tag() -> list[Column[Any]]:
    """The journey tag, which every fact carries."""
    return [
        Column("journey", String, nullable=False),
        Column("stage", String, nullable=False),
        Column("touchpoint", String),
        Column("channel", String),
        Column("segments", JSON, nullable=False),
    ]
