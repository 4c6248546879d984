"""How a group works at a step: a sign with its word, in a line of text and on the wall."""

import flet as ft

from core.language import Language
from core.talks.guide import Work
from core.talks.wording import work_names
from mobile.theme import GAP_SMALL, Colour

_SIGNS = {
    Work.ALONE: ft.Icons.PERSON,
    Work.PAIRS: ft.Icons.PEOPLE,
    Work.TOGETHER: ft.Icons.GROUPS,
}


def group_work(work: Work, t: Language, size: float | None = None) -> ft.Control:
    """Build the sign and the word, of this size or of that of body text; a long word goes on below itself."""
    name = ft.Text(
        work_names(t)[work],
        theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
        size=size,
        color=Colour.INK,
        expand=True,
    )
    return ft.Row([ft.Icon(_SIGNS[work], color=Colour.INK, size=size), name], spacing=GAP_SMALL)
