"""Real, labelled feedback, read from beside the project; none of it is part of the project."""

from dataclasses import dataclass
from pathlib import Path

from surveys.language import Language

FOLDER = Path(__file__).parents[2] / ".." / "shared" / "data"

NEGATIVE, NEUTRAL, POSITIVE = "neg", "neu", "pos"
CLASSES = (NEGATIVE, NEUTRAL, POSITIVE)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the class it should be read as, and the other columns of its row."""

    text: str
    label: str
    columns: dict[str, str]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well classes were guessed: the share that is right, and the mean F1 of the three classes."""

    accuracy: float
    macro_f1: float


def labelled(name: str) -> list[Labelled]:
    """The rows of a set, but for those of mixed feeling."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    rows = (dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:])
    return [Labelled(row["text"], row["label"], row) for row in rows if row["label"] in CLASSES]


def in_language(rows: list[Labelled], language: Language) -> list[Labelled]:
    """Those rows of a set in several languages."""
    return [row for row in rows if row.columns["lang"] == language]


def agreement(rows: list[Labelled], values: list[float], band: float) -> Agreement:
    """How well sentiments, of which those within the band are neutral, agree with the labels."""
    guesses = [NEUTRAL if abs(value) < band else POSITIVE if value > 0 else NEGATIVE for value in values]
    pairs = [(row.label, guess) for row, guess in zip(rows, guesses, strict=True)]
    right = sum(label == guess for label, guess in pairs)
    return Agreement(right / len(pairs), sum(_f1(pairs, one) for one in CLASSES) / len(CLASSES))


def _f1(pairs: list[tuple[str, str]], wanted: str) -> float:
    both = sum(label == guess == wanted for label, guess in pairs)
    either = sum(label == wanted for label, _ in pairs) + sum(guess == wanted for _, guess in pairs)
    return 2 * both / either if either else 0.0
