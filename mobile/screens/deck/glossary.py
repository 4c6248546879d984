"""The words of the method, each in a plain sentence."""

import flet as ft

from mobile.state import use_app
from mobile.widgets.screen import screen
from mobile.widgets.terms import terms


@ft.component
def GlossaryScreen() -> ft.View:
    """Show all words, in the order of the alphabet."""
    app = use_app()
    return screen(app.language.text("Words"), terms(app.deck.glossary.terms, app.deck))
