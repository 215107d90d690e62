"""What stands in an export: each sort with its columns, of the period and the part that were asked for."""

from dataclasses import replace
from datetime import date

from surveys.exports import Sort
from surveys.feedback import Mention, Sentiment, Verbatim
from surveys.figures import Period
from surveys.invitations import InvitationState, Reason
from surveys.journey import StageId, ThemeId, TouchpointId
from surveys.mood import Label
from surveys.scope import Scope
from surveys.store.verbatims import ReadVerbatim
from tests.bot.exporting.desk import SALT, records, wanted
from tests.bot.exporting.test_round_trip import EVENTS, FEEDBACK, RESPONSES
from tests.bot.importing.shop import Shop

COMPLAINT = "Kapot. Bel +31 6 1234 5678. Groeten, Jan de Vries"


async def test_a_row_holds_an_answer(shop: Shop) -> None:
    await shop.imports("responses", RESPONSES)
    first, *_, last = await records(shop, wanted(Sort.RESPONSES, persons=True))
    assert first == {
        "id": "R-1",
        "customer": "C-1",
        "name": "",
        "survey": "delivery",
        "stage": "post-purchase",
        "touchpoint": "parcel.delivered",
        "channel": "web",
        "segments": ["gold", "b2b"],
        "language": "nl",
        "at": "2026-11-09T11:00:00+01:00",
        "question": "on-time",
        "kind": "yesno",
        "value": "no",
        "answered_at": "2026-11-09T11:00:00+01:00",
        "state": None,
    }
    assert (last["customer"], last["question"], last["value"]) == ("C-2", "why", None)


async def test_a_wide_row_holds_a_response_with_its_questions_in_their_order(shop: Shop) -> None:
    await shop.imports("responses", RESPONSES)
    first, second = await records(shop, wanted(Sort.RESPONSES, wide=True))
    asked = [name for name in first if "." in name]
    assert sorted(asked) == [
        "checkout.obstacle",
        "checkout.why",
        "delivery.on-time",
        "delivery.satisfied",
        "delivery.why",
    ]
    assert asked.index("delivery.satisfied") < asked.index("delivery.on-time") < asked.index("delivery.why")
    assert (first["delivery.satisfied"], first["delivery.on-time"], first["checkout.obstacle"]) == (2, "no", None)
    assert (second["checkout.obstacle"], second["delivery.satisfied"]) == ("payment", None)


async def test_feedback_keeps_its_score_and_its_scale(shop: Shop) -> None:
    await shop.imports("feedback", FEEDBACK)
    first, second = await records(shop, wanted(Sort.FEEDBACK, persons=True))
    assert (first["id"], first["customer"], first["source"]) == ("F-1", "C-1", "app store")
    assert (first["text"], first["score"], first["scale"], first["asks"]) == ("Late.", 2, "csat", "improve")
    assert (second["text"], second["score"], second["touchpoint"], second["stage"]) == (None, 9, None, "purchase")
    assert second["customer"], "Whoever is unknown has a code."


async def test_an_event_has_a_column_for_each_attribute(shop: Shop) -> None:
    await shop.imports("events", EVENTS)
    first, second = await records(shop, wanted(Sort.EVENTS, persons=True))
    assert (first["id"], first["customer"], first["at"]) == ("E-1", "C-1", "2026-11-09T11:00:00+01:00")
    assert (first["product"], first["amount"], first["note"]) == ("kettle", "-12.50", "=1+1")
    assert second["product"] is None
    assert "name" not in first, "An import would take it for an attribute."


async def test_an_invitation_says_what_became_of_it_and_why(shop: Shop) -> None:
    await shop.imports("events", EVENTS)
    first, _ = await records(shop, wanted(Sort.INVITATIONS, persons=True))
    assert (first["event"], first["survey"], first["state"]) == ("E-1", "delivery", InvitationState.SUPPRESSED)
    assert first["reason"] == Reason.TOO_LATE
    assert first["closed_at"] == "2026-11-22T19:00:00+01:00"


