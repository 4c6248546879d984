"""Two parts of a screen beside each other where little height is left, and else below each other."""

import flet as ft

from mobile.state import State
from mobile.theme import GAP, MARGIN, ON_ITS_SIDE


def side_by_side(first: ft.Control, second: ft.Control, across: float, app: State) -> ft.Control:
    """Build the two on a screen `across` so many pixels, which must be `wide`.

    They stay in their places in the same row, so that turning the phone takes no focus from a field in them.
    """
    width = part_width(across, app)
    return ft.Row(
        [ft.Container(first, width=width), ft.Container(second, width=width)],
        wrap=True,
        spacing=GAP,
        run_spacing=GAP,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def part_width(width: float, app: State) -> float | None:
    """Return the width of each part on a screen of this width, or None where they are below each other.

    Above a keyboard in portrait there is little height too, but no width for two.
    """
    is_beside = app.is_low and width >= ON_ITS_SIDE * max(100, app.settings.text_size) / 100
    return (width - 2 * MARGIN - GAP) // 2 if is_beside else None
