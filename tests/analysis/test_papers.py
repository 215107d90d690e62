"""Papers: the PDF, the page and the workbook, for shops of every size and customers of every kind."""

import io
import multiprocessing
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from html.parser import HTMLParser
from random import Random

import pytest
from openpyxl import Workbook, load_workbook

from analysis.charts import draw
from analysis.charts.lettering import width
from analysis.charts.words import LANGUAGES
from analysis.effects import Complainers, Effect
from analysis.frequency import Frequency
from analysis.learning.summary import LearningSummary
from analysis.papers import bytes_of_page, bytes_of_pdf, bytes_of_workbook
from analysis.papers.contents import contents, reason_said
from analysis.papers.leaf import BOTTOM, MARGIN, TOP, WIDTH, Cell, Leaf, Line
from analysis.papers.lines import back, front, pages
from analysis.papers.page import page
from analysis.papers.wording import wording
from analysis.picture import Extras, Mark, Placed
from analysis.report import Report, build
from surveys.cases import Recovery
from surveys.corrections import Checked
from surveys.deeds import Deed, DeedId
from surveys.feedback import ResponseId
from surveys.figures import Asked, Figures, Quote
from surveys.invitations import Reason
from surveys.journey import Journey, ThemeId
from surveys.language import Language
from surveys.scope import Scope
from tests.analysis.once import Once
from tests.analysis.shops import WEEK, Habits, big_shop, shop, visitors
from tests.analysis.travellers import followed

EN, NL, DE = Language("en"), Language("nl"), Language("de")
CALM, ANGRY = Habits((0.1, 0.15, 0.2, 0.1)), Habits((0.1, 0.15, 0.2, 0.6))
EFFECT = Effect(Complainers(20, 40), Complainers(4, 40), -0.4, is_real=True)
EXTRAS = Extras(
    placed=(Placed("Checkout", 0.3, 60.0, 0.2, 0.4, 90),), marks=(Mark(date(2026, 11, 10), "New boxes <i>"),)
)


def report(journey: Journey, n: int) -> Report:
    chance = Random(4)
    weeks = [visitors(journey, week, n, chance, CALM) for week in WEEK.weeks_back(8)[:-1]]
    now = visitors(journey, WEEK, n, chance, ANGRY)
    return build(journey, now, weeks[-1], [*weeks, now])


def told_in_full(shown: Report) -> Report:
    """Of a part of the customers, whose way is known, after something was done, and with what was learnt."""
    at = datetime(2026, 11, 1, tzinfo=UTC)
    deeds = (
        (Deed(DeedId(1), ThemeId("price"), "=Cheaper", "Max", at, at.date()), EFFECT),
        (Deed(DeedId(2), ThemeId("price"), "Sale", None, at, at.date()), Effect(EFFECT.before, EFFECT.after)),
    )
    learnt = LearningSummary("ab12", "waypulse@2", 300, 0.71, 0.8, {}, 30, 0.6)
    full = replace(shown, followed=followed(shown.journey), deeds=deeds, reading=learnt, checked=Checked(12, 9))
    return replace(full, scope=Scope(segment="<vip>"))


REPORTS = Once(
    {
        "a week": lambda: told_in_full(report(shop(), 90)),
        "a large shop": lambda: told_in_full(report(big_shop(30, 30), 15)),
        "one answer": lambda: report(shop(), 1),
        "nobody": lambda: report(shop(), 0),
        "nothing at all": lambda: build(shop(), Figures(WEEK), Figures(WEEK.before())),
    }
)


@cache
def pdf_of(name: str, language: Language) -> bytes:
    return bytes_of_pdf(REPORTS[name], language)


def quoting(*said: str) -> Report:
    """A week in which customers said exactly this."""
    quoted = REPORTS["a week"]
    moment = quoted.pain_points[0].quotes[0].at
    first = quoted.pain_points[0]
    quotes = tuple(
        Quote(ThemeId("price"), first.stage, first.touchpoint, text, moment, ResponseId(1), -1.0) for text in said
    )
    return replace(quoted, pain_points=(replace(first, quotes=quotes), *quoted.pain_points[1:]))


