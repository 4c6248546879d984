"""The bar at the foot of the root screens: the four places of the app, of which one can be hidden."""

import flet as ft

from mobile.routing import PRACTICE_ROUTE
from mobile.settings import Settings
from mobile.state import State
from mobile.theme import TOUCH

TABS = ("/", "/mensen", "/gesprek", PRACTICE_ROUTE)


def tabs_shown(settings: Settings, here: str) -> list[str]:
    """Return the routes of the tabs; a hidden one is only there while one is `here`, at its root."""
    is_hidden = not settings.shows_practice and here != PRACTICE_ROUTE
    return [route for route in TABS if not (is_hidden and route == PRACTICE_ROUTE)]


def tab_bar(app: State, here: str) -> ft.NavigationBar:
    """Build the bar on the screen at the root of the tab `here`."""
    t = app.language
    page = ft.context.page
    faces = [
        (ft.Icons.STYLE_OUTLINED, ft.Icons.STYLE, t.text("Cards")),
        (ft.Icons.PEOPLE_OUTLINE, ft.Icons.PEOPLE, t.text("People")),
        (ft.Icons.FORUM_OUTLINED, ft.Icons.FORUM, t.text("Talks")),
        (ft.Icons.SELF_IMPROVEMENT_OUTLINED, ft.Icons.SELF_IMPROVEMENT, t.text("Me")),
    ]
    face_of = dict(zip(TABS, faces, strict=True))
    shown = tabs_shown(app.settings, here)
    return ft.NavigationBar(
        selected_index=shown.index(here),
        height=TOUCH if app.is_low else None,
        label_behavior=ft.NavigationBarLabelBehavior.ALWAYS_HIDE if app.is_low else None,
        on_change=lambda event: page.navigate(shown[event.control.selected_index]),
        # no tooltips: a mouse brings them up, and they take the focus from the field of the next screen
        destinations=[
            ft.NavigationBarDestination(icon=icon, selected_icon=selected, label=name, tooltip="")
            for icon, selected, name in map(face_of.__getitem__, shown)
        ],
    )
