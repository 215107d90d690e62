"""Upcoming: what is due in the next days, by day, so that staff do not ask twice."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from babel.dates import format_skeleton

from handlers.events import Said
from handlers.replies import Replies, Send
from handlers.reports.voice import number
from handlers.texts import Html, lines, locale_of, say
from handlers.world import World, staff_language, survey_title
from surveys.journey import SurveyId
from surveys.language import Language
from surveys.store.transaction import Transaction

_DAYS = 7


async def upcoming(event: Said, tx: Transaction, world: World) -> Replies:
    """`/upcoming`: how many surveys are to be decided on, today and on each of the next six days."""
    language, today = staff_language(world), event.at.astimezone(world.zone).date()
    days = [today + timedelta(days=number) for number in range(_DAYS)]
    starts = [datetime.combine(day, time(), world.zone) for day in [*days, days[-1] + timedelta(days=1)]]
    due = await tx.invitations.due_between(starts)
    told = [_day(day, counted, world) for day, counted in zip(days, due, strict=True) if counted]
    waiting = await tx.invitations.waiting_for_people()
    parts = (
        say("upcoming-head" if told else "upcoming-nothing", language),
        *told,
        say("upcoming-absent", language, count=waiting) if waiting else "",
    )
    return (Send(event.chat.id, lines(parts), thread=event.chat.thread),)


def _day(day: date, counted: Mapping[SurveyId, int], world: World) -> Html:
    language = staff_language(world)
    named = ", ".join(
        f"{survey_title(survey, world)} {number(count, 0, language)}"
        for survey, count in Counter(counted).most_common()
    )
    return say("upcoming-day", language, day=_said(day, language), count=sum(counted.values()), surveys=named)


def _said(day: date, language: Language) -> str:
    return format_skeleton("MMMEd", day, locale=locale_of(language))
