"""What a search found: guides of talks and cards with the reason, a leaflet instead, or nothing."""

import flet as ft

from core.deck.finder import Hit
from core.deck.slot import pieces
from core.language import Language
from mobile.screens.deck.situation_tiles import SituationTiles
from mobile.services.card_finder import CardFinder
from mobile.state import State
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.deck_tiles import card_tile, guide_tile, leaflet_tile


def found(query: str, finder: CardFinder, app: State) -> list[ft.Control]:
    """Build what the query finds in the present context; below it the context can be changed."""
    t, context = app.language, app.settings.cards.context
    result = finder.get().find(query, context)
    if result.leaflet:
        about = typography.quiet(t.text("No card, but a page to read"))
        return [_announced(about), leaflet_tile(result.leaflet)]
    terms = [
        ft.Column([typography.strong(term.name), typography.body(term.meaning)], spacing=GAP_SMALL)
        for term in app.deck.glossary.find(query)
    ]
    guides = finder.guides().find(query)
    if not (result.cards or guides):
        return [_announced(_nothing(t)), *terms, SituationTiles()]
    counts = [
        *([t.plural("{n} talk found", "{n} talks found", len(guides))] if guides else []),
        *([t.plural("{n} card found", "{n} cards found", len(result.cards))] if result.cards else []),
    ]
    return [
        _announced(typography.quiet(" · ".join(counts))),
        *[guide_tile(guide, t) for guide in guides],
        *terms,
        *[card_tile(hit.card, t, context, _why(hit, t)) for hit in result.cards],
        ContextSwitch(),
    ]


def _why(hit: Hit, t: Language) -> str:
    """Return what makes the card fit the query, in the reader's words; "" when the row shows it anyway."""
    match hit.match.field:
        case "title" | "gist":
            return ""
        case "phrases":
            return t.text("Helps with: {text}", text=hit.match.text)
        case _:
            text = "".join("…" if is_slot else text for text, is_slot in pieces(hit.match.text))
            return t.text("On the card: {text}", text=text)


def _nothing(t: Language) -> ft.Control:
    return ft.Column(
        [
            typography.heading(t.text("No card found")),
            typography.body(t.text("Try a shorter or a different word, or tap what is going on.")),
        ],
        spacing=GAP_SMALL,
    )


def _announced(said: ft.Control) -> ft.Control:
    """Build a line that screen readers say when it changes."""
    return ft.Semantics(content=said, live_region=True)
