"""The frame of a screen that a worker looks at together with the coach: nothing on it is for the coach."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from core.language import Words
from core.worker.direction import without_isolates
from mobile.device import SpokenLine
from mobile.services import use_service
from mobile.services.worker_words import WorkerWords
from mobile.state import State, use_app
from mobile.theme import GAP, TOUCH
from mobile.widgets.buttons import primary
from mobile.widgets.language_switch import language_switch
from mobile.widgets.layout import column
from mobile.widgets.read_aloud_button import ReadAloudButton
from mobile.widgets.screen import SaveButton, has_room, screen

SWITCH_HEIGHT = TOUCH + GAP
"""The height that the switch of languages takes, where it is."""


@dataclass(frozen=True)
class OwnSide:
    """A part of a screen that is not turned with the rest: a field to type in, or what holds one.

    What is typed begins at its own side, and Flet can turn what stands within a control, but not back.
    """

    control: ft.Control


def worker_screen(
    bar: str,
    controls: Sequence[ft.Control | OwnSide],
    said: Sequence[str | SpokenLine],
    w: Words,
    *,
    speaks: str = "",
    foot: ft.Control | None = None,
    go_on: SaveButton | None = None,
    alert: Sequence[ft.Control] = (),
    step: str | None = None,
    question: ft.Control | None = None,
    scroller: ft.Ref[ft.Column] | None = None,
) -> ft.Control:
    """Build the screen; call it inside a component. The rest is as in `screen`.

    `w` has the words that are shown, as `use_worker_words` returns them, and `speaks` is the language as the
    coach wrote it down, to switch to and from. In another language than the app's the bar has no word.

    `said` is what can be read aloud: what stands on the screen for the worker, in the words `w` or as it was
    `typed`. The button for it stands beside the `foot` or the button to `go_on`, under the same thumb. There
    is no lock to be seen, as that says "secret" to whom it is about; "Phone away" locks in one tap as well.
    """
    app = use_app()
    own = use_service(WorkerWords).own(speaks)
    pinned = has_room(app)
    code = spoken_code(w)
    lines = [SpokenLine(without_isolates(one), code) if isinstance(one, str) else one for one in said if one]
    aloud = ReadAloudButton(lines, w, code, in_bar=not pinned)
    if pinned and go_on:
        foot = primary(go_on.name, go_on.on_save, icon=go_on.icon, disabled=go_on.disabled)
    beside = ft.Row([aloud, *([ft.Container(foot, expand=True)] if foot else [])], spacing=0, rtl=w.is_rtl)
    return screen(
        "" if w is not app.language or (go_on and not pinned) else bar,
        [column([turned(one, w) for one in (*language_switch(own, app), *controls)])],
        private=True,
        shared=True,
        tools=[] if pinned else [aloud],
        save=None if pinned else go_on,
        foot=[beside] if pinned else [foot] if foot else [],
        alert=alert,
        step=step,
        question=question,
        scroller=scroller,
    )


def turned(part: ft.Control | OwnSide, w: Words) -> ft.Control:
    """Return a part of the screen, from the side that the words on it begin at."""
    return part.control if isinstance(part, OwnSide) else ft.Container(part, rtl=w.is_rtl)


def spoken_code(w: Words) -> str:
    """Return the code of the language that voices go by: of a variant that of the whole language."""
    return w.code.partition("-")[0]


def typed(text: str, app: State) -> list[str | SpokenLine]:
    """Return what a coach typed as it is read aloud: in the language of the app. Nothing for no text."""
    return [SpokenLine(text, app.language.whole)] if text else []
