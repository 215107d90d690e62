"""Importing feedback: texts and scores given elsewhere, and what a report makes of them."""

import csv
import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.enriching import enrich
from bot.publishing import report_of
from bot.worker import ThreadWorker
from surveys.figures import Period
from surveys.mood import Label
from surveys.questions import Aim
from tests.bot.importing.shop import Shop

HEADER = "text,at,touchpoint,stage,id,customer,score,scale,language,source,segments\n"
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
REAL = Path(__file__).parents[4] / "shared" / "data" / "telecom_nps.tsv"


async def test_a_remark_is_a_response_without_a_survey(shop: Shop) -> None:
    row = '"Late, and\nthe box was open",2026-11-09,parcel.delivered,,R1,C-1,2,csat,en-GB,shop reviews,gold\n'
    done = await shop.imports("feedback", HEADER + row)
    assert done.added == 1
    response, answers = await shop.said_by("C-1")
    assert (response.survey, response.version, response.invitation) == (None, None, None)
    assert response.closed_at == response.started_at == response.opened_at
    assert (response.language, response.tag.channel) == ("en", "shop reviews")
    assert (response.tag.stage, response.tag.touchpoint) == ("post-purchase", "parcel.delivered")
    assert response.tag.segments == ("gold",)
    said = {answer.question: (answer.kind, answer.value, answer.is_score, answer.day) for answer in answers}
    assert said == {
        "score": ("csat", 2, True, date(2026, 11, 9)),
        "feedback": ("text", "Late, and\nthe box was open", False, date(2026, 11, 9)),
    }


async def test_scored_rows_count_in_the_stages_score_of_that_kind(shop: Shop) -> None:
    rows = [f"text {n},2026-11-09,,purchase,,,{n % 11},nps,,," for n in range(22)]
    rows += [f",2026-11-09,,purchase,,,{n % 5 + 1},1-5,,," for n in range(10)]
    rows += ["fine,2026-11-09,,purchase,,,7.0,ces,,,", "fine,2026-11-09,,purchase,,,88,0-100,,,"]
    await shop.imports("feedback", HEADER + "\n".join(rows) + "\n")
    report = await report_of(NOVEMBER, shop.store, shop.world.catalog)
    heard = next(one.heard for one in report.stages if one.stage == "purchase")
    assert {one.score.kind: one.score.n for one in heard.scores} == {"nps": 22, "csat": 10, "ces": 1}
    assert (heard.n, heard.customers) == (34, 34)


async def test_a_row_may_say_what_its_text_was_asked_for(shop: Shop) -> None:
    header = "text,at,stage,asks\n"
    rows = "Nothing.,2026-11-09,purchase,Improve\nNothing.,2026-11-09,purchase,good\nNothing.,2026-11-09,purchase,\n"
    await shop.imports("feedback", header + rows)
    texts = await enrich(shop.store, shop.world.catalog, "waypulse", ThreadWorker())
    assert Counter(text.asks for text in texts) == {Aim.IMPROVE: 1, Aim.GOOD: 1, None: 1}
    report = await report_of(NOVEMBER, shop.store, shop.world.catalog)
    heard = next(one.heard for one in report.stages if one.stage == "purchase")
    assert (heard.labels[Label.POSITIVE], heard.labels[Label.NEGATIVE]) == (1, 1)
    assert await shop.refuses("feedback", f"{header}Nothing.,2026-11-09,purchase,better\n") == [
        "file.csv:2: asks: 'better' is nothing that a text is asked for; write improve or good, or leave it out"
    ]


async def test_a_file_imported_twice_adds_nothing(shop: Shop) -> None:
    rows = "good,2026-11-09,,purchase,,,,,,,\ngood,2026-11-09,,purchase,,,,,,,\nbad,2026-11-09,,purchase,X,,,,,,\n"
    first, again = await shop.imports("feedback", HEADER + rows), await shop.imports("feedback", HEADER + rows)
    assert (first.added, again.added, again.known) == (3, 0, 3)
    semicolons = (HEADER + rows).replace(",", ";").encode("utf-8-sig")
    assert (await shop.imports("feedback", semicolons)).added == 0


async def test_an_id_that_stands_for_two_remarks_is_a_fault(shop: Shop) -> None:
    rows = "Late.,2026-11-09,purchase,R1,front\nLate.,2026-11-09,purchase,R1,back\nSlow.,2026-11-09,purchase,R1,\n"
    content = f"text,at,stage,id,where on the page\n{rows}"
    fault = "another row has this id and says something else; give each row an id of its own"
    assert await shop.refuses("feedback", content) == [f"file.csv:4: id: {fault}"]
    done = await shop.imports("feedback", content, skip_bad=True)
    assert (done.added, done.known, done.bad) == (1, 1, 1)


