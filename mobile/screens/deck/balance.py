"""The techniques on a map of two axes, connection and challenge, and the same as a list."""

from collections.abc import Callable

import flet as ft

from core.deck.card import Level
from core.deck.deck import in_order
from core.deck.wording import level_names
from core.language import Language
from mobile.hooks.component import use_state
from mobile.state import State, use_app
from mobile.theme import EDGE_WIDTH, GAP_SMALL, RADIUS, TOUCH, Colour, type_sizes
from mobile.widgets import typography
from mobile.widgets.buttons import secondary
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.deck_tiles import card_tile
from mobile.widgets.screen import screen

Square = tuple[Level, Level]
"""Connection and challenge."""

FROM_HIGH = (Level.HIGH, Level.MIDDLE, Level.LOW)
FROM_LOW = (Level.LOW, Level.MIDDLE, Level.HIGH)
SQUARE_HEIGHT = 1.6 * TOUCH
LETTERS_BESIDE = 3.6
"""The width of a level's name beside its row, in heights of its letters."""


@ft.component
def BalanceScreen() -> ft.View:
    """Show the map, or its list; a tapped square shows its cards."""
    app = use_app()
    t = app.language
    as_list, show_list = use_state(initial=False)
    chosen, choose = use_state((Level.HIGH, Level.HIGH))
    return screen(
        t.text("Balance map"),
        [
            ContextSwitch(),
            typography.body(t.text("You need both. Begin with connection, then challenge.")),
            secondary(
                t.text("Show as a map") if as_list else t.text("Show as a list"),
                lambda: show_list(not as_list),
            ),
            *(_list(app) if as_list else [_map(app, chosen, choose), *_cards(app, chosen)]),
        ],
    )


def _map(app: State, chosen: Square, choose: Callable[[Square], None]) -> ft.Control:
    t = app.language
    rows = [
        ft.Row(
            [
                _beside(level_names(t)[connection], app),
                *[_square(app, (connection, challenge), chosen, choose) for challenge in FROM_LOW],
            ],
            spacing=GAP_SMALL,
        )
        for connection in FROM_HIGH
    ]
    below = [
        ft.Container(typography.label(level_names(t)[level]), expand=True, alignment=ft.Alignment.CENTER)
        for level in FROM_LOW
    ]
    return ft.Column(
        [
            typography.quiet(t.text("Upwards: more connection and safety")),
            *rows,
            # every square says its own levels
            ft.Semantics(
                content=ft.Row([_beside("", app), *below], spacing=GAP_SMALL), exclude_semantics=True
            ),
            typography.quiet(t.text("To the right: more challenge")),
        ],
        spacing=GAP_SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _beside(level: str, app: State) -> ft.Control:
    width = LETTERS_BESIDE * type_sizes(app.settings.text_size).tab
    return ft.Semantics(content=ft.Container(typography.label(level), width=width), exclude_semantics=True)


def _square(app: State, square: Square, chosen: Square, choose: Callable[[Square], None]) -> ft.Control:
    t = app.language
    cards = app.deck.with_levels(*square)
    count = t.plural("{n} card", "{n} cards", len(cards))
    label = f"{_name(square, t)}: {count}"
    is_chosen = square == chosen
    face = ft.Container(
        ft.Text(
            t.number(len(cards)) if cards else "",
            theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM,
            color=Colour.ON_INK if is_chosen else Colour.INK,
        ),
        height=SQUARE_HEIGHT,
        alignment=ft.Alignment.CENTER,
        bgcolor=Colour.INK if is_chosen else Colour.CARD,
        border=ft.Border.all(EDGE_WIDTH, Colour.INK if is_chosen else Colour.EDGE),
        border_radius=RADIUS,
        ink=True,
        disabled=not cards,
        on_click=lambda: choose(square),
    )
    return ft.Semantics(
        content=face,
        label=label,
        button=True,
        selected=is_chosen,
        disabled=not cards,
        exclude_semantics=True,
        on_tap=(lambda: choose(square)) if cards else None,
        expand=True,
    )


def _list(app: State) -> list[ft.Control]:
    squares = [(connection, challenge) for connection in FROM_HIGH for challenge in FROM_LOW]
    return [control for square in squares for control in _cards(app, square)]


def _cards(app: State, square: Square) -> list[ft.Control]:
    context = app.settings.cards.context
    cards = in_order(app.deck.with_levels(*square), context)
    if not cards:
        return []
    heading = typography.part(_name(square, app.language))
    return [heading, *[card_tile(card, app.language, context) for card in cards]]


def _name(square: Square, t: Language) -> str:
    connection, challenge = (level_names(t)[level] for level in square)
    return t.text(
        "Connection {connection}, challenge {challenge}", connection=connection, challenge=challenge
    )
