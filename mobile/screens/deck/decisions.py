"""Where the sources disagree, or a part of one is lost, and what the cards do about it."""

from collections.abc import Mapping

import flet as ft

from core.deck.decision import Decision
from mobile.state import State, use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.layout import column, panel
from mobile.widgets.screen import screen


@ft.component
def DecisionsScreen() -> ft.Control:
    """Show every question, how each source reads on it, and the decision."""
    app = use_app()
    t = app.language
    return screen(
        t.text("Sources"),
        [
            typography.title(t.text("Where the sources differ")),
            typography.body(t.text("The sources do not agree on everything. This is what our cards do.")),
            *[control for decision in app.deck.decisions for control in _shown(decision, app)],
        ],
    )


def _shown(decision: Decision, app: State) -> list[ft.Control]:
    t = app.language
    titles = {source.id: source.title for source in app.deck.sources}
    return [
        typography.part(decision.question),
        *[_reading(reading, titles) for reading in decision.readings],
        panel([typography.strong(t.text("Our cards")), typography.body(decision.decision)]),
        typography.quiet(t.list(decision.parts)),
    ]


def _reading(reading: str, titles: Mapping[str, str]) -> ft.Control:
    """Build how a source reads, under its title in place of the id before the colon."""
    source_id, _, text = reading.partition(": ")
    if source_id not in titles:
        return typography.body(reading)
    return column(
        [typography.quiet(titles[source_id]), typography.body(text[:1].upper() + text[1:])], GAP_SMALL / 2
    )
