"""The one state every screen reads, and the named actions a screen may call.

What is private lives in `notebook`, which is there only while the vault is open. `door` opens and locks it,
`keeping` copies it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import flet as ft

from core.deck.shelf import Shelf
from core.errors import GoudklompjeError, VaultLocked
from core.language import Language
from mobile.background import Background
from mobile.device import Device
from mobile.door import Door
from mobile.draft_autosave import DraftAutosave
from mobile.gate import Gate, Loss
from mobile.keeping import Keeping
from mobile.on_top import OnTop
from mobile.settings import Settings
from mobile.watch import Watch

if TYPE_CHECKING:
    from core.deck.deck import Deck
    from core.people.notebook import Notebook
    from core.vault.ports import Cipher
    from core.vault.vault import Vault

NOTICE_SECONDS = 6.0
_LEFT = "?"
"""The route of no screen: where a notice belongs after its screen was left."""
LOOK_AT_DAY_SECONDS = 30.0


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
        self._now = now
        self._background = Background()
        self._forgetting: asyncio.Task[None] | None = None
        self._is_editing = False
        self._is_editing = False
        self.door = Door(self, device, open_store, bind)
        self.watch = Watch(
            device,
            clock,
            lambda: self.settings.lock_minutes,
            lambda: self.door.is_open,
            self.door.lock_here,
            self.settle_drafts,
        )
        self.keeping = Keeping(self, device, cipher)
        self.on_top = OnTop(device)
        self.gate = Gate.WAITING
        self.refusal: GoudklompjeError | None = None
        self.loss: Loss | None = None
        self.notebook: Notebook | None = None
        self.drafting: DraftAutosave | None = None
        self.recovery_code: tuple[str, ...] = ()
        self.problems: tuple[GoudklompjeError, ...] = ()
        self.may_be_cleared = False
        self.was_restored = False
        self.platform = device.platform
        self.notice = ""
        self._notice_route = ""
        self.is_low = False
        self.settings = Settings.from_kept(device.settings)
        self.language = read_language(self.settings.language)
        self.deck = deck.translated(self.language.card)
        device.on_settings = lambda kept: self._show(Settings.from_kept(kept))

    # The app itself

    async def choose(self, settings: Settings) -> None:
        """Use these settings from now on, and keep them. Raises StorageFull or StorageRefused."""
        self._show(settings)
        await self._device.keep(settings.to_kept())

    async def arrange(self, change: Callable[[Shelf], Shelf]) -> None:
        """Change what is kept with the cards. Raises TextTooLong, StorageFull or StorageRefused."""
        await self.choose(replace(self.settings, cards=change(self.settings.cards)))

    def announce(self, sentence: str) -> None:
        """Say for a short while what was just done, on the first screen that shows notices from now on."""
        self._notice_route = ""
        self.notice = sentence
        if self._forgetting:
            self._forgetting.cancel()
        self._forgetting = self._background.run(self._forget_notice())

    def notice_at(self, route: str) -> str:
        """Return the notice for the screen at this route, or "" when there is none for it.

        A notice belongs to the screen that showed it first, and goes when that screen is left.
        """
        self._notice_route = self._notice_route or route
        if self._notice_route != route:
            self._notice_route = _LEFT
        return self.notice if self._notice_route == route else ""

    def stir(self) -> None:
        """Tell that someone is using the app, so that it does not lock."""
        self.watch.stir()

    @contextmanager
    def errand(self) -> Iterator[None]:
        """Give someone time out of sight to take something of the notes along. Raises VaultLocked.

        What took long to make is not handed out any more when the notes were locked meanwhile.
        """
        if self.notebook is None:
            raise VaultLocked
        with self.watch.errand():
            yield

    def now(self) -> datetime:
        """Give the time where the user is."""
        return self._now()

    def today(self) -> date:
        """Give the date where the user is."""
        return self._now().date()

    async def follow_days(self) -> None:
        """Draw all anew whenever a day begins, but not while a text is being written; never ends."""
        drawn = self.today()
        while True:
            await asyncio.sleep(LOOK_AT_DAY_SECONDS)
            if self.today() != drawn and not self._is_editing:
                drawn = self.today()
                self.notify()

    async def step_back(self) -> bool:
        """Go one step back in the history of this visit; False when there is none."""
        return await self._device.step_back()

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether a text is being written."""
        self._is_editing = is_editing
        self._is_editing = is_editing
        self._device.editing(is_editing)
        self.door.hold_news(is_editing)

    @property
    def is_editing(self) -> bool:
        """Whether a text is being written."""
        return self._is_editing

    def shield(self, is_secret: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether a secret is on screen; it is covered out of sight, as open notes are."""
        self._device.cover(is_secret or self.door.is_open)

    # The notes

    @property
    def book(self) -> "Notebook":
        """The open notebook, for screens that exist only while it is open. Raises VaultLocked."""
        if self.notebook is None:
            raise VaultLocked
        return self.notebook

    @property
    def drafts(self) -> "DraftAutosave":
        """What keeps what is typed in forms, while the notebook is open. Raises VaultLocked."""
        if self.drafting is None:
            raise VaultLocked
        return self.drafting

    async def settle_drafts(self) -> None:
        """Keep what is typed in any form now, while the notebook is open."""
        if self.drafting is not None:
            await self.drafting.settle()

    def look_at_problems(self) -> None:
        """Show what is known now to be wrong with the stored notes."""
        self.problems = tuple(self.book.mending.problems())

    def _show(self, settings: Settings) -> None:
        self.settings = settings
        if settings.language != self.language.code:
            self.language = self._read_language(settings.language)
            self.deck = self._source_deck.translated(self.language.card)

    async def _forget_notice(self) -> None:
        await asyncio.sleep(NOTICE_SECONDS)
        self.notice = ""


StateContext: ft.ContextProvider[Callable[[], State] | None] = ft.create_context(None)
"""Holds a way to the state, not the state: the app is drawn again when that changes, from its root alone."""


def use_app() -> State:
    """Give the state to a component."""
    state = ft.use_context(StateContext)
    if state is None:
        raise RuntimeError("a screen was drawn outside the app")
    return state()
