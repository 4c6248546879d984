"""Access to the notes: creating, opening, locking and erasing the vault of this device.

The result is shown on the state. `auto_lock` decides when the notes lock by themselves.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from core.deck.card_preferences import CardPreferences
from core.errors import (
    ChangedElsewhere,
    GoudklompjeError,
    MissingRecord,
    PassphraseInstead,
    StorageFull,
    StorageRefused,
    VaultErased,
    VaultLocked,
)
from mobile.device import Device, News
from mobile.lock_state import LockState, Loss
from mobile.services.background_tasks import BackgroundTasks
from mobile.services.draft_autosave import DraftAutosave
from mobile.services.preferences import Preferences
from mobile.state import State

if TYPE_CHECKING:
    from core.people.notebook import Notebook
    from core.vault.ports import Key
    from core.vault.vault import Vault

SETTLE_SECONDS = 2.0
"""How long a lock waits for the drafts to be stored."""


async def _nothing() -> None:
    """Do nothing."""


class VaultAccess:
    """Opens and closes the notebook that the state shows.

    `open_store` gives the vault of this device (it may raise StorageRefused), `bind` the notebook of an open
    vault, which calls what it is given after each change. `on_open` is called when the notes were opened,
    `on_typed_unlock` when that took a passphrase or the recovery code, and `on_restored` the first time that
    notes were opened which came back from the second copy.
    """

    def __init__(
        self,
        state: State,
        device: Device,
        drafts: DraftAutosave,
        preferences: Preferences,
        open_store: "Callable[[], Awaitable[Vault]]",
        bind: "Callable[[Vault, Callable[[], None]], Notebook]",
    ) -> None:
        self._state = state
        self._device = device
        self._drafts = drafts
        self._preferences = preferences
        self._open_store = open_store
        self._bind = bind
        self._found: Vault | None = None
        self._background = BackgroundTasks()
        self._was_open = False
        self.on_open: Callable[[], None] = lambda: None
        self.on_typed_unlock: Callable[[], Awaitable[None]] = _nothing
        self.on_restored: Callable[[], None] = lambda: None

    @property
    def vault(self) -> "Vault":
        """The vault of this device. Raise RuntimeError before `find_vault` found it."""
        if self._found is None:
            raise RuntimeError("a screen acted before the vault was looked for")
        return self._found

    async def find_vault(self) -> None:
        """Find the vault of this device, and show whether it is absent, locked or refused."""
        try:
            self._found = self._found or await self._open_store()
            self._found.on_gone = self._gone
            status = await self._found.status()
        except GoudklompjeError as fault:
            self._state.refusal, self._state.lock = fault, LockState.REFUSED
            return
        from core.vault.vault import VaultStatus

        self._background.run(self.look_for_passkeys())
        if status is VaultStatus.ABSENT:
            if self._found.was_destroyed:  # a mark that a kill left says nothing
                await self._device.remember_vault(False)
            self._state.loss = Loss.CLEARED if await self._device.had_vault() else None
            self._state.was_restored = False
            self._state.lock = LockState.ABSENT
        else:
            self._state.was_restored = self._found.was_restored and not self._was_open  # told of once
            self._state.lock = LockState.LOCKED
            self._background.run(self.find_passkey())  # a browser that never says, keeps nobody out

    # Opening

    async def create_vault(self, passphrase: str) -> None:
        """Create the vault. Raise WeakPassphrase, StorageFull or StorageRefused."""
        try:
            code = await self.vault.create(passphrase)
        except ChangedElsewhere:
            # Another window made one meanwhile: that is the vault now, and it asks for its passphrase.
            await self.find_vault()
            return
        self._state.recovery_code = tuple(code.groups)
        self._state.lock = LockState.CODE
        await self._opened()

    async def restore_as_new(self, copy: bytes, secret: str) -> None:
        """Create the vault out of a copy and open it; the secret of the copy stays its secret.

        Raise what opening a copy raises, StorageFull or StorageRefused.
        """
        await self.vault.restore_as_new(copy, secret)
        self.enter()
        await self._opened()

    async def unlock(self, secret: str) -> None:
        """Open the vault with the passphrase or the recovery code.

        Records that would not open are in `problems`; the others are there. Raise WrongSecret, WaitFirst,
        VaultErased, DamagedRecord, MissingRecord, NewerFormat, StorageFull or StorageRefused.
        """
        async with self.attempt():
            await self.vault.unlock(secret)
        self.enter()
        await self._opened()
        await self.on_typed_unlock()

    async def unlock_with_passkey(self, output: "Key", slot: str) -> None:
        """Open the vault with the output of the passkey of this slot, as `unlock` does.

        It is no try, and waits for none. Raise PassphraseInstead, StorageFull or StorageRefused.
        """
        async with self.attempt():
            await self.vault.unlock_with_passkey(output, slot)
        self.enter()
        await self._opened()

    def enter(self) -> None:
        """Show the notes of the vault, which is open."""
        self._state.notebook = self._bind(self.vault, self._state.show_changes)
        self._state.notebook.tell_writes(lambda: self._device.tell(News.CHANGED))
        self._drafts.begin(self._state.notebook)
        self._state.look_at_problems()
        self._state.lock = LockState.OPEN

    async def look_at_letters(self) -> None:
        """Open the letters that wait; a letterbox that cannot be set up keeps nobody out of the notes."""
        if self._state.notebook is not None:  # not before the recovery code of a new vault was seen
            with suppress(GoudklompjeError):
                await self._state.notebook.letters.look()

    def copy_letters(self) -> None:
        """Have the second copy follow the letters that were stored; the notes may be locked."""
        if self._found is not None:  # else the start does it
            self._found.copy_letters()

    async def find_passkey(self) -> None:
        """Find out whether a passkey opens the notes here."""
        self._state.has_passkey = await self._device.has_passkey()

    async def look_for_passkeys(self) -> None:
        """Find out whether a passkey can be made here, before a screen offers it, so that nothing moves."""
        self._state.supports_passkeys = await self._device.supports_passkeys()

    # Locking and erasing

    async def lock(self) -> None:
        """Lock here and in every other window."""
        self._device.tell(News.LOCKED)
        await self.lock_here()

    async def lock_here(self, *, by_itself: bool = False) -> None:
        """Store the drafts, and drop the keys and all decrypted records.

        Storage that hangs or fails may cost the last words typed, but never the lock; the state then says so.
        `by_itself` means that nobody asked for it.
        """
        try:
            await self._close(by_itself=by_itself)
        finally:
            self._background.run(self._renew_when_at_rest())

    async def erase_everything(self) -> None:
        """Erase the vault and the preferences of the cards. Raise StorageRefused."""
        await self._drafts.stop()
        # Before, because a kill would otherwise leave the mark, and the next start blame the browser.
        await self._device.remember_vault(False)
        try:
            await self.vault.destroy()
        except GoudklompjeError:
            await self._device.remember_vault(True)
            raise
        self._state.loss = None
        self._leave(LockState.ABSENT)
        await self._tell_it_is_gone()
        await self._forget_cards()
        self._background.run(self._renew_when_at_rest())

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[None]:
        """Try a secret, and handle a vault that is gone: erased by this wrong try, or in another window.

        The first shows at once; the second raises VaultLocked, for `close_lost_vault`. No reload comes
        in between: an interrupted try would count.
        """
        self._device.renew(False)
        is_right = False
        try:
            yield
            is_right = True
        except VaultErased:
            self._state.loss = Loss.TRIES
            self._leave(LockState.ABSENT)
            await self._tell_it_is_gone()
            raise
        except (MissingRecord, PassphraseInstead):
            if not await self._is_there():
                raise VaultLocked from None
            raise
        finally:
            if not is_right:
                self._background.run(self._renew_when_at_rest())

    async def close_lost_vault(self, *, was_told: bool = False) -> None:
        """Close a vault that is gone or was replaced, and find the present one.

        `was_told` means that another window sent the news that it erased everything.
        """
        await self._close()
        await self.find_vault()
        if self._state.lock is LockState.ABSENT:
            was_cleared = self.vault.was_destroyed is False and not was_told
            self._state.loss = self._state.loss or (Loss.CLEARED if was_cleared else Loss.ELSEWHERE)
        self._background.run(self._renew_when_at_rest())

    async def close_erased_vault(self) -> None:
        """Close the vault that another window erased, and clear the preferences of the cards here too."""
        with suppress(GoudklompjeError):  # a window of an older version knows nothing of a second copy
            await self.vault.drop_copy()
        await self.close_lost_vault(was_told=True)
        with suppress(StorageFull, StorageRefused):  # the other window did it as well
            await self._forget_cards()

    def _gone(self) -> None:
        """Leave before any screen can read what is locked, and then find the present vault."""
        self._leave(LockState.LOCKED)
        self._background.run(self.close_lost_vault())

    async def _is_there(self) -> bool:
        from core.vault.vault import VaultStatus

        if self._state.lock.is_open:
            await self.vault.refresh()  # raises VaultLocked by itself
        return await self.vault.status() is not VaultStatus.ABSENT

    async def _tell_it_is_gone(self) -> None:
        await self._device.remember_vault(False)
        self._device.tell(News.ERASED)

    async def _forget_cards(self) -> None:
        await self._preferences.arrange(lambda preferences: CardPreferences(preferences.context))

    async def _opened(self) -> None:
        self._state.loss = None
        self._was_open = True
        self._device.renew(False)
        self.on_open()
        if self._state.was_restored:
            self._state.was_restored = False
            self.on_restored()
        self._device.cover(True)
        self._background.run(self._ask_to_persist())
        self._background.run(self.look_at_letters())
        await self._device.remember_vault(True)

    async def _close(self, *, by_itself: bool = False) -> None:
        try:
            settling = self._background.run(self._drafts.settle())
            await asyncio.wait({settling}, timeout=SETTLE_SECONDS)
        finally:
            self.vault.lock()
            self._state.locked_itself, self._state.lost_words = by_itself, self._drafts.are_behind
            self._leave(LockState.LOCKED)

    def _leave(self, lock: LockState) -> None:
        self._drafts.end()
        if lock is LockState.ABSENT:
            self._state.has_passkey, self._state.was_restored = False, False
        self._state.notebook = None
        self._state.problems, self._state.recovery_code, self._state.notice = (), (), ""
        self._state.undo = None
        self._state.secrets_are_lost = False
        self._state.lock = lock
        self._device.cover(False)
        self._device.drop()

    async def _renew_when_at_rest(self) -> None:
        """Have the app reloaded once no write is pending.

        Not when the notes are gone: only this start knows the reason that the screen shows.
        """
        await self.vault.at_rest()
        if self._was_open and not self._state.lock.is_open and self._state.loss is None:
            self._device.renew(True)

    async def _ask_to_persist(self) -> None:
        self._state.may_be_cleared = not await self._device.persist()
