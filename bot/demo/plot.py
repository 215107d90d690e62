"""Plot: what the simulated customers meet in eight weeks, and what they have to say of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml
from pydantic import BaseModel, Field

from surveys.journey import TouchpointId

_HERE = Path(__file__).parent
_DEPTH = 0.55
_LAST_WEEK = 9


class Pain(BaseModel, frozen=True):
    """A share of people meets this subject, from one week to another."""

    about: str
    share: float
    first: int = Field(1, alias="from")
    last: int = Field(_LAST_WEEK, alias="until")


class Scene(BaseModel, frozen=True):
    """What happens at a touchpoint: how often, how content people are with it, and what goes wrong there."""

    often: int
    mood: float
    praises: tuple[str, ...]
    pains: tuple[Pain, ...]


class Script(BaseModel, frozen=True):
    """The file with all scenes."""

    happens: dict[TouchpointId, Scene]


@dataclass(frozen=True, slots=True)
class Experience:
    """How one person lived through one scene: how content they are, 0 to 1, and what they would write."""

    mood: float
    words: Mapping[str, str]


class Plot:
    """Scenes and voices, told by chance."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._voices = {file.stem: _read(file) for file in sorted((_HERE / "voices").glob("*.yaml"))}
        self._scenes = Script.model_validate(_read(_HERE / "plot.yaml")).happens

    def next(self) -> tuple[TouchpointId, Scene]:
        """What happens next to somebody, and where."""
        weights = [scene.often for scene in self._scenes.values()]
        return self._chance.choices(list(self._scenes.items()), weights)[0]

    def experience(self, scene: Scene, week: int) -> Experience:
        """How it was, in this week."""
        luck = self._chance.random()
        for pain in scene.pains:
            if pain.first <= week <= pain.last:
                if luck < pain.share:
                    return Experience(scene.mood - _DEPTH, self._words(pain.about, "complaints"))
                luck -= pain.share
        subject = self._chance.choice(scene.praises)
        return Experience(scene.mood + self._chance.gauss(0, 0.1), self._words(subject, "praise"))

    def _words(self, subject: str, kind: str) -> Mapping[str, str]:
        return {language: self._chance.choice(voice[subject][kind]) for language, voice in self._voices.items()}


def _read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))
