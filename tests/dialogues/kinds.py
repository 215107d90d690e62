"""Kinds: every kind of question with its variants, as it stands in a file and as people answer it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.sandbox.people import Person
from surveys.catalog import Catalog
from surveys.when import SKIPPED, Answers, QuestionId, Value
from tests.service import Service

Q, AGAIN = QuestionId("q"), QuestionId("again")
"""The question that is looked at, and the one after it."""
WORDS = "in words: "
PICTURE = "a picture: "
"""What stands before something that is written, and before what is written beside a picture."""
SHARE = "📱 Share my number"
"""The key below the chat."""


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody does, one thing after the other, and what is kept of it.

    `own` are their words for what is not listed.
    """

    acts: tuple[str, ...]
    value: Value
    own: str | None = None

    @property
    def answers(self) -> Answers:
        """The answers as they are stored."""
        return {Q: self.value} if self.own is None else {Q: self.value, QuestionId("q.other"): self.own}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands in a file, how it is tapped and typed, and a wrong reply with what is said of it.

    What has no buttons of its own is tapped away. `dutch` are the taps in Dutch, where its buttons differ.
    """

    question: str
    tapped: Done
    typed: Done
    wrong: str
    refusal: str
    dutch: tuple[str, ...] = ()


def _written(text: str, value: Value, own: str | None = None) -> Done:
    return Done((f"{WORDS}{text}",), value, own)


def _step(question: str, tap: str, typed: str, value: int, ends: tuple[int, int]) -> Asked:
    """A step of a scale; one more than its highest is wrong."""
    refusal = f"Please choose a number from {ends[0]} to {ends[1]}."
    return Asked(question, Done((tap,), value), _written(typed, value), str(ends[1] + 1), refusal)


_OPTIONS = """
    options:
      - {id: price, title: {en: The price, nl: De prijs}}
      - {id: staff, title: {en: The staff, nl: Het personeel}}
      - {id: place, title: {en: The place, nl: De plek}}"""
_OTHER = """
      - {id: other, title: {en: Something else, nl: Iets anders}, other: {en: What?, nl: Wat?}}"""
_FREE = "\n    optional: true"
_RANGE = "\n    low: 1\n    high: 10"
_WEIGHT = "\n    low: 0.5\n    high: 60\n    decimals: 1\n    unit: {en: kg, nl: kilo}"
_REACH = """
    ask: {en: May we call you?, nl: Mogen we u bellen?}
    purpose: {en: Call me about this, nl: Bel mij hierover}"""
_SKIP = Done(("Skip",), SKIPPED)
_MUSIC = f"{WORDS}The music"
_ONE_OF = "Please choose one of the buttons."
_TICK = "Please tick the buttons and tap Done, or write their numbers, such as 1, 3."
_AGREE = "May we use it? Please tap the button above, or write yes or no."
_NOT_WHOLE = "Please write a whole number, such as 12."
_BETWEEN = "Please write a number from 0.5 to 60."

KINDS = {
    "nps": _step("- nps: q", "9", "9\xa0of\xa010", 9, (0, 10)),
    "csat": _step("- csat: q", "4", " 4! ", 4, (1, 5)),
    "ces": _step("- ces: q", "7", "7/7", 7, (1, 7)),
    "effort": _step("- ces: q\n    direction: effort", "2", "2", 2, (1, 7)),
    "stars": _step("- rating: q", "⭐⭐⭐⭐", "4 Sterne", 4, (1, 5)),
    "many-stars": _step("- rating: q\n    most: 7", "6 ⭐", "6 ⭐", 6, (1, 7)),
    "faces": Asked(
        "- rating: q\n    look: faces\n    most: 4",
        Done(("😀",), 4),
        _written("😀", 4),
        "😎",
        "Please choose one of the buttons.",
    ),
    "scale": _step("- rating: q\n    look: numbers\n    most: 10", "8", "8 of 10", 8, (1, 10)),
    "choice": Asked(
        "- choice: q" + _OPTIONS,
        Done(("The staff",), "staff"),
        _written("2", "staff"),
        *("4", _ONE_OF),
        ("Het personeel",),
    ),
    "shuffled": Asked(
        "- choice: q\n    shuffle: true" + _OPTIONS,
        Done(("The staff",), "staff"),
        _written("het PERSONEEL", "staff"),
        *("staff?", _ONE_OF),
        ("Het personeel",),
    ),
    "other": Asked(
        "- choice: q" + _OPTIONS + _OTHER,
        Done(("Something else", _MUSIC), "other", "The music"),
        _written("The music", "other", "The music"),
        *("5", _ONE_OF),
        ("Iets anders", _MUSIC),
    ),
    "choices": Asked(
        "- choices: q\n    most: 2" + _OPTIONS,
        Done(("☐ The staff", "☐ The price", "Done"), ("price", "staff")),
        _written("De prijs\nThe staff", ("price", "staff")),
        *("everything", _TICK),
        ("☐ Het personeel", "☐ De prijs", "Klaar"),
    ),
    "boxes": Asked(
        "- choices: q\n    least: 0\n    shuffle: true" + _OPTIONS,
        Done(("☐ The staff", "☐ The price", "☑ The staff", "Done"), ("price",)),
        Done(tuple(f"{WORDS}{label}" for label in ("☐ The staff\n☐ De prijs", "☑ the staff", "done")), ("price",)),
        *("☐ the music", _TICK),
        ("☐ Het personeel", "☐ De prijs", "☑ Het personeel", "Klaar"),
    ),
    "others": Asked(
        "- choices: q\n    most: 2" + _OPTIONS + _OTHER,
        Done(("☐ The price", "☐ Something else", "Done", _MUSIC), ("other", "price"), "The music"),
        _written("The music", ("other",), "The music"),
        *("5", _TICK),
        ("☐ De prijs", "☐ Iets anders", "Klaar", _MUSIC),
    ),
    "yesno": Asked(
        "- yesno: q", Done(("No",), "no"), _written("nein", "no"), "perhaps", "Please answer yes or no.", ("Nee",)
    ),
    "number": Asked("- number: q" + _RANGE, Done(("7",), 7), _written("7.0", 7), "7.5", _NOT_WHOLE),
    "weight": Asked(
        "- number: q" + _WEIGHT + _FREE, _SKIP, _written("12,5 KG", 12.5), "0.4 kg", _BETWEEN, ("Overslaan",)
    ),
    "text": Asked(
        "- text: q" + _FREE,
        _SKIP,
        _written("Nice", "Nice"),
        *(" \n ", "Please answer in your own words."),
        ("Overslaan",),
    ),
    "photo": Asked(
        "- photo: q" + _FREE,
        _SKIP,
        Done((f"{PICTURE}The corner",), "The corner"),
        *("Here it is", "Please send a picture here."),
        ("Overslaan",),
    ),
    "contact": Asked(
        "- contact: q" + _REACH,
        Done(("✓ Call me about this", SHARE), "+31000000002"),
        Done((f"{WORDS}yes", f"{WORDS}ada@example.org"), "ada@example.org"),
        *("ada@example.org", _AGREE),
        ("✓ Bel mij hierover", SHARE),
    ),
}
"""By the names under which they are asked; boxes are options ticked in words, and weight has decimals and a unit."""

_ASK = "\n    ask: {en: What about it?, nl: Wat vindt u?}"
_TEMPLATE = """
survey: %s
title: {en: Your visit, nl: Uw bezoek}
questions:
  %s
  - yesno: again
    ask: {en: Will you come again?, nl: Komt u terug?}
