"""Every fault of every file is named at once, with its line and what would be right."""

from pathlib import Path

import pytest

from tests.surveys.folders import JOURNEY, SURVEY, changed, faults, folder

FAULTY = Path(__file__).parent / "faulty"


def test_all_faults_of_all_files_are_named_at_once() -> None:
    everything = FAULTY / "everything"
    assert faults(everything) == (everything / "faults.txt").read_text(encoding="utf-8").splitlines()


JOURNEY_FAULTS = [
    ("journey: shop\n", "", "1: missing key 'journey'"),
    ("journey: shop", "journey: 7", "1: 'journey' must be text; put it in quotes"),
    ("journey: shop", "journey: shop\ntitle: {en: Shop}", "2: 'title' is missing in nl, which the journey lists"),
    ("[en, nl]", "[]", "2: 'languages' holds 0 entries; it needs at least 1"),
    ("[en, nl]", "en", "2: 'languages' must be a list; begin each entry with -"),
    ("[en, nl]", "[en, nl, EN]", "2: unknown language code 'EN'; write two small letters such as en or nl"),
    ("[en, nl]", "[en, nl, nl]", "2: the language 'nl' is listed twice; keep one"),
    ("[en, nl]", "[en, nl, fr: 1]", "2: an entry of 'languages' must be text; put it in quotes"),
    ("id: purchase", "id: Purchase", "4: 'Purchase' cannot be an id; use small letters, digits, - and _, at most 40"),
    (
        "{en: Purchase, nl: Aankoop}",
        "{en: Purchase}",
        "5: 'title' is missing in nl, which the journey lists",
    ),
    ("{en: Purchase, nl: Aankoop}", '{en: "", nl: Aankoop}', "5: 'title' in en is empty; write a text"),
    (
        "{en: Purchase, nl: Aankoop}",
        "{en: Purchase, nl: Aankoop, english: x}",
        "5: unknown language code 'english'; write two small letters such as en or nl",
    ),
    (
        "parcel.delivered",
        "parcel_delivered",
        "7: 'parcel_delivered' cannot be an id; use small letters, digits, - and dots, at most 40",
    ),
    ("survey: delivery", "survey: delivry", "9: there is no survey 'delivry'; did you mean 'delivery'?"),
    (
        "survey: delivery",
        "survey: nps",
        "9: there is no survey 'nps'; write it in surveys/ or remove the key",
    ),
    ("delay: 2h", "delay: 2 hours", "10: '2 hours' is not a duration; write 2h, 30m or 5d"),
    ("delay: 2h", "delay: true", "10: 'True' is not a duration; write 2h, 30m or 5d"),
    ("delay: 2h", "delay:", "10: the key 'delay' has no value; write one or remove the key"),
    ("0.8", "1.2", "11: 'importance' is 1.2; it must lie between 0 and 1"),
    ("0.8", "-1", "11: 'importance' is -1; it must lie between 0 and 1"),
    ("0.8", "high", "11: 'importance' must be a number"),
    ("0.8", ".nan", "11: 'importance' must be a number"),
    ("themes:", "themes: [1]\nthemse:", "12: 'themes' must be a mapping of keys to values"),
    (
        "  delivery:\n",
        "  Delivery:\n",
        "13: 'Delivery' cannot be an id; use small letters, digits, - and _, at most 40",
    ),
    ("nl: [bezorg*]", "nl: [be*]", "15: 'be*' cannot be found; write a word, a phrase, or a stem such as deliver*"),
    ("    not:", "    nto:", "16: unknown key 'nto'; did you mean 'not'?"),
    ("7d", "1 week", "17: '1 week' is not a duration; write 2h, 30m or 5d"),
    ("2 per 30d", "0 per 30d", "17: '0 per 30d' is not a limit; write how many per how long, such as 3 per 30d"),
    ("2 per 30d", "2 per 0d", "17: a duration of 0 makes no sense here; write 2h, 30m or 5d"),
    ("21:00-09:00", "21:00-21:00", "17: '21:00-21:00' are no quiet hours; write them as 21:00-09:00, or none"),
    ("21:00-09:00", "25:00-09:00", "17: '25:00-09:00' are no quiet hours; write them as 21:00-09:00, or none"),
    ("fatigue: {", "fatigue: {weekends: never, ", "17: 'never' is neither yes nor no; write one of them"),
    (
        "fatigue: {",
        "fatigue: {often: 1d, ",
        (
            "17: unknown key 'often'; the keys here are gap_after_invitation, gap_after_response, at_most, "
            "quiet_hours, weekends"
        ),
    ),
]


