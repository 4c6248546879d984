"""The choice between one-on-one, in the group and at a distance, above the deck and its cards.

The three stand beside each other, or below where a word of them is too wide for that at the chosen text size.
"""

from collections.abc import Awaitable, Callable

import flet as ft

from core.deck.context import Context
from core.deck.wording import context_names
from mobile.hooks.use_part import use_part
from mobile.services import use_service
from mobile.services.auto_lock import AutoLock
from mobile.services.preferences import Preferences
from mobile.state import State, use_app
from mobile.theme import (
    EDGE_WIDTH,
    GAP_SMALL,
    LINE_WIDTH,
    MARGIN,
    RADIUS,
    TEXT_LINE,
    TOUCH,
    Colour,
    type_sizes,
)
from mobile.widgets.big_type import lines, unbroken
from mobile.widgets.buttons import one_of, option
from mobile.widgets.layout import column


@ft.component
def ContextSwitch() -> ft.Control:
    """Show the switch; the choice is stored, and holds for the whole app."""
    app = use_app()
    auto_lock = use_service(AutoLock)
    preferences = use_service(Preferences)

    async def choose(context: Context) -> None:
        auto_lock.note_use()
        await preferences.arrange(lambda preferences: preferences.in_context(context))

    names = context_names(app.language)
    across = min(use_part().width - 2 * MARGIN, LINE_WIDTH)
    size = type_sizes(app.settings.text_size).tab
    room = (across - (len(names) - 1) * GAP_SMALL) / len(names)
    are_beside = all(unbroken(name, size, room) == size for name in names.values())
    many = max(lines(name, (room if are_beside else across) / size) for name in names.values())
    height = max(TOUCH, many * size * TEXT_LINE + GAP_SMALL)
    faces = [
        _part(context, name, app, choose, height=height, expand=are_beside or None)
        for context, name in names.items()
    ]
    parts = ft.Row(faces, spacing=GAP_SMALL) if are_beside else column(faces, GAP_SMALL)
    return one_of(app.language.text("Where do you coach?"), parts, app.settings.cards.context.value)


def _part(
    context: Context,
    name: str,
    app: State,
    choose: Callable[[Context], Awaitable[None]],
    *,
    height: float,
    expand: bool | None,
) -> ft.Control:
    page = ft.context.page
    is_chosen = app.settings.cards.context is context

    def tap() -> None:
        page.run_task(choose, context)

    face = ft.Container(
        ft.Text(
            name,
            theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
            color=Colour.ON_INK if is_chosen else Colour.INK,
            weight=ft.FontWeight.BOLD,
            text_align=ft.TextAlign.CENTER,
        ),
        height=height,
        alignment=ft.Alignment.CENTER,
        bgcolor=Colour.INK if is_chosen else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK if is_chosen else Colour.EDGE),
        border_radius=RADIUS,
    )
    return option(face, name, tap, context.value, expand=expand)