"""
_JOURNEY = """
journey: every
languages: [en, nl]
stages:
  - id: use
    title: {en: Use, nl: Gebruik}
    touchpoints:
%s
fatigue: {gap_after_invitation: 0, gap_after_response: 0, at_most: 9 per 1d, quiet_hours: none}
"""


@cache
def every_kind() -> Catalog:
    """A journey with a survey for each kind, which asks a second question after it."""
    with TemporaryDirectory() as folder:
        for name, asked in KINDS.items():
            _write(Path(folder, "surveys", f"{name}.yaml"), _TEMPLATE % (name, _whole(asked.question)))
        places = "\n".join(f"      - {{id: {name}.seen, title: {{en: A, nl: A}}, survey: {name}}}" for name in KINDS)
        _write(Path(folder, "journey.yaml"), _JOURNEY % places)
        return Catalog.load(Path(folder))


def _whole(question: str) -> str:
    return question if "ask:" in question else question + _ASK


def _write(file: Path, written: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(written, encoding="utf-8")


async def asks(service: Service, person: Person, kind: str) -> None:
    """A person is asked a question of this kind."""
    await service.touchpoint(f"{kind}.seen", person)


async def does(service: Service, person: Person, *acts: str) -> None:
    """A person taps, writes, shows and shares, each when the bot has done its part."""
    for act in acts:
        if act.startswith(WORDS):
            await service.says(person, act.removeprefix(WORDS))
        elif act.startswith(PICTURE):
            person.sends_photo(act.removeprefix(PICTURE))
        elif act == SHARE:
            person.shares_contact()
        else:
            person.taps(act)
        await service.settle()


async def answer(service: Service, person: Person) -> Value | None:
    """What is kept of the answer to the question."""
    return (await service.answers(person)).get(Q)
