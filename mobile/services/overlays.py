"""Overlays of a screen, such as a question or a calendar: going back closes them first."""

from collections.abc import Callable
from itertools import count

from mobile.device import Device

Close = Callable[[], None]


class Overlays:
    """The stack of open overlays.

    The device adds a step to its history for each, so that the phone's own back closes it as well.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        self._closers: dict[int, Close] = {}
        self._numbers = count(1)
        device.on_back = self._close

    def lay(self, close: Close) -> Close:
        """Add an overlay that `close` closes, and return the function to call once it is closed."""
        number = next(self._numbers)
        self._closers[number] = close
        self._device.lay_on_top(number)

        def take_off() -> None:
            if self._closers.pop(number, None):
                self._device.take_off_top(number)

        return take_off

    def close_calendar(self) -> None:
        """Close the calendar on top."""
        self._device.press_escape()

    def close_last(self) -> bool:
        """Close the overlay on top, and return False when there is none."""
        if not self._closers:
            return False
        number = next(reversed(self._closers))
        self._device.take_off_top(number)
        self._close(number)
        return True

    def _close(self, number: int) -> None:
        close = self._closers.pop(number, None)
        if close:
            close()
