"""Doing: managers mark what was done about a theme, so that the next reports can tell whether it helped."""

from collections.abc import Sequence
from datetime import timedelta

from analysis.titles import theme_title
from handlers.events import Said
from handlers.owners.auditing import record
from handlers.replies import Replies, Send
from handlers.reports.voice import days
from handlers.texts import Html, lines, say, shortened
from handlers.world import World, staff_language
from surveys.audit import Act
from surveys.deeds import Deed, DeedId
from surveys.feedback import day_of
from surveys.figures import Period
from surveys.journey import Journey, Theme
from surveys.language import Language
from surveys.store.transaction import Transaction

MEASURED = timedelta(weeks=8)
"""So long reports tell what came of it."""

_LISTED = 10
_LONGEST = 200


async def done(event: Said, tx: Transaction, world: World) -> Replies:
    """`/done THEME what we did` marks the moment; `/done` alone lists what was marked."""
    text, language = await _answer(event, tx, world), staff_language(world)
    return (Send(event.chat.id, text or say("done-nothing", language), thread=event.chat.thread),)


def theme_in(words: str, journey: Journey) -> tuple[Theme, str] | None:
    """The theme that the words begin with, by its id or title, and what follows it; of two the longer name."""
    names = {name: theme for theme in journey.themes for name in (theme.id, *theme.title.by_language.values())}
    for name in sorted(names, key=len, reverse=True):
        begun, rest = words[: len(name)], words[len(name) :]
        if begun.casefold() == name.casefold() and (not rest or not rest[0].isalnum()):
            return names[name], rest.strip(" \n:–-,.")
    return None


async def _answer(event: Said, tx: Transaction, world: World) -> Html:
    words = " ".join(event.text.split()[1:])
    journey, language = world.catalog.journey, staff_language(world)
    if not words:
        return _list(await tx.deeds.newest(_LISTED), journey, language)
    found = theme_in(words, journey)
    if found is None:
        themes = ", ".join(_called(theme, language) for theme in journey.themes)
        return say("done-which-theme", language, themes=themes)
    theme, text = found
    if not text:
        return say("done-what", language, theme=theme.id)
    await tx.deeds.add(_deed(event, theme, text, tx.new_id(event.at), world))
    record(Act.DONE, event.person, theme.id, tx, event.at)
    return say("done-marked", language, theme=theme.title.said_in(language), weeks=MEASURED.days // 7)


def _deed(event: Said, theme: Theme, text: str, number: int, world: World) -> Deed:
    person, day = event.person.name if event.person else None, day_of(event.at, world.zone)
    return Deed(DeedId(number), theme.id, shortened(text, _LONGEST), person, event.at, day)


def _list(deeds: Sequence[Deed], journey: Journey, language: Language) -> Html:
    return lines(_line(deed, journey, language) for deed in deeds)


def _line(deed: Deed, journey: Journey, language: Language) -> Html:
    day, theme = days(Period(deed.day, deed.day), language), theme_title(journey, deed.theme, language)
    if deed.person is None:
        return say("done-line", language, day=day, theme=theme, deed=deed.text)
    return say("done-line-by", language, day=day, theme=theme, deed=deed.text, person=deed.person)


def _called(theme: Theme, language: Language) -> str:
    return f"{theme.id} ({theme.title.said_in(language)})"
