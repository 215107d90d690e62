"""Words: what the charts say, with numbers and dates as the reader writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from babel import Locale
from babel.dates import format_interval, format_skeleton
from babel.numbers import format_decimal, format_percent

from surveys.figures import Period
from surveys.language import Language, closest

_FOLDER = Path(__file__).with_name("words")
LANGUAGES = tuple(Language(code) for code in ("en", "nl", "de", "fr", "es", "it", "pt"))
"""The languages of charts and papers; the first is the one to fall back on."""
Said = str | Mapping[str, str]
"""A text, or one for each plural category of the language, told apart by `count`."""


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language."""

    texts: Mapping[str, Said]

    @property
    def locale(self) -> str:
        """Whose numbers and dates these are."""
        return str(self.texts["locale"])

    def say(self, key: str, **filled: str | int) -> str:
        """The text with its braces filled in; whole numbers as the reader writes them."""
        told = {name: self.number(value, 0) if isinstance(value, int) else value for name, value in filled.items()}
        return self._pattern(key, int(filled.get("count", 0))).format(**told)

    def number(self, value: float, digits: int = 1) -> str:
        """A number with so many decimals and a true minus sign."""
        pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
        return format_decimal(round(value, digits) + 0.0, format=pattern, locale=self.locale).replace("-", "−")

    def share(self, share: float) -> str:
        """A share of 1 as a percentage."""
        return str(format_percent(share, locale=self.locale))

    def score(self, kind: str, value: float) -> str:
        """A score in its own unit: 68%, −12, 5.2, and sentiment as 0.31."""
        match kind:
            case "csat":
                return self.share(value / 100)
            case "nps" | "points":
                return self.number(value, 0)
            case "ces":
                return self.number(value, 1)
            case _:
                return self.number(value, 2)

    def named_score(self, kind: str, value: float) -> str:
        """A score with its name, as in a sentence: 68% satisfied."""
        return self.say(f"score-{kind}", value=self.score(kind, value))

    def period(self, period: Period) -> str:
        """From the first to the last day."""
        return str(format_interval(period.start, period.end, "yMMMd", locale=self.locale))

    def day(self, day: date) -> str:
        """A day of the year, without the year."""
        return str(format_skeleton("MMMd", day, locale=self.locale))

    def _pattern(self, key: str, count: int) -> str:
        said = self.texts[key]
        return said if isinstance(said, str) else said[Locale.parse(self.locale).plural_form(count)]


@cache
def words(language: Language) -> Words:
    """The words in this language, else in the first one there is."""
    path = _FOLDER / f"{closest(language, LANGUAGES)}.yaml"
    return Words(yaml.safe_load(path.read_text(encoding="utf-8")))
