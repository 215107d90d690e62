"""Which answers staff are told of: the rules of a journey, and how they are written."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given

from surveys.alert_rules import USUAL, AlertRules
from surveys.case_terms import NO_TERMS
from surveys.catalog import Catalog
from surveys.documents.editor_schema import schemas
from surveys.grounds import Ground, Told, grounds, may_hold, told, words_found
from surveys.language import Language
from surveys.survey import Survey
from surveys.when import Facts
from tests.surveys.folders import JOURNEY, SURVEY, changed, faults, folder
from tests.surveys.models import chances, facts, surveys, value

EN, NL = Language("en"), Language("nl")
SHARP = AlertRules(words={EN: ("lawyer", "injur*", "never again"), NL: ("advocaat",)}, fallen=True)


def said(text: str, *languages: Language) -> Told:
    return Told(texts=(text,), languages=frozenset(languages or (EN,)))


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("nps", 6, True),
        ("nps", 7, False),
        ("csat", 2, True),
        ("csat", 3, False),
        ("ces", 3, True),
        ("rating", 1, False),
    ],
)
def test_without_rules_of_its_own_a_journey_tells_of_the_unhappy(kind: str, value: int, *, told: bool) -> None:
    assert grounds(USUAL, Told(scores=((kind, value),))) == ((Ground.SCORE,) if told else ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I will call my Lawyer.", ("Lawyer",)),
        ("lawyers", ()),
        ("It injured me, an injury!", ("injured", "injury")),
        ("Never  again!", ("Never  again",)),
        ("never ever again", ()),
        ("mijn advocaat", ()),
        ("", ()),
    ],
)
def test_words_are_found_whole_by_their_stem_or_as_a_phrase(text: str, found: tuple[str, ...]) -> None:
    assert words_found(SHARP, said(text)) == found
    assert (Ground.WORDS in grounds(SHARP, said(text))) is bool(found)


def test_words_count_in_their_own_language() -> None:
    assert words_found(SHARP, said("mijn ADVOCAAT", EN, NL)) == ("ADVOCAAT",)


def test_a_promoter_who_has_fallen_is_told_of_where_it_is_wanted() -> None:
    fallen = Told(scores=(("nps", 6),), nps_before=9)
    scores_apart = AlertRules(scores={}, fallen=True)
    assert grounds(scores_apart, fallen) == (Ground.FALLEN,)
    assert grounds(AlertRules(scores={}), fallen) == ()
    for before, now in ((8, 0), (None, 0), (10, 7)):
        assert grounds(scores_apart, Told(scores=(("nps", now),), nps_before=before)) == ()


def test_complaints_of_a_theme_and_negative_words_that_nobody_asked_for_count() -> None:
    rules = AlertRules(themes=frozenset({"staff"}))
    assert grounds(rules, Told(themes=frozenset({"staff", "price"}))) == (Ground.THEME,)
    assert grounds(rules, Told(themes=frozenset({"price"}))) == ()
    assert grounds(rules, Told(complains=True)) == (Ground.UNASKED,)


@given(surveys(), facts(), chances())
def test_what_is_not_looked_into_would_have_been_no_ground(survey: Survey, known: Facts, chance: Random) -> None:
    answers = {one.id: value(one, chance) for one in survey.questions if chance.random() < 0.7}
    everything = told(survey, answers, known).knowing(frozenset(), 10)
    everything = everything.within(frozenset({EN}), complains=bool(everything.texts))
    for rules in (USUAL, SHARP, AlertRules(scores={}, fallen=True)):
        assert may_hold(rules, survey, answers) or not grounds(rules, everything)


WRITTEN = """\
alerts:
  score: {nps: 4}
  words: {en: [lawyer, injur*]}
  themes: [delivery]
  fallen: yes
cases: {first_answer: 4h, close: 3d, working_hours: "sat-mon 09:00-17:00", signed: person}
"""


def test_rules_and_terms_are_read_from_the_journey_file(tmp_path: Path) -> None:
    journey = Catalog.load(folder(tmp_path, journey=JOURNEY + WRITTEN, delivery=SURVEY)).journey
    assert journey.alerts == AlertRules({"nps": 4}, {EN: ("lawyer", "injur*")}, frozenset({"delivery"}), fallen=True)
    terms = journey.cases
    assert (terms.is_personal, terms.company) == (True, None)
    assert terms.hours is not None
    assert terms.hours.days == {5, 6, 0}


def test_without_them_the_usual_ones_hold(tmp_path: Path) -> None:
    journey = Catalog.load(folder(tmp_path, delivery=SURVEY)).journey
    assert (journey.alerts, journey.cases) == (USUAL, NO_TERMS)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("nps: 4", "nps: 11", "'11' does not fit; write a whole number from 0 to 10"),
        ("nps: 4", "npx: 4", "unknown key 'npx'; did you mean 'nps'?"),
        (
            "en: [lawyer",
            "english: [lawyer",
            "write two small letters such as en or nl",
        ),
        ("injur*", "in*", "'in*' cannot be found; write a word, a phrase, or a stem such as deliver*"),
        ("[delivery]", "[delivry]", "there is no theme 'delivry'; did you mean 'delivery'?"),
        ("fallen: yes", "fallen: maybe", "'maybe' is neither yes nor no; write one of them"),
        ("4h", "0", "a duration of 0 makes no sense here; write 2h, 30m or 5d"),
        ("sat-mon", "sat-moon", "'sat-moon 09:00-17:00' are no working hours; write them as mon-fri 09:00-17:00"),
        (
            "09:00-17:00",
            "17:00-09:00",
            "are no working hours; write them as mon-fri 09:00-17:00",
        ),
        ("signed: person", "signed: nobody", "'signed' must be 'company' or 'person'"),
    ],
)
def test_every_fault_is_named_with_what_would_be_right(tmp_path: Path, old: str, new: str, fault: str) -> None:
    written = changed(JOURNEY + WRITTEN, old, new) if old not in JOURNEY else JOURNEY + changed(WRITTEN, old, new)
    (found,) = faults(folder(tmp_path, journey=written, delivery=SURVEY))
    assert found.endswith(fault)


def test_a_companys_name_beside_the_names_of_its_people_is_a_fault(tmp_path: Path) -> None:
    written = JOURNEY + changed(WRITTEN, "signed: person", "signed: person, company: Lamp & Co")
    (found,) = faults(folder(tmp_path, journey=written, delivery=SURVEY))
    assert found.endswith("so the company's is never shown; remove one of the two keys")


def test_editors_are_told_of_both_sections() -> None:
    described = str(schemas()["journey"])
    for words in ("Which answers staff are told of at once.", "mon-fri 09:00-17:00", "first_answer"):
        assert words in described
