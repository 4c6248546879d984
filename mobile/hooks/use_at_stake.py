"""What a lock by itself costs on a screen, for the warning before it."""

import flet as ft

from mobile.lock_state import AtStake
from mobile.services import use_service
from mobile.services.lock_warning import LockWarning


def use_at_stake(at_stake: AtStake) -> None:
    """Set what is at stake while a component is there; no screen that uses this has another one over it."""
    warning = use_service(LockWarning)
    ft.use_effect(lambda: warning.begin(at_stake), [], cleanup=lambda: warning.end(at_stake))
