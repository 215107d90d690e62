"""`trigger`, `link`, `import`, `analyse` and `report`: work on the database."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from openpyxl import load_workbook

from tests.bot.commands.conftest import Types

pytestmark = pytest.mark.usefixtures("database")
"""The operator's database is there already; what makes one is the subject of others."""

DAY = datetime.now(UTC).date() - timedelta(days=3)
"""A day that lies in no future and in no period that begins later."""


def test_a_touchpoint_is_told_and_its_outcome_said(types: Types) -> None:
    words = ("trigger", "parcel.delivered", "--customer", "C-1", "--attribute", "product=Kettle", "--key", "K")
    first = types(*words)
    assert first.code == 0
    assert first.out.startswith("C-1 will be asked once they come and agree, until ")
    assert "(no-chat)" in first.out
    assert types(*words).out.endswith("(no-chat), as it was told before.\n")
    late = types("trigger", "parcel.delivered", "--customer", "C-1", "--at", "2020-01-01")
    assert late.out == "C-1 will not be asked (too-late).\n"


def test_every_fault_of_a_touchpoint_is_told(types: Types) -> None:
    told = types("trigger", "parcel.deliverd", "--customer", "C-1", "--attribute", "kettle", "--at", "soon")
    assert (told.code, told.out) == (2, "")
    assert told.err.splitlines() == [
        "--attribute: 'kettle' has no name and value; write one such as product=kettle",
        "touchpoint: there is no touchpoint 'parcel.deliverd'; did you mean 'parcel.delivered'?",
        "at: 'soon' is not a date; write one such as 2026-11-09T14:30+01:00",
    ]


def test_a_link_leads_to_the_bot(types: Types) -> None:
    made = types("link", "store.purchase", "--customer", "C-1", "--bot", "@shop_bot")
    assert (made.code, made.err) == (0, "")
    address = urlparse(made.out.strip())
    assert (address.netloc, address.path) == ("t.me", "/shop_bot")
    (token,) = parse_qs(address.query)["start"]
    assert 10 <= len(token) <= 64
    assert types("link", "store.purchase", "--bot", "shop_bot").out != made.out


def test_a_link_whose_bot_is_not_known_says_so(types: Types) -> None:
    made = types("link", "store.purchase")
    assert made.code == 0
    assert "t.me/YOUR_BOT?start=" in made.out
    assert "give --bot" in made.err


def test_a_link_to_nowhere_is_bad_input(types: Types) -> None:
    told = types("link", "stor.purchase", "--bot", "a b")
    assert (told.code, len(told.err.splitlines())) == (2, 2)


def test_feedback_is_imported_read_and_reported(types: Types, tmp_path: Path) -> None:
    rows = "".join(f"The parcel came far too late.,{DAY},parcel.delivered,C-{n},1,csat\n" for n in range(12))
    rows += "".join(f"Lovely and fast.,{DAY},parcel.delivered,D-{n},5,csat\n" for n in range(20))
    (tmp_path / "said.csv").write_text(f"text,at,touchpoint,customer,score,scale\n{rows}", encoding="utf-8")
    done = types("import", "feedback", "said.csv")
    assert (done.code, done.out, done.err) == (0, "Feedback: 32 imported, 0 were there already.\n", "")
    assert types("import", "feedback", "said.csv").out == "Feedback: 0 imported, 32 were there already.\n"
    days = ("--from", str(DAY), "--to", str(DAY))
    report = json.loads(types("report", *days, "--json").out)
    assert report["period"] == {"from": str(DAY), "to": str(DAY)}
    assert report["previous"]["from"] == str(DAY - timedelta(days=1))
    stage = next(one for one in report["stages"] if one["stage"] == "post-purchase")
    assert (stage["n"], stage["csat"]["n"], stage["csat"]["value"]) == (32, 32, 62.5)
    assert sum(stage["sentiment"]["labels"].values()) == 32
    assert report["pain_points"][0]["theme"] == "delivery"
    table = types("report", *days).out
    assert "62.5 %" in table
    assert "12 of 32" in table
    assert "The parcel came" in table