async def test_a_verbatim_tells_how_it_sounds_and_of_what(shop: Shop) -> None:
    await shop.imports("feedback", f'text,at,touchpoint\n"{COMPLAINT}",2026-11-09,parcel.delivered\n')
    async with shop.store.transaction() as tx:
        (verbatim,) = await tx.verbatims.unread(5)
        await tx.verbatims.keep([_read(verbatim)])
    (row,) = await records(shop, wanted(Sort.VERBATIMS))
    assert (row["sentiment"], row["label"], row["read_by"]) == (-0.5, "negative", "waypulse@1")
    assert (row["themes"], row["complaints"], row["praises"]) == (["quality", "delivery"], ["quality"], ["delivery"])
    assert row["text"] == "Kapot. Bel ▮▮▮. Groeten, ▮▮▮"


async def test_only_the_days_and_the_part_that_were_asked_for(shop: Shop) -> None:
    await shop.imports("responses", RESPONSES)
    await shop.imports("events", EVENTS)
    tenth, eleventh = (Period(date(2026, 11, day), date(2026, 11, day)) for day in (10, 11))
    for sort, period in ((Sort.RESPONSES, tenth), (Sort.EVENTS, eleventh), (Sort.INVITATIONS, tenth)):
        rows = await records(shop, wanted(sort, period=period, persons=True))
        assert {row["customer"] for row in rows} <= {"C-2"}, sort
    parts = (
        Scope(segment="gold"),
        Scope(channel="web"),
        Scope(stage=StageId("post-purchase")),
        Scope(touchpoint=TouchpointId("parcel.delivered")),
    )
    for sort in (Sort.RESPONSES, Sort.EVENTS, Sort.INVITATIONS):
        for scope in parts:
            rows = await records(shop, wanted(sort, scope=scope, persons=True))
            assert {row["customer"] for row in rows} == {"C-1"}, (sort, scope)
    kettles = Scope(product="kettle")
    for sort in (Sort.EVENTS, Sort.INVITATIONS):
        assert [row["customer"] for row in await records(shop, wanted(sort, scope=kettles, persons=True))] == ["C-1"]
    for wide in (True, False):
        responses = wanted(Sort.RESPONSES, scope=kettles, wide=wide)
        assert await records(shop, responses) == [], "Imported answers have no product."


async def test_without_persons_nothing_tells_who_it_was(shop: Shop) -> None:
    await shop.imports("events", EVENTS)
    await shop.imports("responses", RESPONSES)
    for sort in Sort:
        for row in await records(shop, wanted(sort)):
            assert not {"C-1", "C-2", "E-1", "R-1", "=1+1"} & {str(value) for value in row.values()}, sort
            assert "name" not in row
            assert "note" not in row


async def test_codes_join_the_rows_of_one_export_and_of_no_two(shop: Shop) -> None:
    await shop.imports("responses", RESPONSES)
    rows = await records(shop, wanted(Sort.RESPONSES))
    assert len({row["customer"] for row in rows}) == len({row["id"] for row in rows}) == 2
    others = await records(shop, wanted(Sort.RESPONSES), salt=bytes([1]) * len(SALT))
    assert not {row["customer"] for row in rows} & {row["customer"] for row in others}


async def test_whoever_the_company_does_not_know_goes_by_their_chat(shop: Shop) -> None:
    await shop.imports("responses", RESPONSES)
    async with shop.store.transaction() as tx:
        person = await tx.respondents.by_customer("C-1")
        assert person
        tx.respondents.put(replace(person, customer=None, chat=77, name="Ann"))
    row, *_ = await records(shop, wanted(Sort.RESPONSES, persons=True))
    assert (row["customer"], row["name"]) == ("telegram-77", "Ann")


def _read(verbatim: Verbatim) -> ReadVerbatim:
    mentions = (
        Mention(ThemeId("quality"), 0, 5, -0.6, Label.NEGATIVE),
        Mention(ThemeId("delivery"), 7, 10, 0.5, Label.POSITIVE),
        Mention(ThemeId("quality"), 0, 5, -0.6, Label.NEGATIVE),
    )
    return ReadVerbatim(verbatim, "waypulse@1", Sentiment(-0.5, Label.NEGATIVE), mentions)
