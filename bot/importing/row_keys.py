"""Row keys: what makes a row unique, so that a file imported twice adds nothing."""

import hashlib
import json
from collections.abc import Mapping

from bot.importing.row import Row
from surveys.errors import Sentence
from surveys.store.tally import Tally

TAKEN = Sentence("id-taken", "another row has this id and says something else; give each row an id of its own")


class RowKeys:
    """Gives each row of one file its key: what it says, and how many rows before it say the same.

    A row with an id of its own needs none, if no row before it has the same id and says something else.
    """

    def __init__(self) -> None:
        self._seen = Tally()
        self._ids = Tally()

    def of(self, row: Row) -> str:
        """The key of the next row."""
        print_ = fingerprint({name: words for name, words in row.words.items() if words})
        return f"row:{print_}:{self._seen.count(print_)}"

    def is_taken(self, own_id: str, words: Mapping[str, str]) -> bool:
        """Whether a row before this one, which says these words, has its id and says something else."""
        print_ = fingerprint({name: stripped for name, said in words.items() if (stripped := said.strip())})
        return self._ids.count(own_id) != self._ids.count(f"{own_id}:{print_}")


def fingerprint(words: Mapping[str, str]) -> str:
    """The first 24 hexadecimal digits of the SHA-256 of named words, whatever their order."""
    document = json.dumps(words, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(document.encode(errors="surrogatepass")).hexdigest()[:24]
