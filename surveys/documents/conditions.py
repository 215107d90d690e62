"""How a condition is spelt in files: `satisfied <= 3 and not (event.channel in [store, phone])`.

condition  = both { "or" both }
both       = part { "and" part }
part       = "not" part | "(" condition ")" | claim
claim      = subject sign value
           | subject ["not"] "in" "[" value { "," value } "]"
           | question "has" value
           | question ["is" ["not"]] ( mood | "answered" | "skipped" )
subject    = question | "event." name | "segment" | "language"
value      = word | quoted text
"""

import re

from surveys.documents.likeness import meant
from surveys.documents.spelling import EVENT, WORD, named
from surveys.mood import Label
from surveys.when import (
    SIGNS,
    Among,
    Attribute,
    Both,
    Claim,
    Compared,
    Either,
    Feels,
    Given,
    Has,
    Known,
    Not,
    PassedOver,
    QuestionId,
    Subject,
    When,
)

LONGEST = 500
_DEEPEST = 20
_TOKEN = re.compile(r"""\s*("[^"]*"|'[^']*'|[\w.-]+|[<>=!&|]+|\S)""")
_NAME = re.compile(r"[a-z0-9_-]{1,40}")
_MOODS = tuple(Label)
_STATES = (*_MOODS, "answered", "skipped")
_JOINTS = ("and", "or")
RESERVED = (*_JOINTS, "not", *(known.value for known in Known))
"""Words at whose place in a condition no question is looked for."""
_MEANT = {"=": "==", "=<": "<=", "=>": ">=", "===": "==", "<>": "!=", "!": "not", "&&": "and", "||": "or", "&": "and"}
_AFTER_SUBJECT = "write a comparison such as <= 3, or in [one, other], has, is negative, answered or skipped"


def condition(written: object) -> When:
    """Read a condition; raises ValueError with a sentence that says what is wrong and what would be right."""
    text = written.strip() if isinstance(written, str) else ""
    if not text:
        example = "satisfied <= 3, solved == no or reason in [price, other]"
        raise ValueError(f"'{written}' is not a condition; write for example {example}")
    if len(text) > LONGEST:
        raise ValueError(f"the condition is {len(text)} characters long; at most {LONGEST} can be read")
    return _Reader(text).whole()


class _Reader:
    """Reads one condition from the left; `at` is the token that comes next."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [found[1] for found in _TOKEN.finditer(text)]
        self.at = 0
        self.depth = 0

    def whole(self) -> When:
        read = self.either()
        if self.next is not None:
            meant_instead = _MEANT.get(self.next)
            hint = (
                f"write {meant_instead}" if meant_instead in _JOINTS else f"join claims with {' or '.join(_JOINTS)}"
            )
            raise self.fault(f"'{self.next}' stands after its end; {hint}")
        return read

    def either(self) -> When:
        parts = [self.both()]
        while self.takes("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def both(self) -> When:
        parts = [self.part()]
        while self.takes("and"):
            parts.append(self.part())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def part(self) -> When:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.fault("it nests too deeply; ask for less at once")
        read = self.single()
        self.depth -= 1
        return read

    def single(self) -> When:
        if self.takes("not"):
            return Not(self.part())
        if not self.takes("("):
            return self.claim()
        read = self.either()
        if not self.takes(")"):
            raise self.fault("a parenthesis is opened and never closed" if self.next is None else self.unjoined())
        return read

    def claim(self) -> When:
        subject = self.subject()
        denied = self.takes("not")
        if self.takes("in"):
            among = Among(subject, self.listed())
            return Not(among) if denied else among
        if denied:
            raise self.fault("after 'not' inside a claim comes in; write for example not in [price, other]")
        if self.next in SIGNS:
            return Compared(subject, self.take(), self.value())
        return self.said_of(subject)

    def said_of(self, subject: Subject) -> When:
        """What can be claimed of a question only."""
        if self.next in _MEANT:
            raise self.fault(f"'{self.next}' is no sign of comparison; write {_MEANT[self.next]}")
        if isinstance(subject, Attribute | Known):
            raise self.fault(f"after '{named(subject)}' comes a comparison; write == or in [one, other]")
        if self.takes("has"):
            return Has(subject, self.value())
        is_claim = self.takes("is")
        denied = is_claim and self.takes("not")
        claim = self.state(subject, is_claim=is_claim)
        return Not(claim) if denied else claim

    def state(self, question: QuestionId, *, is_claim: bool) -> Claim:
        word = (self.next or "").lower()
        if word not in _STATES:
            like = meant(word, _STATES) or f"; it can be {', '.join(_STATES)}"
            raise self.fault(f"'{self.next}' is no mood{like}" if is_claim and word else self.nothing_after(question))
        self.at += 1
        match word:
            case "answered":
                return Given(question)
            case "skipped":
                return PassedOver(question)
            case _:
                return Feels(question, Label(word))

    def nothing_after(self, question: QuestionId) -> str:
        if self.next is None:
            return f"nothing is said of '{question}'; {_AFTER_SUBJECT}"
        return f"after '{question}' comes '{self.next}'; {_AFTER_SUBJECT}"

    def subject(self) -> Subject:
        word = self.next or ""
        if not word or word.lower() in (*_JOINTS, ")"):
            before = f"after '{self.tokens[self.at - 1]}'" if self.at else "at its beginning"
            raise self.fault(f"a claim is missing {before}; write for example satisfied <= 3")
        self.at += 1
        if word in {known.value for known in Known}:
            return Known(word)
        name = word.removeprefix(EVENT)
        if not _NAME.fullmatch(name):
            raise self.fault(f"'{word}' is no question; write a question's id, event.name, segment or language")
        return Attribute(name) if word.startswith(EVENT) else QuestionId(word)

    def listed(self) -> tuple[str, ...]:
        if not self.takes("["):
            raise self.fault("after 'in' comes a list; write for example in [price, other]")
        values = [self.value()]
        while self.takes(","):
            values.append(self.value())
        if not self.takes("]"):
            raise self.fault("a list is opened with [ and its end ] or a comma is missing")
        return tuple(values)

    def value(self) -> str:
        word = self.next
        if word is None or not (WORD.fullmatch(word) or (word[0] in "\"'" and len(word) > 1)):
            raise self.fault(f"after '{self.tokens[self.at - 1]}' a value is missing; write a number or a word")
        self.at += 1
        return word[1:-1] if word[0] in "\"'" else word

    @property
    def next(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]

    def takes(self, word: str) -> bool:
        """Goes past this word if it comes next."""
        found = (self.next or "").lower() == word
        self.at += found
        return found

    def unjoined(self) -> str:
        return f"'{self.next}' is not joined to what stands before it; write and or or between them"

    def fault(self, what: str) -> ValueError:
        return ValueError(f"'{self.text}' is not a condition: {what}")
