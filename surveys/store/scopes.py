"""Scopes: the conditions that keep a query to a part of the customers and of the journey."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, exists, func, select

from surveys.figures import Period
from surveys.journey import Journey, JourneyId, StageId, TouchpointId
from surveys.scope import EVERYTHING, Scope
from surveys.store import tables

PRODUCT = "product"
"""The attribute of an event that names the product."""

Conditions = tuple[ColumnElement[bool], ...]


def within(table: FromClause, journey: JourneyId, period: Period, scope: Scope = EVERYTHING) -> Conditions:
    """The rows of a journey in a period; one that asks for everything is answered from the index alone."""
    of_period = (table.c.journey == journey, table.c.day.between(period.start, period.end))
    return (*of_period, *_placed(table, scope), *_tagged(table, scope), *_of_product(table, scope.product))


def happened(scope: Scope) -> Conditions:
    """The events of a part of the customers; where on the journey they lie is for `stages_in` to say."""
    table, tagged = tables.events, _by_tag(tables.events, scope)
    return tagged if scope.product is None else (*tagged, _is_of(table.c.attributes, scope.product))


def stages_in(journey: Journey, scope: Scope) -> dict[TouchpointId, StageId]:
    """The touchpoints of a part of the journey, each with its stage."""
    return {
        touchpoint.id: stage.id
        for stage in journey.stages
        for touchpoint in stage.touchpoints
        if scope.stage in {None, stage.id} and scope.touchpoint in {None, touchpoint.id}
    }


def _in_segment(column: ColumnElement[Any], segment: str) -> ColumnElement[bool]:
    """Whether a list of segments holds this one."""
    each = func.json_each(column).table_valued("value")
    return exists(select(1).select_from(each).where(each.c.value == segment))


def _is_of(attributes: Any, product: str) -> ColumnElement[bool]:
    """Whether an event's attributes name this product."""
    found: ColumnElement[bool] = attributes[PRODUCT].as_string() == product
    return found


def _placed(table: FromClause, scope: Scope) -> Conditions:
    wanted = ((table.c.stage, scope.stage), (table.c.touchpoint, scope.touchpoint))
    return tuple(column == value for column, value in wanted if value is not None)


def _tagged(table: FromClause, scope: Scope) -> Conditions:
    """By channel and segment; what was read in a text has those of its response."""
    if scope.channel is None and scope.segment is None:
        return ()
    if "channel" in table.c:
        return _by_tag(table, scope)
    responses = tables.responses
    return (exists(select(1).where(responses.c.id == table.c.response, *_by_tag(responses, scope))),)


def _by_tag(table: FromClause, scope: Scope) -> Conditions:
    """The rows of a table that holds channel and segments itself, by these."""
    channel = () if scope.channel is None else (table.c.channel == scope.channel,)
    segment = () if scope.segment is None else (_in_segment(table.c.segments, scope.segment),)
    return (*channel, *segment)


def _of_product(table: FromClause, product: str | None) -> Conditions:
    """By the event that led to an invitation, or to the response that a row belongs to."""
    if product is None:
        return ()
    events, responses = tables.events, tables.responses
    same = _is_of(events.c.attributes, product)
    if "event" in table.c:
        return (exists(select(1).where(events.c.id == table.c.event, same)),)
    led = and_(responses.c.id == table.c.response, events.c.id == responses.c.event, same)
    return (exists(select(1).where(led)),)
