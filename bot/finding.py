"""Finding: one thing that was looked at, whether it is well, and what to do where it is not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of `waypulse doctor`."""

    name: str
    told: str
    is_well: bool = True

    def __str__(self) -> str:
        return f"{'ok   ' if self.is_well else 'wrong'}  {self.name}: {self.told}"


def wrong(name: str, told: str) -> Finding:
    """Something that has to be seen to."""
    return Finding(name, told, is_well=False)
