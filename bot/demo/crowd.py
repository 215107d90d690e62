"""Crowd: simulated customers. Each sees only the chat, as anyone would, and presses or writes as the mood is."""

from dataclasses import dataclass
from random import Random

from bot.demo.plot import Experience
from bot.sandbox.people import Person
from handlers.texts import plain
from surveys.language import Language

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
_QUIET = ("button-back", "button-skip", "button-later", "button-stop")
"""What stands below every question beside its answers."""


@dataclass(slots=True)
class Walker:
    """One simulated customer, and what they have just lived through."""

    person: Person
    customer: str
    experience: Experience | None = None

    @property
    def is_asked(self) -> bool:
        """Whether a survey about what they lived through stands in their chat."""
        return self.experience is not None and self._word("button-later") in self._labels

    def agrees(self) -> None:
        """Allow the bot to ask."""
        self.person.taps(self._word("button-agree"))

    def answers(self, chance: Random) -> bool:
        """Whether this person takes the survey up at all."""
        return self.experience is not None and chance.random() < _ANSWERS

    def act(self, chance: Random) -> bool:
        """Do one thing with the survey that stands in the chat; False once there is nothing more to do."""
        labels = self._labels
        if self.experience is None or not self.is_asked:
            return False
        if chance.random() > _FINISHES and self._word("button-back") in labels:
            return False
        self._reply(labels, self.experience, chance)
        return True

    def _reply(self, labels: list[str], experience: Experience, chance: Random) -> None:
        answers = [label for label in labels if label not in {self._word(button) for button in _QUIET}]
        if not answers:
            self._write(experience, chance, can_skip=self._word("button-skip") in labels)
        elif all(label.isdecimal() for label in answers):
            self.person.taps(_number(answers, experience.mood, chance))
        elif answers == [self._word("answer-yes"), self._word("answer-no")]:
            self.person.taps(answers[0] if chance.random() < experience.mood + 0.1 else answers[1])
        else:
            self.person.taps(chance.choice(answers))

    def _write(self, experience: Experience, chance: Random, *, can_skip: bool) -> None:
        eager = _WRITES_WHEN_UNHAPPY if experience.mood < _UNHAPPY else _WRITES
        if can_skip and chance.random() > eager:
            self.person.taps(self._word("button-skip"))
        else:
            self.person.says(experience.words[self._language])

    @property
    def _labels(self) -> list[str]:
        return [label for row in self.person.buttons() for label in row]

    def _word(self, button: str) -> str:
        return plain(button, self._language)

    @property
    def _language(self) -> Language:
        return Language(self.person.account.language_code or "en")


def name(number: int) -> str:
    """What the simulated customer with this number is called."""
    return _NAMES[number % len(_NAMES)]


def _number(labels: list[str], mood: float, chance: Random) -> str:
    felt = min(1.0, max(0.0, mood + chance.gauss(0, _SPREAD)))
    return labels[round(felt * (len(labels) - 1))]
