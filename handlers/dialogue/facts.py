"""Facts: what is known, beside the answers, when a response goes on."""

from collections.abc import Mapping

from handlers.dialogue.moods import moods
from surveys.feedback import Response
from surveys.people import Respondent
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.when import Answers, Facts


async def facts_of(response: Response, survey: Survey, answers: Answers, tx: Transaction) -> Facts:
    """What conditions and placeholders of this response rest on; it is always shuffled alike."""
    respondent = await tx.respondents.get(response.respondent)
    return Facts(
        attributes=await _attributes(response, respondent, tx),
        segments=respondent.segments,
        language=response.language,
        moods=moods(survey, answers, response.language),
        chance=response.id,
        person=response.respondent,
    )


async def _attributes(response: Response, respondent: Respondent, tx: Transaction) -> Mapping[str, str]:
    """Those of the event, with touchpoint, channel and the person's name, unless it has its own of that name."""
    own = (await tx.events.get(response.event)).attributes if response.event else {}
    tag = response.tag
    known = {"name": respondent.name, "channel": tag.channel or "", "touchpoint": tag.touchpoint or ""}
    return {**{name: value for name, value in known.items() if value}, **own}
