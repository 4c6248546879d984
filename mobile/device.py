"""What the app asks of the thing it runs on; mobile.desktop and mobile.browser.page are the two answers."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol


class Device(Protocol):
    """A phone, a browser tab or a desktop window."""

    settings: Mapping[str, Any]
    """What `keep` was last given, as read at start; empty on a first visit."""

    on_hide: Callable[[], None] | None
    """Called when the app goes out of sight."""

    on_show: Callable[[], None] | None
    """Called when the app is in sight again."""

    async def keep(self, settings: Mapping[str, Any]) -> None:
        """Keep these settings for the next start. Raises StorageFull or StorageRefused."""

    def editing(self, is_editing: bool, /) -> None:  # noqa: FBT001 - one plain switch
        """Tell whether a text is being written, so that nothing reloads the app meanwhile."""

    async def step_back(self) -> bool:
        """Go one step back in the history of this visit; False, and nothing done, when there is none."""

    def shown(self) -> None:
        """Tell that the first screen was sent, so that a page that was read meanwhile can give way."""

    def broke(self) -> None:
        """Tell that the app could not start, so that whoever waits for it hears of it."""

    async def persist(self) -> bool:
        """Ask that stored data is never cleared by itself; False when that was refused."""