@pytest.mark.parametrize(("old", "new", "fault"), JOURNEY_FAULTS)
def test_a_fault_in_a_journey_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert f"journey.yaml:{fault}" in faults(folder(tmp_path, journey=changed(JOURNEY, old, new)))


LONG = "x" * 1000
SURVEY_FAULTS = [
    ("survey: delivery", "survey: delivery\nsurvey: again", "2: the key 'survey' stands twice; keep one"),
    ("questions:", "quesions:", "6: unknown key 'quesions'; did you mean 'questions'?"),
    ("questions:", "quesions:", "1: missing key 'questions'"),
    ("expires: 5d", "expires: 0", "3: a duration of 0 makes no sense here; write 2h, 30m or 5d"),
    ("expires: 5d", "expires: 1d", "4: the reminder comes after the survey has expired; remind earlier"),
    ("remind: 24h", "remind: 2w", "4: the reminder comes after the survey has expired; remind earlier"),
    ("remind: 24h", "remind: soon", "4: 'soon' is not a duration; write 2h, 30m or 5d"),
    ("sample: 0.5", "gap: 3 months", "5: '3 months' is not a duration; write 2h, 30m or 5d"),
    ("sample: 0.5", "quota: 50", "5: '50' is not a limit; write how many per how long, such as 3 per 30d"),
    ("sample: 0.5", "quota: 50 per 0d", "5: a duration of 0 makes no sense here; write 2h, 30m or 5d"),
    ("sample: 0.5", "sample: 50", "5: 'sample' is 50; it must lie between 0 and 1"),
    (
        "title: {en: Your delivery, nl: Uw bezorging}",
        "title: Your delivery",
        "2: a text is given per language; write for example {en: Delivery, nl: Bezorging}",
    ),
    (
        "{en: Your delivery, nl: Uw bezorging}",
        "{en: Your parcel, or order, nl: Uw bezorging}",
        "2: the key 'or order' has no value; write one or remove the key; a text that holds",
    ),
    ("nl: Uw bezorging", "nl: 7", "2: 'title' in nl must be text; put it in quotes"),
    ("csat: satisfied", "csta: satisfied", "7: unknown key 'csta'; did you mean 'csat'?"),
    (
        "csat: satisfied\n    ask",
        "ask",
        "7: the question has no kind; write one of nps, csat, ces, rating, choice, choices, yesno, number, text",
    ),
    (
        "csat: satisfied\n",
        "csat: satisfied\n    nps: recommend\n",
        "8: the question has two kinds, 'csat' and 'nps'; keep one",
    ),
    ("csat: satisfied", "choices: satisfied", "7: a question of kind 'choices' needs 'options', a list of"),
    ("csat: satisfied", "contact: satisfied", "7: a question of kind 'contact' needs 'purpose', what stands on"),
    ("csat: satisfied", "rating: satisfied\n    most: 11", "8: '11' does not fit; write a whole number from 1 to 10"),
    ("csat: satisfied", "rating: satisfied\n    most: 1", "8: a rating has at least 2 steps"),
    ("csat: satisfied", "rating: satisfied\n    look: hearts", "8: 'look' must be 'stars', 'faces' or 'numbers'"),
    (
        "csat: satisfied",
        "rating: satisfied\n    look: faces\n    most: 6",
        "9: there are 5 faces; write at most 5, or look: stars",
    ),
    ("csat: satisfied", "number: satisfied\n    low: few", "8: 'few' is no number; write for example 0 or 12.5"),
    (
        "csat: satisfied",
        "number: satisfied\n    low: 5\n    high: 5",
        "9: 'high' is 5; it must be more than 'low', which is 5",
    ),
    (
        "csat: satisfied",
        "number: satisfied\n    decimals: 9",
        "8: '9' does not fit; write a whole number from",
    ),
    ("csat: satisfied", "number: satisfied\n    unit: {en: days}", "8: 'unit' is missing in nl, which the journey"),
    (
        "csat: satisfied",
        "csat: satisfied\n    shuffle: true",
        "8: a question of kind 'csat' has no options",
    ),
    ("choice: reason", "choices: reason\n    most: 3", "10: there are 2 options, so 'most' cannot be 3"),
    ("choice: reason", "choices: reason\n    least: 3", "10: there are 2 options, so 'least' cannot be 3"),
    (
        "choice: reason",
        "choices: reason\n    least: 2\n    most: 1",
        "11: 'most' is less than 'least'; nothing could be chosen",
    ),
    (
        "choice: reason",
        "choice: reason\n    most: 1",
        "10: 'most' is for a question of kind rating or choices",
    ),
    (
        "csat: satisfied",
        "csat: Very Satisfied",
        "7: 'Very Satisfied' cannot be an id; use small letters, digits, - and _, at most 32",
    ),
    ("text: why", "text: reason", "15: the question id 'reason' is taken already; choose another"),
    ("nl: Hoe tevreden bent u?", "", "8: 'ask' is missing in nl, which the journey lists"),
    ("How satisfied are you?", '"Is {{product}} good"', "8: '{{product}}' is not a placeholder"),
    ("How satisfied are you?", '"Is {product|} good?"', "8: '{product|}' is not a placeholder"),
    ("How satisfied are you?", '"A smile: :-}"', "8: '}' is not a placeholder"),
    ("How satisfied are you?", LONG, "8: 'ask' in en is 1000 characters long; at most 999 can be shown"),
    ("id: broken", "id: late", "14: the option id 'late' is taken already; choose another"),
    ("id: broken", "id: It_broke", "14: 'It_broke' cannot be an id; use small letters, digits and -, at most 20"),
    ("It was broken", "x" * 41, "14: 'title' in en is 41 characters long; at most 40 can be shown"),
    ("nl: Het was kapot", "", "14: 'title' is missing in nl, which the journey lists"),
    (
        "choice: reason",
        "yesno: reason",
        "12: 'options' is for a question of kind choice or choices; remove it",
    ),
    (
        "text: why",
        "choice: why",
        "15: a question of kind 'choice' needs 'options', a list of entries",
    ),
    ("optional: true", "optional: yes", "17: 'optional' must be true or false"),
    ("optional: true", "direction: ease", "17: 'direction' is for a question of kind ces; remove it"),
    ("optional: true", "direction: hard", "17: 'direction' must be 'ease' or 'effort'"),
    ("optional: true", "asks: better", "17: 'asks' must be 'improve' or 'good'"),
    (
        "satisfied <= 3",
        "satisfied <= 3\n    asks: good",
        "12: 'asks' is for a question of kind text; remove it",
    ),
    ("  - text: why\n", "  -\n  - text: why\n", "15: an entry of the list is empty; write it or remove its -"),
    (
        "  - text: why\n",
        "  - why\n  - text: why\n",
        "15: an entry of 'questions' must be a mapping of keys to values",
    ),
]


