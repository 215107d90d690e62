"""Understanding: what somebody's words, or what they sent instead, say to a question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, assert_never

from handlers.dialogue.asking import in_their_order
from handlers.dialogue.offering import is_label, is_ours, spells
from handlers.dialogue.run import Run
from handlers.dialogue.ticking import ticked, ticks_in
from handlers.events import Said, Showed
from surveys.feedback import AGREED, Response
from surveys.files import KEPT
from surveys.language import Language
from surveys.parts import Part
from surveys.questions import Choice, Choices, Contact, OpenText, Question, own_words
from surveys.reply import LONGEST_TEXT, Pressed, Refusal, Reply, Sent, Shared, Ticked, Wrote, read
from surveys.typed import bare, holds_words, shows, truth
from surveys.when import SKIPPED, Facts, QuestionId, Value


class UnderWay(Protocol):
    """What is to be known of a response to understand what is said in it."""

    @property
    def response(self) -> Response:
        """With its language, and what was done towards the next answer."""
        ...

    @property
    def facts(self) -> Facts:
        """What the order of the options rests on."""
        ...


@dataclass(frozen=True, slots=True)
class Agrees:
    """The person agrees to be reached, in words."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Options are marked, and Done is still to come."""

    draft: tuple[str, ...]


Understood = Mapping[QuestionId, Value] | Refusal | Agrees | Marks


def understood(run: UnderWay, question: Question, words: Reply) -> Understood:
    """What the words say to the question. Whatever stands on one of its buttons can be written."""
    shown, draft, text = in_their_order(question, run.facts), run.response.draft, text_of(words)
    if question.optional and _declines(question, text, run.response.language):
        return {question.id: SKIPPED}
    if isinstance(shown.kind, Contact) and AGREED not in draft:
        purpose = {bare(said) for said in shown.kind.purpose.by_language.values()}
        return Agrees() if truth(text) == "yes" or bare(text.strip("✓ ")) in purpose else Refusal("refusal-consent")
    if isinstance(shown.kind, Choices) and (ticks := ticks_in(shown.kind, text)):
        return _marked(shown.kind, ticks, draft)
    value = _value(shown, words, draft)
    if not isinstance(value, Refusal):
        return {question.id: value}
    if is_ours(text, run.response.language):
        return Refusal("refusal-skip") if spells("button-skip", text) else value
    return _in_own_words(shown, text, draft) or value


def answers(run: UnderWay, question: Question, words: Reply) -> bool:
    """Whether words that stand on a button of ours are an answer all the same: an option may be called so too.

    A text may say anything; there the button is meant.
    """
    shown = in_their_order(question, run.facts)
    is_told = isinstance(question.kind, OpenText)
    return not is_told and not isinstance(_value(shown, words, run.response.draft), Refusal)


def _declines(question: Question, text: str, language: Language) -> bool:
    """Not in the person's own words: these may be what some language of ours writes on a button."""
    is_reach, is_told = isinstance(question.kind, Contact), isinstance(question.kind, OpenText)
    skips = is_label("button-skip", text, language) if is_told else spells("button-skip", text)
    return skips or (is_reach and (spells("button-refuse", text) or truth(text) == "no"))


def _marked(kind: Choices, ticks: tuple[str, ...], draft: tuple[str, ...]) -> Marks | Refusal:
    """What is marked after these presses; where one of them is too many, none of them counts."""
    for tick in ticks:
        after = ticked(kind, tick, draft)
        if isinstance(after, Refusal):
            return after
        draft = after
    return Marks(draft)


def _value(question: Question, words: Reply, draft: tuple[str, ...]) -> Value | Refusal:
    """What was written is chosen along with what is ticked."""
    if not isinstance(question.kind, Choices):
        return read(question, words)
    if spells("button-done", text_of(words)):
        return read(question, Ticked(draft))
    value = read(question, words)
    return read(question, Ticked((*draft, *value))) if isinstance(value, tuple) and draft else value


def _in_own_words(
    question: Question, text: str, draft: tuple[str, ...]
) -> Mapping[QuestionId, Value] | Refusal | None:
    """What is not among the options, where one of them stands for that."""
    options = question.kind.options if isinstance(question.kind, Choice | Choices) else ()
    other = next((option for option in options if option.other), None)
    if other is None or not holds_words(text):
        return None
    several = isinstance(question.kind, Choices)
    value = read(question, Ticked((*draft, other.id)) if several else Pressed(other.id))
    own = text.strip()[:LONGEST_TEXT]
    return value if isinstance(value, Refusal) else {question.id: value, own_words(question, other): own}


def reply_of(event: Said | Showed, run: Run) -> Reply:
    """What arrived, as an answer to this run; a contact counts as shared only by whom it belongs to."""
    language = run.response.language
    match event:
        case Said(text=text):
            return Wrote(text, language)
        case Showed(phone=phone, owner=owner) if phone and owner == run.respondent.chat:
            return Shared(phone)
        case Showed(what=what, caption=caption):
            return Sent(what, caption, language)
        case _:
            assert_never(event)


def text_of(words: Reply) -> str:
    """The words of a reply, if it has any."""
    return words.text if isinstance(words, Wrote | Sent) else ""


def part_of(event: Said | Showed) -> Part:
    """The message as a part of an answer; its characters are those that the text keeps, without spaces around."""
    words = event.text if isinstance(event, Said) else event.caption
    file = event.file if isinstance(event, Showed) and event.what in KEPT else None
    return Part(event.message, len(words.strip()[:LONGEST_TEXT]), file)


def goes_on(words: Reply) -> bool:
    """Whether this can be a further message of a text: words, or a file that we keep."""
    return shows(text_of(words)) or (isinstance(words, Sent) and words.what in KEPT)


def has_words(words: Reply) -> bool:
    """The same of what does not answer the question that waits: a number alone is a slip there."""
    return holds_words(text_of(words)) or (isinstance(words, Sent) and words.what in KEPT)
