"""The decision path of the method: choose what to reach, and see the cards to try."""

import flet as ft

from core.deck import Context
from core.deck.moment import Moment
from core.deck.wording import context_names
from core.language import Language
from mobile.address import use_names
from mobile.state import use_app
from mobile.widgets import words
from mobile.widgets.card_tile import card_tile
from mobile.widgets.context_switch import ContextSwitch
from mobile.widgets.link import link
from mobile.widgets.lost import lost
from mobile.widgets.marked import marked
from mobile.widgets.screen import screen
from mobile.widgets.tile import spoken, tile


@ft.component
def MomentsScreen() -> ft.View:
    """Show the moments to choose from."""
    app = use_app()
    t = app.language
    return screen(
        t.text("What do you want to reach?"),
        [
            ContextSwitch(),
            words.body(t.text("Always begin with connection. Then choose.")),
            *map(_choice, app.deck.moments),
        ],
    )


@ft.component
def MomentScreen() -> ft.View:
    """Show the cards for the moment that the route names, in the order to try them here."""
    app = use_app()
    t, context = app.language, app.settings.cards.context
    moments = {moment.id: moment for moment in app.deck.moments}
    moment = moments.get(use_names().get("moment", ""))
    if moment is None:
        return lost(t.text("What do you want to reach?"), t.text("This choice does not exist (any more)."))
    return screen(
        moment.title,
        [
            ContextSwitch(),
            words.title(moment.title),
            words.body(moment.gist),
            *[marked(words.golden("•"), words.body(line)) for line in moment.advice],
            words.heading(_heading(context, t)),
            *[card_tile(card, t, context) for card in app.deck.for_moment(moment, context)],
        ],
    )


def _choice(moment: Moment) -> ft.Control:
    return tile(
        moment.title,
        [words.body(moment.gist)],
        link(f"/moment/{moment.id}"),
        label=spoken(moment.title, moment.gist),
    )


def _heading(context: Context, t: Language) -> str:
    if context is Context.ALONE:
        return t.text("Try these, from top to bottom")
    return t.text("Try these, from top to bottom ({context})", context=context_names(t)[context].lower())
