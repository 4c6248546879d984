"""Opening the notes with the finger, face or code of the phone: a passkey beside the passphrase."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import GoudklompjeError, PasskeyWithoutOutput, PassphraseInstead, StorageFull, StorageRefused
from mobile.device import Device, News
from mobile.services.auto_lock import AutoLock
from mobile.services.background_tasks import BackgroundTasks
from mobile.services.file_prompts import asking_finger
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.settings import UNLOCKS_BEFORE_OFFER
from mobile.state import State

if TYPE_CHECKING:
    from core.vault.passkey_slot import NewPasskey
    from core.vault.passkeys import Passkey


class Passkeys:
    """Makes, uses and removes the passkey of this device, and offers it after a few typed unlockings."""

    def __init__(
        self, state: State, device: Device, access: VaultAccess, auto_lock: AutoLock, preferences: Preferences
    ) -> None:
        self._state = state
        self._device = device
        self._access = access
        self._auto_lock = auto_lock
        self._preferences = preferences
        self._background = BackgroundTasks()
        self._made: NewPasskey | None = None
        access.on_typed_unlock = self._count_unlock

    # Making

    @property
    def is_offered(self) -> bool:
        """Whether to offer a passkey now: it can be made here, there is none, and nobody answered before."""
        settings = self._state.settings
        return (
            self._state.supports_passkeys
            and not self._state.has_passkey
            and settings.unlocks >= UNLOCKS_BEFORE_OFFER
            and not settings.passkey_offered
        )

    async def look(self) -> None:
        """Find out anew whether a passkey can be made: a phone can be given a lock at any time."""
        await self._access.look_for_passkeys()

    async def stop_offering(self) -> None:
        """Never offer one again."""
        with suppress(StorageFull, StorageRefused):  # then it is offered once more at the next start
            await self._preferences.choose(replace(self._state.settings, passkey_offered=True))

    async def make(self) -> bool:
        """Let the person make a passkey and try it; True when it waits for `save`.

        Raise PasskeyWithoutOutput, after which none is offered here, or VaultLocked.
        """
        try:
            with self._auto_lock.errand_with_notes():
                self._made = await self._device.make_passkey()
        except PasskeyWithoutOutput:
            self._state.supports_passkeys = False
            await self.stop_offering()
            raise
        return self._made is not None

    async def save(self, secret: str) -> None:
        """Let the passkey that was made open the notes, given the passphrase or the recovery code.

        Raise what unlocking raises, ChangedElsewhere, StorageFull or StorageRefused.
        """
        if self._made is None:
            return
        async with self._access.attempt():
            await self._access.vault.add_passkey(secret, self._made, self._state.now())
        self.forget()
        await self._changed()
        await self.stop_offering()

    def forget(self) -> None:
        """Drop the passkey that was made and not saved."""
        self._made = None

    # Those there are

    def there(self) -> "Sequence[Passkey]":
        """Return the passkeys that open the notes on this device, newest first."""
        return self._access.vault.passkeys()

    async def remove(self, slot: str) -> None:
        """Let the passkey of this slot open nothing any more.

        Raise ChangedElsewhere, StorageFull or StorageRefused.
        """
        await self._access.vault.remove_passkey(slot)
        await self._changed()

    # Opening

    async def unlock(self) -> None:
        """Ask for the finger, and open the notes with it; nothing happens when that is called off.

        Raise PasskeyCancelled, PasskeyTimedOut, PasskeyWithoutOutput, PassphraseInstead, StorageFull or
        StorageRefused.
        """
        answer = await self._device.ask_passkey(asking_finger(self._state.language))
        if answer is not None:
            await self.unlock_with(answer.slot, answer.output)

    async def unlock_with(self, slot: str, output: object) -> None:
        """Open the notes with the output of the passkey of this slot, which was asked for already.

        Raise PassphraseInstead, StorageFull or StorageRefused.
        """
        try:
            await self._access.unlock_with_passkey(output, slot)
        except PassphraseInstead:
            await self._access.find_passkey()
            raise
        self._background.run(self._note_use(slot))

    async def _note_use(self, slot: str) -> None:
        """Store when the passkey was used last; one that cannot be stored is not worth a sentence."""
        with suppress(GoudklompjeError):
            await self._state.book.passkeys.mark_used(slot)

    async def _changed(self) -> None:
        await self._access.find_passkey()
        self._state.show_changes()
        self._device.tell(News.CHANGED)

    async def _count_unlock(self) -> None:
        settings = self._state.settings
        if settings.unlocks < UNLOCKS_BEFORE_OFFER:
            with suppress(StorageFull, StorageRefused):  # then the offer comes one time later
                await self._preferences.choose(replace(settings, unlocks=settings.unlocks + 1))
