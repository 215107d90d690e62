"""Revisions: where a score question changed, so that scores from before cannot be held against those from after."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from analysis.measures import Looked, Measure
from analysis.places import Place
from surveys.catalog import survey_from
from surveys.figures import Period
from surveys.journey import Journey, SurveyId, TouchpointId
from surveys.questions import SCORED, Question, kept_as, name
from surveys.revision import Edition, Revised, Revision
from surveys.survey import Survey


def revisions(editions: Iterable[Edition], period: Period, previous: Period) -> tuple[Revision, ...]:
    """What changed within the period or the one before it, oldest first; days are those of UTC.

    A version that is asked again after another one counts from when it was first asked.
    """
    by_survey = defaultdict[SurveyId, list[Edition]](list)
    for edition in editions:
        by_survey[edition.survey].append(edition)
    found = (one for listed in by_survey.values() for one in _revised(sorted(listed, key=_since), period, previous))
    return tuple(sorted(found, key=lambda one: (one.at, one.survey, one.question)))


def touchpoints_of(revision: Revision, journey: Journey) -> tuple[TouchpointId, ...]:
    """Where the survey is asked today, in the order of the journey."""
    return tuple(one.id for one in journey.touchpoints() if one.survey == revision.survey)


def is_parted(looked: Looked, revised: Iterable[Revision], journey: Journey) -> bool:
    """Whether what is looked at rests on scores that a revision keeps apart.

    The score of a stage does so as soon as one of its touchpoints does, and what a complaint costs wherever a score
    does.
    """
    parting = (one for one in revised if not one.is_comparable)
    return any(_rests_on(looked, one, journey) for one in parting)


def _rests_on(looked: Looked, revision: Revision, journey: Journey) -> bool:
    places = {Place(journey.stage_of(one).id, one) for one in touchpoints_of(revision, journey)}
    stages = {place.stage for place in places}
    match looked:
        case Measure(Place() as place, kind):
            return kind in revision.kinds and place in places
        case Measure(stage, kind):
            return kind in revision.kinds and stage in stages
        case topic:
            # What a complaint costs is reckoned from the scores of its whole stage.
            return topic.place.stage in stages


def _since(edition: Edition) -> float:
    return edition.since.timestamp()


def _revised(editions: list[Edition], period: Period, previous: Period) -> Iterator[Revision]:
    for before, after in pairwise(editions):
        day = after.since.date()
        if previous.start <= day <= previous.end or period.start <= day <= period.end:
            yield from _between(survey_from(before.document), survey_from(after.document), after)


def _between(before: Survey, after: Survey, edition: Edition) -> Iterator[Revision]:
    """What became of each question that gave a score and is still asked under its id."""
    now = {question.id: question for question in after.questions}
    for old in before.questions:
        new = now.get(old.id)
        if new is None or not {name(old.kind), name(new.kind)} & set(SCORED):
            continue
        what = _what(old, new)
        if what:
            kinds = tuple(dict.fromkeys((name(old.kind), name(new.kind))))
            yield Revision(edition.survey, old.id, edition.since, what, kinds)


def _what(old: Question, new: Question) -> Revised | None:
    if name(old.kind) != name(new.kind):
        return Revised.KIND
    if kept_as(old.kind) != kept_as(new.kind):
        return Revised.SCALE
    said = old.ask.by_language.keys() & new.ask.by_language.keys()
    is_reworded = any(old.ask.by_language[language] != new.ask.by_language[language] for language in said)
    return Revised.WORDING if is_reworded else None
