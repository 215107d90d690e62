"""Importing responses: answers to our own surveys that were given elsewhere."""

from datetime import UTC, date, datetime

from surveys.figures import Period
from surveys.when import SKIPPED
from tests.bot.importing.shop import Shop

HEADER = "customer,touchpoint,at,question,value,id,language,channel,segments,survey\n"


async def test_rows_of_one_visit_are_one_response(shop: Shop) -> None:
    rows = (
        "C-1,parcel.delivered,2026-11-09T10:00Z,satisfied,2,,nl,web,gold,\n"
        "C-2,parcel.delivered,2026-11-09T10:00Z,satisfied,5.0,,,,,\n"
        "C-1,parcel.delivered,2026-11-09T10:00Z,on-time,Nee,,nl,web,gold,\n"
        "C-1,parcel.delivered,2026-11-09T10:00Z,why,Doos kapot,,nl,web,gold,\n"
    )
    done = await shop.imports("responses", HEADER + rows)
    assert done.added == 2
    response, answers = await shop.said_by("C-1")
    assert response.survey == "delivery"
    assert response.version == shop.world.catalog.survey(response.survey).version
    assert (response.language, response.tag.channel, response.tag.segments) == ("nl", "web", ("gold",))
    assert response.closed_at == datetime(2026, 11, 9, 10, tzinfo=UTC)
    said = {answer.question: (answer.kind, answer.value, answer.is_score) for answer in answers}
    assert said == {
        "satisfied": ("csat", 2, True),
        "on-time": ("yesno", "no", False),
        "why": ("text", "Doos kapot", False),
    }
    async with shop.store.snapshot() as tx:
        person = await tx.respondents.by_customer("C-1")
        assert person
        assert person.answered_at == response.closed_at
        assert response.version in await tx.survey_versions.documents()


async def test_what_a_later_file_adds_to_a_response_is_added_once(shop: Shop) -> None:
    visit = "C-1,parcel.delivered,2026-11-09T10:00Z"
    score, why = f"{visit},satisfied,2,,,,,\n", f"{visit},why,The parcel came late.,,,web,,\n"
    for rows, added, known in ((score, 1, 0), (score + why, 1, 0), (score.replace("2,", "5,") + why, 0, 1)):
        done = await shop.imports("responses", HEADER + rows)
        assert (done.added, done.known) == (added, known)
    _, answers = await shop.said_by("C-1")
    assert {answer.question: answer.value for answer in answers} == {"satisfied": 2, "why": "The parcel came late."}
    assert {answer.tag.channel for answer in answers} == {None}, "A response is heard at one place."
    other = "C-2,parcel.delivered,2026-11-09T10:00Z,on-time,yes,R-1,,,,\n"
    await shop.imports("responses", HEADER + other)
    done = await shop.imports("responses", HEADER + other.replace("C-2", "C-3").replace("on-time,yes", "why,Mine."))
    assert (done.added, done.known) == (0, 1), "What is known under an id is not mixed with another's."


async def test_who_skips_everything_is_not_heard(shop: Shop) -> None:
    rows = "C-1,order.placed,2026-11-09,why,,,,,,\nC-2,order.placed,2026-11-09,obstacle,payment,,,,,\n"
    await shop.imports("responses", HEADER + rows)
    day = Period(date(2026, 11, 9), date(2026, 11, 9))
    async with shop.store.snapshot() as tx:
        audience = await tx.figures.audience(shop.world.catalog.journey.id, day)
    assert (audience.overall.responses, audience.overall.customers) == (1, 1)


async def test_choices_may_be_named_or_said_and_what_is_optional_may_be_empty(shop: Shop) -> None:
    rows = (
        "C-1,order.placed,2026-11-09,obstacle,payment,,,,,\n"
        "C-1,order.placed,2026-11-09,why,,,,,,\n"
        "C-2,order.placed,2026-11-09,obstacle,Het product vinden,,nl,,,\n"
        "C-3,store.visit,2026-11-09,satisfied,4,,,,,store\n"
    )
    await shop.imports("responses", HEADER + rows)
    _, answers = await shop.said_by("C-1")
    assert {answer.question: answer.value for answer in answers} == {"obstacle": "payment", "why": SKIPPED}
    _, (answer,) = await shop.said_by("C-2")
    assert answer.value == "finding"
    response, _ = await shop.said_by("C-3")
    assert (response.survey, response.tag.touchpoint) == ("store", "store.visit")


