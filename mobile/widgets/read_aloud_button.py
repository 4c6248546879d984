"""The button that reads a screen aloud, where the device has a voice of its own for that."""

from collections.abc import Sequence

import flet as ft

from core.language import Words
from mobile.device import SpokenLine
from mobile.services import use_service
from mobile.services.read_aloud import ReadAloud
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets.buttons import icon_button, secondary


@ft.component
def ReadAloudButton(lines: Sequence[SpokenLine], w: Words, language: str, *, in_bar: bool) -> ft.Control:
    """Show the button for these lines, in the words `w`; without a voice for the `language` it is not there.

    A second tap stops. So does leaving the screen, and going on to what is read next on it.
    """
    app = use_app()
    aloud = use_service(ReadAloud)
    ft.on_mounted(aloud.look)
    ft.use_effect(lambda: None, [tuple(lines)], cleanup=aloud.stop)
    if not aloud.can_read(language):
        return ft.Container(visible=False)
    is_reading = app.is_reading_aloud
    name = w.text("Stop reading") if is_reading else w.text("Read aloud")
    icon = ft.Icons.STOP if is_reading else ft.Icons.VOLUME_UP
    tap = aloud.stop if is_reading else lambda: aloud.start(lines)
    if in_bar:
        return icon_button(icon, name, tap)
    return ft.Container(secondary(name, tap, icon=icon), padding=ft.Padding.only(right=GAP_SMALL))
