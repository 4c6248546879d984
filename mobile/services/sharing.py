"""What leaves the app unencrypted at the user's request: on paper, as a file, a message or a badge.

Copies and handovers, which are locked, are in `transfers`.
"""

from mobile.device import Device
from mobile.printable import Printable
from mobile.services.auto_lock import AutoLock
from mobile.services.file_prompts import saving_open, sharing
from mobile.state import State


class Sharing:
    """Hands things to the device; meanwhile the automatic lock allows more time out of sight.

    Each method but `badge` raises VaultLocked when they are locked.
    """

    def __init__(self, state: State, device: Device, auto_lock: AutoLock) -> None:
        self._state = state
        self._device = device
        self._auto_lock = auto_lock

    async def print(self, printable: Printable) -> bool:
        """Print this alone; False where that cannot be done."""
        with self._auto_lock.errand_with_notes():
            return await self._device.print_out(printable)

    async def save(self, name: str, data: bytes) -> bool:
        """Save a file that is not locked; False when that was cancelled. Raise StorageFull."""
        with self._auto_lock.errand_with_notes():
            return await self._device.save_file(name, data, saving_open(self._state.language))

    async def share(self, text: str) -> bool:
        """Send a text by another app, or copy it; False when that was cancelled."""
        with self._auto_lock.errand_with_notes():
            return await self._device.share_text(text, sharing(self._state.language))

    def badge(self, number: int) -> None:
        """Show on the app's icon how many things wait."""
        self._device.badge(number)
