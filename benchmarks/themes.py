"""How well themes find what people complain of, and how well they rank it: `python -m benchmarks.themes`.

The words of `themes.yaml` come from the names of the classes and from knowledge of the trade, looked over on these
development halves: expect a little less elsewhere. The sets lie beside the project and are no part of it.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import yaml

from analysis.phrases import emerging
from analysis.reading import Passage, read_all
from analysis.terms import Terms
from benchmarks.kinship import Kinship, Shares
from surveys.journey import Theme, ThemeId
from surveys.language import Language, Text
from surveys.mood import Label
from tests.analysis.real_feedback import FOLDER, NEGATIVE, labelled

EN = Language("en")
_UNCLEAR = ("", "Can't Tell")
_LISTS: dict[str, dict[str, dict[str, list[str]]]] = yaml.safe_load(
    Path(__file__).with_name("themes.yaml").read_text(encoding="utf-8")
)
_PHRASE_WEIGHT = 0.3


def main() -> int:
    """Print the figures of each task."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    complaints = [row for row in labelled("airline") if row.columns["reason"] not in _UNCLEAR]
    wanted = [row.columns["reason"] for row in complaints]
    words, kin = reasons([row.text for row in complaints])
    covered = sum(one is not None for one in words) / len(words)
    print(
        f"airline reasons    words {macro_f1(wanted, words):.3f} (cover {covered:.2f}),"
        f" and kin {macro_f1(wanted, kin):.3f}"
    )
    print(
        f"order of complaints  airline {order_of_reasons():.2f}, nhs_fft {order_of_themes('nhs_fft'):.2f} (Spearman)"
    )
    for name in ("airline", "telecom_nps", "nhs_fft"):
        _print_phrases(name)
    return 0


def themes(name: str) -> tuple[Theme, ...]:
    """A list of themes as a journey would hold it."""
    return tuple(
        Theme(ThemeId(theme), Text({EN: theme}), {EN: tuple(lists["words"])}, {EN: tuple(lists.get("not", ()))})
        for theme, lists in _LISTS[name].items()
    )


def classes(name: str) -> dict[str, ThemeId]:
    """The theme that stands for each class of the labels."""
    return {str(one["reason"]): ThemeId(key) for key, one in _LISTS[name].items()}


def reasons(texts: Sequence[str]) -> tuple[list[str | None], list[str | None]]:
    """The reason of each text by words alone, and by words and kinship."""
    listed = themes("airline")
    terms, classes = Terms(listed, EN), {ThemeId(key): str(one["reason"]) for key, one in _LISTS["airline"].items()}
    weights = {ThemeId(key): float(str(one.get("weight", 1))) for key, one in _LISTS["airline"].items()}
    found = [_weighed(text, terms, weights) for text in texts]
    shares = [{theme: weight / sum(one.values()) for theme, weight in one.items()} for one in found]
    kinship = Kinship.learned(texts, shares, EN)
    both = [kinship.shares(text, one) for text, one in zip(texts, found, strict=True)]
    return [_first(one, classes) for one in found], [_first(one, classes) for one in both]


def _weighed(text: str, terms: Terms, weights: Shares) -> dict[ThemeId, float]:
    """What each theme's words add up to; a phrase says a little more than a word."""
    found: defaultdict[ThemeId, float] = defaultdict(float)
    for hit in terms.hits(text):
        is_phrase = " " in text[hit.start : hit.end]
        found[hit.theme] += weights[hit.theme] * (1 + _PHRASE_WEIGHT * is_phrase)
    return {theme: found[theme] for theme in weights if theme in found}


def _first(shares: Shares, classes: dict[ThemeId, str]) -> str | None:
    return classes[max(shares, key=lambda theme: shares[theme])] if shares else None


def macro_f1(wanted: Sequence[str], guessed: Sequence[str | None]) -> float:
    """The mean F1 of the classes there are."""
    pairs = list(zip(wanted, guessed, strict=True))
    classes = set(wanted)
    return sum(_f1(pairs, one) for one in classes) / len(classes)


def _f1(pairs: Sequence[tuple[str, str | None]], one: str) -> float:
    both = sum(label == guess == one for label, guess in pairs)
    return 2 * both / (sum(label == one for label, _ in pairs) + sum(guess == one for _, guess in pairs))


def order_of_reasons() -> float:
    """How well the one reason of each text read as a complaint ranks as people ranked, who gave one each."""
    rows = labelled("airline")
    readings = read_all([Passage(row.text, EN) for row in rows], (), "waypulse")
    felt = zip(rows, readings, strict=True)
    complaints = [row.text for row, one in felt if one.sentiment and one.sentiment.label is Label.NEGATIVE]
    ours = Counter(reasons(complaints)[1])
    theirs = Counter(row.columns["reason"] for row in rows if row.label == NEGATIVE)
    classes = [str(one["reason"]) for one in _LISTS["airline"].values()]
    return spearman([ours[one] for one in classes], [theirs[one] for one in classes])


def order_of_themes(name: str) -> float:
    """How well complaints of each theme rank as those of people, who named as many as there were."""
    listed, rows = themes(name), labelled(name)
    classes = {ThemeId(key): str(one["reason"]) for key, one in _LISTS[name].items()}
    readings = read_all([Passage(row.text, EN) for row in rows], listed, "waypulse")
    ours = Counter(
        theme for one in readings for theme in {m.theme for m in one.mentions if m.label is Label.NEGATIVE}
    )
    theirs = Counter(theme for row in rows if row.label == NEGATIVE for theme in row.columns["themes"].split("|"))
    return spearman([ours[theme] for theme in classes], [theirs[reason] for reason in classes.values()])


def spearman(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Spearman's rank correlation, ties in the middle of their ranks."""
    one, other = _ranks(ours), _ranks(theirs)
    middle = (len(one) - 1) / 2
    together = sum((a - middle) * (b - middle) for a, b in zip(one, other, strict=True))
    apart = sum((a - middle) ** 2 for a in one) * sum((b - middle) ** 2 for b in other)
    return together / apart**0.5 if apart else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    return [sum(one < value for one in values) + (values.count(value) - 1) / 2 for value in values]


def _print_phrases(name: str) -> None:
    rows = labelled(name)
    complaints = [row.text for row in rows if row.label == NEGATIVE]
    others = [row.text for row in rows if row.label != NEGATIVE]
    began = perf_counter()
    found = emerging(complaints, others, EN)
    seconds = perf_counter() - began
    right = sum(one.count >= 0.7 * (one.count + one.elsewhere) for one in found)
    print(f"emerging phrases   {name:<12} {right} of {len(found)} mostly in complaints, {seconds:.1f} s")
    print(f"    {', '.join(one.words for one in found)}")


if __name__ == "__main__":
    sys.exit(main())
