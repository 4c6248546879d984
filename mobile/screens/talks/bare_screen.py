"""A screen without bars, for what is read from further away."""

from collections.abc import Sequence

import flet as ft

from mobile.hooks.use_at_stake import use_at_stake
from mobile.hooks.use_room import Measure
from mobile.lock_state import AtStake
from mobile.routing import use_location
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.theme import GAP, Colour
from mobile.widgets.arrival import arrival


def bare_screen(
    title: str,
    controls: Sequence[ft.Control],
    *,
    ground: ft.ColorValue = Colour.GROUND,
    measure: Measure | None = None,
) -> ft.View:
    """Build the screen; call it inside a component. `measure` hears the room of all controls together.

    There is no room for its `title`, so only a screen reader arrives at that. A lock leaves it as it is, so
    no warning of one comes up before a group or in a talk.
    """
    use_at_stake(AtStake.NOTHING)
    ft.on_mounted(use_service(AutoLock).note_use)
    below_each_other = ft.Column(
        list(controls), spacing=GAP, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )
    all_of_it = ft.Container(below_each_other, expand=True, on_size_change=measure)
    return ft.View(
        route=use_location().path,
        controls=[
            ft.SafeArea(
                ft.Stack([_unseen(title), all_of_it], fit=ft.StackFit.EXPAND),
                expand=True,
                minimum_padding=GAP,
            )
        ],
        padding=0,
        bgcolor=ground,
    )


def _unseen(title: str) -> ft.Control:
    # as large as a dot: what has no size is not there for a screen reader either
    return ft.Container(arrival(ft.Container(), level=1, label=title), left=0, top=0, width=1, height=1)


def middle(controls: Sequence[ft.Control], *, scrolls: bool, measure: Measure | None = None) -> ft.Control:
    """Build what is spread over the room that the other controls leave; what is too long for it `scrolls`."""
    spread = ft.Column(
        list(controls),
        alignment=ft.MainAxisAlignment.SPACE_EVENLY,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        scroll=ft.ScrollMode.AUTO if scrolls else None,
        spacing=0,
    )
    return ft.Container(spread, expand=True, on_size_change=measure)