async def test_an_id_tells_two_responses_of_one_day_apart(shop: Shop) -> None:
    rows = (
        "C-1,parcel.delivered,2026-11-09,satisfied,2,A,,,,\n"
        "C-1,parcel.delivered,2026-11-09,satisfied,5,B,,,,\n"
        "C-1,parcel.delivered,2026-11-09,on-time,yes,B,,,,\n"
    )
    assert (await shop.imports("responses", HEADER + rows)).added == 2
    assert (await shop.imports("responses", HEADER + rows)).added == 0


async def test_an_id_for_each_row_parts_nothing(shop: Shop) -> None:
    rows = "C-1,parcel.delivered,2026-11-09,satisfied,2,1,,,,\nC-1,parcel.delivered,2026-11-09,on-time,yes,2,,,,\n"
    assert (await shop.imports("responses", HEADER + rows)).added == 1
    assert (await shop.imports("responses", HEADER + rows)).known == 1


async def test_an_id_that_stands_for_two_responses_is_a_fault(shop: Shop) -> None:
    rows = (
        "C-1,parcel.delivered,2026-11-09,satisfied,2,1,,,,\n"
        "C-1,parcel.delivered,2026-11-10,satisfied,4,1,,,,\n"
        "C-1,parcel.delivered,2026-11-11,satisfied,4,2,,,,\n"
    )
    fault = "another response has this id; give each response an id of its own"
    assert await shop.refuses("responses", HEADER + rows) == [f"file.csv:3: id: {fault}"]
    assert (await shop.imports("responses", HEADER + rows, skip_bad=True)).added == 2


async def test_every_fault_is_told(shop: Shop) -> None:
    rows = (
        "C-1,parcel.delivered,2026-11-09,satisfied,6,,,,,\n"
        "C-1,parcel.delivered,2026-11-09,satisfed,5,,,,,\n"
        "C-1,parcel.delivered,2026-11-09,on-time,perhaps,,,,,\n"
        "C-1,parcel.delivered,2026-11-09,on-time,,,,,,\n"
        "C-1,store.visit,2026-11-09,satisfied,5,,,,,\n"
        "C-1,parcel.delivered,2026-11-09,satisfied,5,,,,,deliveries\n"
        "C-1,order.placed,2026-11-09,obstacle,price,,,,,\n"
        "C-9,parcel.delivered,2026-11-09,satisfied,5,,,,,\n"
        "C-9,parcel.delivered,2026-11-09,satisfied,4,,,,,\n"
    )
    faults = await shop.refuses("responses", HEADER + rows)
    options = "finding or details or delivery or payment or else or nothing"
    visit = "for this customer, touchpoint and moment"
    assert faults == [
        "file.csv:2: value: '6' is no answer to satisfied; write a whole number from 1 to 5",
        "file.csv:3: question: the survey delivery has no question 'satisfed'; did you mean 'satisfied'?",
        "file.csv:4: value: 'perhaps' is no answer to on-time; write yes or no",
        "file.csv:5: value: it is missing; write yes or no",
        "file.csv:6: touchpoint: the touchpoint store.visit has no survey; name one in the column survey",
        "file.csv:7: survey: there is no survey 'deliveries'; did you mean 'delivery'?",
        f"file.csv:8: value: 'price' is no answer to obstacle; write {options}",
        f"file.csv:10: question: satisfied is answered already {visit}; give each response an id of its own",
    ]


async def test_with_bad_rows_left_out_the_others_of_a_response_stay(shop: Shop) -> None:
    rows = (
        "C-1,parcel.delivered,2026-11-09,satisfied,5,,,,,\n"
        "C-1,parcel.delivered,2026-11-09,satisfied,4,,,,,\n"
        "C-1,parcel.delivered,2026-11-09,on-time,soon,,,,,\n"
    )
    done = await shop.imports("responses", HEADER + rows, skip_bad=True)
    assert (done.added, done.bad) == (1, 2)
    _, (answer,) = await shop.said_by("C-1")
    assert answer.value == 5
