"""What a lock by itself costs on a screen, for the warning before it."""

from collections.abc import Callable

import flet as ft

from mobile.lock_state import AtStake
from mobile.routing import use_location
from mobile.services import use_service
from mobile.services.lock_warning import LockWarning


def use_at_stake(at_stake: AtStake) -> None:
    """Say what is at stake on the screen of a component while that is in sight, and not below another one."""
    warning = use_service(LockWarning)
    page = ft.context.page
    here = use_location().path

    def make() -> Callable[[], AtStake | None]:
        return lambda: at_stake if page.route.partition("?")[0] == here else None

    look = ft.use_memo(make, [here])
    ft.use_effect(lambda: warning.begin(look), [look], cleanup=lambda: warning.end(look))
