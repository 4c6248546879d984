"""The frame of a screen that a worker looks at together with the coach: nothing on it is for the coach."""

from collections.abc import Sequence

import flet as ft

from mobile.device import SpokenLine
from mobile.state import use_app
from mobile.widgets.buttons import primary
from mobile.widgets.read_aloud_button import ReadAloudButton
from mobile.widgets.screen import SaveButton, has_room, screen


def worker_screen(
    bar: str,
    controls: Sequence[ft.Control],
    said: Sequence[str],
    *,
    foot: ft.Control | None = None,
    go_on: SaveButton | None = None,
    alert: Sequence[ft.Control] = (),
    step: str | None = None,
    long: bool = False,
    question: ft.Control | None = None,
    scroller: ft.Ref[ft.Column] | None = None,
) -> ft.View:
    """Build the screen; call it inside a component. The rest is as in `screen`.

    `said` is what can be read aloud: what stands on the screen for the worker. The button for it stands
    beside the `foot` or the button to `go_on`, under the same thumb. There is no lock to be seen, as that
    says "secret" to whom it is about; "Phone away" does the same in one tap.
    """
    app = use_app()
    pinned = has_room(app)
    lines = [SpokenLine(text, app.language.whole) for text in said if text]
    aloud = ReadAloudButton(lines, app.language.whole, in_bar=not pinned)
    if pinned and go_on:
        foot = primary(go_on.name, go_on.on_save, icon=go_on.icon, disabled=go_on.disabled)
    beside = ft.Row([aloud, *([ft.Container(foot, expand=True)] if foot else [])], spacing=0)
    alone = [foot] if foot else []
    return screen(
        bar if pinned or not go_on else "",
        controls,
        private=True,
        shared=True,
        tools=[] if pinned else [aloud],
        save=None if pinned else go_on,
        foot=[beside] if pinned else alone,
        alert=alert,
        step=step,
        long=long,
        question=question,
        scroller=scroller,
    )
