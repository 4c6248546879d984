"""Words with what they mean, and the card that tells more."""

from collections.abc import Iterable

import flet as ft

from core.deck import Deck
from core.deck.glossary import Term
from mobile.theme import GAP_SMALL
from mobile.widgets import words
from mobile.widgets.card_tile import short_tile


def terms(them: Iterable[Term], deck: Deck, shown_on: str = "") -> list[ft.Control]:
    """Make a part for each word; a link to the card it is `shown_on` is left out."""
    return [
        ft.Column(
            [
                words.strong(term.name),
                words.body(term.meaning),
                *([short_tile(deck[term.card])] if term.card not in ("", shown_on) else []),
            ],
            spacing=GAP_SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
        for term in them
    ]
