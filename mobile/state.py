"""The one state every screen reads, and the named actions a screen may call.

What is private lives in `notebook`, which is there only while the vault is open: locking drops it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import flet as ft

from core.deck.shelf import Shelf
from core.errors import (
    ChangedElsewhere,
    GoudklompjeError,
    StorageFull,
    StorageRefused,
    VaultErased,
    VaultLocked,
)
from core.language import Language
from mobile.background import Background
from mobile.device import Device
from mobile.drafting import Drafting
from mobile.gate import Gate, Loss
from mobile.keeping import Keeping, check_is_copy
from mobile.settings import Settings
from mobile.watch import Watch

if TYPE_CHECKING:
    from core.deck.deck import Deck
    from core.people.notebook import Notebook
    from core.vault.ports import Cipher
    from core.vault.vault import Vault

NOTICE_SECONDS = 6.0

SETTLE_SECONDS = 2.0
"""How long a lock waits for the last words typed to be stored."""


@ft.observable
class State:
    """Everything the screens show. Assigning an attribute shows it; underscored ones are our own.

    `read_language` gives the language of a code, `open_store` the vault of this device (it may raise
    StorageRefused), `bind` the notebook of an open vault, `cipher` what opens files, `clock` seconds for
    the lock, and `now` the local time.
    """

    def __init__(
        self,
        device: Device,
        deck: "Deck",
        read_language: Callable[[str], Language],
        open_store: "Callable[[], Awaitable[Vault]]",
        bind: "Callable[[Vault, Callable[[], None]], Notebook]",
        cipher: "Callable[[], Cipher]",
        clock: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        self._device = device
        self._source_deck = deck
        self._read_language = read_language
        self._open_store = open_store
        self._bind = bind
        self._now = now
        self._vault: Vault | None = None
        self._background = Background()
        self._forgetting: asyncio.Task[None] | None = None
        self.watch = Watch(
            device, clock, lambda: self.settings.lock_minutes, lambda: self._is_open, self.lock
        )
        self.keeping = Keeping(self, device, cipher)
        self.gate = Gate.WAITING
        self.refusal: GoudklompjeError | None = None
        self.loss: Loss | None = None
        self.notebook: Notebook | None = None
        self._drafting: Drafting | None = None
        self.recovery_code: tuple[str, ...] = ()
        self.problems: tuple[GoudklompjeError, ...] = ()
        self.may_be_cleared = False
        self.platform = device.platform
        self.notice = ""
        self.settings = Settings.from_kept(device.settings)
        self.language = read_language(self.settings.language)
        self.deck = deck.translated(self.language.card)

    # The app itself

    async def choose(self, settings: Settings) -> None:
        """Use these settings from now on, and keep them. Raises StorageFull or StorageRefused."""
        self._show(settings)
        await self._device.keep(settings.to_kept())

    async def arrange(self, change: Callable[[Shelf], Shelf]) -> None:
        """Change what is kept with the cards. Raises TextTooLong, StorageFull or StorageRefused."""
        await self.choose(replace(self.settings, cards=change(self.settings.cards)))

    def announce(self, sentence: str) -> None:
        """Say on the next screen, for a short while, what was just done."""
        self.notice = sentence
        if self._forgetting:
            self._forgetting.cancel()
        self._forgetting = self._background.run(self._forget_notice())

    def stir(self) -> None:
        """Tell that someone is using the app, so that it does not lock."""
        self.watch.stir()

    def now(self) -> datetime:
        """Give the time where the user is."""
        return self._now()

    def today(self) -> date:
        """Give the date where the user is."""
        return self._now().date()

    async def step_back(self) -> bool:
        """Go one step back in the history of this visit; False when there is none."""
        return await self._device.step_back()

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether a text is being written."""
        self._device.editing(is_editing)

    def shield(self, is_secret: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether a secret is on screen; it is covered out of sight, as open notes are."""
        self._device.cover(is_secret or self._is_open)

    # The vault

    @property
    def vault(self) -> "Vault":
        """The vault of this device, once it was looked for."""
        if self._vault is None:
            raise RuntimeError("a screen acted before the vault was looked for")
        return self._vault

    @property
    def book(self) -> "Notebook":
        """The open notebook, for screens that exist only while it is open. Raises VaultLocked."""
        if self.notebook is None:
            raise VaultLocked
        return self.notebook

    @property
    def drafts(self) -> "Drafting":
        """What keeps the text being typed, while the notebook is open. Raises VaultLocked."""
        if self._drafting is None:
            raise VaultLocked
        return self._drafting

    async def look_for_vault(self) -> None:
        """Find out what stands between the user and the notes."""
        try:
            self._vault = self._vault or await self._open_store()
            status = await self._vault.status()
        except GoudklompjeError as fault:
            self.refusal, self.gate = fault, Gate.REFUSED
            return
        from core.vault.vault import VaultStatus

        if status is VaultStatus.ABSENT:
            self.loss = Loss.CLEARED if await self._device.had_vault() else None
            self.gate = Gate.ABSENT
        else:
            self.gate = Gate.LOCKED

    async def make_vault(self, passphrase: str) -> None:
        """Make the vault. Raises WeakPassphrase, StorageFull or StorageRefused."""
        try:
            code = await self.vault.create(passphrase)
        except ChangedElsewhere:
            # Another window made one meanwhile: that is the vault now, and it asks for its passphrase.
            await self.look_for_vault()
            return
        self.recovery_code = tuple(code.groups)
        self.gate = Gate.CODE
        await self._opened()

    async def restore_as_new(self, copy: bytes, secret: str) -> None:
        """Make the vault out of a copy and open it; the secret of the copy stays its secret.

        Raises what opening a copy raises, StorageFull or StorageRefused.
        """
        check_is_copy(copy)
        await self.vault.restore_as_new(copy, secret)
        self._enter()
        await self._opened()

    async def renew_code(self, secret: str) -> None:
        """Make a new recovery code, to be shown and asked back; the old one opens nothing any more.

        Raises WrongSecret, WaitFirst, ChangedElsewhere, StorageFull or StorageRefused.
        """
        with self.losing_all():
            code = await self.vault.renew_code(secret)
        self.look_at_problems()
        self.recovery_code = tuple(code.groups)
        await self.book.codes.unsettle()

    def knows_code(self, typed: Mapping[int, str]) -> bool:
        """Tell whether these groups of the recovery code, by their place from 0, were typed right."""
        from core.vault.recovery_code import RecoveryCode

        groups = [typed.get(place, group) for place, group in enumerate(self.recovery_code)]
        code = RecoveryCode.read("".join(groups))
        return code is not None and code.groups == self.recovery_code

    async def finish_code(self) -> None:
        """Go on to the notes: the recovery code was asked back, or knowingly skipped."""
        self.forget_code()
        if self.gate is Gate.CODE:
            self._enter()
        with suppress(StorageFull, StorageRefused, ChangedElsewhere):  # then a new code is offered once more
            await self.book.codes.settle()

    def forget_code(self) -> None:
        """Show the recovery code no more."""
        self.recovery_code = ()

    async def unlock(self, secret: str) -> None:
        """Open the vault with the passphrase or the recovery code.

        Records that would not open are in `problems`; the others are there. Raises WrongSecret, WaitFirst,
        VaultErased, DamagedRecord, NewerFormat, StorageFull or StorageRefused.
        """
        with self.losing_all():
            await self.vault.unlock(secret)
        self._enter()
        await self._opened()

    @contextmanager
    def losing_all(self) -> Iterator[None]:
        """Show that all is gone, when a wrong try was the one that erases the vault."""
        try:
            yield
        except VaultErased:
            self._background.run(self._device.remember_vault(False))
            self.loss = Loss.TRIES
            self._leave(Gate.ABSENT)
            raise

    async def lock(self) -> None:
        """Keep what is being written, sealed, and drop keys and everything that was read.

        Storage that hangs or fails may cost the last words typed, but never the lock.
        """
        try:
            if self._drafting:
                settling = self._background.run(self._drafting.settle())
                await asyncio.wait({settling}, timeout=SETTLE_SECONDS)
        finally:
            self.vault.lock()
            self._leave(Gate.LOCKED)

    async def erase_everything(self) -> None:
        """Erase the vault, and what someone kept with the cards, for good. Raises StorageRefused."""
        if self._drafting:
            await self._drafting.stop()
        await self.vault.destroy()
        await self._device.remember_vault(False)
        self.loss = None
        self._leave(Gate.ABSENT)
        await self.arrange(lambda shelf: Shelf(shelf.context))

    def look_at_problems(self) -> None:
        """Show what is known now to be wrong with the stored notes."""
        self.problems = tuple(self.book.mending.problems())

    async def close_lost_vault(self) -> None:
        """Close what another window erased or replaced, and find out what there is now."""
        await self.lock()
        await self.look_for_vault()

    @property
    def _is_open(self) -> bool:
        return self.gate in (Gate.CODE, Gate.OPEN)

    def _enter(self) -> None:
        self.notebook = self._bind(self.vault, self._changed)
        self._drafting = Drafting(self.notebook)
        self.look_at_problems()
        self.gate = Gate.OPEN

    async def _opened(self) -> None:
        self.loss = None
        self.watch.begin()
        self._device.cover(True)
        self._background.run(self._ask_to_persist())
        await self._device.remember_vault(True)

    def _leave(self, gate: Gate) -> None:
        self.notebook, self._drafting = None, None
        self.problems, self.recovery_code, self.notice = (), (), ""
        self.gate = gate
        self._device.cover(False)

    def _changed(self) -> None:
        self.look_at_problems()
        self.notify()

    def _show(self, settings: Settings) -> None:
        self.settings = settings
        if settings.language != self.language.code:
            self.language = self._read_language(settings.language)
            self.deck = self._source_deck.translated(self.language.card)

    async def _ask_to_persist(self) -> None:
        self.may_be_cleared = not await self._device.persist()

    async def _forget_notice(self) -> None:
        await asyncio.sleep(NOTICE_SECONDS)
        self.notice = ""


StateContext: ft.ContextProvider[State | None] = ft.create_context(None)


def use_app() -> State:
    """Give the state to a component, which is drawn again whenever it changes."""
    state = ft.use_context(StateContext)
    if state is None:
        raise RuntimeError("a screen was drawn outside the app")
    return state