@pytest.mark.long
def test_whoever_says_something_at_several_touchpoints_is_one_customer(types: Types, tmp_path: Path) -> None:
    places = ("parcel.delivered", "product.used", "order.placed")
    rows = "".join(f"Late.,{DAY},{places[n % 3]},C-{n % 20},2,csat\n" for n in range(60))
    (tmp_path / "said.csv").write_text(f"text,at,touchpoint,customer,score,scale\n{rows}", encoding="utf-8")
    types("import", "feedback", "said.csv")
    days = ("--from", str(DAY), "--to", str(DAY))
    told = json.loads(types("report", *days, "--json").out)
    assert (told["kpis"]["responses"], told["kpis"]["customers"]) == (60, 20)
    assert "60 responses of 20 customers" in types("report", *days).out
    types("report", *days, "--format", "xlsx", "--out", "shown")
    book = load_workbook(tmp_path / "shown" / "report.xlsx")
    counted = [row for row in book.worksheets[1].iter_rows(values_only=True) if row[0] == "After the purchase"]
    assert {row[1:3] for row in counted} == {(40, 20)}


def test_a_bad_file_is_refused_whole_or_imported_without_its_bad_rows(types: Types, tmp_path: Path) -> None:
    content = "text,at,stage,region\ngood,2026-01-05,purchase,north\nbad,2026-01-05,purchas,north\n"
    (tmp_path / "said.csv").write_text(content, encoding="utf-8")
    refused = types("import", "feedback", "said.csv")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "said.csv:3: stage: there is no stage 'purchas'; did you mean 'purchase'?\n"
    done = types("import", "feedback", "said.csv", "--skip-bad")
    assert (done.code, done.out) == (0, "Feedback: 1 imported, 0 were there already.\n")
    assert "passed over: region." in done.err
    assert "Bad rows left out: 1; see said.bad.csv" in done.err
    assert (tmp_path / "said.bad.csv").is_file()


def test_a_file_that_is_not_there_is_bad_input(types: Types) -> None:
    told = types("import", "events", "none.csv")
    assert (told.code, told.err) == (2, "none.csv: the file cannot be read: No such file or directory\n")


def test_events_and_responses_are_imported_too(types: Types, tmp_path: Path) -> None:
    (tmp_path / "events.jsonl").write_text(
        '{"customer": "C-1", "touchpoint": "ad.seen", "at": "2026-01-05"}\n', encoding="utf-8"
    )
    (tmp_path / "responses.csv").write_text(
        "customer;touchpoint;at;question;value\nC-1;parcel.delivered;2026-01-05;satisfied;4\n", encoding="utf-8"
    )
    assert types("import", "events", "events.jsonl").out == "Events: 1 imported, 0 were there already.\n"
    assert types("import", "responses", "responses.csv").out == "Responses: 1 imported, 0 were there already.\n"


@pytest.mark.long
def test_a_report_is_written_with_its_charts(types: Types, tmp_path: Path) -> None:
    rows = "".join(f"Late.,{DAY},parcel.delivered,{n % 5 + 1},csat\n" for n in range(30))
    (tmp_path / "said.csv").write_text(f"text,at,touchpoint,score,scale\n{rows}", encoding="utf-8")
    types("import", "feedback", "said.csv")
    written = types("report", "--from", str(DAY), "--to", str(DAY), "--out", "shown")
    assert written.code == 0
    names = {path.name for path in (tmp_path / "shown").iterdir()}
    assert {"report.json", "pain-points.png", "journey.png"} <= names
    assert {f"shown/{name}" for name in names} == set(written.out.splitlines())
    assert (tmp_path / "shown" / "journey.png").read_bytes().startswith(b"\x89PNG")
    assert json.loads((tmp_path / "shown" / "report.json").read_text(encoding="utf-8"))["kpis"]["responses"] == 30


