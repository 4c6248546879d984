"""The letterbox of this device: the form for a letter, and news of letters that were stored."""

from contextlib import suppress

from core.errors import GoudklompjeError
from mobile.device import Device
from mobile.services.background_tasks import BackgroundTasks
from mobile.services.vault_access import VaultAccess
from mobile.state import State


class Letterbox:
    """Opens the form for a letter, and has each letter that is stored opened for the screens."""

    def __init__(self, state: State, device: Device, access: VaultAccess) -> None:
        self._state = state
        self._access = access
        self._device = device
        self._background = BackgroundTasks()
        device.on_letters = lambda: self._background.run(self._look())

    @property
    def has_form(self) -> bool:
        """Whether a letter can be written on this device."""
        return self._device.has_letter_form

    def write(self, card: str | None = None, *, guide: str | None = None, talk: str | None = None) -> None:
        """Open the form, about the card or the guide with this id; while the notes are locked too.

        `talk` is the id of the draft of a guided talk, which the letter takes the place of.
        """
        self._device.write_letter(card, guide, talk)

    async def _look(self) -> None:
        if self._state.notebook is None:
            self._access.copy_letters()
        else:
            with suppress(GoudklompjeError):  # the letter stays where it is, and the next look finds it
                await self._state.notebook.refresh()
                await self._access.look_at_letters()
