"""Leaving a screen that is done, for the screen that it was opened from."""

from collections.abc import Awaitable, Callable

from mobile.routing import use_go_back
from mobile.services import use_service
from mobile.services.notices import Notices


def use_leave(parent: str) -> Callable[[], Awaitable[None]]:
    """Return the function that goes one step back, or to `parent` when the visit began here."""
    go_back = use_go_back()

    async def leave() -> None:  # Flet awaits no plain function that returns a coroutine
        await go_back(parent)

    return leave


def use_finish(parent: str) -> Callable[[str], Awaitable[None]]:
    """Return the function that announces what was done, and leaves as `use_leave` does."""
    notices = use_service(Notices)
    leave = use_leave(parent)

    async def finish(sentence: str) -> None:
        notices.announce(sentence)
        await leave()

    return finish
