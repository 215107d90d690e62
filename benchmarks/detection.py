"""How often the language of a text is detected among seven, and how fast: `python -m benchmarks.detection`.

Each text is read with its own language as the prior, and with each of the six others in turn, as if people wrote
in another language than their survey's. The sets lie beside the project and are no part of it.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from time import perf_counter

from analysis.detection import detect, detectable
from surveys.language import Language
from tests.analysis.real_feedback import FOLDER

_SETS = {
    "telecom_nps": "en",
    "olist_pt": "pt",
    "hotel_de": "de",
    "absa_rest16_nl": "nl",
    "absa_rest16_fr": "fr",
    "absa_rest16_es": "es",
    "umsab_italian": "it",
    "keytrade_nl_fr_en": "",
}
_LENGTHS = ((1, 2), (3, 8), (1, 8), (9, 10_000))


def main() -> int:
    """Print the share that is right, by the number of words, and the pace."""
    if not FOLDER.is_dir():
        print("The real feedback of ../shared/data is not here; there is nothing to measure.")
        return 0
    written, among = list(_written()), sorted(detectable())
    print(f"{'words':<10}{'texts':>8}{'own prior':>12}{'other prior':>14}")
    for least, most in _LENGTHS:
        rows = [(text, language) for text, language in written if least <= len(text.split()) <= most]
        priors = {language: [one for one in among if one != language] for language in among}
        own = _share([detect(text, among, language) == language for text, language in rows])
        other = _share([detect(text, among, one) == language for text, language in rows for one in priors[language]])
        print(f"{least}-{most:<8}{len(rows):>8}{own:>12.3f}{other:>14.3f}")
    begun = perf_counter()
    found = Counter(detect(text, among, Language("en")) for text, _ in written)
    print(f"{found.total() / (perf_counter() - begun):,.0f} texts/s")
    return 0


def _written() -> Iterator[tuple[str, Language]]:
    """Each text once, with its language."""
    for name, language in _SETS.items():
        header, *lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        rows = (dict(zip(header.split("\t"), line.split("\t"), strict=False)) for line in lines)
        texts = {row["text"].replace("[[", "").replace("]]", ""): row.get("lang", language) for row in rows}
        yield from ((text, Language(code)) for text, code in texts.items())


def _share(right: list[bool]) -> float:
    return sum(right) / max(1, len(right))


if __name__ == "__main__":
    sys.exit(main())