def test_the_path_of_a_customer_is_drawn(types: Types, tmp_path: Path) -> None:
    types("trigger", "parcel.delivered", "--customer", "C-1")
    drawn = types("customer", "C-1", "--out", "path.png", "--language", "nl")
    assert (drawn.code, drawn.out, drawn.err) == (0, "path.png\n", "")
    assert (tmp_path / "path.png").read_bytes().startswith(b"\x89PNG")
    unknown = types("customer", "C-2", "--out", "path.png")
    assert (unknown.code, unknown.out) == (2, "")
    assert unknown.err == "customer: nobody is known as 'C-2'; look up how your company refers to them\n"
    nowhere = types("customer", "C-1", "--out", "none/path.png")
    assert (nowhere.code, nowhere.err) == (
        2,
        "none/path.png: the file cannot be written: No such file or directory\n",
    )


def test_a_week_is_monday_to_sunday_and_the_last_full_one_by_default(types: Types) -> None:
    week = json.loads(types("report", "--week", "2026-W46", "--json").out)
    assert week["period"] == {"from": "2026-11-09", "to": "2026-11-15"}
    assert week["previous"] == {"from": "2026-11-02", "to": "2026-11-08"}
    last = json.loads(types("report", "--json").out)["period"]
    start, end = datetime.fromisoformat(last["from"]), datetime.fromisoformat(last["to"])
    assert (start.weekday(), end - start) == (0, timedelta(days=6))
    assert "0 responses" in types("report").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--week", "46"), "--week: '46' is not a week; write one such as 2026-W46"),
        (("--week", "2026-W54"), "--week: '2026-W54' is not a week; write one such as 2026-W46"),
        (("--week", "9999-W52"), "--week: '9999-W52' is not a week; write one such as 2026-W46"),
        (
            ("--from", "0001-01-01", "--to", "0001-01-07"),
            "--from: 0001-01-01 to 0001-01-07 cannot be counted; write days from 1970-01-01 to 2999-12-31",
        ),
        (("--from", "2026-11-09"), "--to: it is missing; give both days, or a week"),
        (("--to", "2026-11-09"), "--from: it is missing; give both days, or a week"),
        (("--from", "9/11", "--to", "2026-11-10"), "--from: '9/11' is not a day; write one such as 2026-11-09"),
        (
            ("--from", "2026-11-10", "--to", "2026-11-09"),
            "--to: 2026-11-09 lies before 2026-11-10; give the first day as --from",
        ),
        (("--week", "2026-W46", "--to", "2026-11-09"), "--week: a week has its own days; leave out --from and --to"),
        (("--json", "--out", "x"), "--json: --out writes the JSON already; give one of the two"),
    ],
)
def test_a_period_that_is_none_is_bad_input(words: tuple[str, ...], says: str, types: Types) -> None:
    told = types("report", *words)
    assert (told.code, told.out, told.err) == (2, "", f"{says}\n")


def test_texts_are_analysed_line_by_line(types: Types, tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "text": "The courier was rude."}',
        "oops",
        '{"id": 2, "text": "Prima bezorgd", "language": "nl"}',
    ]
    (tmp_path / "texts.jsonl").write_bytes(b"\xef\xbb\xbf" + "\n".join(lines).encode() + b"\n\xff\n")
    shown = types("analyse", "texts.jsonl")
    assert shown.code == 1
    first, second, third, fourth = map(json.loads, shown.out.splitlines())
    assert set(first) == {"id", "language", "sentiment", "label", "mentions", "engine"}
    assert (first["id"], first["label"]) == ("a", "negative")
    assert {one["theme"] for one in first["mentions"]} == {"delivery", "staff"}
    assert second["error"].startswith("line 2: ")
    assert (third["id"], third["language"]) == (2, "nl")
    assert fourth["error"].startswith("line 4: ")


@pytest.mark.long
def test_texts_may_come_by_standard_input(tmp_path: Path) -> None:
    said = '{"id": 1, "text": "Très naïve — 👍"}\n'.encode()
    command = [sys.executable, "-m", "bot", "analyse", "-"]
    done = subprocess.run(command, input=said, capture_output=True, check=True, cwd=tmp_path)  # noqa: S603 - ours
    assert json.loads(done.stdout)["id"] == 1


def test_a_file_of_texts_that_is_not_there_is_bad_input(types: Types) -> None:
    assert types("analyse", "none.jsonl").code == 2
