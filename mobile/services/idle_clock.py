"""The clock of the automatic lock: when the app was last used, and whether it is in sight."""

from collections.abc import Callable

OUT_OF_SIGHT_SECONDS = 30.0
ERRAND_SECONDS = 120.0


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

    def show(self) -> None:
        """Note that the app is in sight again; the time out of sight is no time without use."""
        if self._hidden is not None:
            self._used += self._clock() - max(self._hidden, self._used)  # an unlocking can end out of sight
        self._hidden = None

    def is_due(self, minutes: int) -> bool:
        """Return whether to lock now, for a chosen lock time in minutes.

        Out of sight the app locks after half a minute, or at once when the choice is 0; `on_errand`, when
        the app itself sent its user to the phone's files, after two minutes; in any case not before what was
        promised. In sight it locks after the chosen time without use; a choice of 0 then counts as one
        minute. A clock that was set back counts as a long time.
        """
        now = self._clock()
        if self._hidden is not None:
            return not 0 <= now - self._hidden < self._patience(minutes)
        return not 0 <= now - self._used < max(minutes, 1) * 60

    def _patience(self, minutes: int) -> float:
        usual = OUT_OF_SIGHT_SECONDS if minutes else 0.0
        return max(self._promised, ERRAND_SECONDS if self.on_errand else usual)
