"""Source and Place: what stands in a YAML file, and on which line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import JsonValue

from surveys.errors import Fault

Steps = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and positions, such as `("questions", 0, "ask")`."""


@dataclass(frozen=True, slots=True)
class Source:
    """What stands in a file. `content` is None where it could not be read; then `faults` says why."""

    file: str
    content: JsonValue = None
    lines: Mapping[Steps, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def fault(self, steps: Steps, sentence: str) -> Fault:
        """A fault on the line of these steps, or of the nearest parent that stands in the file."""
        while steps and steps not in self.lines:
            steps = steps[:-1]
        return Fault(self.file, self.lines.get(steps, 1), sentence)


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a source that can be looked at whether or not what stands there is well formed."""

    source: Source
    value: JsonValue
    steps: Steps = ()

    def at(self, key: str) -> "Place":
        """What stands under a key; its value is None where nothing does."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Place(self.source, value, (*self.steps, key))

    def entries(self) -> "Iterator[Place]":
        """The entries of a list that are there, or nothing."""
        listed = self.value if isinstance(self.value, list) else []
        return (Place(self.source, value, (*self.steps, at)) for at, value in enumerate(listed))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of a mapping, or nothing."""
        return tuple(self.value) if isinstance(self.value, dict) else ()

    @property
    def text(self) -> str | None:
        """The value, if it is a text."""
        return self.value.strip() if isinstance(self.value, str) else None

    def fault(self, sentence: str) -> Fault:
        """A fault that stands here."""
        return self.source.fault(self.steps, sentence)


def top(source: Source) -> Place:
    """The place where a source begins."""
    return Place(source, source.content)
