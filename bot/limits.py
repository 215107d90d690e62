"""Limits: how fast Telegram lets a bot write, and how long a message must wait for that. Pure: time is an argument.

Telegram publishes no exact numbers but in its advice: about one message a second to one chat, with short bursts;
twenty a minute to a group or channel; thirty a second for broadcasts. What it enforces is the pause it asks for.

Times are seconds since any fixed moment, not datetimes: these questions are asked several times for each message.
"""

from collections import deque

PRIVATE_INTERVAL = 1.0
PRIVATE_BURST = 3
GROUP_WINDOW = 60.0
GROUP_MOST = 20
BROADCAST_WINDOW = 1.0
BROADCAST_MOST = 30

_ALARM_WINDOW = 1.0
_ALARM_CHATS = 3
_SWEEP_AT = 1_000


class Limits:
    """What was sent lately and which pauses hold. Groups and channels have negative ids, as on Telegram.

    Replies to a person's own action are urgent: only their chat's limit holds them, not the one on broadcasts.
    """

    def __init__(self) -> None:
        self._free_at: dict[int, float] = {}
        self._sent: dict[int, deque[float]] = {}
        self._broadcasts: deque[float] = deque(maxlen=BROADCAST_MOST)
        self._paused: dict[int, float] = {}
        self._all_paused = float("-inf")
        self._alarms: deque[tuple[float, int]] = deque()
        self._sweep_at = _SWEEP_AT

    def __len__(self) -> int:
        """How many chats are remembered."""
        return len(self._free_at) + len(self._sent)

    def wait(self, chat: int, now: float) -> float:
        """Seconds until a message may go to this chat; 0 where it may go now."""
        pause = max(self._all_paused, self._paused.get(chat, now))
        ready = self._group_ready(chat, now) if chat < 0 else self._private_ready(chat, now)
        return max(pause - now, ready - now, 0.0)

    def broadcast_wait(self, now: float) -> float:
        """Seconds until any message that is not urgent may go, whatever its chat."""
        return max(_window_ready(self._broadcasts, BROADCAST_WINDOW, now) - now, self._all_paused - now, 0.0)

    def spend(self, chat: int, now: float, *, urgent: bool) -> None:
        """Count a message that goes out now."""
        if chat < 0:
            self._sent.setdefault(chat, deque(maxlen=GROUP_MOST)).append(now)
        else:
            self._free_at[chat] = max(self._free_at.get(chat, now), now) + PRIVATE_INTERVAL
        if not urgent:
            self._broadcasts.append(now)
        if len(self) >= self._sweep_at:
            self._sweep(now)

    def pause(self, chat: int, until: float) -> None:
        """Write nothing to this chat before then. A pause may be lengthened, never shortened."""
        self._paused[chat] = max(until, self._paused.get(chat, until))

    def pause_all(self, until: float) -> None:
        """Write nothing to anybody before then."""
        self._all_paused = max(until, self._all_paused)

    def slow_down(self, chat: int, now: float, seconds: float) -> None:
        """Telegram asked for a pause: of this chat, but of all where it asks at several chats at once."""
        self.pause(chat, now + seconds)
        self._alarms.append((now, chat))
        while self._alarms[0][0] <= now - _ALARM_WINDOW:
            self._alarms.popleft()
        if len({alarmed for _, alarmed in self._alarms}) >= _ALARM_CHATS:
            self.pause_all(now + seconds)

    def _private_ready(self, chat: int, now: float) -> float:
        """A chat that was quiet has saved up a burst; `_free_at` is when nothing of it will be spent any more."""
        return self._free_at.get(chat, now) - (PRIVATE_BURST - 1) * PRIVATE_INTERVAL

    def _group_ready(self, chat: int, now: float) -> float:
        sent = self._sent.get(chat)
        return now if sent is None else _window_ready(sent, GROUP_WINDOW, now)

    def _sweep(self, now: float) -> None:
        """Forget chats that may be written to as if they never had been."""
        self._free_at = {chat: free_at for chat, free_at in self._free_at.items() if free_at > now}
        self._sent = {chat: sent for chat, sent in self._sent.items() if sent[-1] > now - GROUP_WINDOW}
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        self._sweep_at = max(_SWEEP_AT, 2 * len(self))


def _window_ready(sent: deque[float], window: float, now: float) -> float:
    """When one more fits into the window; the deque holds the last ones, as many as are allowed."""
    return sent[0] + window if len(sent) == sent.maxlen else now
