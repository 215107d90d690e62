"""Importing events: what a good file does, and what is said about a bad one."""

from datetime import UTC, datetime, timedelta

import pytest

from surveys.invitations import InvitationState, Reason
from surveys.people import Consent
from surveys.store.ids import first_id
from tests.bot.importing.shop import NOW, Shop

HEADER = "customer,touchpoint,at,id,channel,language,segments,product\n"
MISREAD = ("1,250", "1.250", "€ 12.50", "12 euro")
QUOTES = "a value that holds the delimiter must stand in quotes"


async def test_an_event_is_kept_with_all_it_says(shop: Shop) -> None:
    row = "C-1,parcel.delivered,2026-11-22T12:00,E-1,web,nl-BE,gold;new,Kettle\n"
    done = await shop.imports("events", HEADER + row)
    assert (done.added, done.known, done.bad) == (1, 0, 0)
    async with shop.store.snapshot() as tx:
        event = await tx.events.by_key("E-1")
        assert event
        assert event.at == datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
        assert (event.channel, event.segments, event.attributes) == ("web", ("gold", "new"), {"product": "Kettle"})
        person = await tx.respondents.get(event.respondent)
        assert (person.customer, person.chat, person.language) == ("C-1", None, "nl")
        assert (person.consent, person.segments) == (Consent.UNASKED, ("gold", "new"))
        invitation = await tx.invitations.of_event(event.id)
        assert invitation
        assert invitation.state is InvitationState.DUE
        assert invitation.due_at == event.at + timedelta(hours=2)


async def test_what_happened_too_long_ago_is_kept_and_nobody_is_asked(shop: Shop) -> None:
    await shop.imports("events", "customer,touchpoint,at,id\nC-1,parcel.delivered,2026-10-01,old\n")
    async with shop.store.snapshot() as tx:
        event = await tx.events.by_key("old")
        assert event
        assert event.at == datetime(2026, 9, 30, 22, 0, tzinfo=UTC)
        invitation = await tx.invitations.of_event(event.id)
        assert invitation
        assert (invitation.state, invitation.reason) == (InvitationState.SUPPRESSED, Reason.TOO_LATE)
        assert not await tx.invitations.due(NOW + timedelta(days=9), 10)


async def test_a_file_imported_twice_adds_nothing(shop: Shop) -> None:
    rows = "C-1,store.visit,2026-11-01,,,,,\nC-1,store.visit,2026-11-01,,,,,\nC-2,store.visit,2026-11-01,X,,,,\n"
    first = await shop.imports("events", HEADER + rows)
    again = await shop.imports("events", HEADER + rows)
    assert (first.added, first.known) == (3, 0)
    assert (again.added, again.known) == (0, 3)


async def test_an_id_counts_once_within_a_file(shop: Shop) -> None:
    rows = "A,ad.seen,2026-11-01,1,red\n A ,ad.seen,2026-11-01,1,red\n"
    done = await shop.imports("events", f"customer,touchpoint,at,id,colour\n{rows}")
    assert (done.added, done.known) == (1, 1)


@pytest.mark.parametrize("other", ["B,ad.seen,2026-11-01,1,red", "A,ad.seen,2026-11-01,1,blue"])
async def test_an_id_that_stands_for_two_things_is_a_fault(shop: Shop, other: str) -> None:
    same = "A,ad.seen,2026-11-01,1,red"
    content = f"customer,touchpoint,at,id,colour\n{same}\n{other}\nC,ad.seen,2026-11-01,2,\n{same}\n"
    fault = "id: another row has this id and says something else; give each row an id of its own"
    assert await shop.refuses("events", content) == [f"file.csv:{line}: {fault}" for line in (3, 5)]
    assert (await shop.imports("events", content, skip_bad=True)).added == 2


async def test_spreadsheets_may_write_it_their_way(shop: Shop) -> None:
    semicolons = "Customer; Touchpoint ;AT;Produit\r\nC-1;ad.seen;2026-11-01;café\r\n\r\n;;;\r\n"
    for number, content in enumerate(
        (semicolons.encode("utf-8-sig"), semicolons.encode("cp1252"), semicolons.replace(";", "\t").encode("utf-16"))
    ):
        again = await shop.imports("events", content, name=f"{number}.csv")
        assert (again.added, again.known) == ((1, 0) if number == 0 else (0, 1))


async def test_json_lines_say_the_same(shop: Shop) -> None:
    line = '{"customer": 17, "touchpoint": "ad.seen", "at": "2026-11-01", "segments": ["a", "b"], "amount": 9.5}\n'
    done = await shop.imports("events", line + "\n" + line, name="file.jsonl")
    assert done.added == 2
    async with shop.store.snapshot() as tx:
        person = await tx.respondents.by_customer("17")
        assert person
        (event, _) = await tx.events.of(person.id, 9)
        assert (event.segments, event.attributes) == (("a", "b"), {"amount": "9.5"})


