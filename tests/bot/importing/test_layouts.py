"""Layouts: what strange columns mean is said, asked or guessed once, and remembered."""

from pathlib import Path

import pytest

from bot.importing.choosing import Ask
from bot.importing.dates import iso, order_of
from bot.importing.guessing import guess
from bot.importing.layout import Layout
from bot.importing.table import Table, read_table
from surveys.errors import Unreadable
from tests.bot.importing.shop import Shop

STRANGE = "Review,Stars,Day,Who\nIt was late again,2,2026-11-09,C-1\nAll was very good,5,2026-11-10,C-2\n"
COLUMNS = "Review, Stars, Day, Who"
PROBABLY = "--map 'Review=text' --map 'Stars=-' --map 'Day=at' --map 'Who=-'"
SAID = Layout(
    {"Review": "text", "Stars": "score:1-5", "Day": "at", "Who": "customer"}, {"stage": "purchase", "source": "shop"}
)


def table(shop: Shop, content: str, sort: str = "feedback") -> Table:
    return read_table(shop.file(content), shop.form(sort).columns.known)


def refused(shop: Shop, content: str, told: Layout, sort: str = "feedback") -> list[str]:
    with pytest.raises(Unreadable) as wrong:
        shop.chooser(sort).layout(table(shop, content, sort), told)
    return [str(fault).removeprefix(f"{shop.folder}/") for fault in wrong.value.faults]


async def test_what_was_said_once_is_remembered(shop: Shop) -> None:
    assert (await shop.imports_strange(STRANGE, SAID)).added == 2
    _, answers = await shop.said_by("C-1")
    assert {(answer.kind, answer.value) for answer in answers} == {("csat", 2), ("text", "It was late again")}
    more = STRANGE.replace("C-1", "C-3").replace("again", "a third time")
    assert (await shop.imports_strange(more, Layout())).added == 1
    other = await shop.imports_strange(more, Layout(fixed={"touchpoint": "parcel.delivered"}))
    assert (other.added, other.bad) == (2, 0)


def test_what_is_not_plain_must_be_said_where_nobody_can_be_asked(shop: Shop) -> None:
    assert refused(shop, STRANGE, Layout()) == [
        "file.csv: where on the journey this was said is missing: --set stage=…",
        f"file.csv: its columns are not ours; say once what they are, such as {PROBABLY}",
    ]
    told = Layout({"Day": "-"}, {"stage": "purchase"})
    fault, missing = refused(shop, STRANGE, told)
    assert (
        missing == "file.csv: no column is known to be at; the columns are Review, Stars, Day, Who: --map COLUMN=at"
    )
    assert fault.startswith("file.csv: the column 'Stars' is not plain: it holds numbers (2-5); write score:nps, ")
    assert fault.endswith("or -: --map 'Stars=…'")


def test_somebody_at_a_terminal_is_asked(shop: Shop) -> None:
    asked: list[tuple[str, str]] = []
    answers = {"Review": "text", "Stars": "score:1-5", "Day": "at", "Who": "-"}

    def answer(question: str, probable: str) -> str:
        asked.append((question, probable))
        return next((meant for column, meant in answers.items() if f"'{column}'" in question), " purchase ")

    ask: Ask = answer
    found = shop.chooser("feedback", ask).layout(table(shop, STRANGE), Layout())
    assert found == Layout(answers, {"stage": "purchase"})
    assert asked[0] == ("What is the column 'Review'", "text")


def test_what_a_column_cannot_be_is_asked_again_at_once(shop: Shop) -> None:
    answers = iter(["words", "text", "score:1-9x", "score:1-5", "at", "-", "purchas", "purchase"])
    asked: list[str] = []

    def answer(question: str, _: str) -> str:
        asked.append(question)
        return next(answers)

    found = shop.chooser("feedback", answer).layout(table(shop, STRANGE), Layout())
    assert found
    assert (found.columns["Review"], found.columns["Stars"]) == ("text", "score:1-5")
    assert asked[1].startswith("What is the column 'Review' ('Review' cannot be 'words'; it may be text, score,")
    assert asked[3].startswith("What is the column 'Stars' ('Stars' cannot be 'score:1-9x'; write score:nps or ")
    assert asked[7].endswith("all rows belong (there is no stage 'purchas'; did you mean 'purchase'?)")
    assert found.fixed == {"stage": "purchase"}


