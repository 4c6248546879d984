"""The sources of the method: credits, and the index of the instruments of each source."""

import flet as ft

from core.deck.source import Source
from core.deck.source_index import ContentKind, Location, locations
from mobile.content_routes import CONTENT_ROUTES
from mobile.routing import link_to, use_route_params
from mobile.state import use_app
from mobile.theme import GAP_SMALL
from mobile.widgets import typography
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken_label, tile


@ft.component
def SourcesScreen() -> ft.View:
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
            *map(_credit, app.deck.sources),
        ],
    )


@ft.component
def SourceScreen() -> ft.View:
    """Show the instruments of the source in the route, each with a link to its content."""
    app = use_app()
    t = app.language
    source_id = use_route_params().get("source", "")
    source = next((source for source in app.deck.sources if source.id == source_id), None)
    if source is None:
        return not_found(t.text("Sources"), t.text("This source does not exist."))
    own = [location for location in locations(app.deck) if location.source == source.id]
    return screen(
        t.text("Source"),
        [
            typography.title(source.title),
            *[typography.body(line) for line in (source.author, source.site) if line],
            typography.body(t.text("Every instrument of this text, and where you find it here.")),
            *[_row(location) for location in own],
        ],
    )


def _credit(source: Source) -> ft.Control:
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
