"""Words of charts and papers: the same things in every language, told as its readers tell them."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
import yaml
from babel import Locale
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

import analysis.charts.words
import analysis.papers.wording
from analysis.charts.heat_map import heat_map
from analysis.charts.hyphens import hyphen_place
from analysis.charts.importance_chart import importance_chart
from analysis.charts.journey_curve import journey_curve
from analysis.charts.lettering import DPI, readable, wrap
from analysis.charts.pain_chart import pain_chart
from analysis.charts.sheet import NOTE, ROOM
from analysis.charts.trend_chart import trend_chart
from analysis.charts.words import LANGUAGES, Said, words
from analysis.papers.wording import wording
from analysis.picture import Placed
from analysis.report import Report, build
from surveys.figures import Figures
from surveys.language import Language
from tests.analysis.shops import WEEK, Habits, big_shop, visitors

EN, FR, PT = Language("en"), Language("fr"), Language("pt")
FOLDERS = [
    Path(module.__file__ or "").with_name("words") for module in (analysis.charts.words, analysis.papers.wording)
]
SAME = {
    *("kind-nps", "score-nps", "column-n"),
    *("nl curve-sentiment", "nl kind-points", "nl kind-sentiment", "nl score-sentiment", "nl column-kind"),
    *("nl column-sentiment", "nl interval", "fr charts", "es said-no", "it said-no", "es change-real"),
    *("nl column-interval", "pt change-real"),
}
"""Words that happen to be the English ones; without a language, in all of them."""


@cache
def said(folder: Path, language: Language) -> Mapping[str, Said]:
    """The words of one file."""
    read: dict[str, Said] = yaml.safe_load((folder / f"{language}.yaml").read_text(encoding="utf-8"))
    return read


def forms(text: Said) -> list[str]:
    """The text, or its plural forms."""
    return [text] if isinstance(text, str) else list(text.values())


def bare(text: Said) -> list[str]:
    """The words without what is filled in."""
    return re.findall(r"[^\W\d_]{2,}", " ".join(re.sub(r"{\w+}", " ", form) for form in forms(text)))


@pytest.mark.parametrize("folder", FOLDERS, ids=["charts", "papers"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things(folder: Path, language: Language) -> None:
    english, own = said(folder, EN), said(folder, language)
    assert set(own) == set(english)
    assert {path.stem for path in folder.iterdir()} == set(LANGUAGES)
    assert {key for key in own if holes(own[key]) != holes(english[key])} == set()


def holes(text: Said) -> set[str]:
    """What is filled in; a single thing may be said in a word instead of its number."""
    return {hole for form in forms(text) for hole in re.findall(r"{(\w+)}", form)}


@pytest.mark.parametrize("folder", FOLDERS, ids=["charts", "papers"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_cover_what_the_language_tells_apart(folder: Path, language: Language) -> None:
    wanted = Locale.parse(words(language).locale).plural_form.tags | {"other"}
    plurals = {key: set(text) for key, text in said(folder, language).items() if not isinstance(text, str)}
    assert {key for key, told in plurals.items() if told != wanted} == set()
    assert {key for key in plurals if "count" not in holes(said(folder, language)[key])} == set()


@pytest.mark.parametrize("folder", FOLDERS, ids=["charts", "papers"])
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_words_were_left_in_english(folder: Path, language: Language) -> None:
    english, own = said(folder, EN), said(folder, language)
    same = {key for key in own if bare(own[key]) and bare(own[key]) == bare(english[key])}
    assert {key for key in same if key not in SAME and f"{language} {key}" not in SAME} == set()


def test_numbers_shares_and_plurals_are_those_of_the_reader() -> None:
    assert [words(language).share(0.68) for language in LANGUAGES] == [
        *("68%", "68%", "68\N{NO-BREAK SPACE}%", "68\N{NO-BREAK SPACE}%", "68\N{NO-BREAK SPACE}%", "68%", "68%")
    ]
    assert words(EN).say("and-more-themes", count=1) == "And one more theme."
    assert words(FR).say("and-more-stages", count=0) == "Et 0 autre étape."
    assert words(PT).say("and-more-stages", count=1200) == "E mais 1.200 etapas."
    assert wording(FR).say("news-more", count=2) == "Et 2 autres changements réels."
    assert words(Language("sv")) == words(EN)


def test_what_belongs_together_stays_on_one_line() -> None:
    assert wrap("perdus\N{NO-BREAK SPACE}: 12", 170, 32) == ["perdus\N{NO-BREAK SPACE}:", "12"]


@pytest.fixture(scope="module")
def report() -> Report:
    """A report on a large shop with long names, some of whose customers write from right to left."""
    shop, chance = big_shop(6, 8), Random(4)
    weeks = [visitors(shop, week, 40, chance, Habits((0.2, 0.3, 0.2, 0.1))) for week in WEEK.weeks_back(3)]
    return build(shop, weeks[-1], weeks[-2], weeks)


@pytest.mark.long
@pytest.mark.parametrize("chart", [pain_chart, journey_curve, heat_map, trend_chart])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_fit_their_chart_in_every_language(
    chart: Callable[[Report, Language], Figure], language: Language, report: Report
) -> None:
    assert_apart(chart(report, language))
    assert_apart(chart(build(big_shop(2, 2), Figures(WEEK), Figures(WEEK.before())), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corners_of_importance_and_performance_fit(language: Language) -> None:
    points = [
        Placed(f"Touchpoint {n}", n / 10, 50.0 + 10 * n, n / 10 - 0.05, n / 10 + 0.05, 900) for n in range(1, 5)
    ]
    assert_apart(importance_chart(points, "points", words(language).period(WEEK), language))


def assert_apart(figure: Figure) -> None:
    """No words reach over the edge of the page or over other words."""
    boxes = list(_boxes(figure))
    wide, high = (size * figure.dpi for size in figure.get_size_inches())
    assert [
        text for text, (left, low, right, top) in boxes if left < 0 or low < 0 or right > wide or top > high
    ] == []
    assert [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if _meet(a, b)] == []


def _boxes(figure: Figure) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    renderer = RendererAgg(1, 1, DPI)  # type: ignore[no-untyped-call] # matplotlib's own gap
    for text in figure.findobj(Text):
        if isinstance(text, Text) and text.get_text():
            yield text.get_text(), text.get_window_extent(renderer).extents


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_words_from_right_to_left_can_be_measured_and_written() -> None:
    assert wrap("الطرد تالف ولم يتصل بنا أحد", 200, 27)
    assert readable("\N{FIRST STRONG ISOLATE}שלום\N{POP DIRECTIONAL ISOLATE}") == "שלום"


@pytest.mark.parametrize(
    ("word", "most", "cut"),
    [
        ("Rechnungsstellung", 15, "Rechnungsstel"),
        ("Zahlungsabwicklung", 15, "Zahlungsabwick"),
        ("Bestellabwicklungsbestätigung", 19, "Bestellabwicklungs"),
        ("Lieferscheine", 9, "Liefer"),
        ("aaaaaaaaaaaa", 8, "aaaaaaaa"),
        ("123456789", 1, "1"),
    ],
)
def test_a_long_word_is_cut_before_a_syllable(word: str, most: int, cut: str) -> None:
    assert word[: hyphen_place(word, most)] == cut


FOOTNOTES = (
    (("pain-worse", 0), ("pain-better", 0), ("pain-steady", 0), ("pain-unsure", 0), ("and-more", 25)),
    (("heat-too-few", 0), ("and-more-themes", 25), ("and-more-stages", 12)),
    (("trend-hollow", 0), ("and-more-stages", 12), ("trend-earlier", 12)),
    (("importance-unnamed", 12), ("importance-few", 12), ("importance-unsure", 0)),
    (("path-hollow", 0), ("path-earlier", 99)),
)
"""What may stand below a chart at the same time."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_below_a_chart_fits_on_its_two_lines(language: Language) -> None:
    text = words(language)
    below = [" ".join(text.say(key, count=count) for key, count in notes) for notes in FOOTNOTES]
    assert [note for note in below if len(wrap(note, ROOM, NOTE.size)) > 2] == []
