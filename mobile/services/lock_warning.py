"""The warning before the notes lock by themselves, in words that fit the screen in sight."""

from core.language import Language
from mobile.device import Device
from mobile.lock_state import AtStake
from mobile.state import State


class LockWarning:
    """Has the device say that the notes lock soon, and until someone uses the app.

    It names no notes: a worker may look along. The page says it and not the screen, so that nothing moves, no
    field is drawn anew, and a key that takes it away is not lost.
    """

    def __init__(self, state: State, device: Device) -> None:
        self._state = state
        self._device = device
        self._is_shown = False
        self._at_stake: list[AtStake] = []

    def begin(self, at_stake: AtStake) -> None:
        """Note that the screen in sight has this at stake, from now on."""
        self._at_stake.append(at_stake)

    def end(self, at_stake: AtStake) -> None:
        """Note that it is no longer in sight."""
        self._at_stake.remove(at_stake)

    def show(self) -> None:
        """Warn, unless that was said already or the screen in sight loses nothing."""
        at_stake = self._at_stake[-1] if self._at_stake else AtStake.WORDS
        if self._is_shown or at_stake is AtStake.NOTHING:
            return
        t = self._state.language
        self._is_shown = True
        self._device.warn(_sentence(at_stake, t), t.text("I am still here"))

    def take_back(self) -> None:
        """Warn no longer; nothing happens when that is not shown."""
        if self._is_shown:
            self._is_shown = False
            self._device.warn("", "")


def _sentence(at_stake: AtStake, t: Language) -> str:
    """Return what the warning says."""
    match at_stake:
        case AtStake.UNKEPT:
            return t.text(
                "The app locks in half a minute. A passphrase or code that you type here is not kept."
            )
        case AtStake.CODE:
            return t.text("The app locks in half a minute. Then you no longer see this code.")
        case _:
            return t.text("The app locks in half a minute. What you typed stays.")
