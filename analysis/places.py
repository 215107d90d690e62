"""Place and Counts: the figures of a period, added up by where on the journey they belong."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.scores import Sample, is_on_scale
from surveys.figures import Figures, Heard
from surveys.journey import StageId, ThemeId, TouchpointId
from surveys.mood import Label


class Place(NamedTuple):
    """A touchpoint of a stage, or with None as touchpoint what was said of the stage as a whole."""

    stage: StageId
    touchpoint: TouchpointId | None


class Topic(NamedTuple):
    """A theme at a place: what may become a pain point."""

    place: Place
    theme: ThemeId


@dataclass(slots=True)
class Heap:
    """All that was counted at one place, or in one stage, where whoever was heard at two touchpoints counts once."""

    responses: int = 0
    customers: int = 0
    histograms: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    complainers: Counter[ThemeId] = field(default_factory=Counter)
    labels: Counter[Label] = field(default_factory=Counter)
    sentiment_total: float = 0.0
    sentiment_squares: float = 0.0

    def hear(self, heard: Heard) -> None:
        """Count who was heard here."""
        self.responses, self.customers = heard.responses, heard.customers

    def main_kind(self) -> str | None:
        """The score most answered here, of equal ones CSAT before NPS before CES; None without any answer."""
        answered = {kind: self.histogram(kind).total() for kind in ("csat", "nps", "ces")}
        most = max(answered, key=lambda kind: answered[kind])
        return most if answered[most] else None

    def histogram(self, kind: str) -> Counter[int]:
        """How many answers gave each value to the score of this kind."""
        return self.histograms.get(kind) or Counter()

    def sentiment(self) -> Sample:
        """Count, mean and variance of the sentiments."""
        return Sample.of(self.labels.total(), self.sentiment_total, self.sentiment_squares)


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of one period by stage, by place, and by theme at a place.

    `mentions` are those that complain, and `felt` is what the sentiments of these add up to.
    """

    stages: dict[StageId, Heap] = field(default_factory=dict)
    places: dict[Place, Heap] = field(default_factory=dict)
    complaints: dict[Topic, dict[str, Counter[int]]] = field(default_factory=dict)
    mentions: Counter[Topic] = field(default_factory=Counter)
    felt: dict[Topic, float] = field(default_factory=lambda: defaultdict(float))

    @staticmethod
    def of(figures: Figures) -> "Counts":
        """Add up the figures of a period; a score that does not lie on its scale is none."""
        counts = Counts()
        counts._hear(figures)
        counts._complain(figures)
        return counts

    def stage(self, stage: StageId) -> Heap:
        """What was counted in a stage; empty if nothing was."""
        return self.stages.get(stage) or Heap()

    def place(self, place: Place) -> Heap:
        """What was counted at a place; empty if nothing was."""
        return self.places.get(place) or Heap()

    def complainers(self, topic: Topic, kind: str) -> Counter[int]:
        """How those who complain of a theme at a place answered the score of this kind."""
        return self.complaints.get(topic, {}).get(kind) or Counter()

    def _hear(self, figures: Figures) -> None:
        for stage, heard in figures.audience.stages.items():
            self._stage(stage).hear(heard)
        for place, heard in figures.audience.places.items():
            self._place(Place(*place)).hear(heard)
        for count in figures.scores:
            if is_on_scale(count.kind, count.value):
                for heap in self._heaps(count.stage, count.touchpoint):
                    heap.histograms[count.kind][count.value] += count.n
        for felt in figures.sentiments:
            for heap in self._heaps(felt.stage, felt.touchpoint):
                heap.labels[felt.label] += felt.n
                heap.sentiment_total += felt.total
                heap.sentiment_squares += felt.squares

    def _complain(self, figures: Figures) -> None:
        for count in figures.complaints:
            topic = Topic(Place(count.stage, count.touchpoint), count.theme)
            kinds = self.complaints.setdefault(topic, {})
            if is_on_scale(count.kind, count.value):
                kinds.setdefault(count.kind, Counter())[count.value] += count.n
        for mention in figures.mentions:
            if mention.label is Label.NEGATIVE:
                topic = Topic(Place(mention.stage, mention.touchpoint), mention.theme)
                self.mentions[topic] += mention.mentions
                self.felt[topic] += mention.total
                self._place(topic.place).complainers[mention.theme] += mention.customers
        for complaining in figures.complainers:
            self._stage(complaining.stage).complainers[complaining.theme] += complaining.customers

    def _heaps(self, stage: StageId, touchpoint: TouchpointId | None) -> tuple[Heap, Heap]:
        return self._stage(stage), self._place(Place(stage, touchpoint))

    def _stage(self, stage: StageId) -> Heap:
        return self.stages.setdefault(stage, Heap())

    def _place(self, place: Place) -> Heap:
        return self.places.setdefault(place, Heap())
