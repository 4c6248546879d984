"""The one state every screen reads, and the named actions a screen may call.

What is private lives in `notebook`, which is there only while the vault is open: locking drops it.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

import flet as ft

from core.deck.shelf import Shelf
from core.errors import ChangedElsewhere, GoudklompjeError, VaultLocked
from core.language import Language
from mobile.device import Device
from mobile.drafting import Drafting
from mobile.idle import Idle
from mobile.settings import Settings

if TYPE_CHECKING:
    from core.deck.deck import Deck
    from core.people.notebook import Notebook
    from core.vault.vault import Vault

LOOK_EVERY_SECONDS = 1.0
NOTICE_SECONDS = 6.0


class Gate(Enum):
    """What stands between a user and the notes."""

    WAITING = "the vault has not been looked at yet"
    REFUSED = "this device would not give us its storage"
    ABSENT = "no vault yet"
    LOCKED = "a vault, locked"
    CODE = "a vault just made: its recovery code has to be written down"
    OPEN = "open"


@ft.observable
class State:
    """Everything the screens show. Assigning an attribute shows it; underscored ones are our own.

    `read_language` gives the language of a code, `open_store` the vault of this device (it may raise
    StorageRefused), `bind` the notebook of an open vault, `clock` seconds for the lock, and `now` the
    local time.
    """

    def __init__(
        self,
        device: Device,
        deck: "Deck",
        read_language: Callable[[str], Language],
        open_store: "Callable[[], Awaitable[Vault]]",
        bind: "Callable[[Vault, Callable[[], None]], Notebook]",
        clock: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        self._device = device
        self._source_deck = deck
        self._read_language = read_language
        self._open_store = open_store
        self._bind = bind
        self._idle = Idle(clock)
        self._now = now
        self._vault: Vault | None = None
        self._background: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None
        self._forgetting: asyncio.Task[None] | None = None
        self.gate = Gate.WAITING
        self.refusal: GoudklompjeError | None = None
        self.notebook: Notebook | None = None
        self._drafting: Drafting | None = None
        self.recovery_code: tuple[str, ...] = ()
        self.problems: tuple[GoudklompjeError, ...] = ()
        self.may_be_cleared = False
        self.notice = ""
        self.settings = Settings.from_kept(device.settings)
        self.language = read_language(self.settings.language)
        self.deck = deck.translated(self.language.card)
        device.on_hide = self._out_of_sight
        device.on_show = self._in_sight

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
        self._forgetting = self._in_background(self._forget_notice())

    def stir(self) -> None:
        """Tell that someone is using the app, so that it does not lock."""
        self._idle.stir()

    def today(self) -> date:
        """Give the date where the user is."""
        return self._now().date()

    async def step_back(self) -> bool:
        """Go one step back in the history of this visit; False when there is none."""
        return await self._device.step_back()

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether a text is being written."""
        self._device.editing(is_editing)

    # The vault

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

        self.gate = Gate.ABSENT if status is VaultStatus.ABSENT else Gate.LOCKED

    def suggest_passphrase(self) -> str:
        """Draw five Dutch words; whatever the language, they are easier to keep than letters."""
        from core.vault.passphrase import dutch_words, suggest

        return suggest(dutch_words(), secrets.token_bytes)

    async def make_vault(self, passphrase: str) -> None:
        """Make the vault. Raises WeakPassphrase, StorageFull or StorageRefused."""
        try:
            code = await self._the_vault.create(passphrase)
        except ChangedElsewhere:
            # Another window made one meanwhile: that is the vault now, and it asks for its passphrase.
            await self.look_for_vault()
            return
        self.recovery_code = tuple(code.groups)
        self._idle.stir()
        self.gate = Gate.CODE
        self._watch()

    def knows_code(self, typed: Mapping[int, str]) -> bool:
        """Tell whether these groups of the recovery code, by their place from 0, were typed right."""
        from core.vault.recovery_code import RecoveryCode

        groups = [typed.get(place, group) for place, group in enumerate(self.recovery_code)]
        code = RecoveryCode.read("".join(groups))
        return code is not None and code.groups == self.recovery_code

    def finish_code(self) -> None:
        """Go on to the notes: the recovery code was asked back, or knowingly skipped."""
        self.recovery_code = ()
        self._enter()

    async def unlock(self, secret: str) -> None:
        """Open the vault with the passphrase or the recovery code.

        Records that would not open are in `problems`; the others are there. Raises WrongSecret,
        DamagedRecord, NewerFormat, StorageFull or StorageRefused.
        """
        problems = await self._the_vault.unlock(secret)
        self.problems = tuple(problems)
        self._idle.stir()
        self._enter()
        self._watch()

    async def lock(self) -> None:
        """Keep what is being written, sealed, and drop keys and everything that was read."""
        if self._drafting:
            await self._drafting.settle()
        self._the_vault.lock()
        self.notebook, self._drafting = None, None
        self.problems, self.recovery_code, self.notice = (), (), ""
        self.gate = Gate.LOCKED

    @property
    def _the_vault(self) -> "Vault":
        if self._vault is None:
            raise RuntimeError("a screen acted before the vault was looked for")
        return self._vault

    @property
    def _is_open(self) -> bool:
        return self.gate in (Gate.CODE, Gate.OPEN)

    def _enter(self) -> None:
        self.notebook = self._bind(self._the_vault, self.notify)
        self._drafting = Drafting(self.notebook)
        self.gate = Gate.OPEN

    def _show(self, settings: Settings) -> None:
        self.settings = settings
        if settings.language != self.language.code:
            self.language = self._read_language(settings.language)
            self.deck = self._source_deck.translated(self.language.card)

    # The lock

    def _watch(self) -> None:
        self._in_background(self._ask_to_persist())
        if self._watching is None or self._watching.done():
            self._watching = self._in_background(self._lock_in_time())

    async def _lock_in_time(self) -> None:
        while self._is_open:
            await self.lock_when_due()
            await asyncio.sleep(LOOK_EVERY_SECONDS)

    async def lock_when_due(self) -> None:
        """Lock when the app was not used, or out of sight, for the chosen time."""
        if self._is_open and self._idle.is_due(self.settings.lock_minutes):
            await self.lock()

    async def close_lost_vault(self) -> None:
        """Close what another window erased or replaced, and find out what there is now."""
        await self.lock()
        await self.look_for_vault()

    def _out_of_sight(self) -> None:
        self._idle.hide()
        self._in_background(self.lock_when_due())

    def _in_sight(self) -> None:
        # First look whether the time ran out while nothing ran, only then count from here.
        self._in_background(self._look_again())

    async def _look_again(self) -> None:
        await self.lock_when_due()
        self._idle.show()

    async def _ask_to_persist(self) -> None:
        self.may_be_cleared = not await self._device.persist()

    async def _forget_notice(self) -> None:
        await asyncio.sleep(NOTICE_SECONDS)
        self.notice = ""

    def _in_background(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._background.add(task)  # the loop itself holds tasks weakly
        task.add_done_callback(self._background.discard)
        return task


StateContext: ft.ContextProvider[State | None] = ft.create_context(None)


def use_app() -> State:
    """Give the state to a component, which is drawn again whenever it changes."""
    state = ft.use_context(StateContext)
    if state is None:
        raise RuntimeError("a screen was drawn outside the app")
    return state
