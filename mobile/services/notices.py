"""Short sentences about what was just done."""

import asyncio
from collections.abc import Callable

from core.language import Language
from mobile.services.background_tasks import BackgroundTasks
from mobile.services.first_screen import FirstScreen
from mobile.services.vault_access import VaultAccess
from mobile.state import State

NOTICE_SECONDS = 6.0


def restored(t: Language) -> str:
    """Return what to say of notes that came back from the second copy."""
    return t.text(
        "Your browser had lost your notes. The app put them back from its second copy. "
        "Check whether your last note is there."
    )


class Notices:
    """Puts a notice on the state, and takes it away after some seconds.

    A notice belongs to the screen that shows it first, and goes when that screen is left. `say` has a screen
    reader say it.
    """

    def __init__(self, state: State, access: VaultAccess) -> None:
        self.say: Callable[[str], None] = lambda _: None
        self._state = state
        self._background = BackgroundTasks()
        self._forgetting: asyncio.Task[None] | None = None
        self._screen = FirstScreen()
        access.on_restored = lambda: self.announce(restored(state.language))

    def announce(self, sentence: str) -> None:
        """Show what was just done, on the first screen that shows notices from now on."""
        self._screen.reset()
        self._state.notice = sentence
        self.say(sentence)
        if self._forgetting:
            self._forgetting.cancel()
        self._forgetting = self._background.run(self._forget())

    def at(self, route: str) -> str:
        """Return the notice for the screen at this route, or "" when there is none for it."""
        return self._state.notice if self._screen.claim(route) else ""

    async def _forget(self) -> None:
        await asyncio.sleep(NOTICE_SECONDS)
        self._state.notice = ""