@pytest.mark.parametrize(("old", "new", "fault"), SURVEY_FAULTS)
def test_a_fault_in_a_survey_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    named = faults(folder(tmp_path, delivery=changed(SURVEY, old, new)))
    assert any(line.startswith(f"surveys/delivery.yaml:{fault}") for line in named), named


def test_more_than_eight_questions_are_too_many(tmp_path: Path) -> None:
    more = "".join(f"  - yesno: q{at}\n    ask: {{en: Yes?, nl: Ja?}}\n" for at in range(6))
    fault = "'questions' holds 9 entries; at most 8 are possible"
    assert faults(folder(tmp_path, delivery=SURVEY + more)) == [f"surveys/delivery.yaml:6: {fault}"]


NOT_YAML = [
    ("title: {en: Delivery: yours}", "2: this is not valid YAML: "),
    ("title: Delivery: yours", "2: this is not valid YAML: a text that holds a colon must stand in quotes"),
    ("\ttitle: x", "2: a tab stands at the beginning of the line; use spaces"),
    ("title: @you", "2: this is not valid YAML: a text that begins with a special sign must stand in quotes"),
    ("title: 'you", "2: this is not valid YAML: a quote is opened and never closed"),
    ("title: [a, b", "2: this is not valid YAML: a list is opened with [ and its end ] or a comma is missing"),
    ("title: {a: b", "2: this is not valid YAML: a mapping is opened with { and its end } or a comma is missing"),
    ("---\nsurvey: again", "2: this is not valid YAML: a file holds one document; remove the line ---"),
    ("title: \x01", "2: the file holds a control character; remove it"),
    (f"title: {'[' * 99_999}{']' * 99_999}", "1: the file nests its values too deeply"),
    ("? [a]\n: b", "2: a key must be a plain word"),
    (
        "title: &t {en: a, nl: b}\nquestions: *t",
        "3: anchors and aliases (& and *) are not supported; write the value out",
    ),
]


