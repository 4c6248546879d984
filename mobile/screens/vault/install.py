"""Advice for an iPhone: put the app on the home screen before the first note, with pictures of how.

The pictures stand beside the sentences, so that the three steps are seen at once; below them at large text.
"""

import flet as ft

from mobile.drawings import INSTALLING, drawing
from mobile.screens.vault.guarded_place import use_guarded_place
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, secondary
from mobile.widgets.list_item import list_item
from mobile.widgets.screen import PINNED_UP_TO, screen

PICTURE_WIDTH = 108


@ft.component
def InstallScreen(go_on: Tap) -> ft.Control:
    """Show the three steps, and the way on in this tab."""
    app = use_app()
    t = app.language
    place = use_guarded_place()
    is_beside = app.settings.text_size <= PINNED_UP_TO
    steps = [
        t.text("Tap the square with the arrow. If you do not see it, tap the three dots first."),
        t.text("Choose “Add to Home Screen”. It may stand lower in the list."),
        t.text("Tap “Add”. From now on, open Goudklompje from your home screen."),
    ]
    return screen(
        place.word,
        [
            typography.title(t.text("First put the app on your home screen")),
            typography.body(
                t.text(
                    "Safari may clear the notes of an app in a tab after 7 days without a visit. "
                    "On your home screen they stay."
                )
            ),
            *[
                _step(n, *step, is_beside=is_beside)
                for n, step in enumerate(zip(steps, INSTALLING, strict=True), 1)
            ],
            typography.quiet(
                t.text("Do this before your first note: notes from the tab do not move along by themselves.")
            ),
        ],
        tab=place.tab,
        foot=[secondary(t.text("Go on in this tab"), go_on)],
    )


def _step(number: int, sentence: str, picture: str, *, is_beside: bool) -> ft.Control:
    said = list_item(typography.golden(f"{number}"), typography.body(sentence))
    shown = ft.Image(drawing(picture), width=PICTURE_WIDTH, exclude_from_semantics=True)
    if is_beside:
        return ft.Row([ft.Container(said, expand=True), shown], spacing=GAP_SMALL)
    return ft.Column([said, shown], spacing=GAP_SMALL)