def test_our_own_columns_need_no_layout_even_where_one_is_misspelt(shop: Shop) -> None:
    assert shop.chooser("feedback").layout(table(shop, "text,at,stage\n"), Layout()) is None
    assert shop.chooser("feedback").layout(table(shop, "text,att,stage\n"), Layout()) is None
    assert shop.chooser("events").layout(table(shop, "a,b\n", "events"), Layout()) is None


async def test_what_is_missing_may_hold_for_every_row(shop: Shop) -> None:
    done = await shop.imports_strange("text,at,customer\ngood,2026-11-09,C-1\n", Layout(fixed={"stage": "purchase"}))
    assert done.added == 1
    response, _ = await shop.said_by("C-1")
    assert response.tag.stage == "purchase"


async def test_columns_may_answer_our_own_questions(shop: Shop) -> None:
    told = Layout(
        {"Nr": "customer", "Tag": "at:dmy", "Zufrieden?": "question:satisfied", "Warum?": "question:why"},
        {"touchpoint": "parcel.delivered", "language": "de"},
    )
    content = "Nr;Tag;Zufrieden?;Warum?\nC-1;09.11.2026;2;Zu spät\nC-2;10.11.2026;5;\nC-3;10.11.2026;;\n"
    done = await shop.imports_strange(content, told, "responses")
    assert (done.added, done.silent) == (2, 1)
    response, answers = await shop.said_by("C-1")
    assert response.survey == "delivery"
    assert {answer.question: answer.value for answer in answers} == {"satisfied": 2, "why": "Zu spät"}


async def test_columns_of_events_keep_what_is_not_ours_as_attributes(shop: Shop) -> None:
    told = Layout({"Order": "id", "Client": "customer", "Date": "at:mdy"}, {"touchpoint": "parcel.delivered"})
    done = await shop.imports_strange(
        "Order,Client,Date,product\nE-1,C-1,11/20/2026 2:30 PM,Kettle\n", told, "events"
    )
    assert done.added == 1
    async with shop.store.snapshot() as tx:
        event = await tx.events.by_key("E-1")
        assert event
        assert event.attributes == {"product": "Kettle"}


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        (
            Layout({"Nobody": "text"}),
            "there is no column 'Nobody' to be text; the columns are Review, Stars,",
        ),
        (
            Layout({"Review": "words"}),
            "'Review' cannot be 'words'; it may be text, score, at, touchpoint, stage,",
        ),
        (Layout({"Review": "text:bad"}), "'Review' cannot be 'text:bad'; write text:improve or text:good"),
        (Layout({"Stars": "score:1-9x"}), "'Stars' cannot be 'score:1-9x'; write score:nps or score:csat or"),
        (Layout({"Review": "id:x"}), "'Review' cannot be 'id:x'; write id alone"),
        (Layout(fixed={"mood": "good"}), "'mood' cannot be set; set one of text, score, at, touchpoint, stage, id,"),
    ],
)
def test_a_layout_that_cannot_be_is_refused(shop: Shop, told: Layout, fault: str) -> None:
    columns = shop.form("feedback").columns
    (found,) = told.faults(columns, table(shop, STRANGE))
    assert found.sentence.startswith(fault)


@pytest.mark.parametrize("written", ["[1]", "{", "\x00", "x: {columns: {a: 1}, set: {}}"])
def test_a_memory_that_cannot_be_read_is_said_to_be_so(shop: Shop, written: str) -> None:
    found = table(shop, STRANGE)
    shop.chooser("feedback").remembered.keep("feedback", found.header, SAID)
    kept = Path(shop.folder / "imports.yaml")
    key = kept.read_text(encoding="utf-8").splitlines()[1]
    kept.write_text(written.replace("x:", key), encoding="utf-8")
    (fault,) = refused(shop, STRANGE, Layout())
    assert fault.startswith("imports.yaml: ")


