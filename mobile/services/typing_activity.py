"""Whether someone is typing, for what has to wait until they stop."""

from mobile.device import Device
from mobile.services.auto_lock import AutoLock
from mobile.services.other_windows import OtherWindows
from mobile.state import State


class TypingActivity:
    """Holds back a reload, changes of other windows, a new day and the lock while someone types."""

    def __init__(self, state: State, device: Device, others: OtherWindows, auto_lock: AutoLock) -> None:
        self._state = state
        self._device = device
        self._others = others
        self._auto_lock = auto_lock

    def set(self, is_typing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Note whether a text is being written; call it at each key."""
        if is_typing:
            self._auto_lock.note_use()
        self._state.note_typing(is_typing)
        self._device.editing(is_typing)
        self._others.show_changes()
        self._state.fit_again()
