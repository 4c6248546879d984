"""The bar at the foot of the root screens: the four places of the app, of which one can be hidden."""

from collections.abc import Mapping
from typing import NamedTuple

import flet as ft

from core.language import Language
from mobile.routing import PRACTICE_ROUTE
from mobile.settings import Settings
from mobile.state import State
from mobile.theme import TOUCH

TABS = ("/", "/mensen", "/gesprek", PRACTICE_ROUTE)


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
