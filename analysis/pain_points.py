"""PainPoint: a theme that hurts at a touchpoint, ranked by what it costs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.changes import Change, Family
from analysis.frequency import Frequency, frequency_p
from analysis.impact import Gap, Impact, Usual, difference_p, gap, impact, none_yet, usual_gap
from analysis.masking import masked
from analysis.measures import Comparison
from analysis.places import Counts, Place, Topic
from analysis.scores import MINIMUM
from surveys.figures import Quote
from surveys.journey import StageId, ThemeId, TouchpointId

_QUOTES = 3
_BY_NUMBER = 0.95
"""The part of the risk of a false claim that is spent on how often a complaint was made."""
_SURE = 0.001
"""Where the number tells so much by itself, it is what changed, whatever the scores tell."""


@dataclass(frozen=True, slots=True)
class PainPoint:
    """What customers complain of, where, and what it costs.

    `mentions` and `customers` are those that complain; `share` is customers over customers heard there, 0 to 1;
    `severity` is how negative these mentions are on average, 0 to 1. `impact`, from `low` to `high`, is in points of
    the stage's score of this `kind` (CES stretched to 0..100), None with too few answers.
    `change_is_real`: the complaint was made more often, or less, than chance explains, and its impact moved the same
    way (`by_number`), or else it costs more, or less, by itself. `before` is how many complained the period before,
    None where nobody was heard. `new`: the place was heard then, and nobody complained of this.
    `everybody`: all who scored there complain, so that there is nobody to compare with, and no impact.
    """

    rank: int
    stage: StageId
    touchpoint: TouchpointId | None
    theme: ThemeId
    mentions: int
    customers: int
    heard: int
    share: float
    severity: float
    kind: str | None
    impact: float | None
    low: float | None
    high: float | None
    change: float | None
    change_is_real: bool
    by_number: bool
    before: Frequency | None
    new: bool
    everybody: bool
    quotes: tuple[Quote, ...]

    @property
    def too_few(self) -> bool:
        """Whether too few answered, there or among the complainers, to say what it costs."""
        return self.impact is None and not self.everybody

    @property
    def is_real(self) -> bool:
        """Whether chance is ruled out: the whole interval costs points, or everybody complains."""
        return self.everybody or (self.low is not None and self.low > 0)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a complaint costs now, and how that changed; None where too few answered.

    `everybody`: enough scored, but all of them complain. `by_number`: the change is rather one of how often it is
    made than of what it costs.
    """

    kind: str | None
    impact: Impact | None
    change: Change | None = None
    everybody: bool = False
    by_number: bool = False


def costs(now: Counts, past: Counts, *, minimum: int = MINIMUM) -> dict[Topic, Cost]:
    """What each complaint of the period costs; the fewer make it, the more by what complaints usually cost."""
    topics = (*now.mentions, *past.mentions)
    kinds = {topic: kind for topic in topics if (kind := now.stage(topic.place.stage).main_kind())}
    here, there = (_Side(counts, _impacts(counts, kinds, minimum)) for counts in (now, past))
    return {topic: _cost(topic, kinds.get(topic), (there, here), minimum) for topic in now.mentions}


