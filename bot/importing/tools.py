"""Tools: where exported answers come from, recognised by the columns that each tool adds to the questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.importing.row import FAULT


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool that people come from.

    `fields` are the columns it adds, in small letters, with the fields that they mean (see `bot.importing.layout`);
    those that mean "-" are passed over. `marks` are those by which its exports are recognised.
    """

    name: str
    marks: tuple[frozenset[str], ...]
    fields: Mapping[str, str]
    names_over_two_lines: bool = False
    first: frozenset[str] = frozenset()


TYPEFORM = Tool(
    "typeform",
    (frozenset({"start date (utc)", "submit date (utc)"}), frozenset({"#", "submit date (utc)"})),
    {
        "#": "id",
        "submit date (utc)": "at:utc",
        "start date (utc)": "-",
        "stage date (utc)": "-",
        "network id": "-",
        "response type": "-",
        "tags": "-",
        "ending": "-",
    },
)

SURVEYMONKEY = Tool(
    "surveymonkey",
    (frozenset({"respondent id", "collector id"}),),
    {
        "respondent id": "id",
        "end date": "at",
        "collector id": "-",
        "start date": "-",
        "ip address": "-",
        "email address": "-",
        "first name": "-",
        "last name": "-",
        "custom data 1": "-",
        "custom data": "-",
    },
    names_over_two_lines=True,
)

DELIGHTED = Tool(
    "delighted",
    (
        frozenset({"score", "comment", "survey type"}),
        frozenset({"score", "comment", "permalink"}),
        frozenset({"score", "comment", "response permalink"}),
        frozenset({"score", "comment", "delighted source"}),
    ),
    {
        "id": "id",
        "response id": "id",
        "survey response id": "id",
        "created at": "at",
        "responded at": "at",
        "response date": "at",
        "comment": "text",
        "locale": "language",
        "survey type": "scale",
        "person id": "-",
        "email": "-",
        "name": "-",
        "phone number": "-",
        "permalink": "-",
        "response permalink": "-",
        "updated at": "-",
        "tags": "-",
        "notes": "-",
    },
)

GOOGLE_FORMS = Tool(
    "google-forms",
    (frozenset(),),
    {"email address": "-", "username": "-"},
    first=frozenset(
        {
            "timestamp",
            "tijdstempel",
            "zeitstempel",
            "horodateur",
            "horodatage",
            "marca temporal",
            "informazioni cronologiche",
            "carimbo de data/hora",
        }
    ),
)

_TOOLS = (TYPEFORM, SURVEYMONKEY, DELIGHTED, GOOGLE_FORMS)
_OUR_OWN = frozenset({"at", "touchpoint", "stage"})


def recognised(header: Sequence[str]) -> Tool | None:
    """The tool that writes such a header; None where it is another's, or our own."""
    names = [name.strip().casefold() for name in header if name.strip().casefold() != FAULT]
    if not names or _OUR_OWN & {*names}:
        return None
    return next((tool for tool in _TOOLS if _is_of(tool, names)), None)


def _is_of(tool: Tool, names: Sequence[str]) -> bool:
    if tool.first:
        return names[0] in tool.first and len(names) > 1
    return any(marks <= {*names} for marks in tool.marks)
