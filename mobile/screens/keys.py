"""What the keys of a keyboard do, and the switch that turns those of one letter off."""

from dataclasses import replace

import flet as ft

from mobile.hooks.use_action import use_action
from mobile.services import use_service
from mobile.services.preferences import Preferences
from mobile.state import use_app
from mobile.theme import TOUCH
from mobile.widgets import typography
from mobile.widgets.layout import column
from mobile.widgets.list_item import list_item
from mobile.widgets.notice import failed
from mobile.widgets.screen import screen
from mobile.widgets.switch import switch


@ft.component
def KeysScreen() -> ft.Control:
    """Show the keys by what is on them."""
    app = use_app()
    preferences = use_service(Preferences)
    action = use_action()
    t = app.language
    chosen = app.settings
    keys = {
        "/": t.text("Search the cards; with the people: search your notes"),
        "n": t.text("Log a talk"),
        "?": t.text("Show these keys"),
        "Tab": t.text("On to the next button or field"),
        "Esc": t.text("Close what lies on top, or one step back"),
    }
    return screen(
        t.text("Keys"),
        [
            *failed(action.fault, t),
            typography.title(t.text("With a keyboard")),
            column([_key(name, what) for name, what in keys.items()]),
            switch(
                t.text("Use /, n and ?"),
                t.text("While you type in a field they are letters. Turn this off if you use your voice."),
                lambda is_on: action.start(lambda: preferences.choose(replace(chosen, uses_keys=is_on))),
                is_on=chosen.uses_keys,
            ),
        ],
    )


def _key(name: str, what: str) -> ft.Control:
    """Build the line of one key, heard as a whole."""
    line = list_item(ft.Container(typography.strong(name), width=2 * TOUCH), typography.body(what))
    return ft.Semantics(content=line, label=f"{name}: {what}", exclude_semantics=True)
