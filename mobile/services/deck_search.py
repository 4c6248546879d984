"""The field to search the deck in, for whoever wants to type there from elsewhere."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

Focus: TypeAlias = Callable[[], Awaitable[None]]


class DeckSearch:
    """Gives the field the focus, now or as soon as the deck is there."""

    def __init__(self) -> None:
        self._focus: Focus | None = None
        self._is_wanted = False

    async def there_is(self, focus: Focus) -> None:
        """Note what gives the field the focus, and do that if someone waits for it."""
        self._focus = focus
        if self._is_wanted:
            await self.focus()

    def gone(self, focus: Focus) -> None:
        """Note that the field of this `focus` is there no more."""
        if self._focus is focus:
            self._focus = None

    async def focus(self) -> None:
        """Move the focus to the field."""
        self._is_wanted = self._focus is None
        if self._focus:
            await self._focus()
