"""A text of which no word is broken: where its longest word does not fit, all of it is smaller."""

import flet as ft

from core.worker.direction import without_isolates
from mobile.hooks.use_part import use_part
from mobile.state import use_app
from mobile.theme import LINE_WIDTH, MARGIN, Type, type_sizes
from mobile.widgets.big_type import unbroken, width

_NARROWEST, _LARGEST = 320, 200
"""The width of a phone, and the text size in per cent, at which a word that fits does so everywhere."""

_SIZES = {
    ft.TextThemeStyle.HEADLINE_MEDIUM: "title",
    ft.TextThemeStyle.HEADLINE_SMALL: "say",
    ft.TextThemeStyle.TITLE_MEDIUM: "body",
}


def whole_words(face: ft.Text, *, beside: float = 0, icons: int = 0) -> ft.Control:
    """Return the text as it is whole, with so many pixels of a line and so many icons `beside` it.

    It becomes a component, which knows the room there is, only where some word may not fit.
    """
    text, style, colour = without_isolates(face.value), face.theme_style, face.color
    if style is None:
        return face
    full = _full_size(type_sizes(_LARGEST), style)
    room = _NARROWEST - 2 * MARGIN - beside - icons * type_sizes(_LARGEST).icon
    if max((width(word) for word in text.split()), default=0) * full <= room:
        return face
    return _Whole(face.value, style, colour, face.text_align, beside, icons)


@ft.component
def _Whole(
    text: str,
    style: ft.TextThemeStyle,
    colour: ft.ColorValue | None,
    align: ft.TextAlign,
    beside: float,
    icons: int,
) -> ft.Control:
    sizes = type_sizes(use_app().settings.text_size)
    room = min(use_part().width - 2 * MARGIN, LINE_WIDTH) - beside - icons * sizes.icon
    full = _full_size(sizes, style)
    size = unbroken(without_isolates(text), full, room)
    return ft.Text(
        text, theme_style=style, color=colour, text_align=align, size=size if size < full else None
    )


def _full_size(sizes: Type, style: ft.TextThemeStyle) -> float:
    return float(getattr(sizes, _SIZES[style]))
