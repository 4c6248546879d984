"""The cards of one situation: each has a screen of its own, one step from the next."""

from collections.abc import Callable, Sequence

import flet as ft

from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.situation import Situation
from mobile.routing import SITUATION_ROUTE, replace_route, use_route_params
from mobile.screens.deck.card_face import use_card_face, use_read_last, use_star, used_button
from mobile.services import use_service
from mobile.services.history import History
from mobile.settings import TEXT_SIZES
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL
from mobile.widgets.buttons import centred
from mobile.widgets.layout import column
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen

SWIPE_SPEED = 300
"""Pixels a second sideways at which a finger swipes; a slower one only rests or wavers."""


@ft.component
def SituationScreen() -> ft.View:
    """Show the card that the route names, with the steps to the cards before and after it."""
    app = use_app()
    history = use_service(History)
    t = app.language
    page = ft.context.page
    params = use_route_params()
    situation = _situation(app.deck, params.get("situation", ""))
    cards = app.deck.for_situation(situation, app.settings.cards.context) if situation else []
    place = next((number for number, card in enumerate(cards) if card.id == params.get("card")), None)
    use_read_last("" if place is None else cards[place].id)
    if situation is None:
        return not_found(t.text("Cards"), t.text("This situation does not exist (any more)."))
    if place is None:
        return not_found(situation.title, t.text("This card does not belong to this situation (any more)."))

    def step(by: int) -> None:
        if 0 <= place + by < len(cards):
            page.run_task(replace_route, history, card_route(situation, cards[place + by]))

    def swipe(event: ft.DragEndEvent[ft.GestureDetector]) -> None:
        speed = event.primary_velocity or 0
        if abs(speed) >= SWIPE_SPEED:
            step(1 if speed < 0 else -1)

    card = cards[place]
    used = used_button(card, app)
    return screen(
        t.text("{situation} · {n} of {total}", situation=situation.title, n=place + 1, total=len(cards)),
        [
            ft.GestureDetector(
                column(use_card_face(card)),
                on_horizontal_drag_end=swipe,
                exclude_from_semantics=True,  # screen readers have the buttons
            )
        ],
        actions=[use_star(card)],
        foot=[
            _steps(
                place,
                len(cards),
                step,
                between=[used] if used else [],
                app=app,
            )
        ],
    )


def card_route(situation: Situation, card: Card) -> str:
    """Return the route of a card among those of its situation."""
    return f"{SITUATION_ROUTE}/{situation.id}/{card.id}"


def _situation(deck: Deck, situation_id: str) -> Situation | None:
    return next((situation for situation in deck.situations if situation.id == situation_id), None)


def _steps(
    place: int, total: int, step: Callable[[int], None], *, between: Sequence[ft.Control], app: State
) -> ft.Control:
    """Build the row of both steps. With something `between` them there is no room for their words."""
    t = app.language

    def one(name: str, icon: ft.IconData, by: int) -> ft.Control:
        on_tap = (lambda: step(by)) if 0 <= place + by < total else None
        if between:
            return _step(ft.OutlinedButton(ft.Icon(icon)), name, on_tap)
        # a larger word has no room for its sign
        sign = icon if app.settings.text_size == TEXT_SIZES[0] else None
        return _step(ft.OutlinedButton(centred(name), icon=sign), name, on_tap, expand=True)

    return ft.Row(
        [
            one(t.text("Previous card"), ft.Icons.ARROW_BACK, -1),
            *[ft.Container(control, expand=True) for control in between],
            one(t.text("Next card"), ft.Icons.ARROW_FORWARD, 1),
        ],
        spacing=GAP_SMALL,
    )


def _step(
    face: ft.OutlinedButton, name: str, on_tap: Callable[[], None] | None, *, expand: bool | None = None
) -> ft.Control:
    """Build one step with this face; without `on_tap` there is no card to step to."""
    face.on_click, face.disabled = on_tap, on_tap is None
    return ft.Semantics(
        content=face,
        label=name,
        button=True,
        disabled=on_tap is None,
        exclude_semantics=True,
        on_tap=on_tap,
        expand=expand,
    )
