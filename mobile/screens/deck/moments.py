"""The decision path of the method: choose what to reach, and see the cards to try."""

import flet as ft

from core.deck.context import Context
from core.deck.wording import context_names
from core.language import Language
from mobile.routing import use_route_params
from mobile.state import use_app
from mobile.widgets import typography
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.deck_tiles import card_tile, gist_tile
from mobile.widgets.list_item import bullets
from mobile.widgets.not_found import not_found
from mobile.widgets.screen import screen


@ft.component
def MomentsScreen() -> ft.Control:
    """Show the moments to choose from."""
    app = use_app()
    t = app.language
    return screen(
        t.text("What do you want to reach?"),
        [
            ContextSwitch(),
            typography.body(t.text("Always begin with connection. Then choose.")),
            *[gist_tile(one.title, one.gist, f"/moment/{one.id}") for one in app.deck.moments],
        ],
    )


@ft.component
def MomentScreen() -> ft.Control:
    """Show the cards for the moment that the route names, in the order to try them here."""
    app = use_app()
    t, context = app.language, app.settings.cards.context
    moments = {moment.id: moment for moment in app.deck.moments}
    moment = moments.get(use_route_params().get("moment", ""))
    if moment is None:
        return not_found(
            t.text("What do you want to reach?"), t.text("This choice does not exist (any more).")
        )
    return screen(
        moment.title,
        [
            ContextSwitch(),
            typography.title(moment.title),
            typography.body(moment.gist),
            *bullets(moment.advice),
            typography.heading(_heading(context, t)),
            *[card_tile(card, t, context) for card in app.deck.for_moment(moment, context)],
        ],
    )


def _heading(context: Context, t: Language) -> str:
    if context is Context.ALONE:
        return t.text("Try these, from top to bottom")
    return t.text("Try these, from top to bottom ({context})", context=context_names(t)[context].lower())
