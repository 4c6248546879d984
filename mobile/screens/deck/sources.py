"""The sources of the method: credits, and the index of the instruments of each source."""

import flet as ft

from core.deck.source import Source
from core.deck.source_index import ContentKind, Location
from core.language import Language
from core.talks.source_index import all_locations
from mobile.content_routes import CONTENT_ROUTES
from mobile.routing import link_to, use_route_params
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.deck_tiles import card_tile
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen
from mobile.widgets.tile import link_tile, spoken_label, tile

OURS = "ours"
"""The id of the source of the cards that no text has."""


@ft.component
def SourcesScreen() -> ft.Control:
    """Show title and author of every source."""
    app = use_app()
    t = app.language
    return screen(
        t.text("Sources"),
        [
            typography.body(
                t.text(
                    "The method belongs to its makers. "
                    "The techniques carry their names; the sentences are ours."
                )
            ),
            *[_credit(source, t) for source in app.deck.sources],
            link_tile(
                t.text("Where the sources differ"),
                t.text("And what our cards do then"),
                "/instellingen/bronnen/keuzes",
            ),
        ],
    )


@ft.component
def SourceScreen() -> ft.Control:
    """Show the instruments of the source in the route, each with a link to its content."""
    app = use_app()
    t = app.language
    source_id = use_route_params().get("source", "")
    source = next((source for source in app.deck.sources if source.id == source_id), None)
    if source is None:
        return not_found(t.text("Sources"), t.text("This source does not exist."))
    if source.id == OURS:
        return screen(
            t.text("Source"),
            [
                typography.title(t.text("Cards we made ourselves")),
                typography.body(t.text("No text has these. We built each from cards that do have a source.")),
                *[card_tile(card, t, app.settings.cards.context) for card in app.deck if card.source == OURS],
            ],
        )
    everywhere = all_locations(app.deck, app.guides)
    here = [location for location in everywhere if location.source == source.id]
    return screen(
        t.text("Source"),
        [
            typography.title(source.title),
            *[typography.body(line) for line in (source.author, source.site) if line],
            typography.body(t.text("Every instrument of this text, and where you find it here.")),
            *[_row(location) for location in here],
        ],
    )


def _credit(source: Source, t: Language) -> ft.Control:
    if source.id == OURS:
        return link_tile(
            t.text("Cards we made ourselves"),
            t.text("Built from the cards of the sources"),
            f"/instellingen/bronnen/{OURS}",
        )
    lines = [line for line in (source.author, source.site) if line]
    return tile(
        source.title,
        [typography.quiet(line) for line in lines],
        link_to(f"/instellingen/bronnen/{source.id}"),
        label=spoken_label(source.title, *lines),
    )


def _row(location: Location) -> ft.Control:
    if location.kind is ContentKind.ELSEWHERE:
        return ft.Column(
            [typography.strong(location.part), typography.quiet(location.text)], spacing=GAP_SMALL
        )
    route = CONTENT_ROUTES[location.kind].format(location.id)
    name = f"{location.part} {location.text}"
    return tile(name, [], link_to(route), label=name)
