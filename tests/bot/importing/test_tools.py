"""Exports of other tools: recognised by their headers, and read without a word about their columns."""

from datetime import UTC, datetime

from bot.importing.layout import Layout
from surveys.questions import Aim
from tests.bot.importing.shop import Shop

PURCHASE = Layout(fixed={"stage": "purchase"})
SAID = Layout({"Your number": "customer"}, {"stage": "purchase"})

TYPEFORM = """\
#,"How likely are you to recommend us
to a friend?",Why this score?,What could we do better?,How did you order?,Your number,Response Type,\
Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags
a1,9,Friendly and quick courier,Open a little longer please,App,C-1,completed,\
2026-11-01 10:00:00,,2026-11-01 10:01:00,x1,
a2,2,"Late, and the box was open","Answer the phone, will you",Web,C-2,completed,\
2026-11-02 10:00:00,,2026-11-02 10:01:00,x2,
a3,,,,,,started,2026-11-03 10:00:00,,,x3,
"""

SURVEYMONKEY = """\
Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,How satisfied are you?,,Improve what?,Shops,,
,,,,,,Response,Other,Open-Ended Response,North,South,Other
118001,41,11/01/2026 09:52:16 AM,11/01/2026 09:55:16 AM,10.0.0.1,,4,,The packaging is far too large,North,,
118002,41,11/14/2026 02:52:16 PM,11/14/2026 02:55:16 PM,10.0.0.2,,1,,Nobody ever answers the phone,,South,
"""

DELIGHTED = """\
Response ID,Email,Name,Score,Comment,Permalink,Created At,Locale,Survey Type
1,a@example.com,Ada,10,Love it,https://example.com/1,2026-11-01 10:00:00 UTC,en,NPS
2,b@example.com,Bob,5,Fine,https://example.com/2,2026-11-02 10:00:00 -0800,nl,CSAT
"""

GOOGLE_FORMS = """\
"Tijdstempel","E-mailadres","Hoe makkelijk was het retourneren?","Wat ging er goed?","Wat kan beter?"
"09-11-2026 14:30:15","a@example.com","6","Het label zat al in de doos",""
"13-11-2026 9:05:00","","1","","Niemand kon mij ermee helpen"
"""

FORMULARIOS = """\
"Marca temporal","Nombre de usuario","¿Nos recomendaría?","¿Qué le gustó?","¿Qué podemos mejorar?"
"2026/11/05 9:40:00 p. m. CET","eva@example.com","9","Entrega rápida;Trato amable","Los horarios de entrega"
"2026/11/06 9:41:00 a. m. GMT-3","","2","Precio justo","El embalaje llegó roto"
"2026/11/06 9:42:00 a. m. CET","","7","",""
"""


async def test_an_export_of_typeform_is_read_with_its_scores_and_texts(shop: Shop) -> None:
    done = await shop.imports_strange(TYPEFORM, SAID)
    assert (done.added, done.bad, done.silent) == (2, 0, 1)
    response, answers = await shop.said_by("C-2")
    assert response.closed_at == datetime(2026, 11, 2, 10, 1, tzinfo=UTC)
    assert (response.tag.stage, response.tag.channel) == ("purchase", "typeform")
    assert {answer.question: (answer.kind, answer.value, answer.asks) for answer in answers} == {
        "score": ("nps", 2, None),
        "feedback": ("text", "Late, and the box was open", None),
        "feedback-2": ("text", "Answer the phone, will you", Aim.IMPROVE),
    }
    again = await shop.imports_strange(TYPEFORM, SAID)
    assert (again.added, again.known) == (0, 2)


async def test_an_export_of_surveymonkey_has_its_names_on_two_lines(shop: Shop) -> None:
    done = await shop.imports_strange(SURVEYMONKEY, Layout({"Respondent ID": "customer"}, PURCHASE.fixed))
    assert (done.added, done.bad) == (2, 0)
    response, answers = await shop.said_by("118002")
    assert response.closed_at == datetime(2026, 11, 14, 13, 55, 16, tzinfo=UTC)
    assert {answer.question: (answer.kind, answer.value) for answer in answers} == {
        "score": ("csat", 1),
        "feedback": ("text", "Nobody ever answers the phone"),
    }


async def test_an_export_of_delighted_names_its_own_scales(shop: Shop) -> None:
    done = await shop.imports_strange(DELIGHTED, Layout({"Name": "customer"}, PURCHASE.fixed))
    assert (done.added, done.bad) == (2, 0)
    response, answers = await shop.said_by("Bob")
    assert (response.closed_at, response.language) == (datetime(2026, 11, 2, 18, tzinfo=UTC), "nl")
    assert {(answer.kind, answer.value) for answer in answers} == {("csat", 5), ("text", "Fine")}


async def test_an_export_of_google_forms_is_known_by_its_first_column(shop: Shop) -> None:
    done = await shop.imports_strange(GOOGLE_FORMS, Layout({"E-mailadres": "customer"}, PURCHASE.fixed))
    assert (done.added, done.bad) == (2, 0)
    response, answers = await shop.said_by("a@example.com")
    assert response.closed_at == datetime(2026, 11, 9, 13, 30, 15, tzinfo=UTC)
    assert {answer.question: (answer.kind, answer.asks) for answer in answers} == {
        "score": ("ces", None),
        "feedback": ("text", Aim.GOOD),
    }


async def test_an_export_of_google_forms_in_another_language_is_read_as_well(shop: Shop) -> None:
    done = await shop.imports_strange(FORMULARIOS, Layout({"Nombre de usuario": "customer"}, PURCHASE.fixed))
    assert (done.added, done.bad) == (3, 0)
    response, answers = await shop.said_by("eva@example.com")
    assert response.closed_at == datetime(2026, 11, 5, 20, 40, tzinfo=UTC)
    assert {answer.question: (answer.kind, answer.value, answer.asks) for answer in answers} == {
        "score": ("nps", 9, None),
        "feedback": ("text", "Los horarios de entrega", Aim.IMPROVE),
    }


async def test_bad_rows_of_an_export_keep_its_columns_and_can_be_mended(shop: Shop) -> None:
    wrong = SURVEYMONKEY.replace("11/14/2026 02:55:16 PM", "soon")
    done = await shop.imports_strange(wrong, PURCHASE)
    assert (done.added, done.bad) == (1, 1)
    assert done.bad_file
    written = done.bad_file.read_text(encoding="utf-8")
    assert "How satisfied are you?: Response" in written
    assert "End Date: 'soon' is not a date" in written
    mended = await shop.imports_strange(written.replace("soon", "11/14/2026 02:55:16 PM", 1), Layout())
    assert (mended.added, mended.bad) == (1, 0)