def rank(costs: Mapping[Topic, Cost], comparison: Comparison, quotes: Sequence[Quote]) -> tuple[PainPoint, ...]:
    """All pain points: what everybody complains of, then the costliest, then those of unknown cost by customers."""
    points = [_pain_point(topic, cost, comparison.now, comparison.past) for topic, cost in costs.items()]
    points.sort(key=_order)
    said = defaultdict[Topic, list[Quote]](list)
    for quote in quotes:
        said[Topic(Place(quote.stage, quote.touchpoint), quote.theme)].append(quote)
    return tuple(
        replace(_quoted(point, said[_topic(point)]), rank=place, change_is_real=_topic(point) in comparison.real)
        for place, point in enumerate(points, start=1)
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One of two periods, and what each complaint cost in it, where enough answered."""

    counts: Counts
    impacts: Mapping[Topic, Impact]


def _impacts(counts: Counts, kinds: Mapping[Topic, str], minimum: int) -> dict[Topic, Impact]:
    """What each complaint of a period costs, in scores of its kind, where enough answered."""
    topics = [topic for topic in counts.mentions if _answers(topic, kinds.get(topic), counts) >= max(1, minimum)]
    gaps = {topic: _gap(topic, kinds[topic], counts) for topic in topics}
    usual = {
        kind: usual_gap([one for topic, one in gaps.items() if one and kinds[topic] == kind])
        for kind in set(kinds.values())
    }
    found = ((topic, _impact(topic, kinds[topic], counts, usual[kinds[topic]])) for topic in topics)
    return {topic: one for topic, one in found if one}


def _answers(topic: Topic, kind: str | None, counts: Counts) -> int:
    return counts.place(topic.place).histogram(kind).total() if kind else 0


def _gap(topic: Topic, kind: str, counts: Counts) -> Gap | None:
    return gap(kind, counts.complainers(topic, kind), counts.place(topic.place).histogram(kind))


def _impact(topic: Topic, kind: str, counts: Counts, usual: Usual | None) -> Impact | None:
    everyone = counts.place(topic.place).histogram(kind)
    stage = counts.stage(topic.place.stage).histogram(kind).total()
    return impact(kind, counts.complainers(topic, kind), everyone, stage, usual=usual)


def _cost(topic: Topic, kind: str | None, sides: tuple[_Side, _Side], minimum: int) -> Cost:
    past, now = sides
    cost = now.impacts.get(topic)
    if cost is None:
        return Cost(kind, None, everybody=_is_of_all(topic, kind, now.counts, minimum))
    answers = _answers(topic, kind, past.counts)
    before = _impact_before(topic, cost, past, answers) if answers >= minimum else None
    if before is None:
        return Cost(kind, cost)
    change, by_number = _change((before, cost), _frequency(topic, past.counts), _frequency(topic, now.counts))
    return Cost(kind, cost, change, by_number=by_number)


def _is_of_all(topic: Topic, kind: str | None, counts: Counts, minimum: int) -> bool:
    """Whether all who gave a score of this kind complain, and are enough."""
    scored = _answers(topic, kind, counts)
    return scored >= max(1, minimum) and counts.complainers(topic, kind or "").total() == scored


def _impact_before(topic: Topic, cost: Impact, past: _Side, answers: int) -> Impact | None:
    """The impact in the period before, which is 0 where nobody of so many complained."""
    return past.impacts.get(topic) if past.counts.mentions[topic] else none_yet(cost, answers)


def _change(costs: tuple[Impact, Impact], before: Frequency, after: Frequency) -> tuple[Change, bool]:
    """How what a complaint costs changed, believed if it was made more, or less, often, or else cost more by itself.

    Gives also whether it is rather how often.
    How often counts nearly alone, for it is known far better than how unhappy the few who complain are. A complaint
    weighs with the square of how often it was made in both periods, as rare ones have hardly a chance to be found.
    """
    value = costs[1].value - costs[0].value
    often = after.hits * before.n - before.hits * after.n
    by_number = (frequency_p(before, after) if often * value > 0 else 1.0) / _BY_NUMBER
    by_itself = difference_p(*costs) / (1 - _BY_NUMBER)
    weight = float(before.hits + after.hits) ** 2
    return Change(value, min(1.0, by_number, by_itself), Family.COMPLAINTS, weight), by_number <= max(
        by_itself, _SURE
    )


def _frequency(topic: Topic, counts: Counts) -> Frequency:
    heap = counts.place(topic.place)
    return Frequency(heap.complainers[topic.theme], heap.customers)


def _pain_point(topic: Topic, cost: Cost, now: Counts, past: Counts) -> PainPoint:
    place, theme = topic
    heap, found = now.place(place), cost.impact
    customers = heap.complainers[theme]
    return PainPoint(
        rank=0,
        stage=place.stage,
        touchpoint=place.touchpoint,
        theme=theme,
        mentions=now.mentions[topic],
        customers=customers,
        heard=heap.customers,
        share=customers / heap.customers if heap.customers else 0.0,
        severity=min(1.0, max(0.0, -now.felt[topic] / now.mentions[topic])),
        kind=cost.kind,
        impact=found.value if found else None,
        low=found.low if found else None,
        high=found.high if found else None,
        change=cost.change.value if cost.change else None,
        change_is_real=False,
        by_number=cost.by_number,
        before=_frequency(topic, past) if past.place(place).responses else None,
        new=bool(past.place(place).responses) and not past.mentions[topic],
        everybody=cost.everybody,
        quotes=(),
    )


def _order(point: PainPoint) -> tuple[bool, bool, float, int, str, str, str]:
    where = (point.stage, point.touchpoint or "", point.theme)
    return (not point.everybody, point.too_few, -(point.impact or 0.0), -point.customers, *where)


def _topic(point: PainPoint) -> Topic:
    return Topic(Place(point.stage, point.touchpoint), point.theme)


def _quoted(point: PainPoint, own: Sequence[Quote]) -> PainPoint:
    """The same with the worst of its quotes, masked."""
    legible = (quote for quote in own if quote.text)
    worst = sorted(legible, key=lambda quote: (quote.sentiment, -quote.at.timestamp(), quote.response))
    # The same words of two customers say no more than once.
    distinct = list({quote.text: quote for quote in reversed(worst)}.values())[::-1]
    shown = tuple(replace(quote, text=masked(quote.text)) for quote in distinct[:_QUOTES])
    return replace(point, quotes=shown)
