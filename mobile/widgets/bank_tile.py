"""A list of questions as a row to tap."""

import flet as ft

from core.deck.bank import Bank
from mobile.widgets import words
from mobile.widgets.tile import spoken, tile


def bank_tile(bank: Bank) -> ft.Control:
    """Make the row that opens the list."""
    page = ft.context.page
    return tile(
        bank.title,
        [words.body(bank.gist)],
        lambda: page.navigate(f"/vragen/{bank.id}"),
        label=spoken(bank.title, bank.gist),
    )
