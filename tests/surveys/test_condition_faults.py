"""Every condition, ending, block and placeholder that cannot work is named, with its line and what would be right."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given

from surveys import engine
from surveys.catalog import BUILT_IN, Catalog, warnings
from surveys.proof import proof
from surveys.questions import OpenText
from surveys.survey import Survey
from surveys.when import Facts, QuestionId, Value
from tests.surveys.folders import SURVEY, changed, faults, folder
from tests.surveys.models import EN, chances, facts, surveys, value

LARGE = """\
survey: delivery
title: {en: Your delivery, nl: Uw bezorging}
questions:
  - csat: satisfied
    ask: {en: How?, nl: Hoe?}
  - choices: topics
    ask: {en: What about?, nl: Waarover?}
    options:
      - {id: price, title: {en: Price, nl: Prijs}}
      - {id: speed, title: {en: Speed, nl: Snelheid}}
  - yesno: again
    ask: {en: Again?, nl: Opnieuw?}
    shuffle: block
  - rating: driver
    ask: {en: The driver?, nl: De bezorger?}
    shuffle: block
  - number: days
    low: 0
    high: 9
    ask: {en: How many days?, nl: Hoeveel dagen?}
  - text: why
    ask: {en: Why?, nl: Waarom?}
    optional: true
  - yesno: call
    when: CONDITION
    ask: {en: May we call you?, nl: Mogen wij bellen?}
