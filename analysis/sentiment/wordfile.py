"""WordFile: what a language's file of words says, section by section.

A file has one entry a line, `term<TAB>number`, under a heading in brackets; a line that starts with # is a remark:

    [words]      what a term weighs, -1 to 1
    [expected]   taken for granted, so it weighs nothing ("arrive", "answer"), but its number where it is negated
    [strength]   what it multiplies the next term with
    [negation]   turns the terms after it, up to the end of the clause or four words on
    [contented]  as the whole answer to "what could be better?" it is praise
    [whole]      as [words], for a whole answer ("10", "don't know")
    [turns]      begins a clause that stands against the one before, as "but" does
    [improve]    as [words], in answers to "what could be better?" only
    [good]       as [words], in answers to "what was good?" only

A term is a whole word, a stem with `*`, or a phrase of these. `a|b` is either word, and in a phrase `_` stands for up
to three words of any kind without a comma: `took _ weeks|months`. A word by itself may also be an ending of four
letters or more, for compounds: `*freundlich`; it counts where no stem fits. A hyphen inside a word counts as a space.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from surveys.language import Language

_FOLDER = Path(__file__).with_name("words")
_SIGNS = "signs"
_FIRST = "words"

WordFile = Mapping[str, Mapping[str, float]]
"""Each section's terms with their numbers; 1 where the line has none."""


@cache
def word_file(language: Language) -> WordFile | None:
    """The signs of every language and the words of this one, which win; None where it has no file."""
    path = _FOLDER / f"{language}.txt"
    if not (language.isalpha() and language.isascii() and path.is_file()):
        return None
    sections: dict[str, dict[str, float]] = {}
    for source in (_FOLDER / f"{_SIGNS}.txt", path):
        for heading, term, number in _entries(source):
            sections.setdefault(heading, {})[term] = number
    return sections


def section(language: Language, heading: str) -> Mapping[str, float]:
    """One section, empty where the language or its file has none."""
    return (word_file(language) or {}).get(heading, {})


def _entries(path: Path) -> Iterator[tuple[str, str, float]]:
    heading = _FIRST
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[] ")
        elif line.strip() and not line.startswith("#"):
            term, _, number = line.partition("\t")
            yield heading, term.strip(), float(number or 1)
