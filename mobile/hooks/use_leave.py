"""Leaving a screen that is done, for the screen that it was opened from."""

from collections.abc import Awaitable, Callable

from mobile.hooks.component import use_ref
from mobile.routing import use_go_back
from mobile.services import use_service
from mobile.services.notices import Notices


def use_leave(parent: str) -> Callable[[], Awaitable[None]]:
    """Return the function that goes one step back, or to `parent` when the visit began here.

    It goes once: a second tap comes while the screen is going away, and would leave the one below it too.
    """
    go_back = use_go_back()
    is_left = use_ref(initial=False)

    async def leave() -> None:  # Flet awaits no plain function that returns a coroutine
        if not is_left.current:
            is_left.current = True
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
