"""The clock of the automatic lock: when the app was last used, and whether it is in sight."""

from collections.abc import Callable

OUT_OF_SIGHT_SECONDS = 30.0
ERRAND_SECONDS = 120.0
WARNING_SECONDS = 30.0
"""How long before it in sight a lock is said: people need 20 seconds at the least to hear it and act."""


class IdleClock:
    """Times one session; `clock` returns seconds and must run on while the device sleeps."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._used = clock()
        self._hidden: float | None = None
        self._promised = 0.0
        self.on_errand = False

    def note_use(self) -> None:
        """Note that someone used the app just now."""
        self._used = self._clock()

    def hide(self, promised: float = 0.0) -> None:
        """Note that the app went out of sight, where it stays open for the promised seconds at least."""
        self._hidden = self._clock()
        self._promised = promised

    def show(self, minutes: int) -> None:
        """Note that the app is in sight again, for a chosen lock time in minutes.

        The time out of sight is no time without use, and what is left is enough for a warning.
        """
        now = self._clock()
        if self._hidden is not None:
            self._used += now - max(self._hidden, self._used)  # an unlocking can end out of sight
            self._used = max(self._used, now - _in_sight(minutes) + WARNING_SECONDS)
        self._hidden = None

    def is_due(self, minutes: int, hidden_minutes: int = 0) -> bool:
        """Return whether to lock now, for a chosen lock time in minutes.

        Out of sight the app locks after `hidden_minutes`, where 0 is half a minute, or at once when the lock
        time is 0; `on_errand`, when the app itself sent its user to the phone's files, after two minutes at
        the least; in any case not before what was promised. In sight it locks after the chosen time without
        use; a choice of 0 then counts as one minute. A clock that was set back counts as a long time.
        """
        now = self._clock()
        if self._hidden is not None:
            return not 0 <= now - self._hidden < self._patience(minutes, hidden_minutes)
        return not 0 <= now - self._used < _in_sight(minutes)

    def is_near(self, minutes: int) -> bool:
        """Return whether a lock in sight is so near that it has to be said."""
        return self._hidden is None and self._clock() - self._used >= _in_sight(minutes) - WARNING_SECONDS

    def _patience(self, minutes: int, hidden_minutes: int) -> float:
        usual = (60.0 * hidden_minutes or OUT_OF_SIGHT_SECONDS) if minutes else 0.0
        return max(self._promised, usual, ERRAND_SECONDS if self.on_errand else 0.0)


def _in_sight(minutes: int) -> float:
    return 60.0 * max(minutes, 1)
