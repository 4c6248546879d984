"""Running an action from a screen: one at a time, with its error for the screen to show."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import flet as ft

from core.errors import GoudklompjeError, VaultLocked
from mobile.hooks.component import use_ref, use_state
from mobile.services import use_service
from mobile.services.vault_access import VaultAccess

Work = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Action:
    """Whether the action is running, its last error, and the function that starts it."""

    is_running: bool
    fault: GoudklompjeError | None
    start: Callable[[Work], None]


def use_action() -> Action:
    """Return the one action of a component, which draws it again. Starts while it runs do nothing."""
    is_running, show_running = use_state(initial=False)
    no_fault: GoudklompjeError | None = None
    fault, show_fault = use_state(no_fault)
    busy = use_ref(initial=False)
    page = ft.context.page
    access = use_service(VaultAccess)

    async def run(work: Work) -> None:
        if busy.current:
            return
        busy.current = True
        show_running(True)
        show_fault(None)
        try:
            await work()
        except VaultLocked:
            await access.close_lost_vault()
        except GoudklompjeError as error:
            show_fault(error)
        except Exception:
            # A mistake of ours. It is reported where a developer sees it; the user hears that what was
            # saved is safe, instead of nothing.
            show_fault(GoudklompjeError())
            raise
        finally:
            busy.current = False
            show_running(False)

    def start(work: Work) -> None:
        page.run_task(run, work)

    return Action(is_running, fault, start)
