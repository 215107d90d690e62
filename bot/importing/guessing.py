"""Guessing: what the columns of a strange file of feedback mean, by their names and by what stands in them."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import fmean

from bot.importing.dates import is_date, order_of
from bot.importing.layout import PASSED_OVER, Layout, number_in
from bot.importing.table import Table

_SAMPLE = 1000
_BY_NAME: Mapping[str, frozenset[str]] = {
    "id": frozenset({"id", "response id", "response_id", "review id", "ticket id", "submission id", "token"}),
    "customer": frozenset(
        {"customer", "customer id", "customer_id", "customer number", "customerid", "client id", "client_id"}
        | {"klantnummer", "kundennummer", "kundennr", "numero client", "numéro client", "cliente", "id cliente"}
    ),
    "at": frozenset(
        {"at", "date", "created at", "created_at", "submitted at", "submitted_at", "timestamp", "time", "review date"}
        | {"datum", "fecha", "data", "responded at", "completed at", "end date"}
    ),
    "language": frozenset({"language", "lang", "locale", "taal", "sprache", "langue", "idioma", "lingua"}),
    "source": frozenset({"source", "platform", "channel"}),
    "touchpoint": frozenset({"touchpoint"}),
    "stage": frozenset({"stage"}),
    "segments": frozenset({"segments", "segment"}),
}
# The words by which a question about a score is known in the seven languages.
_SCORES = (
    ("nps", 0, 10, r"recommend|aanbevel|aanraden|empfehl|weiterempf|recomm|recomend|consigli|raccomand|\bnps\b"),
    ("csat", 1, 5, r"satisf|tevreden|zufrieden|satisfait|satisfech|soddisfa|\bcsat\b"),
    ("ces", 1, 7, r"\beas(y|ily|e)\b|effort|moeite|makkelijk|aufwand|einfach|facile|fácil|esfuerzo|sforzo|\bces\b"),
)
_IMPROVE = re.compile(
    r"improve|better|verbeter|beter\b|verbesser|besser|amélior|mieux|mejora|mejor\b|miglior|melhor", re.IGNORECASE
)
_GOOD = re.compile(
    r"like (most|best)|liked|go(es)? well|went well|beste\b|gefallen|gefiel|goed\b|apprécié|plus plu"
    r"|gust|piaciut|gostou",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"^why\b|waarom|warum|pourquoi|por qué|perché|por que\b|\bcomments?\b|feedback|tell us|anything else|reason"
    r"|opmerking|kommentar|anmerkung|commentaire|comentario|comentário|commento|^reviews?$|^texte?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[;,]")
"""What stands between several choices in one cell."""
_SEVERAL = re.compile(r";\S")
"""A semicolon as it stands between choices; whoever writes a sentence leaves a space behind it."""
_FEWEST_SEVERAL = 0.3
_FEWEST_WORDS = 3
_FEWEST_DISTINCT = 0.3


@dataclass(frozen=True, slots=True)
class Guess:
    """A layout, and by column what cannot be told and must be asked."""

    layout: Layout
    unclear: Mapping[str, str]


def guess(table: Table) -> Guess:
    """What the columns of this table probably mean.

    A column of a tool is what the tool makes it; then names count, then what stands in the first thousand rows.
    Columns with names, addresses and choices are passed over.
    """
    rows = [row.words for row in islice((row for row in table.rows if not row.broken), _SAMPLE)]
    columns: dict[str, str] = {}
    unclear: dict[str, str] = {}
    for number, column in enumerate(table.columns):
        said = [words for row in rows if (words := row.get(column, "").strip())]
        taken = {meant.partition(":")[0] for meant in columns.values()}
        meant = _by_name(column, table, taken, is_first=number == 0)
        if meant is None and table.tool is None and "at" not in taken and said and all(map(is_date, said)):
            meant = "at"
        if meant in {"at", "at:utc"}:
            meant = _dated(meant, column, said, unclear)
        columns[column] = meant or _by_content(column, said, table, unclear)
    fixed = {"source": table.tool.name} if table.tool and "source" not in columns.values() else {}
    return Guess(Layout(columns, fixed), unclear)


def _by_name(column: str, table: Table, taken: Collection[str], *, is_first: bool) -> str | None:
    name = " ".join(column.casefold().split())
    if table.tool and name in table.tool.fields:
        return table.tool.fields[name]
    if table.tool and table.tool.first and is_first:
        return "at"
    found = next((meant for meant, names in _BY_NAME.items() if name in names), None)
    return found if found not in taken else None


def _dated(meant: str, column: str, said: Sequence[str], unclear: dict[str, str]) -> str:
    order = order_of(said)
    if order == "ymd" or not said:
        return meant
    if order is None and any(re.search(r"\d[ap]\.?m|\d [ap]\.?m", words, re.IGNORECASE) for words in said):
        order = "mdy"
    if order is None:
        unclear[column] = f"{said[0]!r} may begin with the day (at:dmy) or the month (at:mdy)"
    return f"at:{order}" if order else "at"


def _by_content(column: str, said: Sequence[str], table: Table, unclear: dict[str, str]) -> str:
    numbers = [found for words in said if (found := number_in(words))]
    if said and len(numbers) == len(said):
        return _score(column, [int(number) for number in numbers], table, unclear)
    if not said or _are_ticked(column, said) or all("@" in words for words in said):
        return PASSED_OVER
    if not (_OPEN.search(column) or _are_sentences(said)):
        return PASSED_OVER
    if _IMPROVE.search(column):
        return "text:improve"
    return "text:good" if _GOOD.search(column) else "text"


def _are_ticked(column: str, said: Sequence[str]) -> bool:
    """Whether these are choices: several in a cell, or one at the end of whose column's name it stands."""
    several = [words for words in said if ";" in words]
    if len(several) >= _FEWEST_SEVERAL * len(said) and all(map(_SEVERAL.search, several)):
        return True
    return {*said} == {said[0]} and column.endswith(said[0])


def _are_sentences(said: Sequence[str]) -> bool:
    """Whether these are people's own words: several each, and not always the same, in whatever mixture."""
    parts = [part.strip() for words in said for part in _BETWEEN.split(words)]
    has_words = fmean(len(words.split()) for words in said) >= _FEWEST_WORDS
    return has_words and len({*parts}) >= _FEWEST_DISTINCT * len(parts)


def _score(column: str, numbers: Sequence[int], table: Table, unclear: dict[str, str]) -> str:
    if "scale" in (table.tool.fields.get(name.casefold()) for name in table.columns if table.tool):
        return "score" if column.casefold() == "score" else PASSED_OVER
    for kind, low, high, words in _SCORES:
        if re.search(words, column, re.IGNORECASE) and low <= min(numbers) and max(numbers) <= high:
            return f"score:{kind}"
    ends = f"{min(numbers)}-{max(numbers)}"
    unclear[column] = f"it holds numbers ({ends}); write score:nps, score:csat, score:ces, score:1-5 or so, or -"
    return PASSED_OVER
