"""The change of the date, for an app that stays open past midnight."""

import asyncio

from mobile.state import State

LOOK_EVERY_SECONDS = 30.0


class NewDay:
    """Redraws the app when the date changes, but not while someone types."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def follow(self) -> None:
        """Watch the date; never returns."""
        drawn = self._state.today()
        while True:
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            if self._state.today() != drawn and not self._state.is_typing:
                drawn = self._state.today()
                self._state.redraw()
