"""Confirming before something is erased for good.

The question stands at the foot of its own screen and not in a dialog: it is within reach of a thumb, it goes
when the screen goes (a lock included), and Flet leaves a dialog standing when the screen under it changes.
"""

from collections.abc import Callable

import flet as ft

from mobile.hooks.use_focus import use_focus
from mobile.hooks.use_overlay import use_overlay
from mobile.theme import Colour
from mobile.widgets import typography
from mobile.widgets.buttons import Tap, centred
from mobile.widgets.layout import box, column


@ft.component
def confirm(
    question: str, what_happens: str, *, yes: str, no: str, on_yes: Tap, on_no: Callable[[], None]
) -> ft.Control:
    """Show the question, for the `question` of `screen`. Going back answers no, which has the focus first."""
    use_overlay(on_no, is_shown=True)
    stay = use_focus("asked")
    words = ft.Semantics(
        content=column([typography.heading(question), typography.body(what_happens)]),
        label=f"{question} {what_happens}",
        live_region=True,
        container=True,
        exclude_semantics=True,
    )
    sure = ft.FilledButton(
        centred(yes), on_click=on_yes, style=ft.ButtonStyle(bgcolor=Colour.DANGER, color=Colour.ON_DANGER)
    )
    safe = ft.OutlinedButton(centred(no), on_click=on_no, ref=stay)
    return box(column([words, sure, safe]), edge=Colour.DANGER)
