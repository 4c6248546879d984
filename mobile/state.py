"""What the screens show. Assigning an attribute draws what reads it; what acts is in `mobile.services`."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

import flet as ft

from core.errors import GoudklompjeError, RecordProblem, VaultLocked
from core.language import Language
from mobile.device import Platform
from mobile.lock_state import LockState, Loss
from mobile.settings import Settings
from mobile.undo_offer import UndoOffer
from mobile.width import Width

if TYPE_CHECKING:
    from core.deck.deck import Deck
    from core.people.notebook import Notebook
    from core.talks.guides import Guides


class State(ft.Observable):
    """The data of the app. What is private lives in `notebook`, which is there only while the vault is open.

    `now` gives the local time.
    """

    def __init__(
        self,
        settings: Settings,
        language: Language,
        deck: "Deck",
        guides: "Guides",
        platform: Platform,
        now: Callable[[], datetime],
    ) -> None:
        self._now = now
        self._is_typing = False
        self.lock = LockState.UNKNOWN
        self.refusal: GoudklompjeError | None = None
        self.loss: Loss | None = None
        self.notebook: Notebook | None = None
        self.recovery_code: tuple[str, ...] = ()
        self.problems: tuple[RecordProblem, ...] = ()
        self.may_be_cleared: bool | None = None  # until the device has said
        self.was_restored = False
        self.secrets_are_lost = False
        self.locked_itself = False
        self.lost_words = False
        self.has_passkey = False
        self.supports_passkeys = False
        self.notice = ""
        self.undo: UndoOffer | None = None
        self.wants_contrast = platform.wants_contrast
        self.is_low = False
        self.width = Width.PHONE
        self._fitting = Width.PHONE
        self.voices: frozenset[str] = frozenset()
        self.is_reading_aloud = False
        self.reads_own_language = True
        self.settings = settings
        self.language = language
        self.deck = deck
        self.guides = guides
        self.platform = platform

    def now(self) -> datetime:
        """Return the time where the user is."""
        return self._now()

    def today(self) -> date:
        """Return the date where the user is."""
        return self._now().date()

    @property
    def is_typing(self) -> bool:
        """Whether a text is being written."""
        return self._is_typing

    def note_typing(self, is_typing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Note whether a text is being written, without drawing anything."""
        self._is_typing = is_typing

    def fit(self, width: Width) -> None:
        """Lay the app out for a window of this width; while someone types, once they stop.

        What is laid out anew is drawn anew, and would take the focus from a field.
        """
        self._fitting = width
        self.fit_again()

    def fit_again(self) -> None:
        """Lay the app out for the window as it is now, unless someone types."""
        if not self._is_typing and self.width is not self._fitting:
            self.width = self._fitting

    @property
    def book(self) -> "Notebook":
        """The open notebook, for screens that exist only while it is open. Raise VaultLocked otherwise."""
        if self.notebook is None:
            raise VaultLocked
        return self.notebook

    def look_at_problems(self) -> None:
        """Show what is known now to be wrong with the stored notes."""
        self.problems = tuple(self.book.repair.problems())

    def show_changes(self) -> None:
        """Draw anew what shows the notes, after a change to them."""
        self.look_at_problems()
        self.redraw()

    def redraw(self) -> None:
        """Draw anew all that reads the state."""
        self.notify()  # type: ignore[no-untyped-call] # Flet gives it no types


StateContext: ft.ContextProvider[Callable[[], State] | None] = ft.create_context(None)
"""Holds a way to the state, not the state: the app is drawn again when that changes, from its root alone."""


def use_app() -> State:
    """Return the state to a component."""
    state = ft.use_context(StateContext)
    if state is None:
        raise RuntimeError("a screen was drawn outside the app")
    return state()
