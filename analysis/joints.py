"""Joints: the small words that tell whether the words around a place speak of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from surveys.language import Language


@dataclass(frozen=True, slots=True)
class Joints:
    """Small words of one language, in lower case.

    `asides` name a place on the way to something else ("for dinner", "on the menu"), `doings` say what somebody did
    with it ("we ordered the fish"); one of the `articles` may stand between them and it. After `breaks` something
    else is told of, or somebody else speaks.
    """

    asides: frozenset[str] = frozenset()
    doings: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()

    def by_the_way(self, before: Sequence[str]) -> bool:
        """Whether the last words before a place only name it, rather than say how it was."""
        heads = before[:-1] if before and before[-1] in self.articles else before
        return bool(heads) and (heads[-1] in self.asides or heads[-1] in self.doings)


def joints(language: Language) -> Joints:
    """Those of a language; none where they are not known, so that no place is named by the way."""
    return _JOINTS.get(language, _NONE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NONE = Joints()
_JOINTS: Mapping[Language, Joints] = {
    Language("en"): Joints(
        asides=_words(
            "after at before by during for from in inside instead into near on outside over than through to under "
            "until via without"
        ),
        doings=_words(
            "ask asked bought bring brought buy choose chose get got had have order ordered paid pay pick picked "
            "received request requested take took tried try use used using want wanted"
        ),
        articles=_words("a an any her his its my our some that the their these this those your"),
        breaks=_words("after as because before he i if it she since they until we when where which while who you"),
    ),
}
