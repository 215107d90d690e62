"""Proposed themes as lines of YAML, with counts and a quote beside each phrase."""

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

import yaml

from analysis.phrases import Phrase
from analysis.proposals import Proposal
from surveys.journey import Journey
from surveys.language import Language

_LONGEST_QUOTE = 120


def as_yaml(proposals: Sequence[Proposal], journey: Journey, language: Language) -> Iterator[str]:
    """The lines of a `themes:` section; known themes hold what is to be added only. Nothing for no proposals."""
    if proposals:
        yield "themes:"
    taken = {str(theme.id) for theme in journey.themes}
    for one in proposals:
        name = one.theme or _free(_slug(one.phrases[0].words), taken)
        taken.add(name)
        yield f"  {name}:" if one.theme else f"  {name}:  # a new theme"
        if one.theme is None:
            yield f"    title: {{{language}: {_scalar(one.phrases[0].words.capitalize())}}}"
        yield "    words:"
        yield f"      {language}:"
        for phrase in one.phrases:
            yield f"        # {_evidence(phrase)}"
            yield f"        - {_scalar(phrase.words)}"


def _evidence(phrase: Phrase) -> str:
    quote = " ".join("".join(map(_printable, phrase.quotes[0])).split()) if phrase.quotes else ""
    short = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[: _LONGEST_QUOTE - 1].rstrip()}…"
    return f"{phrase.count} texts, {phrase.elsewhere} of those compared with (z {phrase.z:.1f}): “{short}”"


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
