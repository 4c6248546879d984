"""Opening a file that the app made: choose it and type its secret. The caller decides what to do with it."""

from collections.abc import Awaitable, Callable, Sequence

import flet as ft

from mobile.hooks.component import use_state
from mobile.hooks.use_action import use_action
from mobile.services import use_service
from mobile.services.transfers import Transfers
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary
from mobile.widgets.notice import busy, done, failed
from mobile.widgets.screen import screen
from mobile.widgets.start_button import start_button
from mobile.widgets.use_secret_entry import use_secret_entry

Check = Callable[[bytes], None]
Open = Callable[[bytes, str], Awaitable[None]]


@ft.component
def OpenFile(
    bar: str,
    title: str,
    explained: Sequence[str],
    secret_label: str,
    check: Check,
    open_file: Open,
    tab: str | None = None,
    step_back: Tap | None = None,
) -> ft.Control:
    """Ask for the file and its secret, call `open_file` with them, and show what that raises.

    `check` raises what is wrong with a file before its secret is asked; it is then not chosen.
    """
    transfers = use_service(Transfers)
    t = use_app().language
    nothing: bytes | None = None
    data, keep = use_state(nothing)
    action = use_action()
    secret = use_secret_entry(action.fault)

    async def pick() -> None:
        picked = await transfers.pick_file()
        if picked is not None:
            check(picked)
            keep(picked)

    if data is None:
        body = [*[typography.body(sentence) for sentence in explained], *failed(action.fault, t)]
        foot = start_button(t.text("Choose the file"), action, pick, icon=ft.Icons.FOLDER_OPEN)
    else:

        def open_it() -> None:
            action.start(lambda: open_file(data, secret.typed.current))

        body = [
            *done(t.text("The file is chosen.")),
            *secret.controls(secret_label, open_it),
            plain(t.text("Choose another file"), lambda: action.start(pick), disabled=action.is_running),
            *busy(t.text("Opening the file. This takes a moment.") if action.is_running else ""),
        ]
        foot = primary(t.text("Open the file"), open_it, icon=ft.Icons.LOCK_OPEN, disabled=action.is_running)
    return screen(
        bar,
        [typography.title(title), *body, *([plain(t.text("Back"), step_back)] if step_back else [])],
        tab=tab,
        private=tab is None,
        foot=[foot],
    )
