"""Rate: how many requests one key may make."""

from dataclasses import dataclass, field
from datetime import datetime

BURST = 300
PER_SECOND = 50.0


@dataclass(slots=True)
class Rate:
    """A bucket of requests that fills again with time; time is given at each request."""

    burst: int = BURST
    per_second: float = PER_SECOND
    _left: float = field(init=False)
    _at: datetime | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._left = float(self.burst)

    def wait(self, now: datetime) -> float:
        """Take one request: 0 if it may be made now, else after how many seconds one may be."""
        passed = (now - self._at).total_seconds() if self._at else 0.0
        self._left = min(float(self.burst), self._left + max(0.0, passed) * self.per_second)
        self._at = now
        if self._left < 1:
            return (1 - self._left) / self.per_second
        self._left -= 1
        return 0.0
