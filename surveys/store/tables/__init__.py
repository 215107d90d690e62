"""All tables, and the conditions of their partial indexes: whoever imports one has the whole metadata."""

from surveys.store.tables.answering import FIRST, SCORE, UNREAD, WORDED, answers, closings, responses, rewards
from surveys.store.tables.asking import (
    ORDER,
    REMINDING,
    RUNNING,
    SENT,
    WAITING,
    bulks,
    check_ins,
    events,
    invitations,
    survey_versions,
)
from surveys.store.tables.casework import alerts, cases, relays
from surveys.store.tables.columns import Moment, metadata
from surveys.store.tables.company import audit, chats, grants, owners, staff
from surveys.store.tables.doors import UNDELIVERED, deliveries, endpoints, keys, link_faults, link_keys, links
from surveys.store.tables.meaning import IN_USE, checks, layers, mentions, sentiments
from surveys.store.tables.people import erasures, respondents
from surveys.store.tables.post import menus, outbox, parked, seen, shown, tries
from surveys.store.tables.reporting import deeds, digests

__all__ = [
    "FIRST",
    "IN_USE",
    "ORDER",
    "REMINDING",
    "RUNNING",
    "SCORE",
    "SENT",
    "UNDELIVERED",
    "UNREAD",
    "WAITING",
    "WORDED",
    "Moment",
    "alerts",
    "answers",
    "audit",
    "bulks",
    "cases",
    "chats",
    "check_ins",
    "checks",
    "closings",
    "deeds",
    "deliveries",
    "digests",
    "endpoints",
    "erasures",
    "events",
    "grants",
    "invitations",
    "keys",
    "layers",
    "link_faults",
    "link_keys",
    "links",
    "mentions",
    "menus",
    "metadata",
    "outbox",
    "owners",
    "parked",
    "relays",
    "respondents",
    "responses",
    "rewards",
    "seen",
    "sentiments",
    "shown",
    "staff",
    "survey_versions",
    "tries",
]
