"""Who is a promoter and who a detractor, by all that they said."""

from typing import Any

import pytest

from surveys.closing import Standing
from surveys.journey import SurveyId
from surveys.language import Language, Text
from surveys.mood import Label
from surveys.questions import Ces, Csat, Direction, Kind, Nps, OpenText, Question
from surveys.standing import standing
from surveys.survey import Survey
from surveys.when import SKIPPED, Facts, QuestionId, Value

WORDS = Text({Language("en"): "…"})


def said(*given: tuple[Kind, Value], **facts: Any) -> Standing:
    """The standing of somebody who answered questions of these kinds."""
    questions = tuple(Question(QuestionId(f"q{n}"), WORDS, kind) for n, (kind, _) in enumerate(given))
    answers = {QuestionId(f"q{n}"): value for n, (_, value) in enumerate(given)}
    return standing(Survey(SurveyId("s"), WORDS, questions, "{}"), answers, Facts(**facts))


@pytest.mark.parametrize(
    ("kind", "detractors", "passives", "promoters"),
    [
        (Nps(), range(7), range(7, 9), range(9, 11)),
        (Csat(), range(1, 3), range(3, 4), range(4, 6)),
        (Ces(), range(1, 4), range(4, 6), range(6, 8)),
        (Ces(Direction.EFFORT), range(5, 8), range(3, 5), range(1, 3)),
    ],
)
def test_each_value_of_a_scale_has_one_standing(
    kind: Kind, detractors: range, passives: range, promoters: range
) -> None:
    for standing_, values in zip(reversed(Standing), (detractors, passives, promoters), strict=True):
        assert {said((kind, value)) for value in values} == {standing_}


def test_one_bad_score_outweighs_the_good_ones() -> None:
    assert said((Nps(), 10), (Csat(), 2)) is Standing.DETRACTOR
    assert said((Nps(), 10), (Csat(), 3)) is Standing.PASSIVE
    assert said((Nps(), 10), (Csat(), 4)) is Standing.PROMOTER


def test_nobody_is_a_promoter_without_a_score() -> None:
    assert said((OpenText(), "All was wonderful")) is Standing.PASSIVE
    assert said((Nps(), SKIPPED)) is Standing.PASSIVE


def test_whoever_complains_in_words_is_no_promoter() -> None:
    moods = {QuestionId("q1"): Label.NEGATIVE}
    assert said((Nps(), 10), (OpenText(), "The box was torn."), moods=moods) is Standing.PASSIVE