async def test_every_fault_is_told_with_its_line_and_nothing_is_kept(shop: Shop) -> None:
    rows = (
        "C-1,parcel.delivered,2026-11-22T12:00,,,,,\n"
        "C-2,parcel.deliverd,22/11/2026,,,,,\n"
        ",ad.seen,2026-12-24,,fax,english!,,\n"
        "C-4,ad.seen\n"
        '"C-5\nfive",ad.seen,,,,,,\n'
        'C-6,"ad".seen,2026-11-01,,,,,\n'
        "C-7,ad.seen,2026-11-01,,,,,\n"
    )
    faults = await shop.refuses("events", HEADER + rows)
    assert faults == [
        "file.csv:3: touchpoint: there is no touchpoint 'parcel.deliverd'; did you mean 'parcel.delivered'?",
        "file.csv:3: at: '22/11/2026' is not a date; write one such as 2026-11-09T14:30+01:00",
        "file.csv:4: customer: it is missing; give it",
        "file.csv:4: at: '2026-12-24' lies in the future; write when it happened",
        "file.csv:4: channel: there is no channel 'fax'; there are web, store, app, phone, chat, email",
        "file.csv:4: language: 'english!' is not a language; write a code such as en or nl",
        f"file.csv:5: the line has 2 values and the first line 8 names; {QUOTES}",
        "file.csv:6: at: it is missing; give it",
        "file.csv:6: customer: it holds control characters; remove them",
        "file.csv:8: the quotes are wrong (',' expected after '\"'); a quote within quotes is written twice",
    ]
    async with shop.store.snapshot() as tx:
        assert await tx.respondents.by_customer("C-1") is None


async def test_what_an_event_says_beside_the_known_has_a_length_too(shop: Shop) -> None:
    (fault,) = await shop.refuses("events", f"customer,touchpoint,at,note\nC-1,ad.seen,2026-11-01,{'x' * 1001}\n")
    assert fault == "file.csv:2: note: it is 1001 characters long; at most 1000 are possible"


async def test_bad_rows_can_be_left_out_mended_and_imported(shop: Shop) -> None:
    content = "customer,touchpoint,at\nC-1,ad.seen,2026-11-01\nC-2,ad.sen,2026-11-01\nC-3,ad.seen\n"
    done = await shop.imports("events", content, skip_bad=True)
    assert (done.added, done.bad) == (1, 2)
    assert done.bad_file == shop.folder / "file.bad.csv"
    written = done.bad_file.read_text(encoding="utf-8")
    assert written.splitlines()[:2] == [
        "customer,touchpoint,at,fault",
        "C-2,ad.sen,2026-11-01,touchpoint: there is no touchpoint 'ad.sen'; did you mean 'ad.seen'?",
    ]
    again = await shop.imports("events", written, skip_bad=True, name="again.csv")
    assert (again.added, again.bad) == (0, 2)
    mended = await shop.imports(
        "events", written.replace("ad.sen,", "ad.seen,").replace("C-3,ad.seen,,", "C-3,ad.seen,2026-11-01,")
    )
    assert (mended.added, mended.known) == (2, 0)


async def test_bad_json_lines_are_set_aside_as_they_were(shop: Shop) -> None:
    good = '{"customer": "C-1", "touchpoint": "ad.seen", "at": "2026-11-01"}'
    bad = ['{"customer": "C-2", "touchpoint": "ad.seen", "at": "soon"}', "{oops", '{"customer": "\\ud800"}', "[1]"]
    nested = '{"customer": {"id": 1}, "touchpoint": "ad.seen", "at": "2026-11-01"}'
    done = await shop.imports("events", "\n".join((good, *bad, nested)), skip_bad=True, name="file.jsonl")
    assert (done.added, done.bad) == (1, 5)
    assert done.bad_file == shop.folder / "file.bad.jsonl"
    first, second, *_ = done.bad_file.read_text(encoding="utf-8").splitlines()
    assert first.startswith('{"customer": "C-2", "touchpoint": "ad.seen", "at": "soon", "fault": "at: ')
    assert second.startswith('{"line": "{oops", "fault": "this is not a JSON object')


@pytest.mark.parametrize("first", ["[]", '["customer", "touchpoint", "at"]'])
async def test_a_list_on_the_first_line_is_a_bad_line_as_any_other(shop: Shop, first: str) -> None:
    good = '{"customer": "C-1", "touchpoint": "ad.seen", "at": "2026-11-01"}'
    (told,) = await shop.refuses("events", f"{first}\n{good}\n", name="file.jsonl")
    assert told == "file.jsonl:1: this is not a JSON object; write one on each line"
    done = await shop.imports("events", f"{first}\n{good}\n", skip_bad=True, name="file.jsonl")
    assert (done.added, done.bad) == (1, 1)


