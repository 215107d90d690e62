"""Case file: all that staff see of a case, in one message, and the buttons under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.titles import place_title, stage_title, theme_title, touchpoint_title
from handlers.buttons import pack
from handlers.cases.buttons import CaseStep, TakeAlert, WorkOn
from handlers.cases.correction_sheets import corrections_told, object_buttons
from handlers.cases.grounds import told_of
from handlers.dialogue.facts import facts_of
from handlers.dialogue.quoting import told
from handlers.replies import Button, Keyboard
from handlers.texts import Html, lines, moment, plain, say
from handlers.world import World, staff_language
from surveys import engine
from surveys.cases import AlertId, Case, CaseState
from surveys.corrections import Correction, Objection
from surveys.feedback import Response
from surveys.grounds import Ground, Told, grounds, words_found
from surveys.journey import ThemeId, TouchpointEvent
from surveys.language import Language
from surveys.people import Respondent
from surveys.questions import OpenText
from surveys.store.alerts import Alert, EarlierScore
from surveys.store.transaction import Transaction
from surveys.survey import Survey
from surveys.when import Answers, Facts

_LONGEST_QUOTES = 2400
"""Characters of the texts together: the alert has to fit into one message."""
_SCORES = 3
_EVENTS = 5
_HIGHEST = {"nps": 10, "csat": 5, "ces": 7}


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with what it is about: the response and its person, why staff are told, and what was before."""

    alert: Alert
    case: Case
    respondent: Respondent
    response: Response
    survey: Survey
    answers: Answers
    facts: Facts
    said: Told
    earlier: Sequence[EarlierScore]
    events: Sequence[TouchpointEvent]
    corrections: Sequence[Correction] = ()

    @property
    def is_of_nobody(self) -> bool:
        """Whether its person was erased; an alert that was on its way then says so instead of what it said."""
        return self.respondent.chat is None and not self.respondent.known_as

    def text(self, world: World) -> Html:
        """What staff read."""
        language = staff_language(world)
        if self.is_of_nobody:
            return say("alert-erased", language)
        said = lines((self._said(language), corrections_told(self.corrections, world)))
        parts = (self._head(world), self._why(world), said, self._before(world), self._state(world))
        return Html("\n\n".join(part for part in parts if part))

    def keyboard(self, world: World) -> Keyboard:
        """What staff can do now."""
        language = staff_language(world)
        if self.is_of_nobody:
            return ()
        reading = object_buttons(self.response.id, "", self.corrections, language) if self.said.texts else ()
        return (*self._next(language), *reading)

    def in_short(self, world: World) -> str:
        """Where it was and how bad, without a word of the customer's; of a closed case also who closed it."""
        language, owner = staff_language(world), self.case.owner.name if self.case.owner else ""
        tag = self.response.tag
        where = place_title(world.catalog.journey, tag.stage, tag.touchpoint, language)
        scores = (
            plain("answer-scale", language, value=value, high=_HIGHEST[kind])
            for kind, value in self.said.scores
            if kind in _HIGHEST
        )
        by = plain("case-closed-by", language, owner=owner) if self.case.state is CaseState.CLOSED else ""
        parts = (where, *self._themes(world), next(scores, ""), by)
        return " · ".join(part for part in parts if part)

    def _next(self, language: Language) -> Keyboard:
        match self.case.state:
            case CaseState.OPEN:
                return (*self._first(language), *(self._last(language) if self._is_cleared() else ()))
            case CaseState.TAKEN:
                return (
                    (self._does(CaseStep.HAND_OVER, language), self._does(CaseStep.LATER, language)),
                    *self._last(language),
                )
            case CaseState.SNOOZED:
                return ((self._does(CaseStep.HAND_OVER, language),), *self._last(language))
            case CaseState.CLOSED:
                return ((self._does(CaseStep.REOPEN, language),),)

    def _is_cleared(self) -> bool:
        """Whether staff said that it is no complaint: then it may be closed before anybody takes it."""
        return any(one.objection is Objection.NO_COMPLAINT for one in self.corrections)

    def _first(self, language: Language) -> Keyboard:
        return ((Button(plain("button-take", language), pack(TakeAlert(self.case.id)), style="primary"),),)

    def _last(self, language: Language) -> Keyboard:
        return ((self._does(CaseStep.CLOSE, language),),)

    def _does(self, step: CaseStep, language: Language) -> Button:
        return Button(plain(f"button-case-{step.value}", language), pack(WorkOn(self.case.id, step)))

    def _head(self, world: World) -> Html:
        language = staff_language(world)
        holds = grounds(world.catalog.journey.alerts, self.said)
        where = " · ".join((place(self.response, language, world), *self._themes(world)))
        key = "alert-head" if holds else "alert-corrected" if self.corrections else "alert-changed"
        return say(key, language, who=self.respondent.known_as, place=where)

    def _themes(self, world: World) -> list[str]:
        journey, language = world.catalog.journey, staff_language(world)
        return [theme_title(journey, ThemeId(theme), language) for theme in sorted(self.said.themes)]

    def _why(self, world: World) -> Html:
        """The grounds that the answers do not show by themselves."""
        rules, language = world.catalog.journey.alerts, staff_language(world)
        holds, words = grounds(rules, self.said), words_found(rules, self.said)
        said = say("alert-words", language, words=", ".join(words)) if Ground.WORDS in holds else ""
        fallen = say("alert-fallen", language, before=self.said.nps_before or 0) if Ground.FALLEN in holds else ""
        return lines((said, fallen))

    def _said(self, language: Language) -> Html:
        given = engine.answered(self.survey, self.answers, self.facts)
        longest = _LONGEST_QUOTES // max(1, sum(isinstance(question.kind, OpenText) for question in given))
        return lines(told(question, self.answers, language, self.facts, longest=longest) for question in given)

    def _before(self, world: World) -> Html:
        journey, language = world.catalog.journey, staff_language(world)
        scores = (
            say(
                "alert-score",
                language,
                place=place_title(journey, one.tag.stage, one.tag.touchpoint, language),
                answer=say("answer-scale", language, value=one.value, high=_HIGHEST[one.kind]),
                at=moment(one.at, world.zone, language),
            )
            for one in self.earlier[:_SCORES]
        )
        way = " → ".join(touchpoint_title(journey, one.touchpoint, language) for one in self.events)
        return lines((*scores, say("alert-journey", language, way=way) if way else ""))

    def _state(self, world: World) -> Html:
        case, language = self.case, staff_language(world)
        owner = case.owner.name if case.owner else ""
        match case.state:
            case CaseState.OPEN:
                return Html("")
            case CaseState.TAKEN:
                return say("alert-taken", language, owner=owner)
            case CaseState.SNOOZED:
                until = moment(case.snoozed_until or case.since, world.zone, language)
                return say("case-snoozed", language, owner=owner, at=until)
            case CaseState.CLOSED:
                reason = say(f"case-reason-{case.reason.value}", language) if case.reason else ""
                solved = say("case-says-solved", language) if case.solved else ""
                return lines((say("case-closed", language, owner=owner, reason=reason), solved))


