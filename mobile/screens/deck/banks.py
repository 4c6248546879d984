"""Lists of questions to choose from, before a talk."""

import flet as ft

from core.deck.bank import Bank
from mobile.address import use_names
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import words
from mobile.widgets.bank_tile import bank_tile
from mobile.widgets.card_tile import short_tile
from mobile.widgets.lost import lost
from mobile.widgets.marked import marked
from mobile.widgets.screen import screen


@ft.component
def BanksScreen() -> ft.View:
    """Show all lists."""
    app = use_app()
    t = app.language
    return screen(t.text("Question lists"), [bank_tile(bank) for bank in app.deck.banks])


@ft.component
def BankScreen() -> ft.View:
    """Show the list that the route names, and the cards that use it."""
    app = use_app()
    t = app.language
    banks = {bank.id: bank for bank in app.deck.banks}
    bank = banks.get(use_names().get("bank", ""))
    if bank is None:
        return lost(t.text("Question lists"), t.text("This list does not exist (any more)."))
    cards = [card for card in app.deck if bank.id in card.questions]
    return screen(
        t.text("Question list"),
        [
            words.title(bank.title),
            words.body(bank.gist),
            *_questions(bank),
            *([words.heading(t.text("Belongs to")), *map(short_tile, cards)] if cards else []),
        ],
    )


def _questions(bank: Bank) -> list[ft.Control]:
    shown: list[ft.Control] = []
    for heading, questions in bank.grouped():
        if heading:
            shown.append(words.heading(heading))
        for question in questions:
            lines = [words.strong(question.ask), *([words.quiet(question.why)] if question.why else [])]
            shown.append(marked(words.golden("•"), ft.Column(lines, spacing=GAP_SMALL / 2, tight=True)))
    return shown
