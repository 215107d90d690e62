"""Volunteering: a person says something unasked, and says with one tap what it is about."""

from dataclasses import replace
from itertools import chain

from analysis.proposing import likeliest
from analysis.titles import place_title, touchpoint_title
from handlers.buttons import Place, pack
from handlers.cases.alerting import alert
from handlers.dialogue.run import Given, Run, keep, language_of, run_of
from handlers.dialogue.telling import tell_why
from handlers.dialogue.understanding import part_of, reply_of, text_of
from handlers.events import Said, Showed, Tapped
from handlers.replies import Button, Edit, Keyboard, Replies, Send, Toast
from handlers.respondents.joining import newcomer
from handlers.texts import plain, say
from handlers.world import World
from surveys.feedback import JourneyTag, Response, ResponseId
from surveys.journey import Journey, TouchpointId
from surveys.people import Respondent
from surveys.reply import Refusal, read
from surveys.store.transaction import Transaction
from surveys.volunteered import TEXT, VOLUNTEERED, is_volunteered

_CHANNEL = "chat"
_EVENTS = 5
"""So many of the person's last events are looked at."""
_OFFERED = 4


async def volunteer(event: Said, tx: Transaction, world: World) -> Replies:
    """`/feedback`, with what there is to say or as the announcement of it."""
    person = await tx.respondents.by_chat(event.chat.id) or newcomer(event, tx, world)
    tx.respondents.put(person)
    run = await run_of(person, await _open(event, person, tx, world), tx, world)
    words = announced(event.text)
    if words:
        return await _keep(replace(event, text=words), run, tx, world)
    return (Send(event.chat.id, say("feedback-ask", person.language)),)


async def tell(event: Said | Showed, tx: Transaction, world: World) -> Replies | None:
    """What was announced by `/feedback`, written or spoken; None where nothing was."""
    person = await tx.respondents.by_chat(event.chat.id)
    response = await tx.responses.open_of(person.id) if person else None
    if person is None or response is None or not is_volunteered(response):
        return None
    return await _keep(event, await run_of(person, response, tx, world), tx, world)


def announced(text: str) -> str:
    """What is said in the same message as `/feedback`."""
    return text.partition(" ")[2].strip()


async def place(event: Tapped, press: Place, tx: Transaction, world: World) -> Replies:
    """The person said what their feedback is about; more than once, if they like."""
    person, response = await tx.respondents.by_chat(event.chat.id), await tx.responses.get(press.response)
    touchpoints, language = world.catalog.journey.touchpoints(), await language_of(event, tx, world)
    if response is None or (press.touchpoint is not None and press.touchpoint >= len(touchpoints)):
        return (Toast(event.query, plain("button-old", language)),)
    if person is None or response.respondent != person.id or event.person.id != event.chat.id:
        return (Toast(event.query, plain("button-foreign", language)),)
    if not is_volunteered(response):
        return (Toast(event.query, plain("button-old", language)),)
    touchpoint = None if press.touchpoint is None else touchpoints[press.touchpoint].id
    placed = await _tag(response, touchpoint, tx, world)
    told = await alert(await run_of(person, placed, tx, world), tx, world)
    words = (
        say("feedback-placed", language, place=_title(placed, world))
        if touchpoint
        else say("feedback-elsewhere", language)
    )
    return (Toast(event.query), Edit(event.chat.id, event.message, words), *told)


async def _open(event: Said, person: Respondent, tx: Transaction, world: World) -> Response:
    """What was announced before, and nothing said since, is meant still."""
    before = await tx.responses.open_of(person.id)
    if before and is_volunteered(before):
        return before
    opened = Response(
        id=ResponseId(tx.new_id(event.at)),
        respondent=person.id,
        invitation=None,
        event=None,
        tag=await _assumed("", person, tx, world),
        survey=VOLUNTEERED.id,
        version=VOLUNTEERED.version,
        language=person.language,
        opened_at=event.at,
    )
    tx.responses.put(opened)
    return opened


async def _keep(event: Said | Showed, run: Run, tx: Transaction, world: World) -> Replies:
    """It is kept before anything else is asked: whoever taps nothing after that has been heard all the same."""
    language, reply = run.response.language, reply_of(event, run)
    value = read(VOLUNTEERED.question(TEXT), reply)
    if isinstance(value, Refusal):
        return await tell_why(event, value.key, say(value.key, language), tx)
    words = text_of(reply)
    response = replace(run.response, tag=await _assumed(words, run.respondent, tx, world))
    tx.responses.put(response)
    given = Given(event.at, {TEXT: (part_of(event),)})
    run = await keep(replace(run, response=response), {TEXT: value}, given, tx, world)
    told = await alert(run, tx, world)
    offered = await _likely(words, run.respondent, tx, world)
    thanks = Send(event.chat.id, say("feedback-where", language), _buttons(run.response, offered, world))
    return (thanks, *told)


async def _assumed(words: str, person: Respondent, tx: Transaction, world: World) -> JourneyTag:
    """A stage that is likely, and no touchpoint: that only the person can tell."""
    journey = world.catalog.journey
    lately = await _lately(person, tx, journey)
    likely = lately or likeliest(words, person.language, journey, ())
    stage = journey.stage_of(likely[0]) if likely else journey.stages[0]
    return JourneyTag(journey.id, stage.id, None, _CHANNEL, person.segments)


async def _likely(words: str, person: Respondent, tx: Transaction, world: World) -> tuple[TouchpointId, ...]:
    """The likeliest touchpoints; where too few are likely, those of the likely stage besides."""
    journey = world.catalog.journey
    likely = likeliest(words, person.language, journey, await _lately(person, tx, journey))
    stage = journey.stage_of(likely[0]) if likely else journey.stages[0]
    return tuple(dict.fromkeys(chain(likely, (one.id for one in stage.touchpoints))))[:_OFFERED]


async def _lately(person: Respondent, tx: Transaction, journey: Journey) -> tuple[TouchpointId, ...]:
    known = {touchpoint.id for touchpoint in journey.touchpoints()}
    return tuple(one.touchpoint for one in await tx.events.of(person.id, _EVENTS) if one.touchpoint in known)


async def _tag(response: Response, touchpoint: TouchpointId | None, tx: Transaction, world: World) -> Response:
    """Every answer goes with its response to the new place, and is read there again."""
    journey = world.catalog.journey
    stage = journey.stage_of(touchpoint).id if touchpoint else response.tag.stage
    tag = replace(response.tag, stage=stage, touchpoint=touchpoint)
    placed = replace(response, tag=tag)
    tx.responses.put(placed)
    await tx.responses.replace(
        response.id, [replace(one, tag=tag) for one in await tx.responses.answers(response.id)]
    )
    return placed


def _buttons(response: Response, offered: tuple[TouchpointId, ...], world: World) -> Keyboard:
    journey, language = world.catalog.journey, response.language
    places = {touchpoint.id: number for number, touchpoint in enumerate(journey.touchpoints())}
    rows = tuple(
        (Button(touchpoint_title(journey, one, language), pack(Place(response.id, places[one]))),) for one in offered
    )
    return (*rows, (Button(plain("button-feedback-other", language), pack(Place(response.id, None))),))


def _title(response: Response, world: World) -> str:
    return place_title(world.catalog.journey, response.tag.stage, response.tag.touchpoint, response.language)
