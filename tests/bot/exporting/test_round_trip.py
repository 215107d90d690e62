"""What was exported can be imported: by the shop that it comes from, and by another."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from surveys.catalog import Catalog
from surveys.exports import Format, Sort
from surveys.feedback import Answer, JourneyTag, Response, ResponseId
from surveys.journey import JourneyId, RespondentId, StageId, TouchpointId
from surveys.language import Language
from surveys.people import Respondent
from surveys.when import QuestionId
from tests.bot.exporting.desk import exported, records, wanted
from tests.bot.importing.shop import Shop, opened
from tests.surveys.folders import folder

EVENTS = (
    "customer,touchpoint,at,id,channel,language,segments,product,amount,note\n"
    "C-1,parcel.delivered,2026-11-09T10:00Z,E-1,web,nl,gold;b2b,kettle,-12.50,=1+1\n"
    "C-2,order.placed,2026-11-10T23:30Z,E-2,,,,,,\n"
)
RESPONSES = (
    "customer,touchpoint,at,question,value,id,language,channel,segments,survey\n"
    "C-1,parcel.delivered,2026-11-09T10:00Z,satisfied,2,R-1,nl,web,gold;b2b,\n"
    "C-1,parcel.delivered,2026-11-09T10:00Z,on-time,no,R-1,nl,web,gold;b2b,\n"
    'C-1,parcel.delivered,2026-11-09T10:00Z,why,"-5 graden, ""nat""\nen kapot",R-1,nl,web,gold;b2b,\n'
    "C-2,order.placed,2026-11-10T09:00:00.250Z,obstacle,payment,,,,,\n"
    "C-2,order.placed,2026-11-10T09:00:00.250Z,why,,,,,,\n"
)
FEEDBACK = (
    "text,score,scale,at,touchpoint,stage,id,customer,language,source,segments,asks\n"
    "Late.,2,csat,2026-11-09T10:00Z,parcel.delivered,,F-1,C-1,en,app store,gold,improve\n"
    ",9,nps,2026-11-10,,purchase,,,,,,\n"
)
CONTENT = {Sort.EVENTS: EVENTS, Sort.RESPONSES: RESPONSES, Sort.FEEDBACK: FEEDBACK}

AT = datetime(2026, 11, 12, 10, tzinfo=UTC)
TAG = JourneyTag(JourneyId("four-stages"), StageId("post-purchase"), TouchpointId("parcel.delivered"))


async def answers_here(shop: Shop, number: ResponseId) -> None:
    """A customer answered in the chat."""
    survey = next(one for one in shop.world.catalog.surveys.values() if one.id == "delivery")
    person = Respondent(RespondentId(5), "C-5", 5, "Eve", Language("en"))
    said = Answer(number, person.id, QuestionId("satisfied"), "csat", 4, is_score=True, at=AT, day=AT.date(), tag=TAG)
    async with shop.store.transaction() as tx:
        tx.respondents.put(person)
        tx.responses.put(
            Response(number, person.id, None, None, TAG, survey.id, survey.version, Language("en"), AT, AT, AT)
        )
        await tx.responses.replace(number, [said])


@pytest.mark.parametrize("sort", CONTENT)
async def test_another_shop_reads_what_this_one_wrote(sort: Sort, shop: Shop, other_shop: Shop) -> None:
    await shop.imports(sort, CONTENT[sort])
    wished = wanted(sort, persons=True)
    lines = await exported(shop, wished)
    done = await other_shop.imports(sort, lines, name="export.jsonl")
    assert (done.added, done.known, done.bad) == (2, 0, 0)
    ours, theirs = await records(shop, wished), await records(other_shop, wished)
    assert [{**row, "id": ""} for row in theirs if row["customer"].startswith("C-")] == [
        {**row, "id": ""} for row in ours if row["customer"].startswith("C-")
    ]


@pytest.mark.long
@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX])
@pytest.mark.parametrize("sort", CONTENT)
async def test_spreadsheets_come_back_too(sort: Sort, form: Format, shop: Shop, other_shop: Shop) -> None:
    await shop.imports(sort, CONTENT[sort])
    wished = wanted(sort, persons=True)
    assert (await other_shop.imports(sort, await exported(shop, wished, form), name=f"a.{form}")).added == 2
    ours, theirs = await records(shop, wished), await records(other_shop, wished)
    assert [{**row, "id": ""} for row in theirs if row["customer"].startswith("C-")] == [
        {**row, "id": ""} for row in ours if row["customer"].startswith("C-")
    ]


@pytest.mark.parametrize("sort", CONTENT)
async def test_an_export_without_persons_can_be_read_too(sort: Sort, shop: Shop, other_shop: Shop) -> None:
    await shop.imports(sort, CONTENT[sort])
    lines = await exported(shop, wanted(sort))
    assert (await other_shop.imports(sort, lines, name="export.jsonl")).added == 2


@pytest.mark.parametrize("sort", CONTENT)
async def test_this_shop_learns_nothing_from_its_own_export(sort: Sort, shop: Shop) -> None:
    await shop.imports(sort, CONTENT[sort])
    await answers_here(shop, ResponseId(1_856_000_000_000_000_000))
    lines = await exported(shop, wanted(sort, persons=True))
    done = await shop.imports(sort, lines, name="export.jsonl")
    assert done.known
    assert done.added == 0


EVERY_KIND = """\
survey: delivery
title: {en: Your delivery, nl: Uw bezorging}
questions:
  - nps: recommend
    ask: {en: Would you recommend us?, nl: Zou u ons aanbevelen?}
  - rating: stars
    ask: {en: How many stars?, nl: Hoeveel sterren?}
  - choices: wrong
    ask: {en: What went wrong?, nl: Wat ging er mis?}
    options:
      - {id: late, title: {en: Late, nl: Te laat}}
      - {id: broken, title: {en: Broken, nl: Kapot}}
      - {id: other, title: {en: Something else, nl: Iets anders}, other: {en: What?, nl: Wat?}}
  - number: weeks
    decimals: 1
    ask: {en: How many weeks?, nl: Hoeveel weken?}
  - contact: reach
    purpose: {en: To call you, nl: Om u te bellen}
    ask: {en: May we call you?, nl: Mogen we u bellen?}
"""
ANSWERS = {
    "recommend": "0",
    "stars": "5",
    "wrong": "broken;other",
    "wrong.other": "=the wrong colour",
    "weeks": "1.5",
    "reach": "ann@example.org",
}


@pytest.mark.parametrize("persons", [True, False])
async def test_every_kind_of_answer_comes_back(
    tmp_path: Path, database: Path, empty_database: Path, *, persons: bool
) -> None:
    catalog = Catalog.load(folder(tmp_path, delivery=EVERY_KIND))
    rows = "".join(f"C-1,parcel.delivered,2026-11-09,{name},{value}\n" for name, value in ANSWERS.items())
    wished = wanted(Sort.RESPONSES, persons=persons)
    other = Path(shutil.copy(empty_database, tmp_path / "other.db"))
    async with opened(catalog, database) as here, opened(catalog, other) as there:
        await here.imports("responses", f"customer,touchpoint,at,question,value\n{rows}")
        assert (await there.imports("responses", await exported(here, wished), name="a.jsonl")).added == 1
        said = {row["question"]: row["value"] for row in await records(there, wished)}
    assert said == {
        "recommend": 0,
        "stars": 5,
        "wrong": ["broken", "other"],
        "wrong.other": "=the wrong colour",
        "weeks": 1.5,
        "reach": "ann@example.org" if persons else None,
    }
