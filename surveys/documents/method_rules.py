"""What a careful interviewer would say of a survey: warnings, which keep nobody from asking what they like."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from surveys.documents.claim_rules import id_of, kinds_of
from surveys.documents.placeholders import ANSWER, PLACEHOLDER, names, without_fallback
from surveys.documents.source import Place, Source, top
from surveys.errors import Fault
from surveys.questions import SCORED

MOST_QUESTIONS = 5
"""With each further question more people leave before the end (Galesic and Bosnjak, 2009)."""

_CLOSED = (*SCORED, "rating", "yesno")
"""The kinds of one answer, which cannot be given to two questions at once."""
_OPENING_WORDS = 3
_BALANCED = {"csat": "satisfied or dissatisfied", "ces": "easy or difficult"}
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Wording:
    """What to look for in the questions of one language, as patterns."""

    joint: re.Pattern[str]
    leading: re.Pattern[str]
    ends: Mapping[str, Sequence[re.Pattern[str]]]


def method_warnings(surveys: Sequence[Source]) -> Iterator[Fault]:
    """Everything in these surveys that makes answers harder to give, to trust or to compare."""
    for survey in surveys:
        yield from _too_many(top(survey).at("questions"))
        yield from _holes(top(survey).at("title"))
    asked = [question for survey in surveys for question in top(survey).at("questions").entries()]
    for question in asked:
        yield from _holes(question.at("ask"))
        for code in question.at("ask").keys:
            yield from _worded(question, code)
    yield from _compared(asked)


@cache
def wordings() -> Mapping[str, Wording]:
    """What is looked for, by the code of the language; others are not looked at."""
    file = Path(__file__).with_name("method.yaml")
    languages: dict[str, dict[str, list[str]]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {code: _wording(words) for code, words in languages.items()}


def _wording(words: Mapping[str, Sequence[str]]) -> Wording:
    ends = {kind: [_any_of(word.split("|")) for word in words[kind]] for kind in SCORED}
    return Wording(_any_of(words["joints"]), _any_of(words["leading"]), ends)


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    either = "|".join(re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _too_many(questions: Place) -> Iterator[Fault]:
    count = len(tuple(questions.entries()))
    if count > MOST_QUESTIONS:
        yield questions.fault(
            f"there are {count} questions; with more than {MOST_QUESTIONS} many people leave halfway"
        )


def _holes(text: Place) -> Iterator[Fault]:
    """Placeholders that may leave a gap in a sentence, or that a language lacks."""
    named = {code: set(names(_said(text, code))) for code in text.keys}
    for name in dict.fromkeys(name for code in text.keys for name in without_fallback(_said(text, code))):
        if not name.startswith(ANSWER):
            yield text.fault(
                f"'{{{name}}}' leaves a gap where it is not known; write for example {{{name}|your order}}"
            )
    for name in sorted(set().union(*named.values())):
        lacking = [code for code, there in named.items() if name not in there]
        if lacking:
            yield text.fault(f"'{{{name}}}' is said in some languages, but not in {', '.join(lacking)}")


def _worded(question: Place, code: str) -> Iterator[Fault]:
    """What the words of one language ask or suggest."""
    wording, kind, place = wordings().get(code), next(iter(kinds_of(question)), ""), question.at("ask")
    if wording is None:
        return
    asked = " ".join(_LETTERS.findall(PLACEHOLDER.sub(" ", _said(place, code)).casefold().replace("’", "'")))
    if leads := wording.leading.search(asked):
        yield place.fault(f"'{leads[0]}' ({code}) tells people what to answer; ask so that each answer is as easy")
    ends = [end.search(asked) for end in wording.ends.get(kind, ())]
    if kind == "nps" and not all(ends):
        yield place.fault(f"this ({code}) is not the nps question, how likely somebody is to recommend you; use csat")
    elif kind in _BALANCED and len([end for end in ends if end]) == 1:
        yield place.fault(f"one end of the scale is named only ({code}); name both, such as {_BALANCED[kind]}")
    if kind in _CLOSED and kind != "nps" and (joint := wording.joint.search(_without_pair(asked, ends))):
        yield place.fault(
            f"'{joint[0]}' ({code}) may join two questions, which one answer cannot tell apart; ask one"
        )


def _without_pair(asked: str, ends: Sequence[re.Match[str] | None]) -> str:
    """The words without both ends of the scale and what stands between them."""
    spans = [end.span() for end in ends if end]
    if len(spans) < len(_BALANCED):
        return asked
    return asked[: min(spans)[0]] + asked[max(spans)[1] :]


def _compared(questions: Sequence[Place]) -> Iterator[Fault]:
    """Scores of one name that are not asked alike everywhere, so that stages cannot be compared by them."""
    first: dict[str, Place] = {}
    for question in questions:
        name, kind = id_of(question).text or "", next(iter(kinds_of(question)), "")
        before = first.setdefault(name, question) if kind in SCORED else first.get(name, question)
        if before is not question:
            yield from _unlike(question, before, name)


def _unlike(question: Place, before: Place, name: str) -> Iterator[Fault]:
    kinds = [_scale_of(one) for one in (before, question)]
    if kinds[0] != kinds[1]:
        there = before.source.file
        yield question.fault(
            f"'{name}' is {kinds[0]} in {there} and {kinds[1]} here, so its scores cannot be compared"
        )
        return
    unlike = [code for code in question.at("ask").keys if _opening(question, code) != _opening(before, code)]
    if unlike:
        elsewhere = f"it begins otherwise in {before.source.file} ({', '.join(unlike)})"
        yield question.at("ask").fault(f"ask '{name}' with the same words everywhere: {elsewhere}")


def _scale_of(question: Place) -> str:
    direction = question.at("direction").text
    return f"{kinds_of(question)[0]} of effort" if direction == "effort" else kinds_of(question)[0]


def _opening(question: Place, code: str) -> Sequence[str]:
    return _LETTERS.findall(_said(question.at("ask"), code).casefold())[:_OPENING_WORDS]


def _said(text: Place, code: str) -> str:
    return text.at(code).text or ""
