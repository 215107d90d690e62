"""Digesting: a report in words, made to be read on a phone in a minute."""

from collections import Counter
from collections.abc import Sequence

from analysis.effects import Effect
from analysis.findings import Finding, PainMoved, ScoreMoved, findings
from analysis.measures import SENTIMENT
from analysis.pain_points import PainPoint
from analysis.report import Report
from analysis.scores import MINIMUM
from analysis.titles import scope_title
from handlers.reports.journeying import first_crossed
from handlers.reports.voice import Told, Voice, days, fitting, number, quoted
from handlers.texts import Html, lines, say
from surveys.deeds import Deed
from surveys.figures import Period
from surveys.language import Language

MOST = 10
"""How many pain points are told where nothing else is."""

_CHANGES = 8
_PAIN_POINTS = 5
_OTHERS = 6
_QUOTES = (2, 1, 0)
"""So many at each pain point, the first number with which they all have room."""
_ROOM = 2400
_BLIND = 6
_DEEDS = 5


def digest(report: Report, language: Language, *, against: Period | None = None) -> Html:
    """The whole digest as one message; `against` are the days to compare with where these were chosen."""
    teller = _Teller(report, language)
    head = lines((teller.head(), teller.part(), teller.compared(against)))
    if report.overall.responses < MINIMUM:
        return fitting(head, lines((teller.too_few(), *teller.besides(()))), teller.solved(), teller.blind())
    told = (teller.changes(), teller.pain(_PAIN_POINTS), teller.recovered(), teller.done())
    return fitting(head, *told, teller.solved(), teller.not_asked(), teller.blind())


def pain(report: Report, language: Language, *, against: Period | None = None) -> Html:
    """Only what hurts most, compared with these days."""
    teller = _Teller(report, language)
    return fitting(lines((teller.head(), teller.part(), teller.compared(against))), teller.pain(MOST))


def foremost(report: Report, most: int = _PAIN_POINTS) -> tuple[PainPoint, ...]:
    """The pain points that a digest tells of: those that chance does not explain, the costliest first."""
    return tuple(point for point in report.pain_points if point.is_real)[:most]


