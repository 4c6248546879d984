"""Opening a file that the app made: choose it and type its secret. The caller decides what to do with it."""

from collections.abc import Awaitable, Callable, Sequence

import flet as ft

from mobile.hooks.component import use_ref, use_state
from mobile.hooks.use_action import use_action
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.transfers import Transfers
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, plain, primary
from mobile.widgets.notice import busy, done, failed
from mobile.widgets.screen import screen
from mobile.widgets.text_field import secret_field, show_secret_switch

Open = Callable[[bytes, str], Awaitable[None]]


@ft.component
def OpenFile(
    bar: str,
    title: str,
    explained: Sequence[str],
    secret_label: str,
    open_file: Open,
    tab: str | None = None,
    step_back: Tap | None = None,
) -> ft.View:
    """Ask for the file and its secret, call `open_file` with them, and show what that raises."""
    app = use_app()
    auto_lock = use_service(AutoLock)
    transfers = use_service(Transfers)
    t = app.language
    nothing: bytes | None = None
    data, keep = use_state(nothing)
    secret = use_ref("")
    is_shown, show = use_state(initial=False)
    action = use_action()

    async def pick() -> None:
        picked = await transfers.pick_file()
        if picked is not None:
            keep(picked)

    if data is None:
        body = [*[typography.body(sentence) for sentence in explained], *failed(action.fault, t)]
        foot = primary(
            t.text("Choose the file"),
            lambda: action.start(pick),
            icon=ft.Icons.FOLDER_OPEN,
            disabled=action.is_running,
        )
    else:

        def open_it() -> None:
            action.start(lambda: open_file(data, secret.current))

        body = [
            *done(t.text("The file is chosen.")),
            ft.AutofillGroup(
                secret_field(secret_label, secret, auto_lock.note_use, is_shown=is_shown, on_submit=open_it)
            ),
            *failed(action.fault, t),
            show_secret_switch(t, is_shown, show),
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
