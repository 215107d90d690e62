"""Trying out: an owner is asked a survey as a customer would be, and at its end nothing of it is left."""

from datetime import datetime

from handlers.buttons import pack
from handlers.dialogue.run import Run, run_of
from handlers.owners.owner_buttons import SetUp, SetUpStep
from handlers.replies import Button, Keyboard, Send
from handlers.texts import Html, plain, say
from handlers.world import World
from surveys.feedback import JourneyTag, Response, ResponseId
from surveys.journey import Touchpoint
from surveys.language import Language
from surveys.people import Respondent
from surveys.store.transaction import Transaction
from surveys.trial import TRIAL, is_trial


async def begin_trial(
    touchpoint: Touchpoint, person: Respondent, now: datetime, tx: Transaction, world: World
) -> tuple[Send, ...]:
    """The survey of a touchpoint, in the place of a trial that was not finished; nothing where it asks none."""
    survey = world.catalog.surveys.get(touchpoint.survey) if touchpoint.survey else None
    if survey is None:
        return ()
    before = await tx.responses.open_of(person.id)
    if before and is_trial(before):
        await drop_trial(before, tx)
    response = Response(
        id=ResponseId(tx.new_id(now)),
        respondent=person.id,
        invitation=None,
        event=None,
        tag=JourneyTag(TRIAL, world.catalog.journey.stage_of(touchpoint.id).id, touchpoint.id),
        survey=survey.id,
        version=survey.version,
        language=person.language,
        opened_at=now,
    )
    tx.responses.put(response)
    run = await run_of(person, response, tx, world)
    showing = run.show()
    return (Send(person.chat or 0, showing.text, showing.keyboard, subject=run.subject, repeat=True),)


async def drop_trial(response: Response, tx: Transaction) -> None:
    """Nothing of a trial is kept."""
    await tx.responses.replace(response.id, ())
    tx.responses.remove(response)


async def end_trial(run: Run, tx: Transaction) -> tuple[Html, Keyboard]:
    """The last words of a trial, with the way back to the setup."""
    await drop_trial(run.response, tx)
    return say("trial-ended", run.response.language), _back(run.response.language)


def _back(language: Language) -> Keyboard:
    return ((Button(plain("button-setup-start", language), pack(SetUp(SetUpStep.START))),),)
