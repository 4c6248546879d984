"""The second layer of a card: examples, short talks and tables, for whoever wants more than the card says."""

import flet as ft

from core.deck.depth import DepthSection
from core.deck.wording import section_note
from mobile.routing import use_route_params
from mobile.screens.deck.card_table import card_table
from mobile.screens.deck.dialogue import dialogue
from mobile.screens.deck.examples import Examples
from mobile.state import State, use_app
from mobile.widgets import typography
from mobile.widgets.list_item import bullets
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import PINNED_UP_TO, screen


@ft.component
def DepthScreen() -> ft.Control:
    """Show what stands behind the card that the route names."""
    app = use_app()
    t = app.language
    card_id = use_route_params().get("card", "")
    sections = app.deck.depth_of(app.deck[card_id]) if card_id in app.deck else ()
    if not sections:
        return not_found(t.text("More on this card"), t.text("This card has no more than stands on it."))
    return screen(
        t.text("More on this card"),
        [
            typography.title(app.deck[card_id].title),
            *[control for section in sections for control in _shown(section, app)],
        ],
    )


def _shown(section: DepthSection, app: State) -> list[ft.Control]:
    return [
        typography.part(section.title),
        *map(typography.quiet, filter(None, [section_note(section, app.language)])),
        *([typography.body(section.intro)] if section.intro else []),
        *_content(section, app),
    ]


def _content(section: DepthSection, app: State) -> list[ft.Control]:
    if section.table:
        return [card_table(section.table, is_narrow=app.settings.text_size > PINNED_UP_TO)]
    if section.examples:
        return [Examples(section.examples)]
    if section.dialogue:
        return dialogue(section.dialogue, app.language)
    return bullets(section.lines)
