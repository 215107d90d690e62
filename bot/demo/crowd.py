"""Crowd: simulated customers. Each sees only the chat, as anyone would, and presses or writes as the mood is."""

from dataclasses import dataclass
from random import Random

from bot.demo.plot import Experience
from bot.sandbox.people import Person

_NAMES = (
    *("Anna", "Ben", "Carla", "David", "Elif", "Frank", "Grace", "Hugo", "Iris", "Jan", "Kofi", "Lena"),
    *("Mila", "Noah", "Olivia", "Pieter", "Quinn", "Rosa", "Sem", "Tess", "Umar", "Vera", "Wout", "Yara"),
)
_SPREAD = 0.09
_ANSWERS = 0.72
_FINISHES = 0.96
_WRITES = 0.6
_WRITES_WHEN_UNHAPPY = 0.92
_UNHAPPY = 0.5


@dataclass(slots=True)
class Walker:
    """One simulated customer, and what they have just lived through."""

    person: Person
    customer: str
    experience: Experience | None = None

    @property
    def is_asked(self) -> bool:
        """Whether a survey about what they lived through stands in their chat."""
        return self.experience is not None and _is_survey(self.person.buttons())

    def answers(self, chance: Random) -> bool:
        """Whether this person takes the survey up at all."""
        return self.experience is not None and chance.random() < _ANSWERS

    def act(self, chance: Random) -> bool:
        """Do one thing with the survey that stands in the chat; False once there is nothing more to do."""
        rows = self.person.buttons()
        if self.experience is None or not _is_survey(rows):
            return False
        if chance.random() > _FINISHES and rows[-1][0].startswith("‹"):
            return False
        self._reply(rows, self.experience, chance)
        return True

    def _reply(self, rows: list[list[str]], experience: Experience, chance: Random) -> None:
        labels = [label for row in rows[:-1] for label in row]
        if not labels:
            self._write(rows[-1], experience, chance)
        elif all(label.isdecimal() for label in labels):
            self.person.taps(_number(labels, experience.mood, chance))
        elif len(rows[0]) > 1:
            self.person.taps(labels[0] if chance.random() < experience.mood + 0.1 else labels[1])
        else:
            self.person.taps(chance.choice(labels))

    def _write(self, quiet: list[str], experience: Experience, chance: Random) -> None:
        eager = _WRITES_WHEN_UNHAPPY if experience.mood < _UNHAPPY else _WRITES
        skip = next((label for label in quiet if label in {"Skip", "Overslaan"}), None)
        if skip and chance.random() > eager:
            self.person.taps(skip)
        else:
            self.person.says(experience.words[self.person.account.language_code or "en"])


def name(number: int) -> str:
    """What the simulated customer with this number is called."""
    return _NAMES[number % len(_NAMES)]


def _is_survey(rows: list[list[str]]) -> bool:
    """The last row of a survey's buttons offers to answer later."""
    return bool(rows) and "Later" in rows[-1]


def _number(labels: list[str], mood: float, chance: Random) -> str:
    felt = min(1.0, max(0.0, mood + chance.gauss(0, _SPREAD)))
    return labels[round(felt * (len(labels) - 1))]