async def case_file(number: AlertId, tx: Transaction, world: World) -> CaseFile | None:
    """The file of a case; None where there is none, or its response is gone."""
    alert, case = await tx.alerts.get(number), await tx.cases.get(number)
    response = await tx.responses.get(alert.response) if alert else None
    if alert is None or case is None or response is None:
        return None
    survey, answers = world.survey(response.version), await tx.responses.values(response.id)
    facts = await facts_of(response, survey, answers, tx)
    said = told_of(response, survey, answers, facts, world.catalog.journey.alerts)
    earlier = await tx.alerts.earlier(response.respondent, response.id)
    themes = frozenset(await tx.alerts.complaints(response.id) if said.texts else ())
    corrected = await tx.corrections.of([response.id]) if said.texts else {}
    happened = await tx.events.of(response.respondent, _EVENTS)
    return CaseFile(
        alert=alert,
        case=case,
        respondent=await tx.respondents.get(response.respondent),
        response=response,
        survey=survey,
        answers=answers,
        facts=facts,
        said=said.knowing(themes, earlier_nps(earlier)),
        earlier=earlier,
        events=[one for one in reversed(happened) if one.id != response.event and one.at <= alert.raised_at],
        corrections=[one for each in corrected.values() for one in each],
    )


def earlier_nps(earlier: Sequence[EarlierScore]) -> int | None:
    """How likely the person was to recommend the company when they were last asked before."""
    return next((one.value for one in earlier if one.kind == "nps"), None)


def place(response: Response, language: Language, world: World) -> str:
    """Stage and touchpoint as people read them."""
    journey, tag = world.catalog.journey, response.tag
    stage = stage_title(journey, tag.stage, language)
    return f"{stage} › {touchpoint_title(journey, tag.touchpoint, language)}" if tag.touchpoint else stage
