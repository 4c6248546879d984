"""The bar that says what was just done, with the button to take it back."""

import flet as ft

from mobile.hooks.component import keyed
from mobile.hooks.use_action import use_action
from mobile.services import use_service
from mobile.services.undo import Undo
from mobile.state import use_app
from mobile.theme import GAP, RADIUS, Colour
from mobile.undo_offer import UndoOffer
from mobile.widgets.buttons import centred
from mobile.wording.error_messages import error_message


def undo_bar(offer: UndoOffer) -> ft.Control:
    """Build the bar of an offer."""
    return keyed(f"undo-{offer.number}", _UndoBar)(offer)


@ft.component
def _UndoBar(offer: UndoOffer) -> ft.Control:
    """Show the bar; it stays while its button has the focus.

    A screen reader said the sentence when it came, so it is no live region: drawn in another place, as when
    the window becomes wider, one would be said again. Why it could not be taken back is one.
    """
    undo = use_service(Undo)
    t = use_app().language
    action = use_action()
    said = error_message(action.fault, t) if action.fault else offer.sentence
    shown = ft.Text(said, theme_style=ft.TextThemeStyle.BODY_LARGE, color=Colour.ON_INK)
    button = ft.TextButton(
        centred(t.text("Undo")),
        style=ft.ButtonStyle(color=Colour.ON_INK),
        on_click=lambda: action.start(undo.take_back),
        on_focus=undo.hold,
        on_blur=undo.release,
        disabled=action.is_running,
    )
    return ft.Container(
        ft.Row(
            [ft.Semantics(content=shown, live_region=action.fault is not None, container=True), button],
            wrap=True,
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            spacing=GAP,
            run_spacing=0,
        ),
        bgcolor=Colour.INK,
        border_radius=RADIUS,
        padding=ft.Padding.only(left=GAP, top=GAP / 2, bottom=GAP / 2),
    )
