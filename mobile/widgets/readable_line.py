"""A paragraph in small type, whose lines are no longer than one reads with ease, also where there is room."""

import flet as ft

from mobile.state import use_app
from mobile.theme import LETTER_WIDTH, MOST_LETTERS, Colour, type_sizes
from mobile.width import Width


def readable(face: ft.Text) -> ft.Control:
    """Return the paragraph; it becomes a component, which knows the window, only where it is long enough."""
    if len(face.value) <= MOST_LETTERS:
        return face
    return _Readable(face.value, face.text_align)


@ft.component
def _Readable(text: str, align: ft.TextAlign) -> ft.Control:
    app = use_app()
    style = ft.TextThemeStyle.BODY_SMALL
    face = ft.Text(text, theme_style=style, color=Colour.QUIET, text_align=align)
    if app.width is Width.PHONE:
        return face
    line = MOST_LETTERS * LETTER_WIDTH * type_sizes(app.settings.text_size).small
    # a row, as a column makes what is in it as wide as itself; loose, as there may be less room than a line
    return ft.Row([ft.Container(face, width=line, expand=True, expand_loose=True)], spacing=0)
