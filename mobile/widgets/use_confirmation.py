"""Asking before a screen does what cannot be undone."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import flet as ft

from mobile.hooks.component import use_state
from mobile.hooks.use_action import Action
from mobile.hooks.use_leave import use_finish
from mobile.state import use_app
from mobile.widgets.confirm import confirm


@dataclass(frozen=True)
class Confirmation:
    """One question of a screen: whether it is open, and what opens and closes it."""

    is_open: bool
    open: Callable[[], None]
    close: Callable[[], None]

    def question(
        self, title: str, what_happens: str, *, yes: str, no: str, on_yes: Callable[[], None]
    ) -> ft.Control | None:
        """Build the question for `screen`, or return None while it is closed. Each answer closes it."""

        def close_and_do() -> None:
            self.close()
            on_yes()

        if not self.is_open:
            return None
        return confirm(title, what_happens, yes=yes, no=no, on_yes=close_and_do, on_no=self.close)


def use_confirmation() -> Confirmation:
    """Return the question of a component, closed at first."""
    is_open, show = use_state(initial=False)
    return Confirmation(is_open, lambda: show(True), lambda: show(False))


@dataclass(frozen=True)
class EraseConfirmation:
    """The question before a screen erases what it shows."""

    open: Callable[[], None]
    question: Callable[[str, str, Callable[[], Awaitable[None]]], ft.Control | None]
    """Builds it from its title, from what is then gone, and from the function that erases that."""


def use_erasing(action: Action, parent: str) -> EraseConfirmation:
    """Return the question before erasing; `action` then erases, announces it and leaves for `parent`."""
    t = use_app().language
    finish = use_finish(parent)
    confirmation = use_confirmation()

    def question(title: str, gone: str, erase: Callable[[], Awaitable[None]]) -> ft.Control | None:
        async def run() -> None:
            await erase()
            await finish(t.text("Erased for good"))

        return confirmation.question(
            title, gone, yes=t.text("Erase"), no=t.text("Keep"), on_yes=lambda: action.start(run)
        )

    return EraseConfirmation(confirmation.open, question)
