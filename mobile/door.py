"""The door to the notes: what stands before them, who gets in, and how they are locked and erased.

It shows what it does on the state. When the lock turns by itself is decided in `watch`.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from core.deck.shelf import Shelf
from core.errors import (
    ChangedElsewhere,
    GoudklompjeError,
    MissingRecord,
    StorageFull,
    StorageRefused,
    VaultErased,
    VaultLocked,
)
from mobile.background import Background
from mobile.device import Device, News
from mobile.draft_autosave import DraftAutosave
from mobile.gate import Gate, Loss
from mobile.keeping import check_is_copy

if TYPE_CHECKING:
    from core.people.notebook import Notebook
    from core.vault.vault import Vault
    from mobile.state import State

SETTLE_SECONDS = 2.0
"""How long a lock waits for the last words typed to be stored."""


class Door:
    """Opens and closes the notebook of `app`.

    `open_store` gives the vault of this device (it may raise StorageRefused), `bind` the notebook of an open
    vault, which calls what it is given after each change.
    """

    def __init__(
        self,
        app: "State",
        device: Device,
        open_store: "Callable[[], Awaitable[Vault]]",
        bind: "Callable[[Vault, Callable[[], None]], Notebook]",
    ) -> None:
        self._app = app
        self._device = device
        self._open_store = open_store
        self._bind = bind
        self._vault: Vault | None = None
        self._background = Background()
        self._is_behind = self._is_reading = False
        self._holds_news = self._has_news = False
        self._was_open = False
        device.on_news = lambda news: self._background.run(self._hear(news))

    @property
    def vault(self) -> "Vault":
        """The vault of this device, once it was looked for."""
        if self._vault is None:
            raise RuntimeError("a screen acted before the vault was looked for")
        return self._vault

    @property
    def is_open(self) -> bool:
        """Whether the notes, or the recovery code of a new vault, can be seen."""
        return self._app.gate in (Gate.CODE, Gate.OPEN)

    async def look(self) -> None:
        """Find out what stands between the user and the notes."""
        try:
            self._vault = self._vault or await self._open_store()
            self._vault.on_gone = self._gone
            status = await self._vault.status()
        except GoudklompjeError as fault:
            self._app.refusal, self._app.gate = fault, Gate.REFUSED
            return
        from core.vault.vault import VaultStatus

        self._app.was_restored = self._vault.was_restored
        if status is VaultStatus.ABSENT:
            if self._vault.was_destroyed:  # a mark that a kill left says nothing
                await self._device.remember_vault(False)
            self._app.loss = Loss.CLEARED if await self._device.had_vault() else None
            self._app.gate = Gate.ABSENT
        else:
            self._app.gate = Gate.LOCKED

    # Getting in

    async def make_vault(self, passphrase: str) -> None:
        """Make the vault. Raises WeakPassphrase, StorageFull or StorageRefused."""
        try:
            code = await self.vault.create(passphrase)
        except ChangedElsewhere:
            # Another window made one meanwhile: that is the vault now, and it asks for its passphrase.
            await self.look()
            return
        self._app.recovery_code = tuple(code.groups)
        self._app.gate = Gate.CODE
        await self._opened()

    async def restore_as_new(self, copy: bytes, secret: str) -> None:
        """Make the vault out of a copy and open it; the secret of the copy stays its secret.

        Raises what opening a copy raises, StorageFull or StorageRefused.
        """
        check_is_copy(copy)
        await self.vault.restore_as_new(copy, secret)
        self._enter()
        await self._opened()

    async def unlock(self, secret: str) -> None:
        """Open the vault with the passphrase or the recovery code.

        Records that would not open are in `problems`; the others are there. Raises WrongSecret, WaitFirst,
        VaultErased, DamagedRecord, MissingRecord, NewerFormat, StorageFull or StorageRefused.
        """
        async with self.trying():
            await self.vault.unlock(secret)
        self._enter()
        await self._opened()

    # The recovery code

    def knows_code(self, typed: Mapping[int, str]) -> bool:
        """Tell whether these groups of the recovery code, by their place from 0, were typed right."""
        from core.vault.recovery_code import RecoveryCode

        groups = [typed.get(place, group) for place, group in enumerate(self._app.recovery_code)]
        code = RecoveryCode.read("".join(groups))
        return code is not None and code.groups == self._app.recovery_code

    async def finish_code(self) -> None:
        """Go on to the notes: the recovery code was asked back, or knowingly skipped."""
        self.forget_code()
        if self._app.gate is Gate.CODE:
            self._enter()
        with suppress(StorageFull, StorageRefused, ChangedElsewhere):  # then a new code is offered once more
            await self._app.book.codes.settle()

    def forget_code(self) -> None:
        """Show the recovery code no more."""
        self._app.recovery_code = ()

    # Locking and erasing

    async def lock(self) -> None:
        """Lock here and in every other window, as who presses the button expects."""
        self._device.tell(News.LOCKED)
        await self.lock_here()

    async def lock_here(self) -> None:
        """Keep what is being written, sealed, and drop keys and everything that was read.

        Storage that hangs or fails may cost the last words typed, but never the lock.
        """
        try:
            await self._close()
        finally:
            self._background.run(self._renew_when_at_rest())

    async def erase_everything(self) -> None:
        """Erase the vault, and what someone kept with the cards, for good. Raises StorageRefused."""
        if self._app.drafting:
            await self._app.drafting.stop()
        # Before, because a kill would otherwise leave the mark, and the next start blame the browser.
        await self._device.remember_vault(False)
        try:
            await self.vault.destroy()
        except GoudklompjeError:
            await self._device.remember_vault(True)
            raise
        self._app.loss = None
        self._leave(Gate.ABSENT)
        await self._tell_it_is_gone()
        await self._forget_cards()
        self._background.run(self._renew_when_at_rest())

    @asynccontextmanager
    async def trying(self) -> AsyncIterator[None]:
        """Try a secret, and notice that all is gone: erased by this wrong try, or in another window before.

        The first shows at once; the second raises VaultLocked, for `close_lost_vault`. The app does not start
        anew meanwhile: a try that was cut off would count.
        """
        self._device.renew(False)
        is_right = False
        try:
            yield
            is_right = True
        except VaultErased:
            self._app.loss = Loss.TRIES
            self._leave(Gate.ABSENT)
            await self._tell_it_is_gone()
            raise
        except MissingRecord:
            if not await self._is_there():
                raise VaultLocked from None
            raise
        finally:
            if not is_right:
                self._background.run(self._renew_when_at_rest())

    async def close_lost_vault(self, *, was_told: bool = False) -> None:
        """Close what is gone or was replaced, and find out what there is now.

        `was_told` means that another window told that it erased everything.
        """
        await self._close()
        await self.look()
        if self._app.gate is Gate.ABSENT:
            was_cleared = self.vault.was_destroyed is False and not was_told
            self._app.loss = self._app.loss or (Loss.CLEARED if was_cleared else Loss.ELSEWHERE)
        self._background.run(self._renew_when_at_rest())

    def hold_news(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Draw what other windows wrote only once nobody types: a field drawn meanwhile may lose a letter."""
        self._holds_news = is_editing
        self._show_news()

    async def _hear(self, news: str) -> None:
        """Do here what was done in another window; what a later version tells is not for us."""
        if news == News.CHANGED:
            await self._read_anew()
        elif news == News.LOCKED and self.is_open:
            await self.lock_here()
        elif news == News.ERASED and (self.is_open or self._app.gate is Gate.LOCKED):
            with suppress(GoudklompjeError):  # a window of an older version knows nothing of a second copy
                await self.vault.drop_copy()
            await self.close_lost_vault(was_told=True)
            with suppress(StorageFull, StorageRefused):  # the other window did it as well
                await self._forget_cards()

    async def _read_anew(self) -> None:
        """Read what another window wrote; all that is told while it reads costs one more reading."""
        self._is_behind = True
        if self._is_reading:
            return
        self._is_reading = True
        try:
            while self._is_behind and self._app.notebook:
                self._is_behind = False
                with suppress(GoudklompjeError):  # the next change reads it, and says what is wrong
                    before = self._ids_of_people()
                    await self._app.notebook.read_anew()
                    self._has_news = True
                    if before - self._ids_of_people():
                        self._device.drop()  # a sheet may hold what was erased
            self._show_news()
        finally:
            self._is_reading = False

    def _ids_of_people(self) -> set[str]:
        return {person.id for person in self._app.book.people()}

    def _show_news(self) -> None:
        if self._has_news and not self._holds_news and self._app.notebook:
            self._has_news = False
            self._changed()

    def _gone(self) -> None:
        """Leave before any screen can read what is locked, and then find out what there is."""
        self._leave(Gate.LOCKED)
        self._background.run(self.close_lost_vault())

    async def _is_there(self) -> bool:
        from core.vault.vault import VaultStatus

        if self.is_open:
            await self.vault.refresh()  # raises VaultLocked by itself
        return await self.vault.status() is not VaultStatus.ABSENT

    async def _tell_it_is_gone(self) -> None:
        await self._device.remember_vault(False)
        self._device.tell(News.ERASED)

    async def _forget_cards(self) -> None:
        await self._app.arrange(lambda shelf: Shelf(shelf.context))

    def _enter(self) -> None:
        self._app.notebook = self._bind(self.vault, self._changed)
        self._app.notebook.tell_writes(lambda: self._device.tell(News.CHANGED))
        self._app.drafting = DraftAutosave(self._app.notebook)
        self._app.look_at_problems()
        self._app.gate = Gate.OPEN

    async def _opened(self) -> None:
        self._app.loss = None
        self._was_open = True
        self._device.renew(False)
        self._app.watch.begin()
        self._device.cover(True)
        self._background.run(self._ask_to_persist())
        await self._device.remember_vault(True)

    async def _close(self) -> None:
        try:
            if self._app.drafting:
                settling = self._background.run(self._app.drafting.settle())
                await asyncio.wait({settling}, timeout=SETTLE_SECONDS)
        finally:
            self.vault.lock()
            self._leave(Gate.LOCKED)

    def _leave(self, gate: Gate) -> None:
        if self._app.drafting:
            self._app.drafting.close()
        self._app.notebook, self._app.drafting = None, None
        self._app.problems, self._app.recovery_code, self._app.notice = (), (), ""
        self._app.gate = gate
        self._device.cover(False)
        self._device.drop()

    async def _renew_when_at_rest(self) -> None:
        """Have the app started anew once nothing is on its way to the store, such as the last words typed.

        Why notes are gone is known to this start alone, so that it stays to say it.
        """
        await self.vault.at_rest()
        if self._was_open and not self.is_open and self._app.loss is None:
            self._device.renew(True)

    def _changed(self) -> None:
        self._app.look_at_problems()
        self._app.notify()

    async def _ask_to_persist(self) -> None:
        self._app.may_be_cleared = not await self._device.persist()