@pytest.mark.parametrize(
    ("words", "order", "meant"),
    [
        ("2026/11/09 2:30:15 PM GMT+1", None, "2026-11-09T14:30:15+01:00"),
        ("11/9/2026 12:05:00 AM", "mdy", "2026-11-09T00:05:00"),
        ("09.11.2026 14.30", "dmy", "2026-11-09T14:30:00"),
        ("9-11-26", "dmy", "2026-11-09"),
        ("2026-11-09 10:00:00 UTC", None, "2026-11-09T10:00:00+00:00"),
        ("2026-11-09 10:00:00 -0830", None, "2026-11-09T10:00:00-08:30"),
        ("2026-11-09T10:00:00.123Z", None, "2026-11-09T10:00:00+00:00"),
        ("2026/11/09 2:30:15 p. m. GMT-3", None, "2026-11-09T14:30:15-03:00"),
        ("2026/07/09 2:30:15 PM MESZ", None, "2026-07-09T14:30:15+02:00"),
        ("2026/11/09 9:30:15 a.m. CET", None, "2026-11-09T09:30:15+01:00"),
        ("2026/07/09 12:30:15 AM EDT", None, "2026-07-09T00:30:15-04:00"),
        ("2026/07/09 12:30:15 AM XYZ", None, "2026/07/09 12:30:15 AM XYZ"),
        ("31/12/2026", "mdy", "31/12/2026"),
        ("yesterday", None, "yesterday"),
    ],
)
def test_dates_are_read_as_other_tools_write_them(words: str, order: str | None, meant: str) -> None:
    assert iso(words, "dmy" if order == "dmy" else "mdy" if order else None) == meant


def test_the_order_of_day_and_month_is_told_by_any_date_that_tells(shop: Shop) -> None:
    assert order_of(["1/2/2026", "soon", "13/2/2026"]) == "dmy"
    assert order_of(["1/2/2026", "2/28/2026"]) == "mdy"
    assert order_of(["2026-01-02"]) == "ymd"
    assert order_of(["1/2/2026"]) is None
    unclear = "Timestamp,Why this score?\n1/2/2026 10:00,It was rather late again\n"
    (fault,) = refused(shop, unclear, Layout(fixed={"stage": "purchase"}))
    assert "'1/2/2026 10:00' may begin with the day (at:dmy) or the month (at:mdy): --map 'Timestamp=…'" in fault


@pytest.mark.parametrize(
    ("column", "said", "meant"),
    [
        ("How likely are you to recommend us?", ("Extremely likely - 10", "0"), "score:nps"),
        ("Zou u ons aanbevelen?", ("10 - zeer waarschijnlijk", "6"), "score:nps"),
        ("Wie zufrieden waren Sie?", ("5", "1"), "score:csat"),
        ("A-t-il été facile de commander ?", ("7", "2"), "score:ces"),
        ("Comments", ("Fine", "Late"), "text"),
        ("Was können wir besser machen?", ("Nichts, alles war sehr gut", "Früher liefern bitte"), "text:improve"),
        ("¿Qué le ha gustado más?", ("El trato de la gente", "La rapidez del envío"), "text:good"),
        ("Shop", ("North", "South"), "-"),
        ("What went well?: Quick and friendly staff", ("Quick and friendly staff",), "-"),
        (
            "What did you like?",
            ("Fast delivery;Friendly staff;Low prices", "Low prices;Fast delivery", "Friendly staff;Low prices") * 4,
            "-",
        ),
        ("What did you like?", ("The staff, who were kind; and the price", "It was quick, and it was kind"), "text"),
        ("Anything else?", ("a@example.com", "b@example.com"), "-"),
        ("Age", ("34", "51"), "-"),
    ],
)
def test_what_a_column_is_can_be_told_by_its_words(
    shop: Shop, column: str, said: tuple[str, str], meant: str
) -> None:
    rows = "".join(f'"{words}",2026-11-09\n' for words in said)
    found = guess(table(shop, f'"{column}",Date\n{rows}'))
    assert found.layout.columns == {column: meant, "Date": "at"}
    assert list(found.unclear) == (["Age"] if column == "Age" else [])
