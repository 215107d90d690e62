"""Row keys: what makes a row unique, so that a file imported twice adds nothing."""

import hashlib
import json
from collections.abc import Mapping

from bot.importing.row import Row
from surveys.store.tally import Tally


class RowKeys:
    """Gives each row of one file its key: what it says, and how many rows before it say the same."""

    def __init__(self) -> None:
        self._seen = Tally()

    def of(self, row: Row) -> str:
        """The key of the next row."""
        print_ = fingerprint({name: words for name, words in row.words.items() if words})
        return f"row:{print_}:{self._seen.count(print_)}"


def fingerprint(words: Mapping[str, str]) -> str:
    """The first 24 hexadecimal digits of the SHA-256 of named words, whatever their order."""
    document = json.dumps(words, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(document.encode(errors="surrogatepass")).hexdigest()[:24]
