"""A card as a row to tap."""

import flet as ft

from core.deck import Card, Context
from core.deck.wording import fit_note
from core.language import Language
from mobile.widgets import words
from mobile.widgets.tile import spoken, tile


def card_tile(card: Card, t: Language, context: Context = Context.ALONE, found_by: str = "") -> ft.Control:
    """Make the row that opens a card: with how it fits the context, and what it was found by, if told."""
    page = ft.context.page
    remarks = [line for line in (found_by, fit_note(card.fit(context), t)) if line]
    return tile(
        card.title,
        [words.body(card.gist), *map(words.quiet, remarks)],
        lambda: page.navigate(f"/kaarten/{card.id}"),
        label=spoken(card.title, card.gist, *remarks),
    )


def short_tile(card: Card) -> ft.Control:
    """Make a row with only the title, for a card one knows already."""
    page = ft.context.page
    return tile(card.title, [], lambda: page.navigate(f"/kaarten/{card.id}"), label=card.title)
