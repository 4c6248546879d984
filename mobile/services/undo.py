"""Taking back what was just done, instead of a question before it."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count

from mobile.services.background_tasks import BackgroundTasks
from mobile.services.first_screen import FirstScreen
from mobile.state import State
from mobile.undo_offer import UndoOffer

UNDO_SECONDS = 8.0


class Undo:
    """Puts one offer to undo on the state, and takes it away after some seconds; a lock takes it at once.

    An offer belongs to the screen that shows it first, and goes when that screen is left. `say` has a screen
    reader say its sentence, once.
    """

    def __init__(self, state: State) -> None:
        self.say: Callable[[str], None] = lambda _: None
        self._state = state
        self._background = BackgroundTasks()
        self._countdown: asyncio.Task[None] | None = None
        self._numbers = count(1)
        self._screen = FirstScreen()

    def offer(self, sentence: str, take_back: Callable[[], Awaitable[None]], *, leaving: str = "") -> None:
        """Offer to take back what the `sentence` says was done, in place of any offer before.

        `leaving` is the route of a screen that is about to be left, and does not show it.
        """
        self._screen.reset(leaving)
        self._state.undo = UndoOffer(next(self._numbers), sentence, take_back)
        self.say(sentence)
        self.release()

    def at(self, route: str) -> UndoOffer | None:
        """Return the offer for the screen at this route, or None when there is none for it."""
        offer = self._state.undo
        return offer if offer is not None and self._screen.claim(route) else None

    def hold(self) -> None:
        """Keep the offer for as long as it has the focus."""
        if self._countdown:
            self._countdown.cancel()

    def release(self) -> None:
        """Begin to count the seconds, from the start."""
        self.hold()
        if self._state.undo:
            self._countdown = self._background.run(self._withdraw_in_time(self._state.undo))

    async def take_back(self) -> None:
        """Take back what was done. An error of that is raised, and the offer stays for its seconds."""
        offer = self._state.undo
        if offer is None:
            return
        self.hold()
        try:
            await offer.take_back()
        except Exception:
            self.release()
            raise
        self._withdraw(offer)

    async def _withdraw_in_time(self, offer: UndoOffer) -> None:
        await asyncio.sleep(UNDO_SECONDS)
        self._withdraw(offer)

    def _withdraw(self, offer: UndoOffer) -> None:
        if self._state.undo is offer:
            self._state.undo = None