"""


def _found(at: Path, survey: str) -> list[str]:
    return [line.removeprefix("surveys/delivery.yaml:") for line in faults(folder(at, delivery=survey))]


SMALL = [
    ("satisfied <= 3", "satisfied =< 3", "11: 'satisfied =< 3' is not a condition: '=<' is no sign of comparison"),
    ("satisfied <= 3", "satisfied <= 6", "11: '6' is not on the scale; the scale of 'satisfied' runs from 1 to 5"),
    ("satisfied <= 3", "satisfied == no", "11: 'no' is not on the scale; the scale of 'satisfied' runs from 1 to 5"),
    ("satisfied <= 3", "satisfied < 1", "11: 'satisfied < 1' can never hold; the scale of 'satisfied' runs from 1"),
    ("satisfied <= 3", "satisfyed <= 3", "11: there is no question 'satisfyed' before this one; did you mean"),
    ("satisfied <= 3", "zoo <= 3", "11: there is no question 'zoo' before this one; a condition names the id of an"),
    ("satisfied <= 3", "channel == web", "11: there is no question 'channel' before this one; a condition names the"),
    ("satisfied <= 3", "why == yes", "11: the question 'why' is not asked before this one; a condition needs an"),
    ("satisfied <= 3", "reason == late", "11: the question 'reason' is not asked before this one; a condition needs"),
    ("reason == late", "reason == lat", "16: 'lat' is no answer to 'reason'; did you mean 'late'?"),
    ("reason == late", "reason == zoo", "16: 'zoo' is no answer to 'reason'; it can be late, broken"),
    ("reason == late", "reason <= 3", "16: the answer to 'reason' is no number; compare it with == or !="),
    ("reason == late", "reason is negative", "16: 'reason' asks for no text, so it has no mood; compare its answer"),
    ("reason == late", "reason has late", "16: 'reason' has one answer only; write reason == late"),
    ("reason == late", "reason skipped", "16: 'reason' cannot be skipped; write 'optional: true' there"),
    ("satisfied <= 3", "language == fr", "11: 'fr' is no answer to 'language'; it can be en, nl"),
    ("satisfied <= 3", "segment > 3", "11: 'segment' is no number; compare it with == or !="),
    ("satisfied <= 3", "event.amount > much", "11: 'much' is no number; after > comes one"),
    ("choice: reason", "choice: language", "9: 'language' means something else in conditions; choose another id"),
]


@pytest.mark.parametrize(("old", "new", "fault"), SMALL)
def test_a_condition_that_cannot_come_true_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found = _found(tmp_path, changed(SURVEY, old, new))
    assert any(line.startswith(fault) for line in found), found


@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        ("topics == price", "the answer to 'topics' can be several at once; write topics has price"),
        ("topics has prise", "'prise' is no answer to 'topics'; did you mean 'price'?"),
        ("why <= 3", "the answer to 'why' is free text and cannot be compared; ask about a score, a choice or a yes"),
        ("again == ja", "'ja' is no answer to 'again'; it can be yes, no"),
        ("driver == 6", "'6' is not on the scale; the scale of 'driver' runs from 1 to 5"),
        ("days in [3, 10]", "'10' is not on the scale; the scale of 'days' runs from 0 to 9"),
        ("days > 9", "'days > 9' can never hold; the scale of 'days' runs from 0 to 9"),
        ("satisfied < 3 and satisfied > 3", "'call' is never asked: what is said before it cannot agree"),
        ("topics has price and not topics answered", "'call' is never asked"),
        ("why skipped and why is negative", "'call' is never asked"),
        ("language == en and language == nl", "'call' is never asked"),
        ("event.amount < 3 and event.amount > 5", "'call' is never asked"),
        ("segment == vip and not segment in [vip, gold]", "'call' is never asked"),
    ],
)
def test_a_condition_is_held_against_what_it_is_about(tmp_path: Path, condition: str, fault: str) -> None:
    (found,) = _found(tmp_path, changed(LARGE, "CONDITION", condition))
    assert found.startswith(f"25: {fault}"), found


@pytest.mark.parametrize(
    "condition",
    [
        "satisfied <= 3 and not (event.channel in [store, phone])",
        "topics has price and topics has speed and why is negative",
        "why skipped or days > 4 or driver <= 2",
        "segment == vip and segment == gold and language != nl",
        "event.amount > 3 and event.amount < 5",
        "not (satisfied in [1, 2, 3, 4]) and again != yes",
    ],
)
def test_a_condition_that_can_come_true_is_taken(tmp_path: Path, condition: str) -> None:
    assert _found(tmp_path, changed(LARGE, "CONDITION", condition)) == []


def _with(old: str, new: str) -> str:
    return changed(changed(LARGE, "CONDITION", "why answered"), old, new)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "    shuffle: block\n  - number",
            "    shuffle: blok\n  - number",
            "16: a question alone cannot be shuffled",
        ),
        (
            "{en: The driver?",
            "{en: 'The {answer.again}?'",
            "15: '{answer.again}' has no answer to repeat; the answer",
        ),
        ("{en: The driver?", "{en: 'The {answer.topic}?'", "15: '{answer.topic}' has no answer to repeat; did you"),
        ("{en: Your delivery", "{en: 'Your {answer.why}'", "2: '{answer.why}' has no answer to repeat; the title is"),
        ("{en: May we call you?", "{en: 'Call? {answer.days}'", None),
        ("when: why answered", "when: why skipped\n    go: end if why answered", "26: the survey never ends here"),
        ("when: why answered", "when: why answered\n    go: finish", "26: 'finish' is no way to go on; write end"),
        ("when: why answered", "when: why answered\n    go: end if", "26: 'end if' is no way to go on; write end"),
        ("when: why answered", "when: why answered\n    go: end if nobody == 1", "26: there is no question 'nobody'"),
        (
            "    high: 9\n",
            "    high: 9\n    go: end if call == yes\n",
            "20: the question 'call' is not asked before this one",
        ),
        (
            "    low: 0\n",
            "    low: 0\n    optional: true\n    when: '{answer.days}'\n",
            "20: '{answer.days}' is not a condition: '{' is no question",
        ),
        (
            "    shuffle: block\n  - number",
            "    shuffle: block\n    when: again == yes\n  - number",
            "17: the question 'again' is not asked before this one",
        ),
        (
            "    shuffle: block\n  - number",
            "    shuffle: block\n    go: end if driver > 2\n  - number",
            "17: a shuffled question cannot end the survey; take it out of its block",
        ),
        (
            "  - csat: satisfied\n    ask: {en: How?, nl: Hoe?}",
            "  - csat: satisfied\n    ask: {en: How?, nl: Hoe?}\n    go: end if satisfied >= 1",
            "7: 'topics' is never asked: the survey always ends before it",
        ),
    ],
)
def test_endings_blocks_and_placeholders_are_proven(tmp_path: Path, old: str, new: str, fault: str | None) -> None:
    found = _found(tmp_path, _with(old, new))
    assert found == [] if fault is None else any(line.startswith(fault) for line in found), found


def test_an_answer_that_may_not_be_there_needs_other_words(tmp_path: Path) -> None:
    survey = changed(SURVEY, "en: Tell us more.", "en: 'You said {answer.reason}.'")
    assert _found(tmp_path, survey) == [], "Only who gave a reason is asked."
    survey = changed(survey, "    when: reason == late\n", "")
    sentence = "whoever is asked this may not have said anything to 'reason'"
    assert _found(tmp_path, survey) == [
        f"17: {sentence}; write {{answer.reason|…}} with other words in place of the dots"
    ]
    assert _found(tmp_path, changed(survey, "{answer.reason}", "{answer.reason|nothing}")) == []


def test_somebody_who_would_be_asked_nothing_is_pointed_out(tmp_path: Path) -> None:
    survey = changed(
        SURVEY, "    ask: {en: How satisfied", "    when: event.channel == web\n    ask: {en: How satisfied"
    )
    assert _found(tmp_path, survey)[0].startswith("6: somebody may be asked nothing at all")


@pytest.mark.long
@given(surveys(), facts(), chances())
def test_what_somebody_meets_is_proven_to_be_met(survey: Survey, known: Facts, chance: Random) -> None:
    found = proof(survey)
    answers: dict[QuestionId, Value] = {}
    texts = {question.id for question in survey.questions if isinstance(question.kind, OpenText)}
    moods = {name: mood for name, mood in known.moods.items() if name in texts}
    known = Facts(known.attributes, known.segments, EN, moods, known.chance)
    while (question := engine.pending(survey, answers, known)) is not None:
        assert question.id in found.asked or not found.is_whole
        answers = engine.answer(survey, answers, question.id, value(question, chance), known)
        assert not engine.ends(question, answers, known) or question.id in found.ending
    assert answers or found.is_idle


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_surveys_that_come_with_waypulse_are_gone_through_in_full(name: str) -> None:
    for survey in Catalog.built_in(name).surveys.values():
        found = proof(survey)
        assert found.is_whole
        assert not found.is_idle
        assert found.asked == {question.id for question in survey.questions}


@pytest.mark.long
def test_a_survey_with_too_many_ways_is_given_up_and_not_blamed(tmp_path: Path) -> None:
    text = "    ask: {en: Hm?, nl: Hm?}\n"
    scores = "".join(f"  - nps: a{at}\n{text}" for at in range(4))
    sums = [
        " or ".join(f"a{at} == {value}" for at in range(4) for value in values) for values in (range(5), range(5, 10))
    ]
    last = "".join(f"  - text: t{at}\n    when: {when}\n{text}" for at, when in enumerate(sums))
    written = f"survey: delivery\ntitle: {{en: A, nl: B}}\nquestions:\n{scores}{last}"
    assert _found(tmp_path, written) == []
    assert any("there are too many ways through these conditions" in str(one) for one in warnings(tmp_path))
