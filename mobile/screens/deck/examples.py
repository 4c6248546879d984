"""Examples: a less good and a better way, beside each other where there is room and else below each other."""

from collections.abc import Sequence

import flet as ft

from core.deck.depth import Example
from mobile.hooks.use_part import use_part
from mobile.state import State, use_app
from mobile.theme import GAP, GAP_SMALL, Colour
from mobile.widgets import typography
from mobile.widgets.layout import box, column

BESIDE_FROM = 600
"""The width of a screen on which two of them are readable beside each other, at the normal text size."""


@ft.component
def Examples(them: Sequence[Example]) -> ft.Control:
    """Show a box for each example."""
    app = use_app()
    is_beside = use_part().width >= BESIDE_FROM * app.settings.text_size / 100
    return column([_box(one, app, is_beside=is_beside) for one in them])


def _box(one: Example, app: State, *, is_beside: bool) -> ft.Control:
    t = app.language
    ways = [
        _way(t.text("Instead of"), ft.Icons.REMOVE_CIRCLE_OUTLINE, Colour.QUIET, one.less),
        _way(t.text("Try this"), ft.Icons.CHECK_CIRCLE, Colour.DONE, one.better),
    ]
    both: ft.Control = column(ways)
    if is_beside:
        beside: list[ft.Control] = [ft.Container(way, expand=True) for way in ways]
        both = ft.Row(beside, spacing=GAP, vertical_alignment=ft.CrossAxisAlignment.START)
    return box(column([both, *([typography.quiet(one.reason)] if one.reason else [])]))


def _way(name: str, icon: ft.IconData, colour: ft.Colors, text: str) -> ft.Control:
    """Build one of the two under its sign and word; both are heard with what is said."""
    head = ft.Row(
        [
            ft.Icon(icon, color=colour),
            ft.Container(ft.Text(name, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=colour), expand=True),
        ],
        spacing=GAP_SMALL,
    )
    face = column([head, typography.body(text)], GAP_SMALL)
    return ft.Semantics(content=face, label=f"{name}: {text}", exclude_semantics=True, container=True)
