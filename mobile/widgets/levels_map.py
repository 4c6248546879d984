"""A map of two axes, connection and challenge, of which each square can be tapped.

The level of a row stands beside it, or above where large words leave the squares no room.
"""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

from core.deck.card import Level
from core.deck.wording import level_names
from core.language import Language
from mobile.state import State
from mobile.theme import EDGE_WIDTH, GAP_SMALL, LINE_WIDTH, MARGIN, RADIUS, TOUCH, Colour, type_sizes
from mobile.widgets import typography
from mobile.widgets.big_type import width as width_of
from mobile.widgets.buttons import one_of, option
from mobile.widgets.layout import column

Square = tuple[Level, Level]
"""Connection and challenge."""

FROM_HIGH = (Level.HIGH, Level.MIDDLE, Level.LOW)
FROM_LOW = (Level.LOW, Level.MIDDLE, Level.HIGH)
SQUARES = tuple((connection, challenge) for connection in FROM_HIGH for challenge in FROM_LOW)
"""All squares, in the order in which they are read."""

SQUARE_HEIGHT = 1.6 * TOUCH
LETTERS_BESIDE = 3.6
"""The width of a level's name beside its row, in heights of its letters."""


@dataclass(frozen=True)
class SquareFace:
    """What stands in a square, and what a screen reader says of it. One that `is_empty` takes no taps."""

    shown: ft.Control
    said: str
    is_empty: bool


def levels_map(
    face: Callable[[Square, ft.Colors], SquareFace],
    chosen: Square,
    choose: Callable[[Square], None],
    app: State,
    across: float,
) -> ft.Control:
    """Build the map on a screen `across` so many pixels.

    `face` makes what stands in a square, in the colour that can be read there.
    """
    t = app.language
    names = level_names(t)
    size = type_sizes(app.settings.text_size).tab
    beside = LETTERS_BESIDE * size
    room = min(across - 2 * MARGIN, LINE_WIDTH) - (len(FROM_LOW) - 1) * GAP_SMALL
    widest = max(map(width_of, names.values())) * size
    is_beside = widest <= (room - beside - GAP_SMALL) / len(FROM_LOW)
    rows: list[ft.Control] = []
    for connection in FROM_HIGH:
        squares = [_square(face, (connection, challenge), chosen, choose, t) for challenge in FROM_LOW]
        if is_beside:
            rows.append(ft.Row([_name(names[connection], beside), *squares], spacing=GAP_SMALL))
        else:
            rows += [_name(names[connection]), ft.Row(squares, spacing=GAP_SMALL)]
    fitting = min(size, size * room / len(FROM_LOW) / widest)
    below = [
        *([_name("", beside)] if is_beside else []),
        *[
            ft.Container(typography.label(names[level], fitting), expand=True, alignment=ft.Alignment.CENTER)
            for level in FROM_LOW
        ],
    ]
    return ft.Column(
        [
            typography.quiet(t.text("Upwards: more connection and safety")),
            one_of(t.text("Connection and challenge"), column(rows, GAP_SMALL), _key(chosen)),
            # every square says its own levels
            ft.Semantics(content=ft.Row(below, spacing=GAP_SMALL), exclude_semantics=True),
            typography.quiet(t.text("To the right: more challenge")),
        ],
        spacing=GAP_SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def square_name(square: Square, t: Language) -> str:
    """Return the levels of a square in words."""
    connection, challenge = (level_names(t)[level] for level in square)
    return t.text(
        "Connection {connection}, challenge {challenge}", connection=connection, challenge=challenge
    )


def _name(level: str, width: float | None = None) -> ft.Control:
    """Build the level of a row, which each of its squares says as well."""
    return ft.Semantics(content=ft.Container(typography.label(level), width=width), exclude_semantics=True)


def _square(
    face: Callable[[Square, ft.Colors], SquareFace],
    square: Square,
    chosen: Square,
    choose: Callable[[Square], None],
    t: Language,
) -> ft.Control:
    is_chosen = square == chosen
    inside = face(square, Colour.ON_INK if is_chosen else Colour.INK)
    shown = ft.Container(
        inside.shown,
        height=SQUARE_HEIGHT,
        alignment=ft.Alignment.CENTER,
        bgcolor=Colour.INK if is_chosen else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK if is_chosen else Colour.EDGE),
        border_radius=RADIUS,
    )
    return option(
        shown,
        f"{square_name(square, t)}: {inside.said}",
        lambda: choose(square),
        _key(square),
        expand=True,
        disabled=inside.is_empty,
    )


def _key(square: Square) -> str:
    return " ".join(level.value for level in square)
