"""Standing: how content somebody is, by the scores they gave and by how their texts sound."""

from surveys import engine
from surveys.closing import Standing
from surveys.mood import Label
from surveys.questions import Ces, Csat, Kind, Nps, as_ease, kept_as
from surveys.survey import Survey
from surveys.when import NO_FACTS, Answers, Facts, Value


def standing(survey: Survey, answers: Answers, facts: Facts = NO_FACTS) -> Standing:
    """How content somebody is: a detractor by any score that says so, a promoter if every score does.

    Without a score nobody is either. Whoever gives high scores and complains in words is no promoter.
    """
    given = [_by(q.kind, answers[q.id]) for q in engine.answered(survey, answers, facts)]
    scores = {one for one in given if one is not None}
    if Standing.DETRACTOR in scores:
        return Standing.DETRACTOR
    complains = Label.NEGATIVE in facts.moods.values()
    return Standing.PROMOTER if scores == {Standing.PROMOTER} and not complains else Standing.PASSIVE


def _by(kind: Kind, value: Value) -> Standing | None:
    """What one answer says; None where it is no score or was skipped.

    NPS as Reichheld (2003) divides it: 9 and 10, 0 to 6. CSAT: the two satisfied and the two dissatisfied of five.
    CES, turned to ease: 6 and 7, 1 to 3.
    """
    if not isinstance(value, int):
        return None
    match kind:
        case Nps():
            return _between(value, low=6, high=9)
        case Csat():
            return _between(value, low=2, high=4)
        case Ces():
            _, ease = as_ease(kept_as(kind), value)
            return _between(ease, low=3, high=6)
        case _:
            return None


def _between(value: int, *, low: int, high: int) -> Standing:
    if value <= low:
        return Standing.DETRACTOR
    return Standing.PROMOTER if value >= high else Standing.PASSIVE