@pytest.mark.parametrize("between", ["", "\n", " \n  "])
async def test_one_list_of_everything_is_told_to_be_taken_apart(shop: Shop, between: str) -> None:
    good = '{"customer": "C-1", "touchpoint": "ad.seen", "at": "2026-11-01"}'
    assert await shop.refuses("events", f"[{between}{good},{between}{good}{between}]") == [
        "file.csv: the whole file is one list in JSON; write each of its objects on a line of its own"
    ]


async def test_names_of_columns_may_look_like_json(shop: Shop) -> None:
    assert (await shop.imports("events", '"customer","touchpoint","at"\nC-1,ad.seen,2026-11-01\n')).added == 1
    told = await shop.refuses("events", "[customer],touchpoint,at\nC-1,ad.seen,2026-11-01\n")
    assert told == ["file.csv:1: the column customer is missing; did you mean '[customer]' to be it?"]


async def test_a_file_without_the_columns_says_what_it_needs(shop: Shop) -> None:
    assert await shop.refuses("events", "customer,touchpoin,date\n1,2,3\n") == [
        "file.csv:1: the column touchpoint is missing; did you mean 'touchpoin' to be it?",
        "file.csv:1: the column at is missing; did you mean 'date' to be it?",
    ]
    assert await shop.refuses("events", "customer,touchpoint,at,,customer\n") == [
        "file.csv:1: column 4 has no name; name it or remove it",
        "file.csv:1: the column 'customer' stands twice; remove one",
    ]
    (empty,) = await shop.refuses("events", "\ufeff \n")
    assert empty.startswith("file.csv: the file is empty")
    (quoted,) = await shop.refuses("events", '"customer,touchpoint,at\n1,2,3\n')
    assert quoted.startswith("file.csv:1: the quotes are wrong")
    (long,) = await shop.refuses("events", f"{HEADER}C-1,parcel.delivered,2026-11-20,{'x' * 131_073}\n")
    assert long == "file.csv:2: the line is too long; a value has at most 131,072 characters"


async def test_a_header_alone_is_a_file_with_nothing_in_it(shop: Shop) -> None:
    done = await shop.imports("events", HEADER)
    assert (done.added, done.known, done.bad) == (0, 0, 0)


@pytest.mark.long
async def test_the_same_customer_may_come_often(shop: Shop) -> None:
    rows = "".join(
        f"C-{number % 7},parcel.delivered,2026-11-{number % 22 + 1:02},E{number}\n" for number in range(1200)
    )
    done = await shop.imports("events", "customer,touchpoint,at,id\n" + rows)
    assert done.added == 1200
    again = await shop.imports("events", "customer,touchpoint,at,id\n" + rows)
    assert (again.added, again.known) == (0, 1200)
    async with shop.store.snapshot() as tx:
        person = await tx.respondents.by_customer("C-3")
        assert person
        assert len(await tx.events.of(person.id, 9999)) == 171


async def test_ids_are_of_the_moment_of_the_import_however_old_the_events_are(shop: Shop) -> None:
    await shop.imports("events", "customer,touchpoint,at,id\nC-1,parcel.delivered,2026-10-01,old\n")
    async with shop.store.snapshot() as tx:
        event = await tx.events.by_key("old")
        assert event
        invitation = await tx.invitations.of_event(event.id)
        assert invitation
        assert first_id(NOW) <= event.id < invitation.id < first_id(NOW + timedelta(minutes=1))


async def test_money_must_be_a_number_that_is_read_in_one_way_only(shop: Shop) -> None:
    rows = "\n".join(f'C-{n},ad.seen,2026-11-01,"{amount}"' for n, amount in enumerate(MISREAD))
    assert await shop.refuses("events", f"customer,touchpoint,at,amount\n{rows}\n") == [
        f"file.csv:{line}: amount: {amount!r} is no amount that can be read in one way only; "
        "write a number such as 1250.00"
        for line, amount in enumerate(MISREAD, start=2)
    ]


async def test_money_may_be_written_as_people_do(shop: Shop) -> None:
    rows = 'C-1,ad.seen,2026-11-01,"1.250,00",\nC-1,ad.seen,2026-11-02,-20,"0,125"\n'
    assert (await shop.imports("events", f"customer,touchpoint,at,amount,cost\n{rows}")).added == 2
    async with shop.store.snapshot() as tx:
        start = datetime(2026, 10, 31, tzinfo=UTC)
        passages = await tx.passages.between(shop.world.catalog.journey, start, start + timedelta(days=9))
    assert [(one.amount, one.cost) for one in passages] == [(1250.0, None), (-20.0, 0.125)]
