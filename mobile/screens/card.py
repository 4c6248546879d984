"""One card. What to say is the largest thing on it; the rest helps before and after the talk."""

from collections.abc import Sequence

import flet as ft

from core.deck import Card, Deck
from core.language import Language
from mobile.state import use_app
from mobile.theme import GAP, GAP_LARGE, GAP_SMALL, Colour
from mobile.widgets import words
from mobile.widgets.card_tile import card_tile, levels
from mobile.widgets.gold import gold_block
from mobile.widgets.lost import lost
from mobile.widgets.marked import marked
from mobile.widgets.screen import screen


@ft.component
def CardScreen() -> ft.View:
    """Show the card that the route names."""
    app = use_app()
    t = app.language
    card_id = ft.use_route_params().get("card", "")
    if card_id not in app.deck:
        return lost(t.text("Card"), t.text("This card does not exist (any more)."))
    card = app.deck[card_id]
    return screen(
        t.text("Card"),
        [
            words.title(card.title),
            words.body(card.gist),
            gold_block(t.text("Say"), [words.said(f"“{sentence}”") for sentence in card.say]),
            *_part(t.text("Steps"), _numbered(card.steps)),
            *_part(t.text("When"), _lines(card.when)),
            *_part(t.text("Watch out"), _warnings(card.watch_out)),
            *_part(t.text("In the group"), _lines(card.group)),
            *_part(t.text("In the group (our advice)"), _lines(card.group_ours)),
            *_part(t.text("At a distance (our advice)"), _lines(card.distance_ours)),
            *_part(t.text("Related cards"), [card_tile(other, t) for other in app.deck.related(card)]),
            _origin(card, app.deck, t),
        ],
    )


def _part(name: str, lines: Sequence[ft.Control]) -> list[ft.Control]:
    if not lines:
        return []
    return [ft.Container(words.heading(name), padding=ft.Padding.only(top=GAP)), *lines]


def _lines(texts: Sequence[str]) -> list[ft.Control]:
    return [marked(words.golden("•"), words.body(text)) for text in texts]


def _numbered(texts: Sequence[str]) -> list[ft.Control]:
    return [marked(words.strong(str(number)), words.body(text)) for number, text in enumerate(texts, 1)]


def _warnings(texts: Sequence[str]) -> list[ft.Control]:
    return [marked(ft.Icon(ft.Icons.WARNING_AMBER, color=Colour.GOLD), words.body(text)) for text in texts]


def _origin(card: Card, deck: Deck, t: Language) -> ft.Control:
    source = next(source for source in deck.sources if source.id == card.source)
    lines = [
        levels(card, t),
        t.text("Source: {title}, {parts}", title=source.title, parts=t.list(card.parts)),
    ]
    return ft.Container(
        ft.Column([words.quiet(line) for line in lines if line], spacing=GAP_SMALL),
        padding=ft.Padding.only(top=GAP_LARGE),
    )
