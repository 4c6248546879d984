"""The bar above a screen: the way back, and a word that fits beside its buttons."""

from collections.abc import Sequence

import flet as ft

from mobile.hooks.use_part import Part
from mobile.routing import ROOTS, parent_route, use_go_back, use_location
from mobile.services import use_service
from mobile.services.overlays import Overlays
from mobile.state import State, use_app
from mobile.theme import ARROW_WIDTH, GAP, MARGIN, NORMAL, SMALLEST, TOUCH, type_sizes
from mobile.widgets.big_type import width as width_of
from mobile.widgets.buttons import icon_button
from mobile.widgets.screen_body import Span

BAR_END = GAP / 2
"""Pixels between the last button of the bar above and the edge of the screen."""


def use_way_back(part: Part, *, is_root: bool, is_asking: bool) -> ft.Control | None:
    """Return the arrow for the bar of a screen, or None at a root: that of a tab, or of the rail.

    It closes the question of a screen that `is_asking` first.
    """
    app = use_app()
    overlays = use_service(Overlays)
    step_back = use_go_back()
    page = ft.context.page
    path = use_location().path
    if part.is_beside or (path in ROOTS if part.is_framed else is_root):
        return None

    async def back() -> None:
        if not (is_asking and overlays.close_last()):
            await step_back(parent_route(page.route))

    return icon_button(ft.Icons.ARROW_BACK, app.language.text("Back"), back)


def title_inset(part: Part, span: Span, *, has_arrow: bool) -> float:
    """Return the space before the word in the bar that brings it above what stands in the middle.

    On a phone nothing does, and there is none.
    """
    margin = 0 if span.is_at_start else (part.width - span.width) / 2
    return max(0, margin - ARROW_WIDTH) if has_arrow else margin if margin > MARGIN else 0


def title_fit(
    word: str, buttons: Sequence[ft.Control], part: Part, app: State, *, has_arrow: bool
) -> tuple[float, float]:
    """Return the space on either side of the word in the bar, and its size, so that it fits beside the rest.

    Where that leaves little, the space gives way first, and then the size. Beside the arrow there is none.
    """
    size = type_sizes(app.settings.text_size).bar
    room = _room(buttons, part, app, has_arrow=has_arrow)
    wide = width_of(word)
    spacing = 0 if has_arrow else MARGIN if wide * size <= room - 2 * MARGIN else GAP / 2
    return spacing, min(size, max(SMALLEST, (room - 2 * spacing) / wide)) if word else size


def has_place_in_bar(
    word: str, spacing: float, buttons: Sequence[ft.Control], part: Part, app: State, *, has_arrow: bool
) -> bool:
    """Return whether the word stands in the bar, with so much space on either side of it.

    It does where it fits beside the arrow and the buttons in full: at the normal text size made smaller, if
    need be, and for someone who chose a larger one at its full size.
    """
    text_size = app.settings.text_size
    size = SMALLEST if text_size <= NORMAL else type_sizes(text_size).bar
    return width_of(word) * size <= _room(buttons, part, app, has_arrow=has_arrow) - 2 * spacing


def fitting_size(name: str, others: Sequence[ft.Control], part: Part, app: State) -> float | None:
    """Return the size of the name of a button in the bar, so that it fits beside the arrow and the others.

    They have an icon only. None is the size that the theme has for it.
    """
    room = part.width - ARROW_WIDTH - len(others) * TOUCH - BAR_END - 2 * GAP
    fits = width_of(name) * type_sizes(app.settings.text_size).in_bar <= room
    return None if fits else max(SMALLEST, room / width_of(name))


def _room(buttons: Sequence[ft.Control], part: Part, app: State, *, has_arrow: bool) -> float:
    """Return the width that arrow and buttons leave in the bar."""
    size = type_sizes(app.settings.text_size).in_bar
    taken = sum(_across(one, size) for one in buttons) + (ARROW_WIDTH if has_arrow else 0)
    return part.width - taken - BAR_END


def _across(button: ft.Control, size: float) -> float:
    """Return the width of a button in the bar: of an icon, or of a word of this size as `in_bar` has it."""
    if isinstance(button, ft.FilledButton) and isinstance(button.content, ft.Text):
        return width_of(button.content.value) * size + 2 * GAP
    return TOUCH
