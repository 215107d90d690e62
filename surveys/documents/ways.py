"""How is spelt where a survey goes after a question: `end`, or `end if satisfied >= 4`."""

from surveys.documents.conditions import condition
from surveys.documents.spelling import spelt
from surveys.when import ALWAYS, When

WAY = r"^end( if .+)?$"
_END, _IF = "end", "end if "


def way(written: object) -> When:
    """The condition under which the survey ends; raises ValueError with a sentence on anything else."""
    words = " ".join(written.split()) if isinstance(written, str) else ""
    if words == _END:
        return ALWAYS
    if not words.startswith(_IF):
        raise ValueError(f"'{written}' is no way to go on; write end, or end if satisfied >= 4")
    return condition(words.removeprefix(_IF))


def spell_way(ends: When) -> str:
    """The same as text."""
    return _END if ends == ALWAYS else f"{_IF}{spelt(ends)}"
