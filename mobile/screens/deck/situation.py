"""The cards of one situation: each has a screen of its own, one step from the next."""

from collections.abc import Callable
from typing import TypeAlias

import flet as ft

from core.deck.card import Card
from core.deck.deck import Deck
from core.deck.situation import Situation
from mobile.routing import SITUATION_ROUTE, replace_route, use_route_params
from mobile.screens.deck.card_face import use_card_face, use_read_last, use_star, used_button
from mobile.screens.deck.card_steps import card_steps
from mobile.services import use_service
from mobile.services.history import History
from mobile.state import use_app
from mobile.widgets.layout import column
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import PINNED_UP_TO, screen

SWIPE_SPEED = 300
"""Pixels a second sideways at which a finger swipes; a slower one only rests or wavers."""

Swipe: TypeAlias = Callable[[ft.DragEndEvent[ft.GestureDetector]], None]


@ft.component
def SituationScreen() -> ft.Control:
    """Show the card that the route names, with the steps to the cards before and after it.

    A route without a card, which the readable page has, shows the first.
    """
    app = use_app()
    history = use_service(History)
    t = app.language
    page = ft.context.page
    params = use_route_params()
    situation = _situation(app.deck, params.get("situation", ""))
    cards = app.deck.for_situation(situation, app.settings.cards.context) if situation else []
    ids = [card.id for card in cards]
    card_id = params.get("card", ids[0] if ids else "")
    place = ids.index(card_id) if card_id in ids else None
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
    face = use_card_face(card)
    is_large = app.settings.text_size > PINNED_UP_TO
    between, below = ([], used) if is_large else (used, [])
    return screen(
        # the number first, as at the normal text size the end of a long title is cut off
        t.text("{n} of {total} · {situation}", n=place + 1, total=len(cards), situation=situation.title),
        [_swiped(face.first, swipe)],
        second=[_swiped(face.second, swipe)],
        actions=[use_star(card)],
        foot=[card_steps(place, len(cards), step, between=between, app=app), *below],
    )


def card_route(situation: Situation, card: Card) -> str:
    """Return the route of a card among those of its situation."""
    return f"{SITUATION_ROUTE}/{situation.id}/{card.id}"


def _swiped(controls: list[ft.Control], swipe: Swipe) -> ft.Control:
    return ft.GestureDetector(
        column(controls),
        on_horizontal_drag_end=swipe,
        exclude_from_semantics=True,  # screen readers have the buttons
    )


def _situation(deck: Deck, situation_id: str) -> Situation | None:
    return next((situation for situation in deck.situations if situation.id == situation_id), None)
