"""`themes suggest`: words for the themes from what customers wrote."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from tests.bot.commands.conftest import Types

pytestmark = pytest.mark.usefixtures("database")
"""The operator's database is there already; what makes one is the subject of others."""

DAY = datetime.now(UTC).date() - timedelta(days=3)


def said(folder: Path, *texts: str, day: str = str(DAY)) -> None:
    rows = "".join(f'"{text}",{day},parcel.delivered,C-{number},en\n' for number, text in enumerate(texts))
    (folder / "said.csv").write_text(f"text,at,touchpoint,customer,language\n{rows}", encoding="utf-8")


def test_words_are_proposed_as_lines_for_the_journey_file(types: Types, tmp_path: Path) -> None:
    hedge = [f"Terrible. The parcel lay behind the hedge {n}" for n in "abcdefghij"]
    music = [f"Awful. The loudspeakers roared at me #{n}: {n}" for n in "abcdefghij"]
    fine = [f"Lovely and great, {n} is happy" for n in "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"]
    said(tmp_path, *hedge, *music, *fine)
    assert types("import", "feedback", "said.csv").code == 0
    shown = types("themes", "suggest", "--days", "30")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("# en: 72 texts from ")
    assert "# nl: 0 texts from " in shown.out
    proposed = yaml.safe_load(shown.out)["themes"]
    assert "hedge" in " ".join(proposed["delivery"]["words"]["en"])
    assert "title" not in proposed["delivery"]
    own = next(one for one in proposed.values() if "loudspeakers" in " ".join(one["words"]["en"]))
    assert set(own) == {"title", "words"}
    assert "behind the hedge a”" in shown.out


def test_a_new_theme_can_be_pasted_as_it_stands(types: Types, tmp_path: Path) -> None:
    music = [f"Awful. The loudspeakers roared at me {n}" for n in "abcdefghij"]
    said(tmp_path, *music, *["Lovely and great"] * 50)
    assert types("init", "shop").code == 0
    assert types("import", "feedback", "said.csv").code == 0
    lines = types("themes", "suggest").out.splitlines()
    proposed = [line for line in lines[lines.index("themes:") + 1 :] if line.startswith("  ")]
    journey = tmp_path / "shop" / "journey.yaml"
    written = journey.read_text(encoding="utf-8").replace("\nthemes:\n", "\nthemes:\n" + "\n".join(proposed) + "\n")
    journey.write_text(written, encoding="utf-8")
    checked = types("check", "shop")
    assert (checked.code, "loudspeakers" in written) == (0, True), checked.err


def test_a_new_theme_in_letters_that_no_id_has_can_be_pasted_too(types: Types, tmp_path: Path) -> None:
    said(tmp_path, *(f"😡 громкоговорители {n}" for n in "abcdefghij"), *["Lovely and great"] * 50)
    assert types("init", "shop").code == 0
    assert types("import", "feedback", "said.csv").code == 0
    lines = types("themes", "suggest").out.splitlines()
    assert lines[lines.index("themes:") + 1].split() == ["theme:", "#", "a", "new", "theme"]
    assert any(line.split() == ["-", "громкоговорители"] for line in lines)


def test_words_that_staff_took_away_from_a_theme_are_proposed_to_be_left_out(types: Types, tmp_path: Path) -> None:
    said(tmp_path, *[f"A {kind} parcel tax was added" for kind in ("silly", "high", "new")], "The parcel is torn")
    types("import", "feedback", "said.csv")
    with closing(sqlite3.connect(tmp_path / "waypulse.db")) as database:
        database.execute("UPDATE answers SET read_by = 'test@1' WHERE kind = 'text'")
        database.execute(
            "INSERT INTO checks SELECT response, question, journey, day, stage, touchpoint, at,"
            " CASE WHEN text LIKE '%tax%' THEN json_array(json_array('theme', 'delivery', NULL, 7, 0)) ELSE '[]' END,"
            " json_object('engine', 'test@1', 'sentiment', NULL, 'mentions', json_array(json_array("
            "'delivery', instr(text, 'parcel') - 1, instr(text, 'parcel') + 5, -0.5, 'negative')))"
            " FROM answers WHERE kind = 'text'"
        )
        database.commit()
    shown = types("themes", "suggest", "--days", "30")
    assert yaml.safe_load(shown.out)["themes"] == {"delivery": {"not": {"en": ["parcel tax"]}}}
    assert "# staff: not this theme in 3 of the 3 texts they looked at: “A " in shown.out


def test_too_few_texts_are_told_in_a_sentence(types: Types, tmp_path: Path) -> None:
    said(tmp_path, "Terrible", "Awful")
    types("import", "feedback", "said.csv")
    shown = types("themes", "suggest", "--days", "7")
    assert (shown.code, shown.err) == (0, "")
    assert "2 texts from" in shown.out
    assert "are too few to propose anything; 50 are needed." in shown.out
    assert yaml.safe_load(shown.out) is None


def test_nothing_to_propose_is_said(types: Types, tmp_path: Path) -> None:
    said(tmp_path, *["Lovely"] * 60)
    types("import", "feedback", "said.csv")
    assert "nothing stands out" in types("themes", "suggest").out


def test_what_cannot_be_done_is_bad_input(types: Types) -> None:
    assert types("themes", "suggest", "--days", "0").code == 2
    assert types("themes", "invent").code == 2
