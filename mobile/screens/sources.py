"""Whose method this is: every source by title and author."""

import flet as ft

from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import words
from mobile.widgets.screen import screen


@ft.component
def SourcesScreen() -> ft.View:
    """Credit the makers."""
    app = use_app()
    t = app.language
    return screen(
        t.text("Sources"),
        [
            words.body(
                t.text(
                    "The method belongs to its makers. "
                    "The techniques carry their names; the sentences are ours."
                )
            ),
            *[
                ft.Column(
                    [
                        words.strong(source.title),
                        *[words.quiet(line) for line in (source.author, source.site) if line],
                    ],
                    spacing=GAP_SMALL,
                )
                for source in app.deck.sources
            ],
        ],
    )
