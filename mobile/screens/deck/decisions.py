"""Where the sources disagree, or a part of one is lost, and what the cards do about it."""

import flet as ft

from core.deck.decision import Decision
from core.language import Language
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.layout import panel
from mobile.widgets.list_item import bullets
from mobile.widgets.screen import screen


@ft.component
def DecisionsScreen() -> ft.View:
    """Show every question, how each source reads on it, and the decision."""
    app = use_app()
    t = app.language
    return screen(
        t.text("Sources"),
        [
            typography.title(t.text("Where the sources differ")),
            typography.body(t.text("The sources do not agree on everything. This is what our cards do.")),
            *[control for decision in app.deck.decisions for control in _shown(decision, t)],
        ],
    )


def _shown(decision: Decision, t: Language) -> list[ft.Control]:
    return [
        typography.part(decision.question),
        ft.Column(bullets(decision.readings), spacing=GAP_SMALL, tight=True),
        panel([typography.strong(t.text("Our cards")), typography.body(decision.decision)]),
        typography.quiet(t.list(decision.parts)),
    ]
