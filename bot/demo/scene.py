"""Scene: what the person at the page can do, done by a script; it ends with whatever did not happen."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.demo.happenings import deliver
from bot.demo.stage import Stage
from bot.sandbox.chats import Chat
from surveys.journey import TouchpointId

WORDS = "The box was torn open & the lamp <scratched>."
SORRY = "We are sorry! A new lamp is on its way to you."
THANKS = "Oh, that was quick. Thank you!"
_PATIENCE_SECONDS = 20.0
_STEP_SECONDS = 0.05
_RESPONSES = re.compile(r"\d+ \w+ \d{4} · (\d+) responses?")
"""How the report of a single day begins: a weekly digest, which may come at the same time, names its week."""


@dataclass(slots=True)
class Scene:
    """A customer is unhappy with a delivery; staff hear of it and mend it; the manager sees it counted."""

    stage: Stage
    missing: list[str] = field(default_factory=list)

    async def play(self) -> list[str]:
        """Play it; returns what was to happen and did not, as sentences."""
        admin = self.stage.cast.admin
        await self.see("the weekly digest stands in the admin channel", lambda: _has(admin, "What hurts most"))
        await self.see("its charts stand beside it", lambda: _pictures(admin) > 1)
        await deliver(self.stage, TouchpointId("parcel.delivered"))
        if await self.see("the survey arrives", lambda: "1 of 4" in self._sam):
            before = await self._reported()
            await self._answer()
            after = await self._reported()
            await self.see("/report counts the new answers", lambda: after == before + 1)
        return self.missing

    async def see(self, what: str, is_there: Callable[[], bool]) -> bool:
        """Wait until something is there; notes it as missing where it does not come in 20 seconds."""
        for _ in range(int(_PATIENCE_SECONDS / _STEP_SECONDS)):
            if is_there():
                return True
            await asyncio.sleep(_STEP_SECONDS)
        self.missing.append(what)
        return False

    @property
    def _sam(self) -> str:
        return self.stage.cast.customer.sees

    async def _answer(self) -> None:
        cast, sam = self.stage.cast, self.stage.cast.customer
        for tapped, progress in (("1", "2 of 4"), ("No", "3 of 4"), ("No", "4 of 4")):
            sam.taps(tapped)
            await self.see(f"question {progress} comes", lambda progress=progress: progress in self._sam)  # type: ignore[misc]  # mypy cannot infer a default in a lambda
        await self.see("staff are alerted", lambda: _has(cast.staff, "Sam (C-1)"))
        sam.says(WORDS)
        await self.see("the customer is thanked", lambda: "Thank you" in self._sam)
        await self.see("staff read the customer's words", lambda: _has(cast.staff, WORDS))
        cast.staff_member.taps("I take it", chat=cast.staff)
        await self.see("somebody takes it", lambda: _has(cast.staff, "Taken by Eva"))
        await self._work_on_the_case()

    async def _work_on_the_case(self) -> None:
        """Eva writes in the case's topic, Sam answers, she closes it, and he says that it is solved."""
        cast, sam, eva = self.stage.cast, self.stage.cast.customer, self.stage.cast.staff_member
        eva.says(SORRY, chat=cast.staff, topic=max(cast.staff.topics, default=None))
        await self.see("the customer hears from staff", lambda: SORRY in self._sam)
        sam.says(THANKS)
        await self.see("staff read the customer's answer", lambda: _has(cast.staff, THANKS))
        for label, there in (("Close", "Solved"), ("Solved", "Open again")):
            eva.taps(label, chat=cast.staff)
            await self.see(f"[{there}] is offered", lambda there=there: _offers(cast.staff, there))  # type: ignore[misc]  # mypy cannot infer a default in a lambda
        if await self.see("the customer is asked whether it is solved", lambda: "Is it solved" in self._sam):
            sam.taps("Yes")
        await self.see("staff hear that it is solved", lambda: _has(cast.staff, "says it is solved"))

    async def _reported(self) -> int:
        """How many responses `/report` tells of today."""
        cast, today = self.stage.cast, self.stage.clock.now().date()
        asked = cast.manager.posts(cast.admin, f"/report {today} {today}")
        await self.see("the report comes", lambda: _answer_to(cast.admin, asked.id) is not None)
        told = _RESPONSES.match(_answer_to(cast.admin, asked.id) or "")
        return int(told[1]) if told else 0


def _answer_to(chat: Chat, asked: int) -> str | None:
    """The text of the report that came after the request."""
    texts = (message.text for message in chat.messages if message.id > asked)
    return next((text for text in texts if _RESPONSES.match(text)), None)


def _has(chat: Chat, words: str) -> bool:
    return any(words in message.text for message in chat.messages)


def _offers(chat: Chat, label: str) -> bool:
    return any([label] in message.content.labels for message in chat.messages)


def _pictures(chat: Chat) -> int:
    return sum(message.content.attachment is not None for message in chat.messages)