def workbook(shown: Report, language: Language) -> Workbook:
    return load_workbook(io.BytesIO(bytes_of_workbook(shown, language)))


class Page(HTMLParser):
    """The words of a page, its tags, and whatever it would fetch."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.sources: list[str] = []
        self.described: list[str] = []
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.sources += [value or "" for name, value in attrs if name in {"src", "href", "srcset"}]
        self.described += [value or "" for name, value in attrs if name == "alt"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def said(self) -> str:
        return " ".join(self.words)


@pytest.mark.long
@pytest.mark.parametrize(("name", "language"), [("a week", NL), ("a large shop", EN), ("nothing at all", NL)])
def test_a_pdf_has_a_few_pages_of_a4(name: str, language: Language) -> None:
    pdf = pdf_of(name, language)
    assert pdf.startswith(b"%PDF")
    sizes = re.findall(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+)", pdf)
    assert 3 <= len(sizes) <= 12
    assert all((round(float(wide)), round(float(high))) == (595, 842) for wide, high in sizes)


@pytest.mark.long
def test_a_pdf_is_the_same_whenever_it_is_made() -> None:
    assert bytes_of_pdf(REPORTS["nothing at all"], NL) == pdf_of("nothing at all", NL)


@pytest.mark.long
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_on_paper_leaves_its_page(name: str, language: Language) -> None:
    said, text = contents(REPORTS[name], language), wording(language)
    dealt = list(pages([*front(said, text), *back(said, text)]))
    for lines in dealt:
        assert TOP + sum(line.height for line in lines) <= BOTTOM
        cells = [cell for line in lines for cell in line.cells]
        assert all(left(cell) >= MARGIN and right(cell) <= WIDTH - MARGIN for cell in cells)
        assert not overlapping(lines)


def left(cell: Cell) -> float:
    wide = width(cell.words, cell.style.size, bold=cell.style.bold)
    return cell.x - wide if cell.style.align == "right" else cell.x


def right(cell: Cell) -> float:
    return left(cell) + width(cell.words, cell.style.size, bold=cell.style.bold)


def overlapping(lines: list[Line]) -> list[tuple[str, str]]:
    """Neighbouring cells of a line that run into each other."""
    return [
        (one.words, other.words)
        for line in lines
        for one, other in zip(line.cells, line.cells[1:], strict=False)
        if right(one) > left(other)
    ]


def test_a_heading_stays_with_what_it_heads() -> None:
    filling = [Line(100, (Cell(0, "row"),))] * 9
    dealt = list(pages([*filling, Line(30, (Cell(0, "heading"),), keeps=100), Line(100, (Cell(0, "first"),))]))
    assert [line.cells[0].words for line in dealt[1]] == ["heading", "first"]
    assert list(pages([])) == []


def test_a_leaf_writes_where_it_is_told() -> None:
    leaf = Leaf(("left", "right"))
    leaf.put(Line(20, (Cell(100, "here"),), ruled=True), 200)
    assert [cell.words for _, cell in leaf.cells] == ["left", "right", "here"]
    assert leaf.cells[-1] == (200.0, Cell(100, "here"))
    assert leaf.rules == [216]


@pytest.mark.long
def test_the_page_tells_what_changed_and_what_everybody_complains_of() -> None:
    week = REPORTS["a week"]
    first, second, *_ = week.pain_points
    everybody = replace(first, customers=40, heard=40, impact=None, low=None, high=None, everybody=True)
    oftener = replace(second, change=8.0, change_is_real=True, by_number=True, before=Frequency(9, 180))
    said = Page(bytes_of_page(replace(week, pain_points=(everybody, oftener)), EN, EXTRAS)).words
    told = f"{second.customers} of {second.heard} customers"
    assert any("all who gave a score complain: nobody to compare with · 40 of 40 customers" in one for one in said)
    assert any(f"{told} complain, 9 of 180 before (a real change)" in one for one in said)
    assert any(f"{told} · 9 of 180 before" in one for one in said)
    dearer = replace(week, pain_points=(replace(oftener, by_number=False),))
    said = Page(bytes_of_page(dearer, EN, EXTRAS)).words
    assert any("costs 8.0 points more (a real change)" in one for one in said)
    assert any(f"{told} · 8.0 points more" in one for one in said)


def test_the_page_needs_nothing_from_outside() -> None:
    html = bytes_of_page(REPORTS["a week"], EN, EXTRAS)
    shown = Page(html)
    assert len(shown.sources) == 5
    assert all(source.startswith("data:image/png;base64,") for source in shown.sources)
    assert all(shown.described)
    assert not {"script", "link", "iframe"} & set(shown.tags)
    assert b"default-src 'none'" in html
    assert b"url(" not in html
    assert b"prefers-color-scheme: dark" in html
    assert b"@media print" in html


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("language", [EN, DE])
def test_the_page_says_all_there_is_to_say(name: str, language: Language) -> None:
    said = contents(REPORTS[name], language)
    shown = Page(page(said, (), language))
    cells = [cell for row in said.figures for cell in row]
    sentences = (
        said.title,
        *cells,
        *(one.quote for one in said.odd),
        *said.news,
        *said.coverage,
        *said.method,
        *(pain.head for pain in said.pain),
    )
    assert all(sentence in shown.said for sentence in sentences)
    assert "None" not in shown.said
    assert not re.search(r"\bnan\b", shown.said)


def test_what_customers_say_is_words_and_never_markup() -> None:
    nasty = '<script>alert("1")</script><img src=x onerror=alert(1)> & "quotes" \ud83d \x00'
    html = page(contents(quoting(nasty), EN), (), EN)
    assert "script" not in Page(html).tags
    assert b"&lt;script&gt;" in html
    assert b"onerror=alert(1)&gt;" in html


def test_what_customers_say_is_words_and_never_a_formula() -> None:
    nasty = ("=1+1", "+1", "-1", "@SUM(A1)", "\x00\x07bell", "\ud83d", "long " * 20_000)
    cells = [row[-1] for row in workbook(quoting(*nasty), EN)["Quotes"].iter_rows(min_row=2)][: len(nasty)]
    assert [cell.value for cell in cells[:4]] == list(nasty[:4])
    assert all(cell.data_type == "s" for cell in cells)
    assert all(cell.quotePrefix for cell in cells[:4])
    assert "bell" in str(cells[4].value)


def test_a_workbook_holds_numbers_as_numbers() -> None:
    shown = REPORTS["a week"]
    book = workbook(shown, EN)
    assert book.sheetnames[:6] == ["Overview", "Stages", "Touchpoints", "What hurts most", "Quotes", "Weeks"]
    assert book.sheetnames[6:] == ["The journey", "Words against scores", "What was done"]
    head, first, *_ = book["Stages"].iter_rows(values_only=True)
    awareness = dict(zip(head, first, strict=True))
    measured = shown.stages[0].heard.scores[0].score
    assert awareness["Stage"] == "Awareness"
    assert awareness["n"] == measured.n
    assert awareness["Value"] == pytest.approx(measured.value, abs=0.001)
    impacts = [row[8] for row in book["What hurts most"].iter_rows(min_row=2, values_only=True)]
    assert impacts == [
        None if point.impact is None else pytest.approx(point.impact, abs=0.001) for point in shown.pain_points
    ]
    assert len(list(book["Weeks"].iter_rows(min_row=2))) == 8 * 4


def test_a_workbook_holds_the_journey_the_contradictions_and_the_deeds() -> None:
    book = workbook(REPORTS["a week"], EN)
    way, odd, deeds = (list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets[6:])
    assert way[0] == ("Figure", "Value", "95% from", "95% to", "n", "Real change")
    assert ("Cost of a new customer", 2, None, None, 30, None) in way
    assert [row[-1] for row in way[-3:]] == ["no", "yes", "no"]
    assert odd[1][2:] == ("Satisfied 5 of 5", -0.61, "Terrible, the box was torn. Call me: ▮▮▮ <b>")
    assert deeds[1][1:] == ("Price", "=Cheaper", 0.5, 0.1, 40, "yes")
    assert deeds[2][1:] == ("Price", "Sale", None, None, 40, None)


def test_the_journey_stands_on_paper() -> None:
    said = contents(REPORTS["a week"], EN)
    assert said.part == "Only: <vip>"
    assert ("Purchase → After the purchase: went on", "67%", "49% to 81%", "30") in said.figures
    assert said.figures[-2][1] == "−100.0, real"
    assert said.odd_count.startswith("Texts that contradict their score: 12.")
    assert said.odd[0].head == "Parcel delivered · Satisfied 5 of 5"
    assert any("corrected by what 300 texts with a score taught it" in sentence for sentence in said.method)
    assert any(sentence.startswith("Texts that staff corrected: 30; it now reads 60%") for sentence in said.method)
    assert any("seemed wrong: 12; corrected: 9. What nobody" in sentence for sentence in said.method)
    assert not any("staff" in sentence for sentence in contents(REPORTS["nobody"], EN).method)
    assert (contents(REPORTS["nobody"], EN).figures, contents(REPORTS["nobody"], EN).followed) == ((), "")


@pytest.mark.long
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("language", [EN, DE])
def test_a_workbook_can_always_be_opened(name: str, language: Language) -> None:
    book = workbook(REPORTS[name], language)
    values = [value for sheet in book for row in sheet.iter_rows(values_only=True) for value in row]
    assert not [value for value in values if value in ("None", "nan")]
    assert not [value for value in values if isinstance(value, float) and value != value]  # noqa: PLR0124  NaN


def test_the_news_is_what_really_changed() -> None:
    (first, *_) = contents(REPORTS["a week"], EN).news
    assert first.startswith("After the purchase got worse: Satisfied ")
    assert first.endswith("(n 90, a real change)")
    assert not any("Sentiment" in sentence for sentence in contents(REPORTS["a week"], EN).news)
    assert contents(REPORTS["nobody"], NL).news == ("Niemand antwoordde in deze periode.",)
    assert contents(REPORTS["one answer"], EN).news == ("Too few answers to compare with the period before.",)


def test_the_denominator_and_who_was_not_asked_are_said() -> None:
    said = contents(REPORTS["a week"], EN)
    assert said.denominator == "Responses: 360; started: 360 of 720 who were asked (50%)"
    asked = Asked(invited=5, suppressed={"quiet-hours": 2}, deferred={"quiet-hours": 1, "strange": 1})
    shown = replace(REPORTS["a week"], asked=asked)
    assert contents(shown, EN).asked[-2:] == (("Not asked: quiet hours", "3"), ("Not asked: strange", "1"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language: Language) -> None:
    assert all(reason_said(reason, wording(language)) != reason for reason in Reason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_closed_cases_is_told_where_there_were_any(language: Language) -> None:
    untold = contents(REPORTS["a week"], language).news
    assert contents(replace(REPORTS["a week"], recovery=Recovery()), language).news == untold
    (told,) = set(contents(replace(REPORTS["a week"], recovery=Recovery(9, 8, 7)), language).news) - set(untold)
    assert re.findall("[0-9]+", told) == ["9", "7", "1"]


@pytest.mark.long
def test_a_worker_process_can_draw_and_write_papers() -> None:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        html, pdf, book = (
            pool.submit(bytes_of_page, REPORTS["nobody"], NL, EXTRAS).result(),
            pool.submit(bytes_of_pdf, REPORTS["nobody"], NL, EXTRAS).result(),
            pool.submit(bytes_of_workbook, REPORTS["nobody"], NL).result(),
        )
    assert html == page(contents(REPORTS["nobody"], NL), draw(REPORTS["nobody"], NL, EXTRAS), NL)
    assert (pdf[:4], book[:2]) == (b"%PDF", b"PK")
