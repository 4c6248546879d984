"""The steps of a guide for a group, to read from three metres: one at a time, or all where they are short."""

from collections.abc import Sequence

import flet as ft

from core.talks.guide import Guide, GuideStep, Look
from mobile.hooks.component import use_state
from mobile.hooks.use_clock import use_clock
from mobile.hooks.use_leave import use_leave
from mobile.hooks.use_room import Room, use_room
from mobile.routing import use_route_params
from mobile.screens.talks.bare_screen import bare_screen, middle
from mobile.screens.talks.group_work import group_work, work_icon
from mobile.screens.talks.use_talk_end import use_talk_end
from mobile.screens.talks.wall_layout import SIGN, WallSizes, question_size, size_of_all, wall_sizes
from mobile.state import use_app
from mobile.theme import GAP, Colour
from mobile.widgets.big_type import LINE
from mobile.widgets.buttons import Tap
from mobile.widgets.not_found import not_found
from mobile.wording.talks import wall_line


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
def _Wall(guide: Guide) -> ft.View:
    t = use_app().language
    at, go_to = use_state(0)
    room, measure = use_room(taken=Room(2 * GAP, 2 * GAP))
    leave = use_leave(f"/gesprek/{guide.id}")
    end = use_talk_end(guide)
    sizes = wall_sizes(room)
    finish = _button(t.text("Finish"), end, sizes)
    lines = [wall_line(step, t) for step in guide.steps]
    size = size_of_all(lines, room) if Look.QUESTIONS in guide.looks else None
    if size is not None:
        rows = [_row(step, line, size, sizes) for step, line in zip(guide.steps, lines, strict=True)]
        return bare_screen([_top(finish, sizes), middle(rows)], measure=measure)
    step = guide.steps[at]
    buttons = [
        _button(t.text("Previous"), lambda: go_to(at - 1), sizes)
        if at
        else _button(t.text("Back"), leave, sizes),
        _button(t.text("Next"), lambda: go_to(at + 1), sizes) if step is not guide.steps[-1] else finish,
    ]
    work = group_work(step.work, t, sizes.words) if step.work else ft.Container()
    return bare_screen(
        [
            _top(work, sizes),
            middle([_question(step.wall, question_size(step.wall, room))]),
            _beside_each_other(buttons),
        ],
        measure=measure,
    )


def _top(first: ft.Control, sizes: WallSizes) -> ft.Control:
    return ft.Row([first, _Clock(sizes.clock)], alignment=ft.MainAxisAlignment.SPACE_BETWEEN)


@ft.component
def _Clock(size: float) -> ft.Control:
    """Show the time of now, and no other: a talk is not timed."""
    return ft.Text(
        f"{use_clock():%H:%M}", size=size, weight=ft.FontWeight.BOLD, color=Colour.QUIET, style=_LINE
    )


def _question(text: str, size: float) -> ft.Control:
    shown = ft.Text(
        text,
        size=size,
        weight=ft.FontWeight.BOLD,
        color=Colour.TEXT,
        text_align=ft.TextAlign.CENTER,
        style=_LINE,
    )
    return ft.Semantics(content=shown, header=True, heading_level=1, live_region=True)


def _row(step: GuideStep, line: str, size: float, sizes: WallSizes) -> ft.Control:
    """Build one of all lines after its sign, which the line says in a word."""
    shown = ft.Text(line, size=size, weight=ft.FontWeight.BOLD, color=Colour.TEXT, style=_LINE)
    sign = ft.Container(work_icon(step.work, sizes.words) if step.work else None, width=sizes.words * SIGN)
    return ft.Row(
        [sign, ft.Container(shown, expand=True)], spacing=0, vertical_alignment=ft.CrossAxisAlignment.START
    )


def _button(name: str, on_tap: Tap, sizes: WallSizes) -> ft.Control:
    shown = ft.Text(name, size=sizes.words, weight=ft.FontWeight.BOLD, no_wrap=True, style=_LINE)
    return ft.OutlinedButton(shown, on_click=on_tap, height=sizes.button)


def _beside_each_other(buttons: Sequence[ft.Control]) -> ft.Control:
    for one in buttons:
        one.expand = True
    return ft.Row([*buttons], spacing=GAP)


_LINE = ft.TextStyle(height=LINE)
