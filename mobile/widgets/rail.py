"""The rail at the side of a wide window: the places of the app, and what the bar above has on a phone."""

import flet as ft

from mobile.lock_state import LockState
from mobile.routing import SETTINGS_ROUTE, link_to, place_of
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.services.vault_access import VaultAccess
from mobile.state import State, use_app
from mobile.theme import GAP, GAP_SMALL, RADIUS, RAIL_WIDTH, Colour, type_sizes
from mobile.widgets.big_type import width as width_of
from mobile.widgets.buttons import Tap, tappable
from mobile.widgets.group_moment import to_group_moment
from mobile.widgets.tab_bar import tab_faces, tabs_shown
from mobile.widgets.typography import in_rail


def rail_width(app: State) -> float:
    """Return the width of the rail, in which each of its words stands on one line."""
    t = app.language
    words = [face.name for face in tab_faces(t).values()]
    words += [t.text("Settings"), t.text("Group moment"), t.text("Lock")]
    return max(RAIL_WIDTH, max(map(width_of, words)) * type_sizes(app.settings.text_size).tab + 2 * GAP_SMALL)


@ft.component
def Rail(path: str) -> ft.Control:
    """Show the places, with the one of the screen at `path` marked, and below them lock and settings."""
    app = use_app()
    access = use_service(VaultAccess)
    preferences = use_service(Preferences)
    begin_group_moment = to_group_moment(access, preferences)
    t = app.language
    page = ft.context.page
    here = place_of(path)
    shown = tabs_shown(app.settings, here)
    faces = tab_faces(t)
    width = rail_width(app)
    below = [_button(ft.Icons.SETTINGS_OUTLINED, t.text("Settings"), link_to(SETTINGS_ROUTE), width)]
    if app.lock is LockState.OPEN:
        below = [
            _button(ft.Icons.GROUPS, t.text("Group moment"), begin_group_moment, width),
            _button(ft.Icons.LOCK_OUTLINE, t.text("Lock"), access.lock, width),
            *below,
        ]
    return ft.NavigationRail(
        selected_index=shown.index(here) if here in shown else None,
        destinations=[
            ft.NavigationRailDestination(
                icon=icon, selected_icon=ft.Icon(selected, color=Colour.INK), label=name
            )
            for icon, selected, name in map(faces.__getitem__, shown)
        ],
        label_type=ft.NavigationRailLabelType.ALL,
        on_change=lambda event: page.navigate(shown[event.control.selected_index]),
        trailing=ft.Column(below, spacing=0, tight=True),
        pin_trailing_to_bottom=True,
        scrollable=True,
        min_width=width,
    )


def _button(icon: ft.IconData, name: str, on_tap: Tap, width: float) -> ft.Control:
    """Build a button with its word below its sign, as the places have."""
    face = ft.Container(
        ft.Column(
            [ft.Icon(icon, color=Colour.INK), in_rail(name)],
            spacing=GAP_SMALL / 2,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        width=width,
        padding=ft.Padding.symmetric(vertical=GAP / 2),
        border_radius=RADIUS,
    )
    return tappable(face, name, on_tap)