async def test_every_fault_of_a_row_is_told(shop: Shop) -> None:
    rows = (
        ",2026-11-09,,purchase,,,,,,,\n"
        "good,2026-11-09,,,,,,,,,\n"
        "good,2026-11-09,order.placed,awareness,,,,,,,\n"
        "good,2026-11-09,,purchas,,,11,nps,,,\n"
        "good,2026-11-09,,purchase,,,3,,,,\n"
        "good,2026-11-09,,purchase,,,4.5,csat,,,\n"
        "good,2026-11-09,,purchase,,,4,stars,,,\n"
    )
    assert await shop.refuses("feedback", HEADER + rows) == [
        "file.csv:2: text: it is empty, and there is no score; give one of the two",
        "file.csv:3: stage: it is missing, and so is the touchpoint; give one of the two",
        "file.csv:4: stage: the touchpoint order.placed belongs to purchase; write that, or leave it out",
        "file.csv:5: stage: there is no stage 'purchas'; did you mean 'purchase'?",
        "file.csv:5: score: 11 does not lie on the scale; write a whole number from 0 to 10",
        "file.csv:6: scale: it is missing; write nps, csat, ces or its ends such as 1-10",
        "file.csv:7: score: '4.5' is not a whole number",
        "file.csv:8: scale: 'stars' is not a scale; write nps, csat, ces, or its ends such as 1-10",
    ]


async def test_a_misspelt_column_is_a_fault_and_a_strange_one_is_passed_over(shop: Shop) -> None:
    assert await shop.refuses("feedback", "text,at,stage,langauge\ngood,2026-11-09,purchase,en\n") == [
        "file.csv:1: there is no column 'langauge'; did you mean 'language'?"
    ]
    done = await shop.imports("feedback", "text,at,stage,region\ngood,2026-11-09,purchase,north\n")
    assert (done.added, done.unused) == (1, ("region",))
    assert await shop.refuses("feedback", "text,at\ngood,2026-11-09\n") == [
        "file.csv:1: the column touchpoint or stage is missing; the columns are text, at"
    ]


async def test_what_people_say_is_kept_as_they_said_it(shop: Shop) -> None:
    words = "👩‍👩‍👧 شكرا 'quoted' <b>bold</b> naïve — " + "long " * 2000
    await shop.imports("feedback", f'customer,text,at,stage\nC-1,"{words}",2026-11-09,purchase\n')
    _, (answer,) = await shop.said_by("C-1")
    assert answer.value == words.strip()


@pytest.mark.long
async def test_a_large_file_is_imported_in_portions(shop: Shop) -> None:
    rows = "".join(
        f"The parcel was {n} days late.,2026-11-{n % 20 + 1:02},parcel.delivered,,,C-{n % 900},{n % 11},nps,,,\n"
        for n in range(5000)
    )
    done = await shop.imports("feedback", HEADER + rows)
    assert (done.added, done.known) == (5000, 0)
    again = await shop.imports("feedback", HEADER + rows)
    assert (again.added, again.known) == (0, 5000)
    report = await report_of(NOVEMBER, shop.store, shop.world.catalog)
    assert report.overall.responses == 5000
    assert report.overall.customers == 900


async def test_a_bad_row_at_the_end_of_a_large_file_keeps_all_of_it_out(shop: Shop) -> None:
    rows = "".join(f"text {n},2026-11-09,,purchase,,,,,,,\n" for n in range(1200))
    (fault,) = await shop.refuses("feedback", f"{HEADER}{rows}last,soon,,purchase,,,,,,,\n")
    assert fault.startswith("file.csv:1202: at: 'soon' is not a date")
    report = await report_of(NOVEMBER, shop.store, shop.world.catalog)
    assert report.overall.responses == 0


@pytest.mark.long
async def test_a_real_set_is_reported_as_it_stands_in_its_file(shop: Shop) -> None:
    if not REAL.exists():
        pytest.skip(f"The set of real feedback is not on this machine: {REAL.name}")
    content, said = _as_feedback(REAL)
    done = await shop.imports("feedback", content)
    assert done.added == len(said)
    read = 0
    while portion := await enrich(shop.store, shop.world.catalog, "waypulse", ThreadWorker()):
        read += len(portion)
    assert read == sum(bool(text) for _, text, _ in said)
    report = await report_of(Period(date(2000, 1, 1), date(2026, 11, 22)), shop.store, shop.world.catalog)
    for stage in report.stages:
        scores = [score for place, _, score in said if place == stage.stage]
        assert stage.heard.n == len(scores)
        if not scores:
            continue
        promoters, detractors = sum(score >= 9 for score in scores), sum(score <= 6 for score in scores)
        nps = stage.heard.measured("nps")
        assert nps
        assert nps.score.n == len(scores)
        assert nps.score.value == pytest.approx(100 * (promoters - detractors) / len(scores))
        texts = sum(bool(text) for place, text, _ in said if place == stage.stage)
        assert sum(stage.heard.labels.values()) == texts
    assert report.pain_points


_STAGES = {
    "Order": "purchase",
    "Equipment Received": "post-purchase",
    "First Payment": "purchase",
    "Service in Use": "post-purchase",
}


def _as_feedback(path: Path) -> tuple[str, list[tuple[str, str, int]]]:
    """The set as a file to import, and what it says: stage, text and score of each row."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["text", "score", "scale", "stage", "at"])
    said = []
    for row in rows:
        day, month, year = row["date"].split("/")
        stage = _STAGES[row["stage"]]
        writer.writerow([row["text"], row["score"], "nps", stage, f"{year}-{month}-{day}"])
        said.append((stage, row["text"].strip(), int(float(row["score"]))))
    assert Counter(place for place, _, _ in said)["purchase"] > 100
    return out.getvalue(), said