class _Teller:
    """Tells each part of a digest."""

    def __init__(self, report: Report, language: Language) -> None:
        self._report = report
        self._language = language
        self._voice = Voice(report, language)

    def head(self) -> Html:
        """The period, and how many answered of how many asked."""
        asked, overall = self._report.asked, self._report.overall
        told: Told = {"period": days(self._report.period, self._language), "answers": overall.responses}
        if not asked.delivered or overall.response_rate is None:
            return self._say("digest-head", **told)
        rate = self._number(100 * overall.response_rate)
        return self._say("digest-head-asked", **told, asked=asked.delivered, of=asked.started, rate=rate)

    def part(self) -> Html:
        """Of which customers it tells; nothing where it is of all."""
        part = scope_title(self._report.journey, self._report.scope, self._language)
        return self._say("digest-part", part=part) if part else Html("")

    def compared(self, against: Period | None) -> Html:
        """With which days it is compared, where these were chosen."""
        return self._say("digest-against", period=days(against, self._language)) if against else Html("")

    def too_few(self) -> Html:
        """That little can be said of so few answers."""
        if not self._report.overall.responses:
            return self._say("digest-nothing")
        return self._say("digest-too-few", minimum=MINIMUM)

    def changes(self) -> Html:
        """What really changed, or that nothing did."""
        moved = [self._moved(one) for one in _news(findings(self._report)) if not _is_relief(one)]
        crossed = first_crossed(self._report, self._language)
        if moved:
            hidden = len(moved) - _CHANGES
            more = self._say("digest-changes-more", count=hidden) if hidden > 0 else ""
            return lines((*moved[:_CHANGES], more, crossed))
        can_tell = any(score.change is not None for one in self._report.stages for score in one.heard.scores)
        quiet = self._say("digest-no-change") if can_tell else self._say("digest-too-few", minimum=MINIMUM)
        return lines((quiet, crossed))

    def pain(self, most: int) -> Html:
        """What surely hurts, with what it costs and what people said; then what was mentioned besides."""
        if not self._report.pain_points:
            return self._say("digest-no-pain") if self._report.overall.responses else Html("")
        certain = foremost(self._report, most)
        told = self._points(certain) if certain else self._say("digest-pain-unsure")
        return Html("\n\n".join((self._say("digest-pain"), told, *self.besides(certain))))

    def besides(self, certain: Sequence[PainPoint]) -> list[Html]:
        """The other complaints, by theme; who complains at two places counts twice."""
        others: Counter[str] = Counter()
        for point in self._report.pain_points:
            if point not in certain:
                others[self._voice.theme(point.theme)] += point.customers
        named = ", ".join(f"{theme} {count}" for theme, count in others.most_common(_OTHERS))
        return [self._say("digest-besides", themes=named)] if named else []

    def recovered(self) -> Html:
        """The complaints that really cost less than before."""
        relief = [self._moved(one) for one in findings(self._report) if _is_relief(one)]
        return lines((self._say("digest-recovered"), *relief)) if relief else Html("")

    def done(self) -> Html:
        """What came of what was done, the newest first."""
        told = [self._deed(deed, effect) for deed, effect in self._report.deeds[::-1][:_DEEDS]]
        return lines((self._say("digest-done"), *told)) if told else Html("")

    def solved(self) -> Html:
        """How many of the customers whose case was closed say that theirs is solved."""
        found = self._report.recovery
        if found is None or not found.closed:
            return Html("")
        told: Told = {"solved": found.solved, "closed": found.closed}
        silent = found.closed - found.answered
        if silent:
            return self._say("digest-solved-so-far", **told, silent=silent)
        return self._say("digest-solved", **told)

    def not_asked(self) -> Html:
        """Who was not asked, and why."""
        asked = self._report.asked
        reasons = {
            reason: asked.suppressed.get(reason, 0) + asked.deferred.get(reason, 0)
            for reason in {*asked.suppressed, *asked.deferred}
        }
        if not reasons:
            return Html("")
        ordered = sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
        named = ", ".join(f"{self._say(f'reason-{reason}')} {count}" for reason, count in ordered)
        return self._say("digest-not-asked", count=sum(reasons.values()), reasons=Html(named))

    def blind(self) -> Html:
        """The touchpoints that nobody is asked about."""
        names = [self._voice.touchpoint(gap.touchpoint) for gap in self._report.coverage if not gap.asked]
        more = [self._say("digest-more", count=len(names) - _BLIND)] if len(names) > _BLIND else []
        shown = ", ".join([*names[:_BLIND], *more])
        return self._say("digest-blind", touchpoints=shown) if names else Html("")

    def _moved(self, finding: Finding) -> Html:
        way = "better" if finding.better else "worse"
        match finding:
            case ScoreMoved(stage, touchpoint, kind, before, after, n):
                place = self._voice.place(stage, touchpoint)
                told: Told = {"before": self._voice.value(kind, before), "after": self._voice.value(kind, after)}
                return self._say(f"digest-score-{way}", place=place, score=self._say(f"score-{kind}"), n=n, **told)
            case PainMoved(point):
                where: Told = {"place": self._voice.place(point.stage, point.touchpoint)}
                told = where | {"theme": self._voice.theme(point.theme)}
                if point.by_number and point.before:
                    told |= {"customers": point.customers, "heard": point.heard}
                    return self._say(f"digest-pain-{way}-number", **told, hits=point.before.hits, n=point.before.n)
                return self._say(f"digest-pain-{way}", **told, points=self._number(abs(point.change or 0), 1))

    def _points(self, points: Sequence[PainPoint]) -> Html:
        said = (Html("\n\n".join(self._point(point, quotes) for point in points)) for quotes in _QUOTES)
        *_, last = shown = list(said)
        return next((text for text in shown if len(text) <= _ROOM), last)

    def _point(self, point: PainPoint, quotes: int) -> Html:
        texts = list(dict.fromkeys(quote.text for quote in point.quotes))
        told = (quoted(text, self._language) for text in texts[:quotes])
        return lines((self._voice.point(point), self._voice.cost(point), *told))

    def _deed(self, deed: Deed, effect: Effect) -> Html:
        """Before against after, and whether the difference is real."""
        day = days(Period(deed.day, deed.day), self._language)
        named: Told = {"day": day, "theme": self._voice.theme(deed.theme), "deed": deed.text}
        if effect.change is None:
            return self._say("digest-deed-too-few", **named, minimum=MINIMUM)
        shares: Told = {
            "before": self._number(100 * effect.before.value),
            "after": self._number(100 * effect.after.value),
        }
        way = "same" if not effect.is_real else "better" if effect.change < 0 else "worse"
        return self._say(f"digest-deed-{way}", **named, **shares, n=effect.after.heard)

    def _number(self, value: float, digits: int = 0) -> str:
        return number(value, digits, self._language)

    def _say(self, key: str, **arguments: str | int) -> Html:
        return say(key, self._language, **arguments)


def _is_relief(finding: Finding) -> bool:
    return isinstance(finding, PainMoved) and finding.better


def _news(found: Sequence[Finding]) -> list[Finding]:
    """Each piece of news once: of a place its scores before its tone, and a stage before what lies in it."""
    scores = [one for one in found if isinstance(one, ScoreMoved)]
    scored = {(one.stage, one.touchpoint) for one in scores if one.kind != SENTIMENT}
    stages = {(one.stage, one.kind) for one in scores if one.touchpoint is None}

    def is_news(one: Finding) -> bool:
        if isinstance(one, PainMoved):
            return True
        if one.kind == SENTIMENT and ((one.stage, one.touchpoint) in scored or (one.stage, None) in scored):
            return False
        return one.touchpoint is None or (one.stage, one.kind) not in stages

    return [one for one in found if is_news(one)]
