"""How well and how fast the engines read real feedback: `python -m benchmarks.sentiment`.

The sets lie beside the project and are no part of it. These are their development halves, on which the word lists
were tuned: expect a little less on feedback never seen before. The pace is for a second of processor time. Last come
figures of the default engine alone, in a process of its own: texts a second with the themes of a built-in journey,
beside TextBlob without any, and the memory that it takes. After it everything else that is measured on these texts:
what a company's own scores teach, aspects, themes and the order of pain points, weekly means, and languages.
"""

import argparse
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import correlation
from time import process_time

from analysis.reading import Passage, read_all
from analysis.sentiment.engine import BAND, GOOD, IMPROVE, TEXT, SentimentEngine
from analysis.sentiment.engines import DEFAULT, ENGINES, engine
from surveys.catalog import Catalog
from surveys.journey import Theme
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER, Labelled, agreement, in_language, labelled

ENGLISH = Language("en")
_ENGLISH_SETS = ("telecom_nps", "nhs_fft", "airline", "hutto_amazon")
_ASKED = {"What could we do better?": IMPROVE, "How could we improve?": IMPROVE, "What was good?": GOOD}
_BY_ASPECT = {"absa_rest14": "en", "absa_rest16_nl": "nl", "absa_rest16_fr": "fr", "absa_rest16_es": "es"}
_JOURNEY = "four-stages"
_BATCH = 1000
_ROUNDS, _FEWER = 3, 6
_BESIDE = "textblob"
_OTHERS = ("learning", "aspects", "themes", "aggregates", "detection")

_Set = tuple[str, list[Labelled], Language]


def main() -> int:
    """Print one line for each set and engine that reads its language."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    parser = argparse.ArgumentParser(description="How well and how fast the engines read real feedback.")
    parser.add_argument(
        "--with-themes", action="store_true", help="measure the pace and memory of the default engine"
    )
    if parser.parse_args().with_themes:
        _with_themes()
        return 0
    print(f"{'set':<18}{'engine':<10}{'texts':>7}{'accuracy':>10}{'macro-F1':>10}{'r':>7}{'texts/s':>9}")
    for name, rows, language in _sets():
        for reader in ENGINES:
            _measure(name, rows, language, engine(reader))
    _run("sentiment", "--with-themes")
    for other in _OTHERS:
        print(f"\nbenchmarks.{other}", flush=True)
        _run(other)
    return 0


def _run(name: str, *arguments: str) -> None:
    program = [sys.executable, "-m", f"benchmarks.{name}", *arguments]
    subprocess.run(program, check=True)  # noqa: S603 - modules of this folder, named above


def _sets() -> Iterator[_Set]:
    """Every set, those of aspects as whole sentences."""
    yield from ((name, labelled(name), ENGLISH) for name in _ENGLISH_SETS)
    for code in ("nl", "fr", "en"):
        yield f"keytrade, {code}", in_language(labelled("keytrade_nl_fr_en"), Language(code)), Language(code)
    yield "olist_pt", labelled("olist_pt"), Language("pt")
    yield "hotel_de", labelled("hotel_de"), Language("de")
    yield "umsab_italian", labelled("umsab_italian"), Language("it")
    yield from ((name, _sentences(labelled(name)), Language(code)) for name, code in _BY_ASPECT.items())


def _sentences(rows: list[Labelled]) -> list[Labelled]:
    """The texts whose aspects all feel the same, once each and without the brackets around the aspect."""
    labels: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        labels[row.text.replace("[[", "").replace("]]", "")].add(row.label)
    return [Labelled(text, min(found), {}) for text, found in labels.items() if len(found) == 1]


def _measure(name: str, rows: list[Labelled], language: Language, reader: SentimentEngine) -> None:
    """One line, unless the engine does not know the language; the first reading warms it up."""
    if reader.score("", language, TEXT) is None:
        return
    _read(rows, language, reader)
    start = process_time()
    values = _read(rows, language, reader)
    pace = len(rows) / (process_time() - start)
    found = agreement(rows, values, BAND)
    quality = f"{found.accuracy:>10.3f}{found.macro_f1:>10.3f}{_correlated(rows, values):>7}"
    print(f"{name:<18}{reader.name:<10}{len(rows):>7}{quality}{pace:>9.0f}", flush=True)


def _read(rows: list[Labelled], language: Language, reader: SentimentEngine) -> list[float]:
    """The values of the texts, each as an answer to its question."""
    found = (reader.score(row.text, language, _ASKED.get(row.columns.get("question", ""), TEXT)) for row in rows)
    return [one.value if one else 0.0 for one in found]


def _correlated(rows: list[Labelled], values: list[float]) -> str:
    """The correlation with the score beside the text, where there is one."""
    scored = [(float(row.columns["score"]), value) for row, value in zip(rows, values, strict=True) if _score(row)]
    return f"{correlation(*zip(*scored, strict=True)):.3f}" if scored else "-"


def _score(row: Labelled) -> str:
    return row.columns.get("score", "")


def _with_themes() -> None:
    """Texts a second with sentiment and themes, and the peak memory of this process, which keeps no reading.

    Then TextBlob reads some of the same texts, for machines differ; it comes last, as it takes memory of its own.
    """
    themes = Catalog.built_in(_JOURNEY).journey.themes
    passages = [Passage(row.text, ENGLISH) for name in _ENGLISH_SETS for row in labelled(name)]
    pace, peak = max(_pace(passages, themes, DEFAULT) for _ in range(_ROUNDS)), _peak()
    other = max(_pace(passages[::_FEWER], (), _BESIDE) for _ in range(_ROUNDS))
    print(
        f"{DEFAULT} with {len(themes)} themes: {pace:.0f} texts/s, {pace / other:.2f} times as fast as {_BESIDE}"
        f" ({other:.0f}); {peak} at most, the texts included"
    )


def _pace(passages: Sequence[Passage], themes: Sequence[Theme], name: str) -> float:
    """Texts a second of this process's own time, after a first batch."""
    read_all(passages[:_BATCH], themes, name)
    start = process_time()
    for first in range(0, len(passages), _BATCH):
        read_all(passages[first : first + _BATCH], themes, name)
    return len(passages) / (process_time() - start)


def _peak() -> str:
    """The most memory that this process had; `getrusage` would count that of the process it was forked from too."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.is_file() else []
    peak = next((line.split()[1] for line in lines if line.startswith("VmHWM")), None)
    return f"{int(peak) / 1024:.0f} MB" if peak else "memory unknown"


if __name__ == "__main__":
    sys.exit(main())
