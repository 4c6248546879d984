"""Whether someone is typing, for all that has to wait until they are done."""

from mobile.device import Device
from mobile.services.other_windows import OtherWindows
from mobile.state import State


class TypingActivity:
    """Holds back a reload of the app, changes of other windows and a new day while someone types."""

    def __init__(self, state: State, device: Device, others: OtherWindows) -> None:
        self._state = state
        self._device = device
        self._others = others

    def set(self, is_typing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Note whether a text is being written."""
        self._state.note_typing(is_typing)
        self._device.editing(is_typing)
        self._others.show_changes()
