"""The choice of the card that was used in a talk: favourites, the last read, or one to search."""

from collections.abc import Callable

import flet as ft

from core.deck.card import Card
from mobile.hooks.component import use_ref, use_state
from mobile.services import use_service
from mobile.services.card_finder import CardFinder
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.buttons import plain
from mobile.widgets.chips import chips
from mobile.widgets.layout import column
from mobile.widgets.text_field import search_field

AT_HAND = 5
FOUND = 5


@ft.component
def CardChoice(chosen: str | None, on_choose: Callable[[str | None], None]) -> ft.Control:
    """Ask for a card; a tap on the chosen one clears the choice."""
    app = use_app()
    t = app.language
    typed = use_ref("")
    query, search = use_state("")
    is_searching, begin = use_state(initial=False)
    finder = use_service(CardFinder)

    def tap(card: str) -> None:
        begin(False)
        search("")
        typed.current = ""
        on_choose(None if card == chosen else card)

    if query.strip():
        cards = [hit.card for hit in finder.get().find(query, app.settings.cards.context).cards[:FOUND]]
    else:
        cards = _at_hand(chosen, app)
    field = search_field(
        t.text("Search the cards"), typed, lambda: search(typed.current), hint=t.text("Such as: angry")
    )
    question = t.text("Which card did you use?")
    more = ft.Row([plain(t.text("Another card"), lambda: begin(True))])
    return column(
        [
            typography.strong(question),
            *([field] if is_searching else []),
            chips({card.id: card.title for card in cards}, {chosen}, tap, name=question),
            *([typography.quiet(t.text("No card found"))] if query.strip() and not cards else []),
            *([] if is_searching else [more]),
        ],
        GAP_SMALL,
    )


def _at_hand(chosen: str | None, app: State) -> list[Card]:
    preferences = app.settings.cards
    ids = dict.fromkeys([*([chosen] if chosen else []), *preferences.favourites, *preferences.recent])
    return [app.deck[card] for card in ids if card in app.deck][:AT_HAND]