@pytest.mark.parametrize(("line", "fault"), NOT_YAML)
def test_what_is_not_yaml_is_named_with_its_line(tmp_path: Path, line: str, fault: str) -> None:
    named = faults(folder(tmp_path, delivery=f"survey: delivery\n{line}\n"))
    assert any(one.startswith(f"surveys/delivery.yaml:{fault}") for one in named), named


@pytest.mark.parametrize("text", ["", "# only a comment\n", "~\n"])
def test_an_empty_file_is_named(tmp_path: Path, text: str) -> None:
    fault = "journey.yaml:1: the file is empty; `waypulse init` shows an example"
    assert faults(folder(tmp_path, journey=text)) == [fault]


def test_a_file_that_is_no_mapping_is_named(tmp_path: Path) -> None:
    fault = "journey.yaml:1: the file must be a mapping of keys to values"
    assert faults(folder(tmp_path, journey="- shop\n")) == [fault]


def test_a_missing_folder_is_a_missing_journey(tmp_path: Path) -> None:
    fault = "journey.yaml: the file is missing; `waypulse init` makes a folder with everything in it"
    assert faults(tmp_path / "nowhere") == [fault]


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (folder(tmp_path) / "surveys" / "a.yaml").mkdir()
    assert faults(tmp_path) == ["surveys/a.yaml: the file cannot be read: Is a directory"]


def test_a_mark_at_the_beginning_of_a_file_does_no_harm(tmp_path: Path) -> None:
    assert faults(folder(tmp_path, journey="\ufeff" + JOURNEY)) == []


def test_the_touchpoints_of_an_unreadable_survey_are_not_blamed(tmp_path: Path) -> None:
    named = faults(folder(tmp_path, delivery="survey: [delivery\n"))
    assert [line.split(":")[0] for line in named] == ["surveys/delivery.yaml"]


def test_two_surveys_cannot_share_an_id(tmp_path: Path) -> None:
    fault = "surveys/z.yaml:1: the survey id 'delivery' is taken by surveys/delivery.yaml; choose another"
    assert faults(folder(tmp_path, delivery=SURVEY, z=SURVEY)) == [fault]


def test_a_journey_under_another_name_is_pointed_out(tmp_path: Path) -> None:
    (folder(tmp_path) / "journey.yaml").rename(tmp_path / "journey.yml")
    assert "journey.yml: the file is not read; rename it to journey.yaml" in faults(tmp_path)
