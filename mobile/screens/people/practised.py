"""The question of a log whether the technique of the week was practised in it."""

import flet as ft

from mobile.hooks.use_draft import FormDraft
from mobile.state import State
from mobile.theme import EDGE_WIDTH, GAP, GAP_SMALL, RADIUS, TOUCH, Colour
from mobile.widgets.buttons import checkable
from mobile.widgets.screen import PINNED_UP_TO


def practised_box(draft: FormDraft[object], title: str, app: State) -> list[ft.Control]:
    """Build the checkbox for the technique called `title`; nothing without one.

    It is as low as a finger allows, so that the text below it stays on the first screen: its words are cut
    off after one line, unless the text size is one at which nothing is pinned to the screen.
    """
    if not title:
        return []
    is_on = draft.values["practised"]
    name = app.language.text("Practised: {title}", title=title)

    def tap() -> None:
        draft.tap(practised=not draft.values["practised"])

    colour = Colour.ON_INK if is_on else Colour.INK
    is_cut = app.settings.text_size <= PINNED_UP_TO
    words = ft.Text(
        name,
        theme_style=ft.TextThemeStyle.TITLE_SMALL,
        color=colour,
        max_lines=1 if is_cut else None,
        # an ellipsis without a number of lines would cut after the first one
        overflow=ft.TextOverflow.ELLIPSIS if is_cut else ft.TextOverflow.CLIP,
    )
    mark = ft.Icons.CHECK_BOX if is_on else ft.Icons.CHECK_BOX_OUTLINE_BLANK
    face = ft.Container(
        ft.Row(
            [ft.Icon(mark, color=colour, size=TOUCH / 3), ft.Container(words, expand=True)],
            spacing=GAP_SMALL,
        ),
        padding=ft.Padding.symmetric(horizontal=GAP, vertical=GAP + 2),
        bgcolor=Colour.INK if is_on else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK if is_on else Colour.EDGE),
        border_radius=RADIUS,
    )
    return [checkable(face, name, tap, checked=is_on)]
