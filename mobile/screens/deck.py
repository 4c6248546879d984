"""All cards, and a search field that finds one while you type."""

import flet as ft

from core.deck import Finder
from core.language import Language
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import words
from mobile.widgets.card_tile import card_tile
from mobile.widgets.entry import search_entry
from mobile.widgets.screen import screen


@ft.component
def DeckScreen() -> ft.View:
    """Show the deck; the root of the first tab."""
    app = use_app()
    t = app.language
    query, search = ft.use_state("")
    typed = ft.use_ref("")
    finder = ft.use_memo(lambda: Finder(app.deck), [app.deck])
    cards = [hit.card for hit in finder.find(query)] if query.strip() else list(app.deck)
    return screen(
        t.text("Cards"),
        [
            search_entry(
                t.text("Search the cards"),
                typed,
                lambda: search(typed.current),
                hint=t.text("Such as: angry"),
            ),
            *([_count(len(cards), t)] if query.strip() else []),
            *[card_tile(card, t) for card in cards],
        ],
        tab="/",
    )


def _count(found: int, t: Language) -> ft.Control:
    if found:
        said = words.quiet(t.plural("{n} card found", "{n} cards found", found))
    else:
        said = ft.Column(
            [
                words.heading(t.text("No card found")),
                words.body(t.text("No card has these words. Try a shorter or a different word.")),
            ],
            spacing=GAP_SMALL,
        )
    return ft.Semantics(content=said, live_region=True)
