"""A Telegram at the end of a very short wire: it takes calls in memory, answers as it is told, and remembers."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field

import orjson
from telegram import Bot
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.telegram import Courier

TOKEN = "4242:SECRET"  # noqa: S105  # it opens nothing


@dataclass(frozen=True, slots=True)
class Refusal:
    """Telegram's own way of saying no."""

    status: int
    description: str
    parameters: dict[str, object] = field(default_factory=dict)


Turn = Refusal | NetworkError


@dataclass(frozen=True, slots=True)
class Heard:
    """One call, as Telegram understood it."""

    method: str
    chat: int | None
    text: str


class Wire(BaseRequest):
    """Takes the next of a method's turns, and is content when there is none. `hold` keeps calls waiting."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.turns: defaultdict[str, deque[Turn]] = defaultdict(deque)
        self.open = asyncio.Event()
        self.open.set()
        self.most_at_once = 0
        self._news = asyncio.Event()
        self._at_once = 0

    @property
    def read_timeout(self) -> float | None:
        return None

    @property
    def texts(self) -> list[str]:
        """What was said, without toasts."""
        return [heard.text for heard in self.heard if heard.method != "answerCallbackQuery"]

    async def has_heard(self, calls: int) -> None:
        """Wait until so many calls have come in."""
        while len(self.heard) < calls:
            self._news.clear()
            await self._news.wait()

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(  # noqa: PLR0913, PLR0917  # the signature is BaseRequest's
        self,
        url: str,
        method: str,  # noqa: ARG002  # the same
        request_data: RequestData | None = None,
        read_timeout: object = None,  # noqa: ARG002  # the same
        write_timeout: object = None,  # noqa: ARG002  # the same
        connect_timeout: object = None,  # noqa: ARG002  # the same
        pool_timeout: object = None,  # noqa: ARG002  # the same
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[1]
        self._hear(name, request_data)
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            await self.open.wait()
            await asyncio.sleep(0)
        finally:
            self._at_once -= 1
        return self._answer(name)

    def _hear(self, name: str, request: RequestData | None) -> None:
        parameters = request.parameters if request else {}
        chat, text = parameters.get("chat_id"), parameters.get("text", "")
        self.heard.append(Heard(name, chat if isinstance(chat, int) else None, str(text)))
        self._news.set()

    def _answer(self, name: str) -> tuple[int, bytes]:
        turn = self.turns[name].popleft() if self.turns[name] else None
        match turn:
            case None:
                result = True if name == "answerCallbackQuery" else {"message_id": len(self.heard)}
                return 200, orjson.dumps({"ok": True, "result": result})
            case Refusal():
                body = {"ok": False, "description": turn.description, "parameters": turn.parameters}
                return turn.status, orjson.dumps(body)
            case _:
                raise turn

    def courier(self) -> Courier:
        return Courier(Bot(TOKEN, request=self, get_updates_request=self))
