"""How a group works at a step: a sign with its word, in a line of text and on the wall."""

import flet as ft

from core.language import Language
from core.talks.guide import Work
from mobile.theme import GAP_SMALL, Colour
from mobile.wording.talks import group_work_names

_ICONS = {
    Work.ALONE: ft.Icons.PERSON,
    Work.PAIRS: ft.Icons.PEOPLE,
    Work.TOGETHER: ft.Icons.GROUPS,
}


def group_work(work: Work, t: Language, size: float | None = None) -> ft.Control:
    """Build the sign and the word, of this size or of that of body text."""
    name = ft.Text(
        group_work_names(t)[work], theme_style=ft.TextThemeStyle.TITLE_MEDIUM, size=size, color=Colour.INK
    )
    return ft.Row([work_icon(work, size), name], spacing=GAP_SMALL, tight=True)


def work_icon(work: Work, size: float | None = None) -> ft.Control:
    """Build the sign alone."""
    return ft.Icon(_ICONS[work], color=Colour.INK, size=size)
