"""Advice for an iPhone: put the app on the home screen before the first note, with pictures of how."""

import flet as ft

from mobile.drawings import INSTALLING, drawing
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import words
from mobile.widgets.buttons import Tap, secondary
from mobile.widgets.marked import marked
from mobile.widgets.screen import screen

PICTURE_HEIGHT = 150


@ft.component
def InstallScreen(go_on: Tap) -> ft.View:
    """Show the three steps; whoever wants to stay in the browser goes on."""
    t = use_app().language
    steps = [
        t.text("Tap the share button of Safari: the square with the arrow."),
        t.text("Choose “Add to Home Screen”."),
        t.text("Tap “Add”. From now on, open Goudklompje from your home screen."),
    ]
    return screen(
        t.text("People"),
        [
            words.title(t.text("First put the app on your home screen")),
            words.body(
                t.text(
                    "Safari may clear the notes of an app in a tab after 7 days without a visit. "
                    "On your home screen they stay."
                )
            ),
            *[_step(n, *step) for n, step in enumerate(zip(steps, INSTALLING, strict=True), 1)],
            ft.Container(
                words.quiet(
                    t.text(
                        "Do this before your first note: notes from the tab do not move along by themselves."
                    )
                ),
                padding=ft.Padding.only(top=GAP_SMALL),
            ),
        ],
        tab="/mensen",
        foot=[secondary(t.text("Go on in this tab"), go_on)],
    )


def _step(number: int, sentence: str, picture: str) -> ft.Control:
    shown = ft.Image(drawing(picture), height=PICTURE_HEIGHT, exclude_from_semantics=True)
    return ft.Column([marked(words.golden(f"{number}"), words.body(sentence)), shown], spacing=GAP_SMALL)
