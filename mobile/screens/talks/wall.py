"""The steps of a guide for a group, to read from three metres: one at a time, or short questions together."""

import flet as ft

from core.talks.guide import Guide, Work
from mobile.hooks.component import use_state
from mobile.hooks.use_clock import use_clock
from mobile.hooks.use_leave import use_leave
from mobile.hooks.use_room import Room, use_room
from mobile.routing import use_route_params
from mobile.screens.talks.bare_screen import bare_screen, middle
from mobile.screens.talks.group_work import group_work
from mobile.screens.talks.use_talk_end import use_talk_end
from mobile.screens.talks.wall_layout import WallSizes, wall_pages, wall_sizes, wall_text
from mobile.state import State, use_app
from mobile.theme import GAP, Colour
from mobile.widgets.big_type import LINE
from mobile.widgets.buttons import Tap
from mobile.widgets.not_found import not_found

_LINE = ft.TextStyle(height=LINE)


@ft.component
def WallScreen() -> ft.Control:
    """Show the guide for a group that the route names."""
    app = use_app()
    t = app.language
    guide = app.guides.one(use_route_params().get("guide"))
    if guide is None or not guide.is_for_group:
        return not_found(t.text("Talk"), t.text("This guide has no big screen."))
    return _Wall(guide)


@ft.component
def _Wall(guide: Guide) -> ft.Control:
    app = use_app()
    t = app.language
    at, go_to = use_state(0)
    room, measure = use_room(taken=Room(2 * GAP, 2 * GAP))
    leave = use_leave(f"/gesprek/{guide.id}")
    end = use_talk_end(guide)
    sizes = wall_sizes(room)
    pages = wall_pages(guide, room)
    place = min(at, len(pages) - 1)  # there are fewer when a phone is turned
    steps = pages[place]
    is_first, is_last = place == 0, place == len(pages) - 1
    back = t.text("Back") if is_first else t.text("Previous")
    on = t.text("Finish") if is_last else t.text("Next")
    text = wall_text(steps, room)
    is_alone = len(steps) == 1
    return bare_screen(
        guide.title,
        [
            _top(steps[0].work, sizes, app),
            middle(
                [_question(step.wall, text.size, is_alone=is_alone) for step in steps], scrolls=text.scrolls
            ),
            ft.Row(
                [
                    _button(back, leave if is_first else lambda: go_to(place - 1), sizes),
                    _button(on, end if is_last else lambda: go_to(place + 1), sizes),
                ],
                spacing=GAP,
            ),
        ],
        measure=measure,
    )


def _top(work: Work | None, sizes: WallSizes, app: State) -> ft.Control:
    """Build the line with how the group works, and the clock."""
    how = group_work(work, app.language, sizes.words) if work else None
    return ft.Row([ft.Container(how, expand=True), _Clock(sizes.clock)], spacing=GAP)


@ft.component
def _Clock(size: float) -> ft.Control:
    """Show what time it is, and no other time: nobody is timed."""
    return ft.Text(
        f"{use_clock():%H:%M}", size=size, weight=ft.FontWeight.BOLD, color=Colour.QUIET, style=_LINE
    )


def _question(text: str, size: float, *, is_alone: bool) -> ft.Control:
    shown = ft.Text(
        text,
        size=size,
        weight=ft.FontWeight.BOLD,
        color=Colour.TEXT,
        text_align=ft.TextAlign.CENTER if is_alone else ft.TextAlign.START,
        style=_LINE,
    )
    return ft.Semantics(content=shown, header=True, heading_level=2, live_region=is_alone)


def _button(name: str, on_tap: Tap, sizes: WallSizes) -> ft.Control:
    shown = ft.Text(name, size=sizes.words, weight=ft.FontWeight.BOLD, no_wrap=True, style=_LINE)
    return ft.OutlinedButton(shown, on_click=on_tap, height=sizes.button, expand=True)
