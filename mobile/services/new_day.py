"""The turn of the day, for an app that stays open over midnight."""

import asyncio

from mobile.state import State

LOOK_EVERY_SECONDS = 30.0


class NewDay:
    """Draws all anew whenever a day begins, but not while a text is being written."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def follow(self) -> None:
        """Look for a new day; never ends."""
        drawn = self._state.today()
        while True:
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            if self._state.today() != drawn and not self._state.is_typing:
                drawn = self._state.today()
                self._state.redraw()
