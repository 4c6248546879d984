"""The words of the method, each in a plain sentence."""

import flet as ft

from mobile.state import use_app
from mobile.widgets.deck_tiles import term_list
from mobile.widgets.screen import screen


@ft.component
def GlossaryScreen() -> ft.Control:
    """Show all words, in the order of the alphabet."""
    app = use_app()
    return screen(app.language.text("Words"), term_list(app.deck.glossary.terms, app.deck))
