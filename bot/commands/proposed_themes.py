"""Proposed themes as lines of YAML, with counts and a quote beside each phrase."""

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

import yaml

from analysis.exclusions import Exclusion
from analysis.phrases import Phrase
from analysis.proposals import Proposal
from handlers.texts import shortened
from surveys.journey import Journey
from surveys.language import Language

_LONGEST_QUOTE = 120


def as_yaml(
    proposals: Sequence[Proposal], exclusions: Sequence[Exclusion], journey: Journey, language: Language
) -> Iterator[str]:
    """The lines of a `themes:` section; known themes hold what is to be added only. Nothing where nothing is."""
    if proposals or exclusions:
        yield "themes:"
    words = {one.theme: one.phrases for one in proposals if one.theme}
    for theme in dict.fromkeys((*words, *(one.theme for one in exclusions))):
        yield f"  {theme}:"
        yield from _listed("words", language, [(_evidence(one), one.words) for one in words.get(theme, ())])
        said = [(_objections(one), one.words) for one in exclusions if one.theme == theme]
        yield from _listed("not", language, said)
    yield from _own([one for one in proposals if one.theme is None], journey, language)


def _own(proposals: Sequence[Proposal], journey: Journey, language: Language) -> Iterator[str]:
    taken = {str(theme.id) for theme in journey.themes}
    for one in proposals:
        name = _free(_slug(one.phrases[0].words), taken)
        taken.add(name)
        yield f"  {name}:  # a new theme"
        yield f"    title: {{{language}: {_scalar(one.phrases[0].words.capitalize())}}}"
        yield from _listed("words", language, [(_evidence(phrase), phrase.words) for phrase in one.phrases])


def _listed(key: str, language: Language, told: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Words, each below what speaks for it."""
    if told:
        yield f"    {key}:"
        yield f"      {language}:"
    for evidence, words in told:
        yield f"        # {evidence}"
        yield f"        - {_scalar(words)}"


def _evidence(phrase: Phrase) -> str:
    quote = _short(phrase.quotes[0] if phrase.quotes else "")
    return f"{phrase.count} texts, {phrase.elsewhere} of those compared with (z {phrase.z:.1f}): “{quote}”"


def _objections(one: Exclusion) -> str:
    return f"staff: not this theme in {one.wrong} of the {one.looked_at} texts they looked at: “{_short(one.quote)}”"


def _short(text: str) -> str:
    return shortened(" ".join("".join(map(_printable, text)).split()), _LONGEST_QUOTE)


def _printable(sign: str) -> str:
    return sign if sign.isprintable() else " "


def _scalar(words: str) -> str:
    """As it stands where YAML reads it as these words, else in quotation marks."""
    plain = yaml.safe_load(words) == words if re.fullmatch(r"[\w' -]+", words) and words[0].isalnum() else False
    return words if plain else json.dumps(words, ensure_ascii=False)


def _slug(words: str) -> str:
    """An id of ASCII letters and dashes, such as the journey's own."""
    letters = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]+", "-", letters).strip("-") or "theme"


def _free(name: str, taken: Collection[str]) -> str:
    numbers = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(one for one in numbers if one not in taken)
