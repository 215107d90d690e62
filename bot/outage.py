"""Outage: whether Telegram answers at all, and how long to leave it alone when it does not."""

_SUSPICIOUS = 3
_LONGEST_PAUSE = 15.0


class Outage:
    """Several calls in a row without an answer are an outage. Times are seconds.

    While it lasts, one call at a time finds out whether it is over: a message that must not arrive twice is given up
    when its call gets no answer, and an outage should cost a few of them, not all that wait.
    """

    def __init__(self) -> None:
        self._silences = 0
        self._pause = 1.0
        self._until = float("-inf")

    @property
    def is_on(self) -> bool:
        return self._silences >= _SUSPICIOUS

    def answered(self) -> None:
        """Telegram said something, be it no."""
        self._silences = 0
        self._pause = 1.0

    def silent(self, now: float) -> float:
        """A call got no answer; returns until when all should wait, a moment gone by where they need not.

        Calls that were under way together fail together, and lengthen the pause only once.
        """
        self._silences += 1
        if self.is_on and now >= self._until:
            self._until = now + self._pause
            self._pause = min(2 * self._pause, _LONGEST_PAUSE)
        return self._until
