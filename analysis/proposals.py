"""Proposals: words that the themes of a journey lack, from what its customers write."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.phrases import Phrase, Telling, emerging, phrases_of
from analysis.terms import Terms
from surveys.journey import Theme, ThemeId
from surveys.language import Language

FEWEST_TEXTS = 50
"""Below so many texts of a period chance speaks as loud as the customers."""

_NEAR = 0.5
_LIFT = 2.0
_TOGETHER = 0.5


@dataclass(frozen=True, slots=True)
class Spoken:
    """Texts in one language: complaints and others of a period, and all of the period before it."""

    complaints: Sequence[str]
    others: Sequence[str]
    earlier: Sequence[str] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts of the period."""
        return (*self.complaints, *self.others)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Phrases to add to a theme; where `theme` is None, a theme of their own, named after the first."""

    theme: ThemeId | None
    phrases: tuple[Phrase, ...]


def propose(spoken: Spoken, themes: Sequence[Theme], language: Language, most: int = 20) -> tuple[Proposal, ...]:
    """What complaints speak of more than other texts, and this period more than the one before.

    A phrase is near a theme where at least half of its texts mention that theme, and twice as often as texts do in
    general. The others make themes of their own, those together whose texts are mostly the same. Phrases that a
    theme finds already are left out. Nothing is proposed from fewer than 50 texts.
    """
    if len(spoken.texts) < FEWEST_TEXTS:
        return ()
    terms = Terms(themes, language)
    phrases = _phrases(spoken, terms, language, most)
    holding = _holding(spoken.texts, frozenset(one.words for one in phrases), language)
    nearest = _Nearest(spoken.texts, terms)
    near: defaultdict[ThemeId, list[Phrase]] = defaultdict(list)
    apart: list[Phrase] = []
    for one in phrases:
        theme = nearest.theme(holding[one.words])
        (near[theme] if theme else apart).append(one)
    known = (Proposal(theme.id, tuple(near[theme.id])) for theme in themes if theme.id in near)
    return (*known, *(Proposal(None, tuple(group)) for group in _grouped(apart, holding)))


class _Nearest:
    """Which theme the texts of a phrase speak of."""

    def __init__(self, texts: Sequence[str], terms: Terms) -> None:
        self._themes = [{hit.theme for hit in terms.hits(text)} for text in texts]
        self._usual = Counter(theme for themes in self._themes for theme in themes)

    def theme(self, texts: frozenset[int]) -> ThemeId | None:
        """The theme that most of these texts mention, None where no theme is near."""
        counts = Counter(theme for at in sorted(texts) for theme in sorted(self._themes[at]))
        for theme, count in counts.most_common():
            share, usual = count / len(texts), self._usual[theme] / len(self._themes)
            if share >= _NEAR and share >= _LIFT * usual:
                return theme
        return None


def _phrases(spoken: Spoken, terms: Terms, language: Language, most: int) -> list[Phrase]:
    """Each phrase once, as the contrast in which it is clearer shows it."""
    telling = Telling(most=most, covered=lambda words: bool(terms.hits(words)))
    complained = emerging(spoken.complaints, spoken.others, language, telling)
    new = emerging(spoken.texts, spoken.earlier, language, telling) if spoken.earlier else ()
    clearest: dict[str, Phrase] = {}
    for one in sorted((*complained, *new), key=lambda phrase: (-phrase.z, phrase.words)):
        clearest.setdefault(one.words, one)
    return list(clearest.values())[:most]


def _holding(texts: Iterable[str], phrases: frozenset[str], language: Language) -> Mapping[str, frozenset[int]]:
    """The numbers of the texts that hold each phrase."""
    found = defaultdict(set)
    for number, text in enumerate(texts):
        for words in phrases & phrases_of(text, language):
            found[words].add(number)
    return {words: frozenset(numbers) for words, numbers in found.items()}


def _grouped(phrases: Iterable[Phrase], holding: Mapping[str, frozenset[int]]) -> list[list[Phrase]]:
    """Each phrase joins the first group whose first phrase mostly stands in the same texts."""
    groups: list[list[Phrase]] = []
    for one in phrases:
        mine = holding[one.words]
        kin = (group for group in groups if _overlap(mine, holding[group[0].words]) >= _TOGETHER)
        found = next(kin, None)
        if found is None:
            groups.append([one])
        else:
            found.append(one)
    return groups


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the rarer phrase's texts that hold the other too."""
    return len(one & other) / min(len(one), len(other))
