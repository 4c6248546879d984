"""The switch for a group moment: one tap, and no name or note can come up until someone unlocks again."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

import flet as ft

from core.deck.context import Context
from core.errors import StorageFull, StorageRefused
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.state import State
from mobile.widgets.buttons import icon_button


def group_moment(app: State, access: VaultAccess, preferences: Preferences) -> ft.Control:
    """Build the button that locks the notes and shows the cards as they fit a group."""
    begin = to_group_moment(access, preferences)
    return icon_button(ft.Icons.GROUPS, app.language.text("Group moment: hide names and notes"), begin)


def to_group_moment(access: VaultAccess, preferences: Preferences) -> Callable[[], Awaitable[None]]:
    """Return what that button does when it is tapped."""
    page = ft.context.page

    async def begin() -> None:
        await access.lock()
        with suppress(StorageFull, StorageRefused):  # the deck shows the group even if that is not stored
            await preferences.arrange(lambda preferences: preferences.in_context(Context.GROUP))
        await page.push_route("/")

    return begin
