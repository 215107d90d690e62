"""Alert rules: which answers staff are told of at once, as data. A journey without any has the usual ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from surveys.language import Language


@dataclass(frozen=True, slots=True)
class AlertRules:
    """When staff are told.

    `scores` holds for each kind the highest score that raises an alert, of ces as ease; `words` are looked for in
    what is written in their language, as a stem with `*`, a word or a phrase; `themes` are told of when somebody
    complains of them; `fallen` says whether to tell of a promoter who has become a detractor, whatever the scores.
    """

    scores: Mapping[str, int] = field(default_factory=lambda: {"nps": 6, "csat": 2, "ces": 3})
    words: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    themes: frozenset[str] = frozenset()
    fallen: bool = False


USUAL = AlertRules()
"""Whoever is a detractor, dissatisfied, or found it hard, as a survey's own end tells them apart."""
