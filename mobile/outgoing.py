"""What leaves the notes because their user asks for it: on paper, as an open file, as a message, as a mark.

Copies and handovers, which are locked, are mobile.keeping's.
"""

from typing import TYPE_CHECKING

import flet as ft

from mobile.file_sheets import saving_open, sharing
from mobile.leaflet import Leaflet

if TYPE_CHECKING:
    from mobile.device import Device
    from mobile.state import State


class Outgoing:
    """Hands things to the device; meanwhile the notes do not lock because the app is out of sight.

    Each method raises VaultLocked when they are locked.
    """

    def __init__(self, app: "State", device: "Device") -> None:
        self._app = app
        self._device = device

    async def print(self, leaflet: Leaflet) -> bool:
        """Print this alone; False where that cannot be done."""
        with self._app.errand():
            return await self._device.print_leaflet(leaflet)

    async def save(self, name: str, data: bytes) -> bool:
        """Save a file that is not locked; False when that was cancelled. Raises StorageFull."""
        with self._app.errand():
            return await self._device.save_file(name, data, saving_open(self._app.language))

    async def share(self, text: str) -> bool:
        """Send a text by another app, or copy it; False when that was cancelled."""
        with self._app.errand():
            return await self._device.share_text(text, sharing(self._app.language))

    def badge(self, number: int) -> None:
        """Show on the app's icon how many things wait."""
        self._device.badge(number)


OutgoingContext: ft.ContextProvider[Outgoing | None] = ft.create_context(None)


def use_outgoing() -> Outgoing:
    """Give it to a component."""
    outgoing = ft.use_context(OutgoingContext)
    if outgoing is None:
        raise RuntimeError("a screen was drawn outside the app")
    return outgoing
