"""Walker: somebody who answers any survey as chance has it, beside what the engine alone makes of the answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from bot.sandbox.messages import Message
from bot.sandbox.people import Person
from handlers.buttons import Choose, unpack
from handlers.dialogue.moods import moods
from handlers.dialogue.offering import AGREE, DONE, TICK, offered
from handlers.texts import plain
from surveys import engine
from surveys.language import Language
from surveys.questions import Choices, Contact, Number, OpenText, Photo, Question
from surveys.survey import Survey
from surveys.when import SKIPPED, Answers, Facts, QuestionId, Value
from tests.service import Service
from tests.surveys.models import value

NAMES = {Language("en"): "English", Language("nl"): "Nederlands"}
_ADDRESS = "ada@example.org"
_MOODS = ("good", "bad")
_OFTEN = 0.5
_KEPT = "SELECT question, kind, number, text, is_score FROM answers WHERE response = ? ORDER BY question"


@dataclass(slots=True)
class Walker:
    """Somebody with a survey before them; `answers` and `facts` are what they must be by what was said so far."""

    service: Service
    person: Person
    survey: Survey
    facts: Facts
    chance: Random
    answers: dict[QuestionId, Value] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _texts: dict[QuestionId, Message] = field(default_factory=dict)

    @property
    def pending(self) -> Question | None:
        """The question that waits."""
        return engine.pending(self.survey, self.answers, self.facts)

    async def walk(self) -> None:
        """Answer to the end, with something else before every other answer; nothing is ever lost."""
        while self.pending is not None:
            if self.chance.random() < _OFTEN:
                await self._digress()
                await self.check()
            if (question := self.pending) is not None:
                await self._answer(question, fitting(question, self.chance))
                await self.check()

    async def check(self) -> None:
        """What is stored is what was said, and the question that waits stands in the chat."""
        assert await self.service.answers(self.person) == self.answers
        if self.pending is not None:
            assert self.pending.ask.said_in(self._language) in self._live.text
            self._seen.update(button.value for button in self._live.buttons)

    async def rows(self) -> list[tuple[Any, ...]]:
        """The answers as they stand in the database."""
        return self.service.rows(_KEPT, (await self.service.response(self.person)).id)

    @property
    def _language(self) -> Language:
        assert self.facts.language is not None
        return self.facts.language

    @property
    def _live(self) -> Message:
        """The one message under which the survey can be gone on with."""
        later = plain("button-later", self._language)
        (live,) = [one for one in self.person.chat.messages if any(later in row for row in one.content.labels)]
        return live

    async def _digress(self) -> None:
        """Whatever people do instead of answering."""
        ways = (self._go_back, self._speak, self._put_off, self._edit, self._press_what_is_gone, self._send_a_sticker)
        await self.chance.choice((*ways, self.service.restart))()

    async def _go_back(self) -> None:
        """Take the last answer back; whoever gives it again stands where they stood."""
        given = engine.answered(self.survey, self.answers, self.facts)
        if not given:
            return
        before, rows = self.answers, await self.rows()
        await self._presses("button-back")
        self._hold(engine.back(self.survey, self.answers, self.facts))
        await self.check()
        if self.pending == given[-1] and self.chance.random() < _OFTEN:
            await self._answer(given[-1], before[given[-1].id])
            assert (self.answers, await self.rows()) == (before, rows)

    async def _speak(self) -> None:
        language = self.chance.choice(tuple(NAMES))
        await self.service.says(self.person, "/language")
        await self.service.taps(self.person, NAMES[language])
        self.facts = replace(self.facts, language=language)
        self._hold(self.answers)

    async def _put_off(self) -> None:
        """Later; and then after all, at once or when the bot comes back to it."""
        await self._presses("button-later")
        await self.service.taps(self.person, self.chance.choice(self.person.buttons()[:-1])[0])
        if self.chance.random() < _OFTEN:
            await self._presses("button-now")
        else:
            await self.service.pass_time(hours=24)

    async def _edit(self) -> None:
        """Change a text that was sent: the answer is what it says now."""
        question = next((name for name in self._texts if name in self.answers), None)
        if question is not None:
            said = self.chance.choice(_MOODS)
            self.person.edits(self._texts[question], said)
            await self.service.settle()
            self._say(question, said)

    async def _press_what_is_gone(self) -> None:
        """A button of another question than the one that waits, on whatever device it can still be seen."""
        presses = ((data, unpack(data)) for data in sorted(self._seen))
        gone = [data for data, press in presses if isinstance(press, Choose) and self._is_gone(press)]
        if gone:
            self.person.taps_data(self.chance.choice(gone), self._live)
            await self.service.settle()

    def _is_gone(self, press: Choose) -> bool:
        return self.survey.questions[press.question] != self.pending

    async def _send_a_sticker(self) -> None:
        self.person.sends_sticker()
        await self.service.settle()

    async def _answer(self, question: Question, said: Value) -> None:
        """Give this answer, by buttons or in writing."""
        self._texts.pop(question.id, None)
        await self._give(question, said)
        self._say(question.id, said)

    def _say(self, question: QuestionId, said: Value) -> None:
        told = {**self.answers, question: said}
        self._hold(engine.relevant(self.survey, told, self._feeling(told)))

    def _hold(self, answers: dict[QuestionId, Value]) -> None:
        self.answers, self.facts = answers, self._feeling(answers)

    def _feeling(self, answers: Answers) -> Facts:
        return replace(self.facts, moods=moods(self.survey, answers, self._language))

    async def _give(self, question: Question, said: Value) -> None:
        match question.kind:
            case _ if said is SKIPPED:
                await self._presses("button-refuse" if isinstance(question.kind, Contact) else "button-skip")
            case OpenText():
                self._texts[question.id] = self.person.says(str(said))
                await self.service.settle()
            case Photo():
                self.person.sends_photo(str(said))
                await self.service.settle()
            case Contact():
                await self._tells(*_labels(question, (AGREE,), self._language))
                await self.service.says(self.person, str(said))
            case Choices() if isinstance(said, tuple):
                ticks = _labels(question, [f"{TICK}{one}" for one in said], self._language)
                await self._tells(*ticks, done=_labels(question, (DONE,), self._language))
            case _:
                await self._tells(*_labels(question, (said,), self._language))

    async def _tells(self, *labels: str, done: Sequence[str] = ()) -> None:
        """Tap these buttons, or write in one message what stands on them."""
        if self.chance.random() < _OFTEN:
            await self.service.taps(self.person, *labels, *done)
        else:
            await self.service.says(self.person, ", ".join(label.strip("☐ ") for label in labels))

    async def _presses(self, key: str) -> None:
        """Tap the button with these words of ours, or write what it says."""
        label = plain(key, self._language)
        act = self.service.taps if self.chance.random() < _OFTEN else self.service.says
        await act(self.person, label)


def fitting(question: Question, chance: Random) -> Value:
    """Something that can be said to a question and is kept as it is said."""
    made = value(question, chance)
    match question.kind:
        case Contact() if made is not SKIPPED:
            return _ADDRESS
        case Number() if made is not SKIPPED:
            return chance.randint(0, 9)
        case Choices() if isinstance(made, tuple):
            return tuple(sorted(made))
        case _:
            return made


def _labels(question: Question, values: Iterable[object], language: Language) -> list[str]:
    """What stands on the buttons for these."""
    offers = {offer.value: offer.label for row in offered(question, language, ()) for offer in row}
    return [offers[str(one)] for one in values]
