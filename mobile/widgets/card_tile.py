"""A card as a row to tap, and the one line about what its technique brings."""

import flet as ft

from core.deck import Card, Level
from core.language import Language
from mobile.widgets import words
from mobile.widgets.tile import tile


def card_tile(card: Card, t: Language) -> ft.Control:
    """Make the row that opens a card."""
    page = ft.context.page
    brings = levels(card, t)
    return tile(
        card.title,
        [words.body(card.gist), *([words.quiet(brings)] if brings else [])],
        lambda: page.navigate(f"/kaarten/{card.id}"),
        label=f"{card.title}. {card.gist} {brings}".strip(),
    )


def levels(card: Card, t: Language) -> str:
    """Say a card's levels in one line; empty when the card has none."""
    names = {Level.LOW: t.text("low"), Level.MIDDLE: t.text("middle"), Level.HIGH: t.text("high")}
    parts = []
    if card.connection:
        parts.append(t.text("Connection: {level}", level=names[card.connection]))
    if card.challenge:
        parts.append(t.text("Challenge: {level}", level=names[card.challenge]))
    return " · ".join(parts)
