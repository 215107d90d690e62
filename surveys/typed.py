"""Typed: what people write instead of tapping. Numbers, lists, yes and no, addresses, in any of our languages.

Every function takes any text at all and returns None for what it cannot read; none raises.
"""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from babel.core import Locale
from babel.localedata import exists

from surveys.language import Language

STAR = "⭐"
FACES = {2: "🙁🙂", 3: "🙁😐🙂", 4: "😠🙁🙂😀", 5: "😠🙁😐🙂😀"}
"""The faces of a rating by how many there are, worst first."""

_YES = {"yes", "y", "yes please", "ja", "j", "ja graag", "ja gerne", "oui", "sí", "sì", "si", "s", "sim", "👍"}
_NO = {"no", "n", "no thanks", "nee", "nein", "non", "não", "nao", "👎"}
_OF = r"(?:/|of|out of|van|von|sur|de|sobre|su|di|em)"
_OF_HIGH = re.compile(rf"(\d{{1,4}})(?:\s*{_OF}\s*(\d{{1,4}}))?")
_STAR_WORDS = "stars?|ster(?:ren)?|sterne?|[ée]toiles?|estrellas?|stell[ae]|estrelas?"
_STARS = re.compile(rf"(\d{{1,4}})\s*(?:[{STAR}★🌟]|{_STAR_WORDS})")
_ONLY_STARS = re.compile(rf"([{STAR}★🌟]+)☆*")
_NO_MEANING = dict.fromkeys(map(ord, "\ufe0e\ufe0f\u20e3\u200b\u200e\u200f\u2066\u2067\u2068\u2069☐☑"))
"""What a text may hold without saying more: variants of signs, marks of direction, and the box before an option."""
_AS_TYPED = {**_NO_MEANING, ord("’"): "'"}
"""The apostrophe that is printed is the one that most keyboards have."""

_UNSEEN = {"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"}
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Signs that count as letters or pictures, and show nothing either."""
_BOXES = "☐☑"

_THOUSAND_GAPS = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_GROUPED = {sign: re.compile(rf"[-+]?[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{3}})+(?!\d)") for sign in ".,"}
_PLAIN = re.compile(r"([-+]?\d{1,12})(?:[.,](\d{1,9}))?")
_BETWEEN = re.compile(r"\s*[,;\n]\s*|\s+(?:and|en|und|et|y|e)\s+|\s*[&+]\s*")
_MAIL = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@(?:[^\s@.<>()\[\],;:\"]{1,63}\.)+[^\W\d_]{2,24}")
_PHONE = re.compile(r"(\+|00)?[\d\s()./-]+")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15  # ITU-T E.164


def shows(text: str) -> bool:
    """Whether anything of a text can be seen; marks of direction, joiners and all kinds of spaces cannot."""
    return any(sign not in _BLANKS and unicodedata.category(sign) not in _UNSEEN for sign in text)


def holds_words(text: str) -> bool:
    """Whether a text holds letters or pictures; a number, a sign between numbers or a box to tick is none.

    What Unicode has no name for yet is a picture newer than our tables.
    """
    said = (sign for sign in text if sign not in _BLANKS and sign not in _BOXES)
    return any((kind := unicodedata.category(sign))[0] == "L" or kind in {"So", "Cn"} for sign in said)


def bare(text: str) -> str:
    """A short answer without what does not change its meaning: case, spaces and marks around it, odd digits."""
    plain = text[:_LONGEST].translate(_AS_TYPED)
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in plain)
    return " ".join(digits.split()).rstrip(".! ").casefold() or digits.strip()


def whole(text: str, high: int) -> int | None:
    """A whole number, as `4` or `4 of 5`; the second number must be the highest of the scale."""
    found = _OF_HIGH.fullmatch(bare(text))
    if found is None or (found[2] and int(found[2]) != high):
        return None
    return int(found[1])


def rated(text: str, most: int) -> int | None:
    """So many stars, as `4`, `4 stars` or four of them; or the place of a face among those of this rating."""
    words = bare(text)
    if only := _ONLY_STARS.fullmatch(words):
        return len(only[1])
    if len(words) == 1 and words in FACES.get(most, ""):
        return FACES[most].index(words) + 1
    counted = _STARS.fullmatch(words)
    return int(counted[1]) if counted else whole(text, most)


def number(text: str, language: Language) -> int | float | None:
    """A number as this language writes it: `12,5` and `12.5`, `1.234` or `1,234`, digits of any script."""
    signs = bare(text).replace("٫", ".").replace("٬", "").replace("−", "-")
    closed = _THOUSAND_GAPS.sub("", signs)
    group = "." if _decimal_sign(language) == "," else ","
    if grouped := _GROUPED[group].match(closed):
        closed = grouped[0].replace(group, "") + closed[grouped.end() :]
    found = _PLAIN.fullmatch(closed)
    if found is None:
        return None
    fraction = (found[2] or "").rstrip("0")
    return float(f"{found[1]}.{fraction}") if fraction else int(found[1])


def decimals(value: float) -> int:
    """How many digits a number has after its point."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def listed(text: str) -> Iterator[str]:
    """The parts of a list, `1, 3` or `price and service`; `1 3` too, where it holds nothing but numbers."""
    words = text.strip()[:_LONGEST]
    if re.fullmatch(r"[\d\s]+", words):
        return iter(words.split())
    return (part for part in _BETWEEN.split(words) if part.strip())


def truth(text: str) -> str | None:
    """`yes` or `no`."""
    words = bare(text).replace(",", "")
    if words in _YES:
        return "yes"
    return "no" if words in _NO else None


def address(text: str) -> str | None:
    """An e-mail address as it was written, or a telephone number as its digits, with + where a country stands."""
    words = text.strip()[:_LONGEST]
    if _MAIL.fullmatch(words):
        return words
    return telephone(words) if _PHONE.fullmatch(bare(words)) else None


def telephone(text: str) -> str | None:
    """A telephone number as its digits, with + where it begins with a country."""
    words = bare(text).replace("(0)", "") if text.strip().startswith(("+", "00")) else bare(text)
    abroad = words.startswith(("+", "00"))
    digits = "".join(sign for sign in words if sign.isdecimal()).removeprefix("00" if abroad else "")
    fits = _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS
    return f"{'+' if abroad else ''}{digits}" if fits else None


_LONGEST = 1000
"""Characters that are looked at: no short answer has more."""


@cache
def _decimal_sign(language: Language) -> str:
    return str(Locale(language).number_symbols["latn"]["decimal"]) if exists(language) else "."
