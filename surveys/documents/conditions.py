"""How a condition is spelt in files: `satisfied <= 3`, `solved == no`."""

import re
from dataclasses import dataclass

from surveys.questions import SCALES, Kind
from surveys.when import SIGNS, QuestionId, When

CONDITION = rf"^([a-z0-9_-]+)\s*({'|'.join(SIGNS)})\s*([a-z0-9-]+)$"


@dataclass(frozen=True, slots=True)
class Condition:
    """A claim as it is written; what its value means depends on the question it is about."""

    question: str
    sign: str
    value: str

    def __str__(self) -> str:
        return f"{self.question} {self.sign} {self.value}"


def condition(written: object) -> Condition:
    """Read a condition; raises ValueError with a sentence."""
    parts = re.match(CONDITION, str(written).strip())
    if parts is None:
        example = "satisfied <= 3, solved == no or reason != price"
        raise ValueError(f"'{written}' is not a condition; write for example {example}")
    return Condition(*parts.groups())


def claim(spelt: Condition, about: type[Kind]) -> When:
    """The condition as a claim about a question of this kind: the value is a number on a scale, else a word."""
    value = int(spelt.value) if about in SCALES else spelt.value
    return When(QuestionId(spelt.question), spelt.sign, value)
