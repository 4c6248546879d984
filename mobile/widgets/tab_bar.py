"""The bar at the foot of the root screens: the four places of the app, of which one can be hidden.

At a larger text size their words may be too wide to stand beside each other. Then the bar is a grid, with the
sign of each place beside its word: two by two on a phone, and in one row where a phone lies on its side.
"""

from collections.abc import Mapping
from typing import NamedTuple

import flet as ft

from core.language import Language
from mobile.routing import PRACTICE_ROUTE, link_to
from mobile.settings import Settings
from mobile.state import State
from mobile.theme import GAP_SMALL, NORMAL, RADIUS, TEXT_LINE, TOUCH, Colour, type_sizes
from mobile.widgets.big_type import width as width_of
from mobile.widgets.buttons import tappable
from mobile.widgets.layout import column

TABS = ("/", "/mensen", "/gesprek", PRACTICE_ROUTE)
IN_A_ROW = 2
"""The places beside each other in a grid that is not one row."""


class TabFace(NamedTuple):
    """The sign of a tab, the one while it is chosen, and its word."""

    icon: ft.IconData
    selected: ft.IconData
    name: str


def tabs_shown(settings: Settings, here: str) -> list[str]:
    """Return the routes of the tabs; a hidden one is only there while one is `here`, in it."""
    is_hidden = not settings.shows_practice and here != PRACTICE_ROUTE
    return [route for route in TABS if not (is_hidden and route == PRACTICE_ROUTE)]


def tab_faces(t: Language) -> Mapping[str, TabFace]:
    """Return the faces of the tabs by their routes."""
    faces = [
        TabFace(ft.Icons.STYLE_OUTLINED, ft.Icons.STYLE, t.text("Cards")),
        TabFace(ft.Icons.PEOPLE_OUTLINE, ft.Icons.PEOPLE, t.text("People")),
        TabFace(ft.Icons.FORUM_OUTLINED, ft.Icons.FORUM, t.text("Talks")),
        TabFace(ft.Icons.SELF_IMPROVEMENT_OUTLINED, ft.Icons.SELF_IMPROVEMENT, t.text("Me")),
    ]
    return dict(zip(TABS, faces, strict=True))


def tab_bar(app: State, here: str) -> ft.NavigationBar:
    """Build the bar on the screen at the root of the tab `here`."""
    page = ft.context.page
    faces = tab_faces(app.language)
    shown = tabs_shown(app.settings, here)
    return ft.NavigationBar(
        selected_index=shown.index(here),
        height=TOUCH if app.is_low else None,
        label_behavior=ft.NavigationBarLabelBehavior.ALWAYS_HIDE if app.is_low else None,
        on_change=lambda event: page.navigate(shown[event.control.selected_index]),
        # no tooltips: a mouse brings them up, and they take the focus from the field of the next screen
        destinations=[
            ft.NavigationBarDestination(icon=icon, selected_icon=selected, label=name, tooltip="")
            for icon, selected, name in map(faces.__getitem__, shown)
        ],
    )


def tab_grid(app: State, here: str, across: float) -> ft.BottomAppBar | None:
    """Build the grid for a screen `across` so many pixels, or None where the usual bar does as well.

    Where little height is left, the usual bar has no words. A grid has them if it needs one row only.
    """
    faces = tab_faces(app.language)
    shown = tabs_shown(app.settings, here)
    sizes = type_sizes(app.settings.text_size)
    widest = max(width_of(faces[route].name) for route in shown) * sizes.tab
    if app.settings.text_size <= NORMAL or (not app.is_low and widest <= across / len(shown)):
        return None
    in_one_row = sizes.icon + 3 * GAP_SMALL + widest <= across / len(shown)
    if app.is_low and not in_one_row:
        return None
    in_a_row = len(shown) if in_one_row else IN_A_ROW
    height = max(TOUCH, sizes.tab * TEXT_LINE + GAP_SMALL)
    cells = [_cell(faces[route], route, height, is_here=route == here) for route in shown]
    rows = [cells[first : first + in_a_row] for first in range(0, len(cells), in_a_row)]
    return ft.BottomAppBar(
        column([ft.Row(row, spacing=0) for row in rows], 0),
        height=len(rows) * height,
        padding=0,
        elevation=0,
        bgcolor=Colour.CARD,
    )


def _cell(face: TabFace, route: str, height: float, *, is_here: bool) -> ft.Control:
    """Build a place in the grid, as high as a finger at least."""
    sign = ft.Icon(face.selected if is_here else face.icon, color=Colour.TEXT)
    word = ft.Text(face.name, theme_style=ft.TextThemeStyle.LABEL_MEDIUM, color=Colour.TEXT)
    shown = ft.Container(
        ft.Row([sign, word], spacing=GAP_SMALL, alignment=ft.MainAxisAlignment.CENTER),
        height=height,
        bgcolor=Colour.INK_WASH if is_here else None,
        border_radius=RADIUS,
    )
    return tappable(shown, face.name, link_to(route), selected=is_here, expand=True)
